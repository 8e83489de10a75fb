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

type Row = OutputOf<'occupancy.byRoom'>[number]

/** Occupancy room by room, in the order of a walk through the house. */
export function RoomTable({ range, onDrill }: { range: NightRange; onDrill: OnDrill }) {
  const { t } = useTranslation('figures')
  const query = useQueryOp('occupancy.byRoom', range)
  const open = useMemo(
    () => onDrill && (({ roomName }: Row) => onDrill({ kind: 'bedNights', what: roomName, roomName, ...range })),
    [onDrill, range],
  )
  const columns = useMemo<GridColumn<Row>[]>(() => {
    const figure = (row: Row, value: number) => <Figure value={value} onOpen={open && (() => open(row))} />
    return [
      { id: 'room', header: t('column.room'), value: (row) => row.roomName },
      {
        id: 'bedNights',
        header: t('column.bedNights'),
        width: 120,
        align: 'end',
        value: (row) => row.bedNights,
        cell: (row) => figure(row, row.bedNights),
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
      {
        id: 'roomNights',
        header: t('column.roomNights'),
        width: 140,
        align: 'end',
        value: (row) => row.roomNights,
        cell: (row) => figure(row, row.roomNights),
      },
    ]
  }, [t, open])
  return (
    <QueryView query={query}>
      {(rows) => (
        <FigureTable
          label={t('view.room')}
          rows={rows}
          rowId={(row) => row.roomName}
          columns={columns}
          onOpen={open}
          empty={<NoFigures />}
          formula={t('formula.room')}
        />
      )}
    </QueryView>
  )
}
