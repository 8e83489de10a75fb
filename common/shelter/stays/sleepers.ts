import { endOfTime } from '../../kernel/calendar.ts'
import type { LocalDate } from '../../kernel/calendar.ts'
import { plannedEnd } from './house-state.ts'
import type {
  BedState,
  HoldState,
  House,
  Nights,
  OccupancyState,
  OccupiedNights,
  PersonState,
  Placement,
  Proposal,
  RoomState,
  Standing,
} from './house-state.ts'
import { commonNights, withoutNights } from './nights.ts'

/** Somebody who sleeps, or is expected to sleep, in a room; a hold may name no person. */
export type Sleeper = Nights & {
  readonly personId: string | null
  readonly householdId: string | null
  readonly bedId: string
  readonly roomId: string
  readonly source: 'stay' | 'hold' | 'proposal'
}

/** Nights that a proposal adds for one person in one room. */
export type RoomNights = Nights & { readonly placement: Placement; readonly room: RoomState }

/** @throws RangeError when the state does not name the person. */
export const personOf = (house: House, id: string): PersonState => found(house.personById.get(id), 'person')
/** @throws RangeError when the state does not name the bed. */
export const bedOf = (house: House, id: string): BedState => found(house.bedById.get(id), 'bed')
/** @throws RangeError when the state does not name the room. */
export const roomOf = (house: House, id: string): RoomState => found(house.roomById.get(id), 'room')

function found<T>(item: T | undefined, what: string): T {
  if (item === undefined) throw new RangeError(`the house state lacks a ${what}`)
  return item
}

/** How a finding names a person: alias and code, never the legal name. */
export function nameOf(house: House, personId: string): string {
  const { alias, code } = personOf(house, personId)
  return `${alias} (${code})`
}

/** The nights of a placement for planning; like a present person, a placed one is there at least tonight. */
export function placementNights(house: House, { from, until }: Placement): Nights {
  return { from, until: plannedEnd({ until: null, expectedUntil: until }, house.tomorrow) }
}

/** The occupancies that the proposal ends, with the date, as they are without it. */
export function freedBy(house: House, proposal: Proposal): { occupancy: OccupancyState; on: LocalDate }[] {
  return proposal.freed.flatMap(({ occupancyId, on }) => {
    const occupancy = house.occupancyById.get(occupancyId)
    return occupancy ? [{ occupancy, on }] : []
  })
}

/** Occupancies, cut where the proposal frees them, that share a night with the period. */
export function occupiedDuring(
  nights: readonly OccupiedNights[] | undefined,
  proposal: Proposal,
  period: Nights,
): OccupiedNights[] {
  const hits: OccupiedNights[] = []
  for (const entry of nights ?? []) {
    if (entry.until <= period.from) break
    const cut = afterFreeing(entry, proposal)
    if (commonNights(cut, period)) hits.push(cut)
  }
  return hits
}

function afterFreeing(entry: OccupiedNights, proposal: Proposal): OccupiedNights {
  const freed = proposal.freed.find(({ occupancyId }) => occupancyId === entry.occupancy.id)
  return freed && freed.on < entry.until ? { ...entry, until: freed.on } : entry
}

/**
 * Ids of the holds that the proposal uses up: those it names, and those on its beds that are kept for one of the placed
 * people, whichever of them gets the bed. Whoever stores the proposal releases them in the same transaction.
 */
export function usedHolds(house: House, { placements, usedHoldIds }: Proposal): string[] {
  const own = placements.flatMap((placement) =>
    (house.holdsOfBed.get(placement.bedId) ?? [])
      .filter((hold) => commonNights(hold, placementNights(house, placement)))
      .filter((hold) => placements.some(({ personId }) => isKeptFor(house, hold, personId))),
  )
  return [...new Set([...usedHoldIds, ...own.map((hold) => hold.id)])]
}

/** Whether a hold keeps its bed for the person, by name or for a household to which she belongs while it lasts. */
export function isKeptFor(house: House, { personId, householdId, ...nights }: HoldState, forPerson: string): boolean {
  if (personId !== null || householdId === null) return personId === forPerson
  return (house.membershipsOf.get(forPerson) ?? []).some(
    (membership) => membership.household.id === householdId && commonNights(membership, nights) !== null,
  )
}

/** Holds on a bed, or for a person, that the proposal does not use up. */
export function otherHolds(house: House, proposal: Proposal, holds: readonly HoldState[] | undefined): HoldState[] {
  if (!holds) return []
  const used = usedHolds(house, proposal)
  return holds.filter((hold) => !used.includes(hold.id))
}

/** Where a bed stands on the nights of a period. */
export function standingsDuring(house: House, bedId: string, period: Nights): Standing[] {
  return (house.standingsOfBed.get(bedId) ?? []).flatMap((standing) => {
    const common = commonNights(standing, period)
    return common ? [{ ...standing, ...common }] : []
  })
}

/** The room of a bed on a night, or the last one where it stood. */
export function roomNameAt(house: House, bedId: string, night: LocalDate): string {
  const standings = house.standingsOfBed.get(bedId) ?? []
  const standing = standings.find(({ from, until }) => from <= night && night < until) ?? standings.at(-1)
  return standing ? roomOf(house, standing.roomId).name : ''
}

/** Everybody who sleeps in the room during the period once the proposal is carried out. */
export function sleepersIn(house: House, proposal: Proposal, roomId: string, period: Nights): Sleeper[] {
  return (house.standingsOfRoom.get(roomId) ?? []).flatMap((standing) => {
    const nights = commonNights(standing, period)
    return nights ? sleepersInBed(house, proposal, { ...standing, ...nights }) : []
  })
}

function sleepersInBed(house: House, proposal: Proposal, standing: Standing): Sleeper[] {
  const { bedId } = standing
  const stays = occupiedDuring(house.nightsOfBed.get(bedId), proposal, standing).map(
    (entry) => [entry, entry.occupancy.personId, null, 'stay'] as const,
  )
  const holds = otherHolds(house, proposal, house.holdsOfBed.get(bedId)).map(
    (hold) => [hold, hold.personId, hold.householdId, 'hold'] as const,
  )
  const placed = proposal.placements
    .filter((placement) => placement.bedId === bedId)
    .map((placement) => [placementNights(house, placement), placement.personId, null, 'proposal'] as const)
  return [...stays, ...holds, ...placed].flatMap(([nights, personId, householdId, source]) => {
    const common = commonNights(nights, standing)
    return common ? [{ personId, householdId, bedId, roomId: standing.roomId, source, ...common }] : []
  })
}

/** Where one person sleeps during the period once the proposal is carried out, planned nights included. */
export function whereabouts(house: House, proposal: Proposal, personId: string, period: Nights): Sleeper[] {
  const stays = occupiedDuring(house.nightsOfPerson.get(personId), proposal, period).map(
    (entry) => [entry, entry.occupancy.bedId, 'stay'] as const,
  )
  const holds = otherHolds(house, proposal, house.holdsOfPerson.get(personId)).map(
    (hold) => [hold, hold.bedId, 'hold'] as const,
  )
  const placed = proposal.placements
    .filter((placement) => placement.personId === personId)
    .map((placement) => [placementNights(house, placement), placement.bedId, 'proposal'] as const)
  return [...stays, ...holds, ...placed].flatMap(([nights, bedId, source]) => {
    const common = commonNights(nights, period)
    if (!common) return []
    return standingsDuring(house, bedId, common).map((standing) => ({
      ...standing,
      personId,
      householdId: null,
      source,
    }))
  })
}

/**
 * When a person is in the house once the proposal is carried out. Unlike planning, an expected end does not count: she
 * is there until she has left.
 */
export function presence(house: House, proposal: Proposal, personId: string): Nights[] {
  const stays = (house.nightsOfPerson.get(personId) ?? []).map(({ occupancy }) => {
    const freed = proposal.freed.find(({ occupancyId }) => occupancyId === occupancy.id)
    return { from: occupancy.from, until: freed?.on ?? occupancy.until ?? endOfTime }
  })
  const placed = proposal.placements.filter((placement) => placement.personId === personId)
  return [...stays, ...placed.map(({ from }) => ({ from, until: endOfTime }))]
}

/** The nights in rooms that are new to the placed people: changing beds inside a room brings nobody new together. */
export function newRoomNights(house: House, proposal: Proposal): RoomNights[] {
  return proposal.placements.flatMap((placement) => {
    const before = nightsBefore(house, proposal, placement.personId)
    return standingsDuring(house, placement.bedId, placementNights(house, placement)).flatMap((standing) => {
      const known = before.filter(({ roomId }) => roomId === standing.roomId)
      const room = roomOf(house, standing.roomId)
      return withoutNights(standing, known).map(({ from, until }) => ({ placement, room, from, until }))
    })
  })
}

function nightsBefore(house: House, proposal: Proposal, personId: string): Standing[] {
  return freedBy(house, proposal)
    .filter(({ occupancy }) => occupancy.personId === personId)
    .flatMap(({ occupancy }) => {
      const until = plannedEnd(occupancy, house.tomorrow)
      return standingsDuring(house, occupancy.bedId, { from: occupancy.from, until })
    })
}

/** People whom the proposal lets go, with the first night that they are no longer here. */
export function leavers(house: House, proposal: Proposal): { personId: string; on: LocalDate }[] {
  return freedBy(house, proposal)
    .filter(({ occupancy }) => proposal.placements.every(({ personId }) => personId !== occupancy.personId))
    .map(({ occupancy, on }) => ({ personId: occupancy.personId, on }))
}
