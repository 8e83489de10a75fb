import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { monthsOf } from '../../../../common/kernel/calendar.ts'
import type { OccupancyPeriod } from '../../../../common/shelter/occupancy/occupancy.contract.ts'
import { useFormat } from '../../../i18n.ts'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { Figure, PercentBar } from './cells.tsx'
import type { OnDrill } from './drill.ts'
import { FigureTable } from './FigureTable.tsx'
import type { NightRange } from '../../../period.ts'

type MonthTableProps = { range: NightRange; months: readonly OccupancyPeriod[]; onDrill: OnDrill }

/** Occupancy month by month. */
export function MonthTable({ range, months, onDrill }: MonthTableProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const open = useMemo(() => {
    const nights = new Map(monthsOf(range.from, range.until).map(({ month, from, until }) => [month, { from, until }]))
    return ({ period }: OccupancyPeriod) =>
      onDrill?.({ kind: 'bedNights', what: format.month(period), ...(nights.get(period) ?? range) })
  }, [range, onDrill, format])
  const columns = useMemo<GridColumn<OccupancyPeriod>[]>(() => {
    const number = (id: keyof typeof figures, width: number): GridColumn<OccupancyPeriod> => ({
      id,
      header: t(`column.${id}`),
      width,
      align: 'end',
      value: figures[id],
      cell: (row) => (
        <Figure value={figures[id](row)} onOpen={drillable.has(id) && onDrill ? () => open(row) : undefined} />
      ),
    })
    const percent = (id: keyof typeof shares): GridColumn<OccupancyPeriod> => ({
      id,
      header: t(`column.${id}`),
      align: 'end',
      value: shares[id],
      cell: (row) => <PercentBar percent={shares[id](row)} />,
    })
    return [
      { id: 'month', header: t('column.month'), value: (row) => row.period, text: (row) => format.month(row.period) },
      number('nights', 82),
      number('bedNights', 104),
      number('availableBedNights', 178),
      percent('bedOccupancy'),
      number('roomNights', 138),
      number('availableRoomNights', 206),
      percent('roomOccupancy'),
    ]
  }, [t, format, open, onDrill])
  return (
    <FigureTable
      label={t('chart.title')}
      rows={months}
      rowId={(row) => row.period}
      columns={columns}
      onOpen={onDrill && open}
      formula={t('formula.month')}
    />
  )
}

const drillable = new Set(['bedNights', 'roomNights'])

const figures = {
  nights: (row: OccupancyPeriod) => row.nights,
  bedNights: (row: OccupancyPeriod) => row.bedNights,
  availableBedNights: (row: OccupancyPeriod) => row.availableBedNights,
  roomNights: (row: OccupancyPeriod) => row.roomNights,
  availableRoomNights: (row: OccupancyPeriod) => row.availableRoomNights,
}

const shares = {
  bedOccupancy: (row: OccupancyPeriod) => row.bedOccupancyPercent,
  roomOccupancy: (row: OccupancyPeriod) => row.roomOccupancyPercent,
}
