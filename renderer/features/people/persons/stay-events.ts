import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { Stay } from '../../../../common/shelter/stays/stays.contract.ts'

type Bed = Stay['occupancies'][number]
type Absence = Stay['absences'][number]

/** One thing that happened during a stay. */
export type StayEvent =
  | { readonly kind: 'arrived'; readonly date: LocalDate; readonly bed: Bed | null }
  | { readonly kind: 'moved'; readonly date: LocalDate; readonly bed: Bed }
  | { readonly kind: 'absence'; readonly date: LocalDate; readonly absence: Absence }
  | { readonly kind: 'expected'; readonly date: LocalDate }
  | { readonly kind: 'left'; readonly date: LocalDate }

/** What happened during a stay, the earliest first; an agreed end that has not come is last. */
export function eventsOf(stay: Stay): StayEvent[] {
  const [first = null, ...later] = stay.occupancies
  const middle: StayEvent[] = [
    ...later.map((bed) => ({ kind: 'moved', date: bed.from, bed }) as const),
    ...stay.absences.map((absence) => ({ kind: 'absence', date: absence.from, absence }) as const),
  ]
  middle.sort((a, b) => a.date.localeCompare(b.date))
  return [{ kind: 'arrived', date: stay.arrived, bed: first }, ...middle, ...endOf(stay)]
}

function endOf({ left, expectedUntil }: Stay): StayEvent[] {
  if (left !== null) return [{ kind: 'left', date: left }]
  return expectedUntil === null ? [] : [{ kind: 'expected', date: expectedUntil }]
}
