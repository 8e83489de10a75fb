import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../api/client.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { QueryView } from '../../../ui/Loading.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { Figure, PercentBar } from './cells.tsx'
import type { OnDrill } from './drill.ts'
import { FigureTable } from './FigureTable.tsx'
import { NoFigures } from './NoFigures.tsx'
import type { NightRange } from '../../../period.ts'

type Row = OutputOf<'occupancy.byBed'>[number]

/** Occupancy bed by bed. */
export function BedTable({ range, onDrill }: { range: NightRange; onDrill: OnDrill }) {
  const { t } = useTranslation('figures')
  const query = useQueryOp('occupancy.byBed', range)
  const open = useMemo(() => {
    if (!onDrill) return undefined
    return ({ roomName, bedLabel }: Row) =>
      onDrill({
        kind: 'bedNights',
        what: t('rows.place', { room: roomName, bed: bedLabel }),
        roomName,
        bedLabel,
        ...range,
      })
  }, [onDrill, range, t])
  const columns = useMemo<GridColumn<Row>[]>(
    () => [
      { id: 'room', header: t('column.room'), value: (row) => row.roomName },
      { id: 'bed', header: t('column.bed'), width: 100, value: (row) => row.bedLabel },
      {
        id: 'bedNights',
        header: t('column.bedNights'),
        width: 120,
        align: 'end',
        value: (row) => row.bedNights,
        cell: (row) => <Figure value={row.bedNights} onOpen={open && (() => open(row))} />,
      },
      {
        id: 'available',
        header: t('column.availableBedNights'),
        width: 180,
        align: 'end',
        value: (row) => row.availableBedNights,
        cell: (row) => <Figure value={row.availableBedNights} />,
      },
      {
        id: 'bedOccupancy',
        header: t('column.bedOccupancy'),
        align: 'end',
        grow: 2,
        value: (row) => row.bedOccupancyPercent,
        cell: (row) => <PercentBar percent={row.bedOccupancyPercent} />,
      },
    ],
    [t, open],
  )
  return (
    <QueryView query={query}>
      {(rows) => (
        <FigureTable
          label={t('view.bed')}
          rows={rows}
          rowId={(row) => `${row.roomName} ${row.bedLabel}`}
          columns={columns}
          onOpen={open}
          search
          empty={<NoFigures />}
          formula={t('formula.bed')}
        />
      )}
    </QueryView>
  )
}
