import { useNavigate } from '@tanstack/react-router'
import { IconBedOff, IconCalendarStats, IconDoorOff, IconPencil, IconPlus, IconShieldLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import type { ActionItem } from '../../../ui/ActionMenu.tsx'
import { ActionMenu } from '../../../ui/ActionMenu.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { BedList } from './BedList.tsx'
import { IsolationNotice } from './IsolationNotice.tsx'
import type { OpenDialog } from './RoomDialogs.tsx'
import { RoomDialogs } from './RoomDialogs.tsx'
import classes from './RoomPanel.module.css'
import type { BedsTonight } from './use-beds-tonight.ts'
import { useFloorName } from './use-floor-name.ts'

type RoomPanelProps = { room: Room; rooms: readonly Room[]; beds: BedsTonight | null; onClose: () => void }

/** One room: its facts, its beds, and what the role may do with them. */
export function RoomPanel({ room, rooms, beds, onClose }: RoomPanelProps) {
  const { t } = useTranslation('shelter')
  const floorName = useFloorName()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const ended = room.activeUntil !== null && room.activeUntil <= todayInHouse()
  const isolation = beds?.rooms.find(({ id }) => id === room.id)?.isolation ?? null
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t('rooms.room', { name: room.name })}
      subtitle={floorName(room.floor)}
      actions={
        <PanelActions room={room} beds={beds} ended={ended} isolated={isolation !== null} onDialog={setDialog} />
      }
    >
      <div className={classes.content}>
        {isolation && (
          <IsolationNotice
            isolation={isolation}
            onEnd={() => setDialog({ kind: 'end-isolation', isolationId: isolation.id })}
          />
        )}
        <RoomFacts room={room} />
        <BedList room={room} beds={beds} ended={ended} onDialog={setDialog} />
      </div>
      {dialog && <RoomDialogs dialog={dialog} room={room} rooms={rooms} onClose={() => setDialog(null)} />}
    </SidePanel>
  )
}

type PanelActionsProps = {
  room: Room
  beds: BedsTonight | null
  ended: boolean
  isolated: boolean
  onDialog: (dialog: OpenDialog) => void
}

function PanelActions({ room, beds, ended, isolated, onDialog }: PanelActionsProps) {
  const { t } = useTranslation('shelter')
  const navigate = useNavigate()
  const mayWrite = useMay('rooms:write')
  const mayBlock = useMay('stays:write')
  const items: ActionItem[] = []
  const free = room.beds
    .filter(({ id, activeUntil }) => activeUntil === null && !beds?.onBed.has(id))
    .map(({ id }) => id)
  if (mayBlock && !ended && room.beds.length > 0) {
    items.push({
      id: 'out',
      label: t('rooms.action.outOfService'),
      icon: IconBedOff,
      onSelect: () => onDialog({ kind: 'out', bedIds: free }),
    })
  }
  if (mayBlock && !ended && !isolated && room.isolationCapable) {
    items.push({
      id: 'isolate',
      label: t('rooms.action.isolate'),
      icon: IconShieldLock,
      onSelect: () => onDialog({ kind: 'isolate' }),
    })
  }
  if (mayWrite && room.activeUntil === null) {
    items.push({
      id: 'end',
      label: t('rooms.action.end'),
      icon: IconDoorOff,
      danger: true,
      onSelect: () => onDialog({ kind: 'end' }),
    })
  }
  return (
    <>
      {mayWrite && !ended && (
        <>
          <Button icon={IconPencil} onClick={() => onDialog({ kind: 'correct' })}>
            {t('rooms.action.correct')}
          </Button>
          <Button icon={IconPlus} onClick={() => onDialog({ kind: 'add-bed' })}>
            {t('rooms.action.addBed')}
          </Button>
        </>
      )}
      <Button icon={IconCalendarStats} onClick={() => void navigate({ to: '/tabla' })}>
        {t('rooms.action.board')}
      </Button>
      {items.length > 0 && <ActionMenu label={t('rooms.action.more')} items={items} />}
    </>
  )
}

function RoomFacts({ room }: { room: Room }) {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const features = [
    ...(room.isolationCapable ? [t('rooms.isolationShort')] : []),
    ...(room.accessible ? [t('rooms.accessibleShort')] : []),
  ]
  return (
    <Facts
      columns={2}
      items={[
        [t('rooms.fact.policy'), t(`rooms.policy.${room.policy}`)],
        [t('rooms.fact.capacity'), t('rooms.capacity', { count: room.capacity })],
        [t('rooms.fact.features'), features.length > 0 ? format.list(features) : t('rooms.fact.none')],
        [t('rooms.fact.since'), room.activeFrom ? format.date(room.activeFrom) : t('rooms.fact.always')],
        ...(room.activeUntil ? [[t('rooms.fact.ended'), format.date(room.activeUntil)] as const] : []),
        ...(room.notes ? [[t('rooms.fact.notes'), room.notes] as const] : []),
      ]}
    />
  )
}
