import { useNavigate } from '@tanstack/react-router'
import { IconBed, IconClipboardCheck, IconDoor, IconHourglass, IconMoodKid, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { Tile } from '../../../ui/Tile.tsx'
import classes from './DayTiles.module.css'
import type { Day } from './day.ts'

/** The house in six figures; each leads to what it counts. */
export function DayTiles({ day }: { day: Day }) {
  const { t } = useTranslation('shelter')
  const navigate = useNavigate()
  const mayRead = useMay('people:read')
  const free = Math.max(0, day.bedsAvailable - day.bedsOccupied)
  const people = mayRead ? { onClick: () => void navigate({ to: '/persoane' }) } : {}
  return (
    <div className={classes.tiles}>
      <Tile
        label={t('today.tile.beds')}
        icon={IconBed}
        value={<Share value={day.bedsOccupied} total={day.bedsAvailable} />}
        hint={t('today.tile.free', { count: free })}
        onClick={() => void navigate({ to: '/tabla' })}
      />
      <Tile
        label={t('today.tile.rooms')}
        icon={IconDoor}
        value={<Share value={day.roomsOccupied} total={day.rooms} />}
        hint={<Meter value={day.roomsOccupied} total={day.rooms} />}
        onClick={() => void navigate({ to: '/camere' })}
      />
      <Tile
        label={t('today.tile.adults')}
        icon={IconUser}
        value={day.adults}
        hint={t('today.tile.people', { count: day.adults + day.children })}
        {...people}
      />
      <Tile
        label={t('today.tile.children')}
        icon={IconMoodKid}
        value={day.children}
        hint={t('today.tile.under18')}
        {...people}
      />
      <Tile
        label={t('today.tile.waiting')}
        icon={IconHourglass}
        value={day.waiting}
        hint={t('today.tile.requests', { count: day.waiting })}
        onClick={() => void navigate({ to: '/asteptare' })}
      />
      <RollCallTile marked={day.rollCall.marked} expected={day.rollCall.expected} />
    </div>
  )
}

function RollCallTile({ marked, expected }: { marked: number; expected: number }) {
  const { t } = useTranslation('shelter')
  const navigate = useNavigate()
  const left = expected - marked
  const hint = left === 0 ? t('today.tile.allMarked') : t('today.tile.unmarked', { count: left })
  return (
    <Tile
      label={t('today.tile.rollCall')}
      icon={IconClipboardCheck}
      value={<Share value={marked} total={expected} />}
      hint={expected === 0 ? t('today.tile.nobodyToMark') : hint}
      onClick={() => void navigate({ to: '/seara' })}
    />
  )
}

function Share({ value, total }: { value: number; total: number }) {
  const { t } = useTranslation('shelter')
  return (
    <>
      <span className="visually-hidden">{t('today.tile.of', { value, total })}</span>
      <span aria-hidden="true">
        {value}
        <span className={classes.total}> / {total}</span>
      </span>
    </>
  )
}

/** One mark per room while they are few, else one bar. */
function Meter({ value, total }: { value: number; total: number }) {
  const most = 24
  const marks = total > 0 && total <= most ? total : 0
  return (
    <span className={classes.meter} aria-hidden="true">
      {Array.from({ length: marks }, (_, index) => (
        <span key={index} data-full={index < value || undefined} />
      ))}
    </span>
  )
}
