import { IconNeedleThread } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkEntry } from '../../../../common/atelier/work/work.contract.ts'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { useSingleKeys } from '../../../preferences.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Keys } from '../../../ui/Kbd.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import classes from './EntryList.module.css'

type EntryListProps = { date: LocalDate; onReverse: (entry: WorkEntry) => void }

const canReverse = (entry: WorkEntry) => entry.reversesId === null && !entry.reversed

/** What was entered for a day; R on a row takes it back, and both stay to be seen. */
export function EntryList({ date, onReverse }: EntryListProps) {
  const { t } = useTranslation('atelier')
  const singleKeys = useSingleKeys()
  const query = useQueryOp('work.ofDay', { date }, { placeholderData: keepPreviousData })
  const columns = useEntryColumns(onReverse)
  const rowKeys = useMemo(
    () => (singleKeys ? { KeyR: (row: WorkEntry) => canReverse(row) && onReverse(row) } : undefined),
    [singleKeys, onReverse],
  )
  return (
    <QueryView query={query}>
      {(rows) => (
        <DataGrid
          label={t('work.entries')}
          rows={rows}
          rowId={(row) => row.id}
          columns={columns}
          rowKeys={rowKeys}
          empty={<EmptyState icon={IconNeedleThread} title={t('work.empty')} hint={t('work.emptyHint')} />}
        />
      )}
    </QueryView>
  )
}

function useEntryColumns(onReverse: (entry: WorkEntry) => void): readonly GridColumn<WorkEntry>[] {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  return useMemo(() => {
    const state = (row: WorkEntry) => {
      if (row.reversesId !== null) return t('work.state.reversal', { reason: row.reason ?? '' })
      return row.reversed ? t('work.state.reversed') : ''
    }
    return [
      {
        id: 'time',
        header: t('work.column.time'),
        value: (row) => row.enteredAt,
        text: (row) => format.time(row.enteredAt),
        width: 95,
      },
      { id: 'alias', header: t('work.column.alias'), value: (row) => row.alias, grow: 1 },
      { id: 'lot', header: t('work.column.lot'), value: (row) => row.lotCode, width: 100 },
      { id: 'bundle', header: t('work.column.bundle'), value: (row) => row.bundleNumber, align: 'end', width: 95 },
      { id: 'operation', header: t('work.column.operation'), value: (row) => row.operation, grow: 1.2 },
      { id: 'variant', header: t('work.column.variant'), value: (row) => `${row.size} · ${row.colour}`, width: 150 },
      {
        id: 'pieces',
        header: t('work.column.pieces'),
        value: (row) => (row.reversesId === null ? row.quantity : -row.quantity),
        text: (row) => format.number(row.reversesId === null ? row.quantity : -row.quantity),
        align: 'end',
        width: 80,
      },
      { id: 'kind', header: t('work.column.kind'), value: (row) => t(`work.kind.${row.kind}`), width: 90 },
      { id: 'source', header: t('work.column.source'), value: (row) => t(`work.source.${row.source}`), hidden: true },
      { id: 'state', header: t('work.column.state'), value: state, grow: 1 },
      { id: 'by', header: t('work.column.by'), value: (row) => row.byName, hidden: true },
      {
        id: 'act',
        header: t('work.column.act'),
        value: () => null,
        cell: (row) => <ReverseButton row={row} onReverse={onReverse} />,
        sortable: false,
        width: 130,
      },
    ]
  }, [t, format, onReverse])
}

function ReverseButton({ row, onReverse }: { row: WorkEntry; onReverse: (entry: WorkEntry) => void }) {
  const { t } = useTranslation('atelier')
  if (!canReverse(row)) return null
  return (
    <button type="button" tabIndex={-1} className={`${classes.act} no-print`} onClick={() => onReverse(row)}>
      <span>
        {t('work.action.reverse')}
        <span className="visually-hidden"> {t('work.action.reverseOf', row)}</span>
      </span>
      <Keys keys="R" />
    </button>
  )
}
