import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconAlertTriangle, IconCircleCheck, IconDeviceCctv, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Asset } from '../../../../common/security/assets/assets.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { useSingleKeys } from '../../../preferences.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { AssetDetailsDialog } from './AssetDetailsDialog.tsx'
import { byUrgency } from './AssetMark.tsx'
import { AssetPanel } from './AssetPanel.tsx'
import type { Recorded } from './RecordDialog.tsx'
import { RecordDialog } from './RecordDialog.tsx'
import { useAssetColumns } from './use-asset-columns.tsx'

type OpenDialog = { readonly kind: 'record'; readonly assetId?: string; readonly what: Recorded } | { kind: 'add' }

/** Alarm, cameras, doors and the rest: whether they work, and when each is to be tested. */
export function AssetsPage() {
  const { t } = useTranslation('security')
  const { asset: openId, ended = false } = useSearch({ from: '/frame/aparatura' })
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const query = useQueryOp('assets.list', { includeEnded: ended })
  const columns = useAssetColumns(ended)
  const rowKeys = useRowKeys(setDialog)
  const buttons = usePageButtons(setDialog)
  const show = (id: string | null, all = ended) =>
    void navigate({ to: '/aparatura', search: { ...(id !== null && { asset: id }), ...(all && { ended: true }) } })
  const open = query.data?.find(({ id }) => id === openId)
  return (
    <Page fill title={t('assets.title')} description={query.data && <Summary assets={query.data} />} actions={buttons}>
      <QueryView query={query}>
        {(rows) => (
          <DataGrid
            label={t('assets.list')}
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            density="comfortable"
            initialSort={{ id: 'state' }}
            onOpen={(row) => show(row.id)}
            openId={openId ?? null}
            rowKeys={rowKeys}
            filters={<Toggle label={t('assets.showEnded')} checked={ended} onChange={(all) => show(null, all)} />}
            empty={<NoAssets onAdd={() => setDialog({ kind: 'add' })} />}
          />
        )}
      </QueryView>
      {open && <AssetPanel key={open.id} asset={open} onClose={() => show(null)} />}
      {dialog?.kind === 'record' && (
        <RecordDialog assetId={dialog.assetId} what={dialog.what} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === 'add' && <AssetDetailsDialog asset={null} onClose={() => setDialog(null)} />}
    </Page>
  )
}

function Summary({ assets }: { assets: readonly Asset[] }) {
  const { t } = useTranslation('security')
  const inUse = assets.filter(({ activeUntil }) => activeUntil === null)
  const parts = byUrgency.flatMap((state) => {
    const count = inUse.filter((asset) => asset.state === state).length
    return count > 0 ? [t(`assets.count.${state}`, { count })] : []
  })
  return parts.join(' · ')
}

function NoAssets({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('security')
  const mayConfigure = useMay('security:configure')
  return (
    <EmptyState
      icon={IconDeviceCctv}
      title={t('assets.empty')}
      hint={t(mayConfigure ? 'assets.emptyHint' : 'assets.emptyHintReader')}
      action={
        mayConfigure && (
          <Button icon={IconPlus} onClick={onAdd}>
            {t('assets.action.add')}
          </Button>
        )
      }
    />
  )
}

/** On a row T records a test and D a fault. */
function useRowKeys(open: (dialog: OpenDialog) => void) {
  const mayLog = useMay('log:write')
  const singleKeys = useSingleKeys()
  return useMemo(() => {
    if (!mayLog || !singleKeys) return undefined
    const record = (what: Recorded) => (row: Asset) => {
      if (row.activeUntil === null) open({ kind: 'record', assetId: row.id, what })
    }
    return { KeyT: record('passed'), KeyD: record('fault') }
  }, [mayLog, singleKeys, open])
}

function usePageButtons(open: (dialog: OpenDialog) => void) {
  const { t } = useTranslation('security')
  const mayLog = useMay('log:write')
  const mayConfigure = useMay('security:configure')
  const record = useMemo(() => (what: Recorded) => () => open({ kind: 'record', what }), [open])
  const actions = useMemo(
    () => [
      ...(mayLog
        ? [
            {
              id: 'asset-test',
              label: t('assets.action.test'),
              icon: IconCircleCheck,
              keys: 'T',
              run: record('passed'),
            },
            {
              id: 'asset-fault',
              label: t('assets.action.fault'),
              icon: IconAlertTriangle,
              keys: 'D',
              run: record('fault'),
            },
          ]
        : []),
      ...(mayConfigure
        ? [
            {
              id: 'asset-add',
              label: t('assets.action.add'),
              icon: IconPlus,
              keys: 'C',
              run: () => open({ kind: 'add' }),
            },
          ]
        : []),
    ],
    [mayLog, mayConfigure, t, open, record],
  )
  usePageActions(actions)
  return (
    <>
      {mayConfigure && (
        <Button icon={IconPlus} keys="C" onClick={() => open({ kind: 'add' })}>
          {t('assets.action.add')}
        </Button>
      )}
      {mayLog && (
        <>
          <Button icon={IconAlertTriangle} keys="D" onClick={record('fault')}>
            {t('assets.action.fault')}
          </Button>
          <Button kind="primary" icon={IconCircleCheck} keys="T" onClick={record('passed')}>
            {t('assets.action.test')}
          </Button>
        </>
      )}
    </>
  )
}
