import { ageOn, endOfTime } from '../../kernel/calendar.ts'
import type { LocalDate } from '../../kernel/calendar.ts'
import { bedSuits } from './bed.rules.ts'
import type { BedState, PersonState } from './house-state.ts'
import { isMinor } from './kinship.ts'

/** Completed years under which a child is offered a cot first. */
export const infantUntilAge = 2

export type Assigned = { readonly person: PersonState; readonly bed: BedState }

/**
 * Gives everybody a bed in these rooms, each room filled in turn: the first takes an adult and the smallest children.
 * `null` when the beds do not suffice or a room would stay empty.
 */
export function assignBeds(
  people: readonly PersonState[],
  bedsOfRooms: readonly (readonly BedState[])[],
  on: LocalDate,
): Assigned[] | null {
  const inOrder = bedsOfRooms.length > 1 ? adultAndSmallestFirst(people, on) : people
  const assigned: Assigned[] = []
  for (const [position, beds] of bedsOfRooms.entries()) {
    const rest = inOrder.slice(assigned.length)
    const roomsAfter = bedsOfRooms.length - position - 1
    const here = largestFitting(rest.slice(0, rest.length - roomsAfter), beds, on)
    if (!here) return null
    assigned.push(...here)
  }
  return assigned.length === people.length ? assigned : null
}

/** As many of the first people as the room takes. */
function largestFitting(people: readonly PersonState[], beds: readonly BedState[], on: LocalDate): Assigned[] | null {
  for (let size = Math.min(people.length, beds.length); size > 0; size--) {
    const assigned = assignRoom(people.slice(0, size), beds, on)
    if (assigned) return assigned
  }
  return null
}

/** One adult with the smallest children, then the older ones, then the other adults. */
function adultAndSmallestFirst(people: readonly PersonState[], on: LocalDate): PersonState[] {
  const adults = people.filter((person) => !isMinor(person, on))
  const children = people
    .filter((person) => isMinor(person, on))
    .sort((a, b) => ((a.birthDate ?? endOfTime) < (b.birthDate ?? endOfTime) ? 1 : -1))
  return [...adults.slice(0, 1), ...children, ...adults.slice(1)]
}

/** The hardest to place choose first: infants a cot, then who may not climb; upper bunks go last. */
function assignRoom(people: readonly PersonState[], beds: readonly BedState[], on: LocalDate): Assigned[] | null {
  const left = [...beds]
  const assigned = new Map<string, BedState>()
  for (const person of [...people].sort((a, b) => choosiness(b, on) - choosiness(a, on))) {
    const suitable = left.filter((bed) => mayOffer(person, bed, on))
    const bed = suitable.sort((a, b) => preference(a) - preference(b))[0]
    if (!bed) return null
    left.splice(left.indexOf(bed), 1)
    assigned.set(person.id, bed)
  }
  return people.flatMap((person) => {
    const bed = assigned.get(person.id)
    return bed ? [{ person, bed }] : []
  })
}

function choosiness(person: PersonState, on: LocalDate): number {
  if (isInfant(person, on)) return 2
  return bedSuits(person, { kind: 'bunk-upper' }, on) ? 0 : 1
}

function mayOffer(person: PersonState, bed: BedState, on: LocalDate): boolean {
  return bed.kind === 'cot' ? isInfant(person, on) : bedSuits(person, bed, on)
}

const isInfant = ({ birthDate }: PersonState, on: LocalDate): boolean =>
  birthDate !== null && ageOn(birthDate, on) < infantUntilAge

const preference = ({ kind }: BedState): number => ['cot', 'single', 'bunk-lower', 'double', 'bunk-upper'].indexOf(kind)
