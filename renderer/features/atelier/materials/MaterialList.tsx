import { IconPlus, IconStack2 } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MaterialRow } from '../../../../common/atelier/materials/materials.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { StockMark, stockState, stockStates } from './StockMark.tsx'
import { amountValue, useAmount } from './use-amount.ts'

/** The materials with what is in stock of each; Enter opens a material's page. */
export function MaterialList({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('atelier')
  const { ended = false } = useSearch({ from: '/frame/atelier/materiale' })
  const navigate = useNavigate()
  const mayWrite = useMay('atelier:write')
  const query = useQueryOp('materials.list', { includeEnded: ended })
  const columns = useMaterialColumns()
  return (
    <QueryView query={query}>
      {(rows) => (
        <DataGrid
          label={t('materials.list')}
          rows={rows}
          rowId={(row) => row.id}
          columns={columns}
          density="comfortable"
          initialSort={{ id: 'name' }}
          onOpen={({ id }) => void navigate({ to: '/atelier/materiale/$id', params: { id } })}
          filters={
            <Toggle
              label={t('materials.showEnded')}
              checked={ended}
              onChange={(all) => void navigate({ to: '/atelier/materiale', search: all ? { ended: true } : {} })}
            />
          }
          empty={
            <EmptyState
              icon={IconStack2}
              title={t('materials.empty')}
              hint={t('materials.emptyHint')}
              action={
                mayWrite && (
                  <Button icon={IconPlus} onClick={onAdd}>
                    {t('materials.action.add')}
                  </Button>
                )
              }
            />
          }
        />
      )}
    </QueryView>
  )
}

function useMaterialColumns(): readonly GridColumn<MaterialRow>[] {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const { bare } = useAmount()
  return useMemo(() => {
    const amount = (id: 'stock' | 'reserved' | 'free' | 'minStock'): GridColumn<MaterialRow> => ({
      id,
      header: t(`materials.column.${id}`),
      value: (row) => amountValue(row[id], row.unit),
      text: (row) => bare(row[id], row.unit),
      align: 'end',
      width: 110,
    })
    return [
      { id: 'name', header: t('materials.column.name'), value: (row) => row.name, grow: 2 },
      { id: 'kind', header: t('materials.column.kind'), value: (row) => t(`materials.kind.${row.kind}`), width: 110 },
      {
        id: 'mark',
        header: t('materials.column.mark'),
        value: (row) => stockStates.indexOf(stockState(row)),
        text: (row) => t(`materials.mark.${stockState(row)}`),
        cell: (row) => <StockMark state={stockState(row)} />,
        width: 150,
      },
      amount('stock'),
      amount('reserved'),
      amount('free'),
      amount('minStock'),
      {
        id: 'unit',
        header: t('materials.column.unit'),
        value: (row) => t(`materials.unit.${row.unit}`),
        width: 90,
      },
      { id: 'rolls', header: t('materials.column.rolls'), value: (row) => row.rolls, align: 'end', width: 80 },
      {
        id: 'value',
        header: t('materials.column.value'),
        value: (row) => row.valueBani / 100,
        text: (row) => format.number(row.valueBani / 100, 2),
        align: 'end',
        width: 110,
      },
    ]
  }, [t, bare, format])
}
