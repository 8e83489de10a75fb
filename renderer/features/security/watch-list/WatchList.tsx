import { IconEye, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WatchEntry } from '../../../../common/security/watch-list/watch-list.contract.ts'
import { watchInstructions } from '../../../../common/security/watch-list/watch-list.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import classes from './WatchList.module.css'
import { WatchDialog } from './WatchDialog.tsx'
import { WatchPanel } from './WatchPanel.tsx'

/** Who must be recognised at the gate, and what is done then. */
export function WatchList() {
  const { t } = useTranslation('security')
  const [includeEnded, setIncludeEnded] = useState(false)
  const [openId, setOpenId] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const mayWrite = useAddAction(setAdding)
  const query = useQueryOp('watchList.list', { includeEnded })
  const columns = useColumns()
  const open = query.data?.find(({ id }) => id === openId)
  const add = mayWrite && (
    <Button kind="primary" icon={IconPlus} keys="C" onClick={() => setAdding(true)}>
      {t('watchList.add')}
    </Button>
  )
  return (
    <>
      <div className={classes.head}>
        <p className={classes.hint}>{t('watchList.hint')}</p>
        {add}
      </div>
      <QueryView query={query}>
        {(entries) => (
          <DataGrid
            label={t('watchList.label')}
            rows={entries}
            rowId={(row) => row.id}
            columns={columns}
            onOpen={(row) => setOpenId(row.id)}
            openId={openId}
            density="comfortable"
            initialSort={{ id: 'instruction' }}
            filters={<Toggle label={t('watchList.withEnded')} checked={includeEnded} onChange={setIncludeEnded} />}
            empty={<EmptyState icon={IconEye} title={t('watchList.empty')} hint={t('watchList.emptyHint')} />}
          />
        )}
      </QueryView>
      {open && <WatchPanel key={open.id} entry={open} onClose={() => setOpenId(null)} />}
      {adding && <WatchDialog entry={null} onClose={() => setAdding(false)} />}
    </>
  )
}

/** Offers the command on the page; whether the role may add at all. */
function useAddAction(setAdding: (adding: boolean) => void): boolean {
  const { t } = useTranslation('security')
  const mayWrite = useMay('watch-list:write')
  const label = t('watchList.add')
  const actions = useMemo(
    () => (mayWrite ? [{ id: 'watch-add', label, icon: IconPlus, keys: 'C', run: () => setAdding(true) }] : []),
    [mayWrite, label, setAdding],
  )
  usePageActions(actions)
  return mayWrite
}

function useColumns(): readonly GridColumn<WatchEntry>[] {
  const { t } = useTranslation('security')
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'label',
        header: t('watchList.column.label'),
        value: (row) => [row.label, row.otherNames].filter(Boolean).join(', '),
        grow: 1.6,
      },
      {
        id: 'instruction',
        header: t('watchList.column.instruction'),
        value: (row) => watchInstructions.indexOf(row.instruction),
        text: (row) => t(`watchList.instruction.${row.instruction}`),
        width: 170,
      },
      { id: 'text', header: t('watchList.column.text'), value: (row) => row.instructionText, grow: 1.3 },
      { id: 'description', header: t('watchList.column.description'), value: (row) => row.description, grow: 1.3 },
      { id: 'plates', header: t('watchList.column.plates'), value: (row) => row.plates, width: 110 },
      { id: 'person', header: t('watchList.column.person'), value: (row) => row.personCode, width: 120 },
      {
        id: 'expires',
        header: t('watchList.column.expires'),
        value: (row) => row.expires,
        text: (row) => (row.expires === null ? t('watchList.noEnd') : format.date(row.expires)),
        width: 105,
      },
    ],
    [t, format],
  )
}
