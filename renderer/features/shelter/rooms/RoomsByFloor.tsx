import { IconShieldLock, IconUsers, IconWheelchair } from '@tabler/icons-react'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { Room } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { BedChips } from './BedChips.tsx'
import classes from './RoomsByFloor.module.css'
import type { BedsTonight } from './use-beds-tonight.ts'
import { useFloorName } from './use-floor-name.ts'

type RoomsByFloorProps = {
  rooms: readonly Room[]
  beds: BedsTonight | null
  today: LocalDate
  openId: string | null
  onOpen: (id: string) => void
}

export function RoomsByFloor({ rooms, ...rest }: RoomsByFloorProps) {
  const floors = useMemo(() => [...Map.groupBy(rooms, (room) => room.floor)], [rooms])
  return floors.map(([floor, onFloor]) => <Floor key={floor} floor={floor} rooms={onFloor} {...rest} />)
}

function Floor({ floor, rooms, ...rest }: RoomsByFloorProps & { floor: number }) {
  const headingId = useId()
  const floorName = useFloorName()
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className={classes.floorName}>
        {floorName(floor)}
      </h2>
      <ul className={classes.rooms}>
        {rooms.map((room) => (
          <li key={room.id}>
            <RoomCard room={room} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type RoomCardProps = Omit<RoomsByFloorProps, 'rooms'> & { room: Room }

/** One room at a glance; the name opens it, and so does a click anywhere on the card. */
function RoomCard({ room, beds, today, openId, onOpen }: RoomCardProps) {
  const { t } = useTranslation('shelter')
  const ended = room.activeUntil !== null && room.activeUntil <= today
  const isolation = beds?.rooms.find(({ id }) => id === room.id)?.isolation ?? null
  return (
    <div className={classes.card} data-open={room.id === openId || undefined} data-ended={ended || undefined}>
      <div className={classes.head}>
        <h3 className={classes.name}>
          <button type="button" onClick={() => onOpen(room.id)}>
            {t('rooms.room', { name: room.name })}
          </button>
        </h3>
        <span className={classes.policy} data-policy={room.policy}>
          {t(`rooms.policy.${room.policy}`)}
        </span>
      </div>
      <Features room={room} />
      {isolation && <IsolationLine from={isolation.from} until={isolation.until} />}
      {ended ? (
        <p className={classes.line}>{t('rooms.endedChip')}</p>
      ) : (
        <BedChips room={room} beds={beds} today={today} />
      )}
    </div>
  )
}

function Features({ room }: { room: Room }) {
  const { t } = useTranslation('shelter')
  return (
    <p className={classes.line}>
      <span>
        <IconUsers size={15} stroke={1.75} aria-hidden="true" />
        {t('rooms.capacity', { count: room.capacity })}
      </span>
      {room.isolationCapable && (
        <span>
          <IconShieldLock size={15} stroke={1.75} aria-hidden="true" />
          {t('rooms.isolationShort')}
        </span>
      )}
      {room.accessible && (
        <span>
          <IconWheelchair size={15} stroke={1.75} aria-hidden="true" />
          {t('rooms.accessibleShort')}
        </span>
      )}
    </p>
  )
}

function IsolationLine({ from, until }: { from: LocalDate; until: LocalDate | null }) {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  return (
    <p className={classes.isolation}>
      <IconShieldLock size={15} stroke={1.75} aria-hidden="true" />
      {until === null
        ? t('rooms.isolated', { from: format.date(from) })
        : t('rooms.isolatedUntil', { from: format.date(from), until: format.date(until) })}
    </p>
  )
}
