import type { Icon } from '@tabler/icons-react'
import { IconArrowsExchange, IconCalendarEvent, IconDoorEnter, IconDoorExit, IconWalk } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nightsBetween } from '../../../../common/kernel/calendar.ts'
import type { Stay } from '../../../../common/shelter/stays/stays.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Overdue } from '../../../ui/Overdue.tsx'
import { StayBar } from './StayBar.tsx'
import type { StayEvent } from './stay-events.ts'
import { eventsOf } from './stay-events.ts'
import classes from './StayTimeline.module.css'

const icons: Readonly<Record<StayEvent['kind'], Icon>> = {
  arrived: IconDoorEnter,
  moved: IconArrowsExchange,
  absence: IconWalk,
  expected: IconCalendarEvent,
  left: IconDoorExit,
}

/** One stay: its beds as a bar, and what happened as a list. */
export function StayTimeline({ stay }: { stay: Stay }) {
  const { t } = useTranslation(['people', 'app'])
  const format = useFormat()
  const today = todayInHouse()
  const until = stay.left ?? today
  const nights = Math.max(0, nightsBetween(stay.arrived, until))
  const title = stay.left === null ? t('persons.stays.current') : t('persons.stays.past')
  return (
    <article className={classes.stay} data-current={stay.left === null || undefined}>
      <header className={classes.head}>
        <h2>{title}</h2>
        <span>{format.period(stay.arrived, stay.left)}</span>
        <span className={classes.nights}>{t('app:amount.nights', { count: nights })}</span>
      </header>
      <StayBar stay={stay} today={today} />
      <ol className={classes.events}>
        {eventsOf(stay).map((event) => (
          <Event key={`${event.kind}-${event.date}`} event={event} stay={stay} />
        ))}
      </ol>
    </article>
  )
}

function Event({ event, stay }: { event: StayEvent; stay: Stay }) {
  const format = useFormat()
  const EventIcon = icons[event.kind]
  const overdue = event.kind === 'expected' && event.date < todayInHouse()
  return (
    <li className={classes.event} data-kind={event.kind}>
      <span className={classes.dot}>
        <EventIcon size={15} stroke={1.75} aria-hidden="true" />
      </span>
      <span className={classes.date}>{overdue ? <Overdue date={event.date} /> : format.date(event.date)}</span>
      <EventText event={event} stay={stay} />
    </li>
  )
}

function EventText({ event, stay }: { event: StayEvent; stay: Stay }) {
  const { t } = useTranslation(['people', 'shelter'])
  const format = useFormat()
  const reason = (text: string | null) => text && t('persons.stays.reason', { reason: text })
  switch (event.kind) {
    case 'arrived':
      return (
        <Words title={t('persons.stays.arrived')}>
          {event.bed && t('persons.stays.arrivedPlace', { room: event.bed.roomName, bed: event.bed.bedLabel })}
        </Words>
      )
    case 'moved':
      return (
        <Words title={t('persons.stays.moved', { room: event.bed.roomName, bed: event.bed.bedLabel })}>
          {reason(event.bed.moveReason)}
        </Words>
      )
    case 'absence': {
      const { returned, expectedReturn } = event.absence
      const back =
        returned === null
          ? t('persons.stays.absenceOpen', { date: format.date(expectedReturn) })
          : t('persons.stays.absenceReturned', { date: format.date(returned) })
      return (
        <Words title={t('persons.stays.absence')}>
          {[back, reason(event.absence.reason)].filter(Boolean).join(' · ')}
        </Words>
      )
    }
    case 'expected':
      return <Words title={t('persons.stays.expected')} />
    case 'left': {
      const destination = stay.destination && t(`shelter:stays.destination.${stay.destination}`)
      const parts = [destination && t('persons.stays.destination', { destination }), reason(stay.leavingReason)]
      return <Words title={t('persons.stays.left')}>{parts.filter(Boolean).join(' · ')}</Words>
    }
  }
}

function Words({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <span className={classes.words}>
      <span className={classes.title}>{title}</span>
      {children && <span className={classes.detail}>{children}</span>}
    </span>
  )
}
