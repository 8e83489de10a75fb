import { useNavigate } from '@tanstack/react-router'
import type { Icon } from '@tabler/icons-react'
import { IconClockExclamation, IconDoorEnter, IconDoorExit, IconShieldLock, IconWalk } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import type { Day } from './day.ts'

export type DayItem = {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly place: string
  readonly note: string
  /** A date that has passed; shown with the amber clock. */
  readonly overdue: LocalDate | null
  /** 1–9 for the first nine lines of the page, in reading order. */
  readonly number: number | null
  readonly open: () => void
}

export type SectionId = 'arrivals' | 'departures' | 'overdue' | 'away' | 'isolated'

export type DaySectionData = {
  readonly id: SectionId
  readonly icon: Icon
  readonly title: string
  readonly items: readonly DayItem[]
}

type Unnumbered = Omit<DayItem, 'number'>
type PersonLine = Day['arrivals'][number]

const icons = {
  arrivals: IconDoorEnter,
  departures: IconDoorExit,
  overdue: IconClockExclamation,
  away: IconWalk,
  isolated: IconShieldLock,
} as const satisfies Record<SectionId, Icon>

const lastKey = 9

/** What is due today, in the order in which the page shows it. */
export function useDaySections(day: Day): readonly DaySectionData[] {
  const { t } = useTranslation('shelter')
  const lines = useLines(day)
  const isolated = useIsolations(day.date)
  return useMemo(() => {
    const items = { ...lines, isolated }
    const order = Object.keys(icons) as SectionId[]
    let next = 1
    return order.map((id) => ({
      id,
      icon: icons[id],
      title: t(`today.sections.${id}`),
      items: items[id].map((item) => ({ ...item, number: next <= lastKey ? next++ : null })),
    }))
  }, [lines, isolated, t])
}

function useLines(day: Day): Record<Exclude<SectionId, 'isolated'>, readonly Unnumbered[]> {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const navigate = useNavigate()
  return useMemo(() => {
    const onBoard = ({ stayId, date }: PersonLine) =>
      void navigate({ to: '/tabla', search: stayId === null ? { from: date } : { stay: stayId } })
    const toPerson = (line: PersonLine) =>
      line.personId === null ? onBoard(line) : void navigate({ to: '/persoane/$id', params: { id: line.personId } })
    const item = (
      line: PersonLine,
      index: number,
      rest: Pick<Unnumbered, 'open'> & Partial<Unnumbered>,
    ): Unnumbered => ({
      id: `${line.stayId ?? line.personId ?? line.roomName}-${index}`,
      name: line.alias || t('today.heldFor'),
      code: line.code,
      place: line.roomName === '' ? '' : t('today.place', { room: line.roomName, bed: line.bedLabel }),
      note: '',
      overdue: null,
      ...rest,
    })
    return {
      arrivals: day.arrivals.map((line, index) =>
        item(line, index, {
          open: () => toPerson(line),
          note: line.date < day.date ? t('today.since', { date: format.date(line.date) }) : '',
        }),
      ),
      departures: day.departures.map((line, index) => item(line, index, { open: () => onBoard(line) })),
      overdue: day.overdue.map((line, index) => item(line, index, { open: () => onBoard(line), overdue: line.date })),
      away: day.away.map((line, index) => {
        const late = line.date < day.date
        const note = late ? '' : t('today.returns', { date: format.date(line.date) })
        return item(line, index, { open: () => onBoard(line), note, overdue: late ? line.date : null })
      }),
    }
  }, [day, t, format, navigate])
}

function useIsolations(on: LocalDate): readonly Unnumbered[] {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const navigate = useNavigate()
  const { data } = useQueryOp('isolations.list', { on })
  return useMemo(
    () =>
      (data ?? []).map(({ id, roomId, roomName, from, expectedUntil }) => ({
        id,
        name: t('rooms.room', { name: roomName }),
        code: '',
        place: t('today.sinceDate', { date: format.date(from) }),
        note:
          expectedUntil !== null && expectedUntil >= on
            ? t('today.expectedUntil', { date: format.date(expectedUntil) })
            : '',
        overdue: expectedUntil !== null && expectedUntil < on ? expectedUntil : null,
        open: () => void navigate({ to: '/camere', search: { room: roomId } }),
      })),
    [data, on, t, format, navigate],
  )
}
