import { IconHistory } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MaterialUnit, StockMove } from '../../../../common/atelier/materials/materials.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import type { MaterialSheet } from './material-sheet.ts'
import { amountValue, useAmount } from './use-amount.ts'

/** What came and went of a material, the newest first. */
export function MoveList({ sheet: { material, moves } }: { sheet: MaterialSheet }) {
  const { t } = useTranslation('atelier')
  const columns = useMoveColumns(material.unit)
  return (
    <DataGrid
      label={t('materials.moveList', { name: material.name })}
      rows={moves}
      rowId={(row) => row.id}
      columns={columns}
      empty={<EmptyState icon={IconHistory} title={t('materials.emptyMoves')} hint={t('materials.emptyRollsHint')} />}
    />
  )
}

function useMoveColumns(unit: MaterialUnit): readonly GridColumn<StockMove>[] {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const { full } = useAmount()
  return useMemo(
    () => [
      {
        id: 'movedOn',
        header: t('materials.column.movedOn'),
        value: (row) => row.movedOn,
        text: (row) => format.date(row.movedOn),
        width: 105,
      },
      { id: 'code', header: t('materials.column.code'), value: (row) => row.code, width: 120 },
      { id: 'move', header: t('materials.column.move'), value: (row) => t(`materials.move.${row.kind}`), width: 150 },
      {
        id: 'quantity',
        header: t('materials.column.quantity'),
        value: (row) => amountValue(row.quantity, unit),
        text: (row) => `${row.quantity > 0 ? '+' : ''}${full(row.quantity, unit)}`,
        align: 'end',
        width: 120,
      },
      { id: 'lot', header: t('materials.column.lot'), value: (row) => row.lotCode, width: 130 },
      { id: 'reason', header: t('materials.column.reason'), value: (row) => row.reason, grow: 2 },
      { id: 'by', header: t('materials.column.by'), value: (row) => row.userName, grow: 1 },
      {
        id: 'enteredAt',
        header: t('materials.column.enteredAt'),
        value: (row) => row.enteredAt,
        text: (row) => format.dateTime(row.enteredAt),
        width: 140,
        hidden: true,
      },
    ],
    [t, format, full, unit],
  )
}
