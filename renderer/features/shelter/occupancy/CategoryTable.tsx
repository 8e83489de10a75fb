import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { monthsOf } from '../../../../common/kernel/calendar.ts'
import type { Category } from '../../../../common/people/persons/persons.contract.ts'
import { categories } from '../../../../common/people/persons/persons.contract.ts'
import type { OccupancyPeriod } from '../../../../common/shelter/occupancy/occupancy.contract.ts'
import { useFormat } from '../../../i18n.ts'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { Figure, PercentBar } from './cells.tsx'
import type { OnDrill } from './drill.ts'
import { FigureTable } from './FigureTable.tsx'
import type { NightRange } from '../../../period.ts'
import { percentOf } from './totals.ts'

type Row = {
  readonly category: Category
  readonly nights: readonly number[]
  readonly total: number
  readonly share: number | null
}

/** Months fit beside each other up to a year; longer periods show the sums alone. */
const mostMonths = 12

type CategoryTableProps = { range: NightRange; months: readonly OccupancyPeriod[]; onDrill: OnDrill }

/** Bed nights by category of person, month by month and in all. */
export function CategoryTable({ range, months, onDrill }: CategoryTableProps) {
  const { t } = useTranslation(['figures', 'documents'])
  const format = useFormat()
  const rows = useMemo(() => rowsOf(months), [months])
  const columns = useMemo<GridColumn<Row>[]>(() => {
    const name = (category: Category) => t(`documents:category.${category}`)
    const nightsOf = new Map(
      monthsOf(range.from, range.until).map(({ month, from, until }) => [month, { from, until }]),
    )
    const inMonth = (period: string, index: number): GridColumn<Row> => ({
      id: period,
      header: `${period.slice(5)}.${period.slice(2, 4)}`,
      width: 62,
      align: 'end',
      sortable: false,
      value: (row) => row.nights[index] ?? 0,
      cell: ({ category, nights }) => (
        <Figure
          value={nights[index] ?? 0}
          onOpen={
            onDrill &&
            (() =>
              onDrill({
                kind: 'bedNights',
                what: t('rows.inMonth', { what: name(category), month: format.month(period) }),
                category,
                ...(nightsOf.get(period) ?? range),
              }))
          }
        />
      ),
    })
    return [
      {
        id: 'category',
        header: t('column.category'),
        value: (row) => categories.indexOf(row.category),
        text: (row) => name(row.category),
      },
      ...(months.length > mostMonths ? [] : months.map(({ period }, index) => inMonth(period, index))),
      {
        id: 'total',
        header: t('documents:total'),
        width: 84,
        align: 'end',
        value: (row) => row.total,
        cell: ({ category, total }) => (
          <Figure
            value={total}
            onOpen={onDrill && (() => onDrill({ kind: 'bedNights', what: name(category), category, ...range }))}
          />
        ),
      },
      {
        id: 'share',
        header: t('column.share'),
        width: 150,
        align: 'end',
        value: (row) => row.share,
        cell: (row) => <PercentBar percent={row.share} />,
      },
    ]
  }, [t, format, months, range, onDrill])
  const open = ({ category }: Row) =>
    onDrill?.({ kind: 'bedNights', what: t(`documents:category.${category}`), category, ...range })
  return (
    <FigureTable
      label={t('view.category')}
      rows={rows}
      rowId={(row) => row.category}
      columns={columns}
      onOpen={onDrill && open}
      formula={t('formula.category')}
    />
  )
}

function rowsOf(months: readonly OccupancyPeriod[]): Row[] {
  const all = months.reduce((sum, month) => sum + month.bedNights, 0)
  return categories.map((category) => {
    const nights = months.map((month) => month.byCategory[category])
    const total = nights.reduce((sum, value) => sum + value, 0)
    return { category, nights, total, share: percentOf(total, all) }
  })
}
