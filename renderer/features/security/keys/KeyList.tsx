import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyRow } from '../../../../common/security/keys/keys.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useSingleKeys } from '../../../preferences.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { KeyPanel } from './KeyPanel.tsx'
import { useKeyColumns } from './use-key-columns.tsx'
import { useTakeBack } from './use-take-back.ts'

type KeyListProps = { onGive: (keyId: string | null) => void; onAdd: () => void }

/** The keys, those that are out first. On a row, K gives the key and R takes it back at once. */
export function KeyList({ onGive, onAdd }: KeyListProps) {
  const { t } = useTranslation('security')
  const { key: openId, retired = false } = useSearch({ from: '/frame/chei' })
  const navigate = useNavigate()
  const mayLog = useMay('log:write')
  const mayConfigure = useMay('security:configure')
  const singleKeys = useSingleKeys()
  const query = useQueryOp('keys.list', { includeRetired: retired })
  const takeBack = useTakeBack()
  const commands = useMemo(
    () => (mayLog ? { give: (row: KeyRow) => onGive(row.id), takeBack } : null),
    [mayLog, onGive, takeBack],
  )
  const columns = useKeyColumns(commands)
  const rowKeys = useMemo(
    () =>
      commands && singleKeys
        ? {
            KeyK: (row: KeyRow) => (row.state === 'in' ? commands.give(row) : onGive(null)),
            KeyR: (row: KeyRow) => commands.takeBack(row),
          }
        : undefined,
    [commands, singleKeys, onGive],
  )
  const show = (id: string | null, all = retired) =>
    void navigate({ to: '/chei', search: { ...(id !== null && { key: id }), ...(all && { retired: true }) } })
  const open = query.data?.find(({ id }) => id === openId)
  return (
    <>
      <QueryView query={query}>
        {(rows) => (
          <DataGrid
            label={t('keys.list')}
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            density="comfortable"
            initialSort={{ id: 'state' }}
            onOpen={(row) => show(row.id)}
            openId={openId ?? null}
            rowKeys={rowKeys}
            filters={<Toggle label={t('keys.showRetired')} checked={retired} onChange={(all) => show(null, all)} />}
            empty={
              <EmptyState
                icon={IconKey}
                title={t('keys.empty')}
                hint={t(mayConfigure ? 'keys.emptyHint' : 'keys.emptyHintReader')}
                action={
                  mayConfigure && (
                    <Button icon={IconPlus} onClick={onAdd}>
                      {t('keys.action.add')}
                    </Button>
                  )
                }
              />
            }
          />
        )}
      </QueryView>
      {open && <KeyPanel key={open.id} row={open} onClose={() => show(null)} />}
    </>
  )
}
