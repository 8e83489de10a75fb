import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { BoardRoom } from '../../../../common/shelter/board/board.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { QueryView } from '../../../ui/Loading.tsx'
import { stateIcons } from '../../../ui/StateChip.tsx'
import type { BedsTonight, OnBed } from '../rooms/use-beds-tonight.ts'
import { useBedsTonight } from '../rooms/use-beds-tonight.ts'
import classes from './HouseNow.module.css'

/** Who sleeps where tonight: a line for each room in use, free rooms named at the end. */
export function HouseNow({ today }: { today: LocalDate }) {
  const { t } = useTranslation('shelter')
  const headingId = useId()
  const { query, beds } = useBedsTonight(today, 1)
  return (
    <section className={classes.house} aria-labelledby={headingId}>
      <h2 id={headingId}>{t('today.sections.house')}</h2>
      <QueryView query={query}>{() => beds && <Rooms beds={beds} />}</QueryView>
    </section>
  )
}

function Rooms({ beds }: { beds: BedsTonight }) {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const used = beds.rooms.filter((room) => room.beds.some((bed) => beds.onBed.has(bed.bedId)))
  const free = beds.rooms.filter((room) => room.beds.length > 0 && room.isolation === null && !used.includes(room))
  return (
    <>
      {used.length === 0 && <p className={classes.quiet}>{t('today.none.house')}</p>}
      <ul className={classes.rooms}>
        {used.map((room) => (
          <RoomLine key={room.id} room={room} beds={beds} />
        ))}
      </ul>
      {free.length > 0 && (
        <p className={classes.quiet}>{t('today.freeRooms', { rooms: format.list(free.map(({ name }) => name)) })}</p>
      )}
    </>
  )
}

function RoomLine({ room, beds }: { room: BoardRoom; beds: BedsTonight }) {
  const { t } = useTranslation('shelter')
  const navigate = useNavigate()
  const onBeds = room.beds.map((bed) => beds.onBed.get(bed.bedId) ?? [])
  const people = onBeds.flat().filter(({ bar }) => bar.kind !== 'out-of-service')
  const occupied = onBeds.filter((lying) => lying.some(({ bar }) => bar.kind === 'stay')).length
  return (
    <li className={classes.room}>
      <button
        type="button"
        className={classes.roomName}
        onClick={() => void navigate({ to: '/camere', search: { room: room.id } })}
      >
        <span className="visually-hidden">{t('rooms.room', { name: room.name })}</span>
        <span aria-hidden="true">{room.name}</span>
      </button>
      <span className={classes.beds} aria-hidden="true">
        {onBeds.map((lying, index) => (
          <span key={index} className={`state-fill ${classes.bed}`} data-state={lying[0]?.state} />
        ))}
      </span>
      <span className="visually-hidden">{t('today.bedsOf', { occupied, beds: room.beds.length })}</span>
      <ul className={classes.people}>
        {people.map(({ state, bar }) => (
          <li key={bar.id}>
            <OnBedName state={state} bar={bar} />
          </li>
        ))}
      </ul>
    </li>
  )
}

/** Who has the bed, or for whom it is kept. */
function OnBedName({ state, bar }: OnBed) {
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  if (bar.kind === 'out-of-service') return null
  if (bar.kind !== 'stay') return <span className={classes.kept}>{bar.alias ?? t(`state.${state}`)}</span>
  const Glyph = stateIcons[state]
  return (
    <button
      type="button"
      className={classes.person}
      title={bar.code}
      onClick={() => void navigate({ to: '/persoane/$id', params: { id: bar.personId } })}
    >
      {state === 'away' && <Glyph size={13} stroke={2} aria-hidden="true" />}
      {bar.alias}
      {state === 'away' && <span className="visually-hidden"> ({t('state.away')})</span>}
    </button>
  )
}
