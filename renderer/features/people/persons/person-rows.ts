import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { ageOn } from '../../../../common/kernel/calendar.ts'
import type { Category, Person, Sex } from '../../../../common/people/persons/persons.contract.ts'
import type { OutputOf } from '../../../api/client.ts'
import { createStore } from '../../../store.ts'

/** The bed that somebody has tonight. */
export type Place = OutputOf<'stays.present'>[number]

export type PersonRow = Person & { readonly years: number | null; readonly place: Place | null }

export function personRows(people: readonly Person[], present: readonly Place[], today: LocalDate): PersonRow[] {
  const places = new Map(present.map((place) => [place.personId, place]))
  return people.map((person) => ({
    ...person,
    years: person.birthDate === null ? null : ageOn(person.birthDate, today),
    place: places.get(person.id) ?? null,
  }))
}

/** What the list is narrowed to; an empty list of values narrows nothing. */
export type PersonFilter = {
  readonly inHouse: boolean
  readonly categories: readonly Category[]
  readonly sexes: readonly Sex[]
  readonly children: boolean
}

export const noFilter: PersonFilter = { inHouse: true, categories: [], sexes: [], children: false }

/** Kept as long as the window, so that coming back from a record shows the same list. */
export const personFilter = createStore<PersonFilter>(noFilter)

export function isNarrowed({ categories, sexes, children }: PersonFilter): boolean {
  return categories.length > 0 || sexes.length > 0 || children
}

export function filtered(
  rows: readonly PersonRow[],
  { inHouse, categories, sexes, children }: PersonFilter,
): PersonRow[] {
  return rows.filter(
    (row) =>
      (!inHouse || row.place !== null) &&
      (categories.length === 0 || categories.includes(row.category)) &&
      (sexes.length === 0 || sexes.includes(row.sex)) &&
      (!children || (row.years !== null && row.years < 18)),
  )
}
