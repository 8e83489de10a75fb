import { IconArrowsRightLeft, IconBedOff, IconPencil, IconTrash } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutOfServiceBar } from '../../../../common/shelter/board/board.contract.ts'
import type { Room } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import type { ActionItem } from '../../../ui/ActionMenu.tsx'
import { ActionMenu } from '../../../ui/ActionMenu.tsx'
import { Button } from '../../../ui/Button.tsx'
import { StateChip } from '../../../ui/StateChip.tsx'
import type { OpenDialog } from './RoomDialogs.tsx'
import classes from './RoomPanel.module.css'
import type { BedsTonight } from './use-beds-tonight.ts'

type Bed = Room['beds'][number]

type BedListProps = { room: Room; beds: BedsTonight | null; ended: boolean; onDialog: (dialog: OpenDialog) => void }

/** The beds of a room with what each holds tonight, and times out of service with the way back. */
export function BedList({ room, beds, ended, onDialog }: BedListProps) {
  const { t } = useTranslation('shelter')
  const headingId = useId()
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className={classes.sectionTitle}>
        {t('rooms.section.beds')}
      </h3>
      {room.beds.length === 0 ? (
        <p className={classes.quiet}>{t('rooms.noBeds')}</p>
      ) : (
        <ul className={classes.beds}>
          {room.beds.map((bed) => (
            <BedItem key={bed.id} bed={bed} beds={beds} roomEnded={ended} onDialog={onDialog} />
          ))}
        </ul>
      )}
    </section>
  )
}

type BedItemProps = { bed: Bed; beds: BedsTonight | null; roomEnded: boolean; onDialog: (dialog: OpenDialog) => void }

function BedItem({ bed, beds, roomEnded, onDialog }: BedItemProps) {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const ended = bed.activeUntil !== null && bed.activeUntil <= todayInHouse()
  const items = useBedActions(bed, onDialog)
  const state = beds?.onBed.get(bed.id)?.[0]?.state
  return (
    <li className={classes.bed} data-ended={ended || undefined}>
      <div className={classes.bedLine}>
        <span className={classes.bedLabel}>{bed.label}</span>
        <span className={classes.bedKind}>
          {t(`rooms.bedKind.${bed.kind}`)}
          {bed.mobile && ` · ${t('rooms.mobileShort')}`}
        </span>
        {bed.activeUntil !== null && <span>{t('rooms.endedBed', { date: format.date(bed.activeUntil) })}</span>}
        {!ended &&
          (state ? <StateChip state={state} small /> : <span className={classes.quiet}>{t('rooms.free')}</span>)}
        {!ended && !roomEnded && items.length > 0 && (
          <ActionMenu label={t('rooms.bedMenu', { label: bed.label })} items={items} />
        )}
      </div>
      {beds?.outOfService.get(bed.id)?.map((block) => (
        <OutOfService key={block.id} block={block} onBack={() => onDialog({ kind: 'back', block, label: bed.label })} />
      ))}
    </li>
  )
}

function useBedActions(bed: Bed, onDialog: (dialog: OpenDialog) => void): ActionItem[] {
  const { t } = useTranslation('shelter')
  const mayWrite = useMay('rooms:write')
  const mayBlock = useMay('stays:write')
  const item = (id: string, label: string, icon: ActionItem['icon'], dialog: OpenDialog): ActionItem => ({
    id,
    label,
    icon,
    onSelect: () => onDialog(dialog),
  })
  return [
    ...(mayBlock ? [item('out', t('rooms.action.outOfService'), IconBedOff, { kind: 'out', bedIds: [bed.id] })] : []),
    ...(mayWrite ? [item('correct', t('rooms.action.correctBed'), IconPencil, { kind: 'correct-bed', bed })] : []),
    ...(mayWrite && bed.mobile
      ? [item('relocate', t('rooms.action.relocate'), IconArrowsRightLeft, { kind: 'relocate', bed })]
      : []),
    ...(mayWrite && bed.activeUntil === null
      ? [{ ...item('end', t('rooms.action.endBed'), IconTrash, { kind: 'end-bed', bed }), danger: true }]
      : []),
  ]
}

function OutOfService({ block, onBack }: { block: OutOfServiceBar; onBack: () => void }) {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const mayEnd = useMay('stays:write')
  return (
    <div className={classes.out}>
      <div className={classes.outText}>
        {t(`rooms.reason.${block.reason}`)}
        <span>
          {format.period(block.from, block.until)}
          {block.note && ` · ${block.note}`}
        </span>
      </div>
      {mayEnd && <Button onClick={onBack}>{t('rooms.action.backInService')}</Button>}
    </div>
  )
}
