import type { HouseSettings } from '../../access/house/house.contract.ts'
import { addDays, endOfTime } from '../../kernel/calendar.ts'
import type { Instant, LocalDate } from '../../kernel/calendar.ts'
import type { Relation } from '../../people/households/households.contract.ts'
import type { PersonDetails } from '../../people/persons/persons.contract.ts'
import type { BedKind, RoomDetails } from '../rooms/rooms.contract.ts'

/** When something is in use; `null` on either side: since before the records begin, or with no end known. */
export type ActivePeriod = { readonly from: LocalDate | null; readonly until: LocalDate | null }

export type RoomState = Readonly<
  Pick<RoomDetails, 'name' | 'floor' | 'policy' | 'capacity' | 'isolationCapable' | 'accessible'>
> & { readonly id: string; readonly active: ActivePeriod }

export type BedState = {
  readonly id: string
  readonly label: string
  readonly kind: BedKind
  readonly active: ActivePeriod
  /** The rooms where the bed stands, one at a time; a mobile bed has several. */
  readonly places: readonly (ActivePeriod & { readonly roomId: string })[]
}

export type PersonState = Readonly<
  Pick<PersonDetails, 'alias' | 'sex' | 'birthDate' | 'category' | 'protectionMeasure'>
> & { readonly id: string; readonly code: string }

export type MemberState = {
  readonly personId: string
  readonly relation: Relation
  readonly guardian: boolean
  readonly from: LocalDate
  readonly until: LocalDate | null
}

export type HouseholdState = { readonly id: string; readonly code: string; readonly members: readonly MemberState[] }

/** One person in one bed. `until: null` while she is there; `expectedUntil` is the agreed end, if any. */
export type OccupancyState = {
  readonly id: string
  readonly stayId: string
  readonly personId: string
  readonly bedId: string
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly expectedUntil: LocalDate | null
}

export type HoldState = {
  readonly kind: 'hold'
  readonly id: string
  readonly bedId: string
  readonly personId: string | null
  readonly householdId: string | null
  readonly from: LocalDate
  readonly until: LocalDate
  readonly expiresAt: Instant
}

export type OutOfServiceState = {
  readonly kind: 'out-of-service'
  readonly id: string
  readonly bedId: string
  readonly from: LocalDate
  readonly until: LocalDate | null
}

export type BlockState = HoldState | OutOfServiceState

/** `until: null` until the room is cleared. */
export type IsolationState = { readonly roomId: string; readonly from: LocalDate; readonly until: LocalDate | null }

/**
 * All that the house rules look at. Names every person, bed and room that an occupancy, block, household, pair or
 * proposal refers to; released holds and ended isolations may be left out.
 */
export type HouseState = {
  readonly today: LocalDate
  /** Holds that expired by this moment keep nothing free. */
  readonly now: Instant
  readonly settings: Readonly<Pick<HouseSettings, 'olderBoyAge' | 'cotsCount'>>
  readonly rooms: readonly RoomState[]
  readonly beds: readonly BedState[]
  readonly persons: readonly PersonState[]
  readonly households: readonly HouseholdState[]
  readonly occupancies: readonly OccupancyState[]
  readonly blocks: readonly BlockState[]
  readonly isolations: readonly IsolationState[]
  readonly keepApart: readonly { readonly personA: string; readonly personB: string }[]
}

/** A person in a bed from a night on; `until` is the expected end. `stayId` is `null` for an arrival. */
export type Placement = {
  readonly personId: string
  readonly bedId: string
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly stayId: string | null
}

/**
 * A change that somebody wants to make.
 * Arrival: placements only. Move: the present occupancy is freed on the first night in the new bed.
 * Departure: freed without a placement. Extension: freed on its own first night and placed again in the same bed.
 */
export type Proposal = {
  readonly placements: readonly Placement[]
  readonly freed: readonly { readonly occupancyId: string; readonly on: LocalDate }[]
  readonly usedHoldIds: readonly string[]
}

/** A half-open period with both ends; open ends are the edges of time. */
export type Nights = { readonly from: LocalDate; readonly until: LocalDate }

export const startOfTime = '0001-01-01' as LocalDate

/** Belonging to a household, seen from the person. */
export type Membership = Nights & {
  readonly household: HouseholdState
  readonly relation: Relation
  readonly guardian: boolean
}

/** An occupancy with the nights that it takes for planning. */
export type OccupiedNights = Nights & { readonly occupancy: OccupancyState }
export type Standing = Nights & { readonly roomId: string; readonly bedId: string }

/** A house state with the lookups that keep a check independent of how much history there is. */
export type House = HouseState & {
  readonly tomorrow: LocalDate
  readonly roomById: ReadonlyMap<string, RoomState>
  readonly bedById: ReadonlyMap<string, BedState>
  readonly personById: ReadonlyMap<string, PersonState>
  readonly occupancyById: ReadonlyMap<string, OccupancyState>
  /** Latest end first, so that a search backwards in time can stop early. */
  readonly nightsOfBed: ReadonlyMap<string, readonly OccupiedNights[]>
  readonly nightsOfPerson: ReadonlyMap<string, readonly OccupiedNights[]>
  readonly holdsOfBed: ReadonlyMap<string, readonly HoldState[]>
  readonly holdsOfPerson: ReadonlyMap<string | null, readonly HoldState[]>
  readonly repairsOfBed: ReadonlyMap<string, readonly OutOfServiceState[]>
  readonly standingsOfBed: ReadonlyMap<string, readonly Standing[]>
  readonly standingsOfRoom: ReadonlyMap<string, readonly Standing[]>
  readonly isolationsOfRoom: ReadonlyMap<string, readonly IsolationState[]>
  readonly membershipsOf: ReadonlyMap<string, readonly Membership[]>
  readonly keepApartFrom: ReadonlyMap<string, readonly string[]>
}

/** Builds the lookups once for any number of checks; linear in the size of the state. */
export function indexHouse(state: HouseState): House {
  const tomorrow = addDays(state.today, 1)
  const nights = state.occupancies
    .map((occupancy) => ({ occupancy, from: occupancy.from, until: plannedEnd(occupancy, tomorrow) }))
    .sort((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0))
  const holds = state.blocks.filter((block) => block.kind === 'hold').filter((hold) => hold.expiresAt > state.now)
  const standings = state.beds.flatMap(standingsOf)
  return {
    ...state,
    tomorrow,
    roomById: byId(state.rooms),
    bedById: byId(state.beds),
    personById: byId(state.persons),
    occupancyById: byId(state.occupancies),
    nightsOfBed: Map.groupBy(nights, ({ occupancy }) => occupancy.bedId),
    nightsOfPerson: Map.groupBy(nights, ({ occupancy }) => occupancy.personId),
    holdsOfBed: Map.groupBy(holds, (hold) => hold.bedId),
    holdsOfPerson: Map.groupBy(holds, (hold) => hold.personId),
    repairsOfBed: Map.groupBy(
      state.blocks.filter((block) => block.kind === 'out-of-service'),
      (block) => block.bedId,
    ),
    standingsOfBed: Map.groupBy(standings, (standing) => standing.bedId),
    standingsOfRoom: Map.groupBy(standings, (standing) => standing.roomId),
    isolationsOfRoom: Map.groupBy(state.isolations, (isolation) => isolation.roomId),
    membershipsOf: membershipsByPerson(state.households),
    keepApartFrom: partners(state.keepApart),
  }
}

/** The end for planning: somebody who has not left is in her bed tonight even when the expected end has passed. */
export function plannedEnd(
  { until, expectedUntil }: Pick<OccupancyState, 'until' | 'expectedUntil'>,
  tomorrow: LocalDate,
): LocalDate {
  if (until !== null) return until
  if (expectedUntil === null) return endOfTime
  return expectedUntil > tomorrow ? expectedUntil : tomorrow
}

export const nightsOf = ({ from, until }: ActivePeriod): Nights => ({
  from: from ?? startOfTime,
  until: until ?? endOfTime,
})

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]))

function standingsOf(bed: BedState): Standing[] {
  return bed.places.map((place) => ({ bedId: bed.id, roomId: place.roomId, ...nightsOf(place) }))
}

/** People are kin before their household is put on file, so a person's first membership counts from the start. */
function membershipsByPerson(households: readonly HouseholdState[]): ReadonlyMap<string, readonly Membership[]> {
  const all = households.flatMap((household) => household.members.map((member) => ({ household, member })))
  const grouped = Map.groupBy(all, ({ member }) => member.personId)
  return new Map(
    [...grouped].map(([personId, entries]) => [
      personId,
      entries
        .sort((a, b) => (a.member.from < b.member.from ? -1 : 1))
        .map(({ household, member }, position) => ({
          household,
          relation: member.relation,
          guardian: member.guardian,
          ...nightsOf({ from: position === 0 ? null : member.from, until: member.until }),
        })),
    ]),
  )
}

function partners(pairs: HouseState['keepApart']): ReadonlyMap<string, readonly string[]> {
  const both = pairs.flatMap(({ personA, personB }) => [
    { of: personA, partner: personB },
    { of: personB, partner: personA },
  ])
  return new Map([...Map.groupBy(both, (pair) => pair.of)].map(([of, found]) => [of, found.map((p) => p.partner)]))
}
