import {
  IconArrowBackUp,
  IconBookmark,
  IconClipboardList,
  IconPencil,
  IconScissors,
  IconTrashOff,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MaterialRow, Reservation, Roll } from '../../../../common/atelier/materials/materials.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { CorrectRollDialog } from './CorrectRollDialog.tsx'
import { RollReservations } from './ReservationList.tsx'
import { ReserveDialog } from './ReserveDialog.tsx'
import { StocktakeDialog } from './StocktakeDialog.tsx'
import { useAmount } from './use-amount.ts'
import { UseDialog } from './UseDialog.tsx'
import { WriteOffDialog } from './WriteOffDialog.tsx'

const commands = [
  { id: 'use', icon: IconScissors },
  { id: 'return', icon: IconArrowBackUp },
  { id: 'reserve', icon: IconBookmark },
  { id: 'stocktake', icon: IconClipboardList },
  { id: 'writeOff', icon: IconTrashOff },
  { id: 'correct', icon: IconPencil },
] as const
type RollCommand = (typeof commands)[number]['id']

type RollPanelProps = {
  roll: Roll
  material: MaterialRow
  reservations: readonly Reservation[]
  onClose: () => void
}

/** One roll with everything that can be done with it. */
export function RollPanel({ roll, material, reservations, onClose }: RollPanelProps) {
  const { t } = useTranslation('atelier')
  const mayWrite = useMay('atelier:write')
  const [dialog, setDialog] = useState<RollCommand | null>(null)
  const subject = { roll, unit: material.unit, onClose: () => setDialog(null) }
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={roll.code}
      subtitle={material.name}
      actions={
        mayWrite &&
        commands.map(({ id, icon }) => (
          <Button key={id} kind={id === 'use' ? 'primary' : 'plain'} icon={icon} onClick={() => setDialog(id)}>
            {t(`materials.action.${id}`)}
          </Button>
        ))
      }
    >
      <RollFacts roll={roll} material={material} />
      <RollReservations
        unit={material.unit}
        rows={reservations.filter(({ materialLotId }) => materialLotId === roll.id)}
      />
      {dialog === 'use' && <UseDialog {...subject} kind="use" materialId={material.id} />}
      {dialog === 'return' && <UseDialog {...subject} kind="return" materialId={material.id} />}
      {dialog === 'reserve' && <ReserveDialog {...subject} />}
      {dialog === 'stocktake' && <StocktakeDialog {...subject} />}
      {dialog === 'writeOff' && <WriteOffDialog {...subject} />}
      {dialog === 'correct' && <CorrectRollDialog roll={roll} onClose={subject.onClose} />}
    </SidePanel>
  )
}

function RollFacts({ roll, material: { unit } }: { roll: Roll; material: MaterialRow }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const { full } = useAmount()
  return (
    <Facts
      columns={2}
      items={[
        [t('materials.column.remaining'), full(roll.remaining, unit)],
        [t('materials.column.reserved'), full(roll.reserved, unit)],
        [t('materials.column.received'), full(roll.received, unit)],
        [t('materials.column.receivedOn'), format.date(roll.receivedOn)],
        [t('materials.column.dyeLot'), roll.dyeLot || null],
        [t('materials.column.rollNumber'), roll.rollNumber || null],
        [t('materials.column.supplier'), roll.supplierName || null],
        [t('materials.column.cost'), format.number(roll.costBani / 100, 2)],
        ...(roll.note ? ([[t('materials.column.note'), roll.note]] as const) : []),
      ]}
    />
  )
}
