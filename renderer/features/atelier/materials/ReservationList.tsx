import { IconBookmark, IconBookmarkOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MaterialUnit, Reservation } from '../../../../common/atelier/materials/materials.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { notify } from '../../../ui/notify.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import classes from './Materials.module.css'
import type { MaterialSheet } from './material-sheet.ts'
import { amountValue, useAmount } from './use-amount.ts'

/** What is kept on the rolls of a material, and for which lot. */
export function ReservationList({ sheet: { material, reservations } }: { sheet: MaterialSheet }) {
  const { t } = useTranslation('atelier')
  const columns = useReservationColumns(material.unit)
  return (
    <DataGrid
      label={t('materials.reservationList', { name: material.name })}
      rows={reservations}
      rowId={(row) => `${row.materialLotId} ${row.lotId}`}
      columns={columns}
      empty={
        <EmptyState
          icon={IconBookmark}
          title={t('materials.emptyReservations')}
          hint={t('materials.emptyReservationsHint')}
        />
      }
    />
  )
}

function useReservationColumns(unit: MaterialUnit): readonly GridColumn<Reservation>[] {
  const { t } = useTranslation('atelier')
  const { full } = useAmount()
  return useMemo(
    () => [
      { id: 'code', header: t('materials.column.code'), value: (row) => row.code, grow: 1 },
      { id: 'lot', header: t('materials.column.lot'), value: (row) => row.lotCode, grow: 1 },
      {
        id: 'quantity',
        header: t('materials.column.quantity'),
        value: (row) => amountValue(row.quantity, unit),
        text: (row) => full(row.quantity, unit),
        align: 'end',
        width: 140,
      },
    ],
    [t, full, unit],
  )
}

/** The reservations of one roll, each with the button that releases it. */
export function RollReservations({ rows, unit }: { rows: readonly Reservation[]; unit: MaterialUnit }) {
  const { t } = useTranslation('atelier')
  const { full } = useAmount()
  const mayWrite = useMay('atelier:write')
  const { mutateAsync } = useCommandOp('reservations.release')
  const release = ({ materialLotId, lotId }: Reservation) => {
    mutateAsync({ materialLotId, lotId })
      .then(() => notify.done(t('materials.done.released')))
      .catch(notify.failed)
  }
  if (rows.length === 0) return null
  return (
    <section className={classes.part}>
      <h3>{t('materials.section.reservations')}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.lotId}>
            <span>
              {row.lotCode} · {full(row.quantity, unit)}
            </span>
            {mayWrite && (
              <IconButton
                label={t('materials.action.releaseOf', { code: row.code, lot: row.lotCode })}
                icon={IconBookmarkOff}
                onClick={() => release(row)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
