import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconHourglassEmpty, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { Button } from '../../../ui/Button.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { RequestPanel } from './RequestPanel.tsx'
import { useRequestColumns } from './use-request-columns.tsx'

/** Requests for a place in the order in which they should be answered; one opens beside the list. */
export function RequestList({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('shelter')
  const { request: openId, status } = useSearch({ from: '/frame/asteptare' })
  const navigate = useNavigate()
  const mayWrite = useMay('stays:write')
  const withClosed = status === 'all'
  const query = useQueryOp('waitingList.list', { includeClosed: withClosed })
  const columns = useRequestColumns(withClosed)
  const show = (id: string | null, all = withClosed) =>
    void navigate({ to: '/asteptare', search: { ...(id !== null && { request: id }), ...(all && { status: 'all' }) } })
  const open = query.data?.find(({ id }) => id === openId)
  return (
    <>
      <QueryView query={query}>
        {(rows) => (
          <DataGrid
            label={t('requests.list')}
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            onOpen={(row) => show(row.id)}
            openId={openId ?? null}
            filters={
              <Toggle label={t('requests.showClosed')} checked={withClosed} onChange={(all) => show(null, all)} />
            }
            empty={
              <EmptyState
                icon={IconHourglassEmpty}
                title={withClosed ? t('requests.emptyAll') : t('requests.empty')}
                hint={t('requests.emptyHint')}
                action={
                  mayWrite && (
                    <Button icon={IconPlus} onClick={onAdd}>
                      {t('requests.add')}
                    </Button>
                  )
                }
              />
            }
          />
        )}
      </QueryView>
      {open && <RequestPanel key={open.id} request={open} onClose={() => show(null)} />}
    </>
  )
}
