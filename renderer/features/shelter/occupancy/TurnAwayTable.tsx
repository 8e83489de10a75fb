import { IconDoorOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { Figure, PercentBar } from './cells.tsx'
import type { OnDrill } from './drill.ts'
import { FigureTable } from './FigureTable.tsx'
import type { NightRange } from '../../../period.ts'
import { percentOf } from './totals.ts'

type Row = OutputOf<'turnAways.byReason'>[number] & { readonly share: number | null }

/** Requests that the house could not receive, by reason. */
export function TurnAwayTable({ range, onDrill }: { range: NightRange; onDrill: OnDrill }) {
  const { t } = useTranslation(['figures', 'documents'])
  const mayList = useMay('stays:read')
  const query = useQueryOp('turnAways.byReason', range)
  const rows = useMemo(() => withShares(query.data ?? []), [query.data])
  const open = useMemo(() => {
    if (!onDrill || !mayList) return undefined
    return ({ reason }: Row) =>
      onDrill({ kind: 'turnAways', what: t(`documents:turnAway.${reason}`), reason, ...range })
  }, [onDrill, mayList, range, t])
  const columns = useMemo<GridColumn<Row>[]>(() => {
    const number = (id: 'requests' | 'persons'): GridColumn<Row> => ({
      id,
      header: t(`column.${id}`),
      width: 120,
      align: 'end',
      value: (row) => row[id],
      cell: (row) => <Figure value={row[id]} onOpen={open && (() => open(row))} />,
    })
    return [
      { id: 'reason', header: t('column.reason'), grow: 2, value: (row) => t(`documents:turnAway.${row.reason}`) },
      number('requests'),
      number('persons'),
      {
        id: 'share',
        header: t('column.share'),
        align: 'end',
        value: (row) => row.share,
        cell: (row) => <PercentBar percent={row.share} />,
      },
    ]
  }, [t, open])
  return (
    <QueryView query={query}>
      {() => (
        <FigureTable
          label={t('view.turnAways')}
          rows={rows}
          rowId={(row) => row.reason}
          columns={columns}
          onOpen={open}
          empty={<EmptyState icon={IconDoorOff} title={t('empty.turnAways')} hint={t('empty.turnAwaysHint')} />}
          formula={t('formula.turnAways')}
        />
      )}
    </QueryView>
  )
}

function withShares(rows: OutputOf<'turnAways.byReason'>): Row[] {
  const all = rows.reduce((sum, row) => sum + row.requests, 0)
  return rows.map((row) => ({ ...row, share: percentOf(row.requests, all) }))
}
