import { IconUsers } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../api/client.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { Figure } from './cells.tsx'
import { FigureTable } from './FigureTable.tsx'

type Row = OutputOf<'occupancy.leavers'>[number]

/** Each person's time in the house: the rows behind the length of stay. */
export function LeaversTable() {
  const { t } = useTranslation(['figures', 'people'])
  const format = useFormat()
  const query = useQueryOp('occupancy.leavers', {})
  const columns = useMemo<GridColumn<Row>[]>(
    () => [
      { id: 'code', header: t('column.code'), width: 130, value: (row) => row.code },
      { id: 'alias', header: t('column.alias'), value: (row) => row.alias },
      { id: 'category', header: t('column.category'), value: (row) => t(`people:persons.category.${row.category}`) },
      {
        id: 'arrived',
        header: t('column.arrived'),
        width: 120,
        value: (row) => row.arrived,
        text: (row) => format.date(row.arrived),
      },
      {
        id: 'left',
        header: t('column.left'),
        width: 120,
        value: (row) => row.left,
        text: (row) => (row.left === null ? t('stillHere') : format.date(row.left)),
      },
      {
        id: 'nights',
        header: t('column.nights'),
        width: 100,
        align: 'end',
        value: (row) => row.nights,
        cell: (row) => <Figure value={row.nights} />,
      },
    ],
    [t, format],
  )
  return (
    <QueryView query={query}>
      {(rows) => (
        <FigureTable
          label={t('stay.persons')}
          rows={rows}
          rowId={(row) => row.code}
          columns={columns}
          search
          initialSort={{ id: 'arrived', desc: true }}
          empty={<EmptyState icon={IconUsers} title={t('stay.nobody')} hint={t('empty.monthsHint')} />}
          formula={t('formula.stay')}
        />
      )}
    </QueryView>
  )
}
