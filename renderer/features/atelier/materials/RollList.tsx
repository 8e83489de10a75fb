import { IconPackageImport } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MaterialUnit, Roll } from '../../../../common/atelier/materials/materials.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import type { MaterialSheet } from './material-sheet.ts'
import { RollPanel } from './RollPanel.tsx'
import { amountValue, useAmount } from './use-amount.ts'

/** The rolls of a material; Enter opens one with what can be done with it. */
export function RollList({ sheet: { material, rolls, reservations } }: { sheet: MaterialSheet }) {
  const { t } = useTranslation('atelier')
  const { roll: openId } = useSearch({ from: '/frame/atelier/materiale/$id' })
  const navigate = useNavigate()
  const columns = useRollColumns(material.unit)
  const show = (roll: string | null) =>
    void navigate({
      to: '/atelier/materiale/$id',
      params: { id: material.id },
      search: roll === null ? {} : { roll },
    })
  const open = rolls.find(({ id }) => id === openId)
  return (
    <>
      <DataGrid
        label={t('materials.rollList', { name: material.name })}
        rows={rolls}
        rowId={(row) => row.id}
        columns={columns}
        density="comfortable"
        onOpen={(row) => show(row.id)}
        openId={openId ?? null}
        empty={
          <EmptyState icon={IconPackageImport} title={t('materials.emptyRolls')} hint={t('materials.emptyRollsHint')} />
        }
      />
      {open && (
        <RollPanel
          key={open.id}
          roll={open}
          material={material}
          reservations={reservations}
          onClose={() => show(null)}
        />
      )}
    </>
  )
}

function useRollColumns(unit: MaterialUnit): readonly GridColumn<Roll>[] {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const { full } = useAmount()
  return useMemo(() => {
    const amount = (id: 'remaining' | 'reserved' | 'received', hidden = false): GridColumn<Roll> => ({
      id,
      header: t(`materials.column.${id}`),
      value: (row) => amountValue(row[id], unit),
      text: (row) => full(row[id], unit),
      align: 'end',
      width: 120,
      hidden,
    })
    return [
      { id: 'code', header: t('materials.column.code'), value: (row) => row.code, width: 120 },
      { id: 'dyeLot', header: t('materials.column.dyeLot'), value: (row) => row.dyeLot, grow: 0.8 },
      amount('remaining'),
      amount('reserved'),
      amount('received', true),
      { id: 'supplier', header: t('materials.column.supplier'), value: (row) => row.supplierName, grow: 1 },
      {
        id: 'receivedOn',
        header: t('materials.column.receivedOn'),
        value: (row) => row.receivedOn,
        text: (row) => format.date(row.receivedOn),
        width: 110,
      },
      {
        id: 'cost',
        header: t('materials.column.cost'),
        value: (row) => row.costBani / 100,
        text: (row) => format.number(row.costBani / 100, 2),
        align: 'end',
        width: 100,
      },
      { id: 'donated', header: t('materials.column.donated'), value: (row) => row.donated, width: 85 },
      { id: 'rollNumber', header: t('materials.column.rollNumber'), value: (row) => row.rollNumber, width: 100 },
      { id: 'note', header: t('materials.column.note'), value: (row) => row.note, grow: 1, hidden: true },
    ]
  }, [t, format, full, unit])
}
