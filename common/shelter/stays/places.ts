import { addDays, ageOn, endOfTime, nightsBetween } from '../../kernel/calendar.ts'
import type { LocalDate } from '../../kernel/calendar.ts'
import { assignBeds } from './bed-assignment.ts'
import { usableNights } from './bed.rules.ts'
import { nightsOf, plannedEnd } from './house-state.ts'
import type { BedState, House, Nights, PersonState, Placement, Proposal, RoomState } from './house-state.ts'
import { commonNights, firstGap } from './nights.ts'
import { bedOf, isKeptFor, occupiedDuring, otherHolds, personOf, whereabouts } from './sleepers.ts'
import type { Suggestion } from './stays.contract.ts'
import { checkProposal, placeRules } from './stays.rules.ts'

/** How many places are offered at most. */
export const suggestionLimit = 12
/** Completed years from which a room without steps is worth keeping for somebody. */
export const accessibleFromAge = 60
/** A family is never offered more rooms than this. */
const mostRooms = 4

const houseOrder = new Intl.Collator('ro', { numeric: true })

/** What is asked for: who, when, and the proposal as far as it is the same for every place. */
type Wish = {
  readonly people: readonly PersonState[]
  readonly nights: Nights
  readonly until: LocalDate | null
  readonly stayOf: ReadonlyMap<string, string>
  readonly leaving: Proposal
}

type FreeRoom = { readonly room: RoomState; readonly beds: readonly BedState[] }
type Candidate = { readonly suggestion: Suggestion; readonly rooms: readonly FreeRoom[] }

/**
 * Free places for these people together, at most twelve, best first: nothing to ask the coordinator, fewest warnings,
 * fewest beds blocked for others, the room's purpose, a room without steps kept for who needs it, longest free, house
 * order. Rooms of one floor are combined only when no room takes everybody; `roomName` then names them all. A room where
 * all of them sleep already is left out. No place breaks a rule that depends on the place (`placeRules`); rules about
 * people and dates are left to the check of the form.
 * @param until expected end, `null` when nothing was agreed
 * @param movingStayIds present stays that would leave their beds on `from`
 * @throws RangeError when the state lacks one of the people.
 */
export function suggestPlaces(
  house: House,
  personIds: readonly string[],
  from: LocalDate,
  until: LocalDate | null,
  movingStayIds: readonly string[],
): Suggestion[] {
  const wish = wishOf(house, personIds, from, until, movingStayIds)
  const free = house.rooms
    .filter((room) => !allSleepIn(house, wish, room))
    .map((room) => ({ room, beds: freeBeds(house, wish, room) }))
    .filter(({ beds }) => beds.length)
  const whole = free.flatMap((room) => candidate(house, wish, [room]))
  const found = whole.length > 0 ? whole : splits(house, wish, free)
  return found
    .map((each) => ({ each, rank: rank(wish, each) }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || byHouseOrder(a.each, b.each))
    .slice(0, suggestionLimit)
    .map(({ each }) => each.suggestion)
}

function wishOf(
  house: House,
  personIds: readonly string[],
  from: LocalDate,
  until: LocalDate | null,
  movingStayIds: readonly string[],
): Wish {
  const moving = house.occupancies.filter((each) => each.until === null && movingStayIds.includes(each.stayId))
  return {
    people: [...new Set(personIds)].map((id) => personOf(house, id)),
    nights: { from, until: plannedEnd({ until: null, expectedUntil: until }, house.tomorrow) },
    until,
    stayOf: new Map(moving.map(({ personId, stayId }) => [personId, stayId])),
    leaving: { placements: [], freed: moving.map(({ id }) => ({ occupancyId: id, on: from })), usedHoldIds: [] },
  }
}

function allSleepIn(house: House, { people, nights: { from } }: Wish, room: RoomState): boolean {
  const unchanged = { placements: [], freed: [], usedHoldIds: [] }
  const thatNight = { from, until: addDays(from, 1) }
  return people.every(({ id }) =>
    whereabouts(house, unchanged, id, thatNight).some(({ roomId, source }) => roomId === room.id && source === 'stay'),
  )
}

/** Beds that stand in the room, in service and empty on every night; a hold for one of these people does not count. */
function freeBeds(house: House, wish: Wish, room: RoomState): BedState[] {
  return (house.standingsOfRoom.get(room.id) ?? [])
    .filter((standing) => firstGap(wish.nights, [standing]) === null)
    .filter(({ bedId }) => firstGap(wish.nights, usableNights(house, bedId, wish.nights)) === null)
    .filter(({ bedId }) => takenNights(house, wish, bedId).every((nights) => !commonNights(nights, wish.nights)))
    .map(({ bedId }) => bedOf(house, bedId))
    .sort((a, b) => houseOrder.compare(a.label, b.label))
}

/** Everything that takes the bed from the first night on: people, holds for others, repairs. */
function takenNights(house: House, { people, nights: { from }, leaving }: Wish, bedId: string): Nights[] {
  const onwards = { from, until: endOfTime }
  const holds = otherHolds(house, leaving, house.holdsOfBed.get(bedId)).filter(
    (hold) => !people.some(({ id }) => isKeptFor(house, hold, id)),
  )
  const repairs = (house.repairsOfBed.get(bedId) ?? []).map(nightsOf)
  const stays = occupiedDuring(house.nightsOfBed.get(bedId), leaving, onwards)
  return [...stays, ...holds, ...repairs].filter((nights) => commonNights(nights, onwards))
}

/** The people in these rooms, each room filled in turn; none when they do not fit or the place breaks a rule. */
function candidate(house: House, wish: Wish, rooms: readonly FreeRoom[]): Candidate[] {
  const placed = assignBeds(
    wish.people,
    rooms.map(({ beds }) => beds),
    wish.nights.from,
  )
  const first = rooms[0]
  if (!placed || !first) return []
  const placements = placed.map(({ person, bed }) => placementOf(wish, person, bed))
  const findings = checkProposal(house, { ...wish.leaving, placements }, placeRules)
  if (findings.some(({ severity }) => severity === 'error')) return []
  const suggestion = {
    roomId: first.room.id,
    roomName: rooms.map(({ room }) => room.name).join(' + '),
    placements: placed.map(({ person, bed }) => ({ personId: person.id, bedId: bed.id, bedLabel: bed.label })),
    findings,
    freeNights: freeNights(
      house,
      wish,
      placed.map(({ bed }) => bed),
    ),
  }
  return [{ suggestion, rooms }]
}

function placementOf({ nights, until, stayOf }: Wish, person: PersonState, bed: BedState): Placement {
  return { personId: person.id, bedId: bed.id, from: nights.from, until, stayId: stayOf.get(person.id) ?? null }
}

/** Nights until the first of the beds is needed by somebody else or leaves the room; `null` when never. */
function freeNights(house: House, wish: Wish, beds: readonly BedState[]): number | null {
  const { from } = wish.nights
  const onwards = { from, until: endOfTime }
  const ends = beds.flatMap(({ id }) => {
    const closing = firstGap(onwards, usableNights(house, id, onwards))
    return [...takenNights(house, wish, id).map((nights) => nights.from), ...(closing === null ? [] : [closing])]
  })
  const first = ends.sort()[0]
  return first === undefined ? null : nightsBetween(from, first)
}

/** Combinations of rooms of one floor, with as few rooms as possible. */
function splits(house: House, wish: Wish, free: readonly FreeRoom[]): Candidate[] {
  const floors = [...Map.groupBy(free, ({ room }) => room.floor).values()]
  for (let size = 2; size <= Math.min(mostRooms, wish.people.length); size++) {
    const found = floors
      .flatMap((rooms) => sequences(rooms, size))
      .filter((rooms) => rooms.reduce((beds, room) => beds + room.beds.length, 0) >= wish.people.length)
      .flatMap((rooms) => candidate(house, wish, rooms))
    if (found.length > 0) return found
  }
  return []
}

/** Every choice of `size` rooms, the roomiest first since it receives the mother with the small children. */
function sequences(rooms: readonly FreeRoom[], size: number): FreeRoom[][] {
  if (size === 0) return [[]]
  return rooms.flatMap((room, position) =>
    sequences(rooms.slice(position + 1), size - 1).map((rest) =>
      [room, ...rest].sort((a, b) => b.beds.length - a.beds.length),
    ),
  )
}

/** Smaller is better, compared from the left. */
function rank(wish: Wish, { suggestion, rooms }: Candidate): number[] {
  const family = wish.people.length > 1
  return [
    suggestion.findings.filter(({ severity }) => severity === 'coordinator').length,
    suggestion.findings.length,
    blockedBeds(suggestion, rooms),
    rooms.filter(({ room }) => (room.policy === 'family') !== family).length,
    wish.people.some((person) => needsAccess(person, wish.nights.from))
      ? 0
      : rooms.filter((r) => r.room.accessible).length,
    suggestion.freeNights === null ? -Infinity : -suggestion.freeNights,
    ...rooms.map(({ room }) => room.floor),
  ]
}

/** Beds in family rooms that stay empty because nobody else may use them; cots can be carried to another room. */
function blockedBeds({ placements }: Suggestion, rooms: readonly FreeRoom[]): number {
  const used = new Set(placements.map(({ bedId }) => bedId))
  return rooms
    .filter(({ room }) => room.policy === 'family')
    .flatMap(({ beds }) => beds)
    .filter(({ id, kind }) => kind !== 'cot' && !used.has(id)).length
}

const needsAccess = ({ birthDate }: PersonState, on: LocalDate): boolean =>
  birthDate !== null && ageOn(birthDate, on) >= accessibleFromAge

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [position, value] of a.entries()) {
    const other = b[position] ?? value
    if (value !== other) return value < other ? -1 : 1
  }
  return 0
}

const byHouseOrder = (a: Candidate, b: Candidate): number =>
  houseOrder.compare(a.suggestion.roomName, b.suggestion.roomName)
