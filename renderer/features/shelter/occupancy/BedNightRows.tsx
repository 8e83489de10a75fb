import { IconBed } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BedNightsRow } from '../../../../common/shelter/occupancy/occupancy.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import type { Drill } from './drill.ts'
import classes from './RowsDialog.module.css'

type BedNightRowsProps = { drill: Extract<Drill, { kind: 'bedNights' }>; title: string }

/** Every bed period that a number of bed nights counts, with its nights in the period. */
export function BedNightRows({ drill, title }: BedNightRowsProps) {
  const { t } = useTranslation('figures')
  const { from, until, category = null, roomName = null, bedLabel } = drill
  const query = useQueryOp('occupancy.bedNights', { from, until, category, roomName })
  const columns = useBedNightColumns()
  return (
    <QueryView query={query}>
      {(found) => {
        const rows = bedLabel === undefined ? found : found.filter((row) => row.bedLabel === bedLabel)
        const nights = rows.reduce((sum, row) => sum + row.nights, 0)
        return (
          <>
            <p className={classes.sum}>
              {t('rows.sum', {
                nights: t('rows.bedNightsCount', { count: nights }),
                periods: t('rows.periods', { count: rows.length }),
              })}
            </p>
            <DataGrid
              label={title}
              rows={rows}
              rowId={(row) => `${row.code} ${row.from} ${row.roomName} ${row.bedLabel}`}
              columns={columns}
              empty={<EmptyState icon={IconBed} title={t('rows.empty')} />}
            />
          </>
        )
      }}
    </QueryView>
  )
}

function useBedNightColumns(): GridColumn<BedNightsRow>[] {
  const { t } = useTranslation(['figures', 'people'])
  const format = useFormat()
  return useMemo(
    () => [
      { id: 'code', header: t('column.code'), width: 122, value: (row) => row.code },
      { id: 'alias', header: t('column.alias'), value: (row) => row.alias },
      { id: 'category', header: t('column.category'), value: (row) => t(`people:persons.category.${row.category}`) },
      { id: 'household', header: t('column.household'), width: 90, value: (row) => row.householdCode },
      { id: 'room', header: t('column.room'), value: (row) => row.roomName },
      { id: 'bed', header: t('column.bed'), width: 76, value: (row) => row.bedLabel },
      {
        id: 'from',
        header: t('column.from'),
        width: 150,
        value: (row) => row.from,
        text: (row) => format.date(row.from),
      },
      {
        id: 'until',
        header: t('column.until'),
        width: 130,
        value: (row) => row.until,
        text: (row) => (row.until === null ? t('stillHere') : format.date(row.until)),
      },
      { id: 'nights', header: t('column.nights'), width: 76, align: 'end', value: (row) => row.nights },
    ],
    [t, format],
  )
}
