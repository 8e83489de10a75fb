import { ageOn, endOfTime } from '../../kernel/calendar.ts'
import type { LocalDate } from '../../kernel/calendar.ts'
import type { Finding } from './findings.ts'
import { nightsOf } from './house-state.ts'
import type { BedState, House, Nights, OccupiedNights, PersonState, Placement, Proposal } from './house-state.ts'
import { commonNights, firstGap } from './nights.ts'
import {
  bedOf,
  nameOf,
  occupiedDuring,
  otherHolds,
  personOf,
  placementNights,
  roomNameAt,
  roomOf,
  standingsDuring,
} from './sleepers.ts'

/** Completed years from which a child has outgrown a cot. */
export const cotUntilAge = 3
/** Completed years from which a child may sleep in an upper bunk (EN 747: hazards to children under six). */
export const upperBunkFromAge = 6
/** Completed years from which climbing to an upper bunk is no longer asked of anybody; practice of the house. */
export const upperBunkUntilAge = 60

/** No two occupancies, holds or placements on one bed in one night (domain-shelter C5, 2). Error. */
export function bedTaken(house: House, proposal: Proposal): Finding[] {
  return proposal.placements.flatMap((placement, position) => {
    const nights = placementNights(house, placement)
    return [
      ...occupiedDuring(house.nightsOfBed.get(placement.bedId), proposal, nights)
        .filter(({ occupancy }) => occupancy.personId !== placement.personId)
        .map((entry) => takenByStay(house, placement, entry)),
      ...otherHolds(house, proposal, house.holdsOfBed.get(placement.bedId))
        .filter((hold) => commonNights(hold, nights))
        .map((hold) => taken(house, placement, hold.personId ? 'held' : 'held-unnamed', hold.personId, hold)),
      ...proposal.placements
        .slice(0, position)
        .filter(({ bedId, personId }) => bedId === placement.bedId && personId !== placement.personId)
        .filter((earlier) => commonNights(placementNights(house, earlier), nights))
        .map((earlier) => taken(house, placement, 'twice', earlier.personId, nights)),
    ]
  })
}

function takenByStay(house: House, placement: Placement, entry: OccupiedNights): Finding {
  const { personId, until, expectedUntil } = entry.occupancy
  const overdue = until === null && expectedUntil !== null && expectedUntil <= house.today
  if (overdue) return taken(house, placement, 'overdue', personId, { from: entry.from, until: expectedUntil })
  return taken(house, placement, entry.until === endOfTime ? 'open' : null, personId, entry)
}

type TakenContext = 'open' | 'overdue' | 'held' | 'held-unnamed' | 'twice' | null

function taken(
  house: House,
  placement: Placement,
  context: TakenContext,
  other: string | null,
  { from, until }: Nights,
): Finding {
  return {
    rule: 'bed-taken',
    severity: 'error',
    subject: placement.personId,
    params: {
      ...bedParams(house, placement),
      ...(context === null ? {} : { context }),
      ...(other === null ? {} : { other: nameOf(house, other) }),
      from,
      until,
    },
  }
}

function bedParams(house: House, { personId, bedId, from }: Placement) {
  return { person: nameOf(house, personId), bed: bedOf(house, bedId).label, room: roomNameAt(house, bedId, from) }
}

/** One person in one bed at a time (domain-shelter C5, 2). Error. */
export function personElsewhere(house: House, proposal: Proposal): Finding[] {
  return proposal.placements.flatMap((placement, position) => {
    const nights = placementNights(house, placement)
    const recorded = occupiedDuring(house.nightsOfPerson.get(placement.personId), proposal, nights)
      // A second arrival of a present person is the finding of secondOpenStay.
      .filter(({ occupancy }) => placement.stayId !== null || occupancy.until !== null)
      .map(({ occupancy, from }) => ({ bedId: occupancy.bedId, from }))
    const proposed = proposal.placements
      .slice(0, position)
      .filter(({ personId }) => personId === placement.personId)
      .filter((earlier) => commonNights(placementNights(house, earlier), nights))
    return [...recorded, ...proposed].slice(0, 1).map(({ bedId, from }) => ({
      rule: 'person-elsewhere',
      severity: 'error',
      subject: placement.personId,
      params: {
        person: nameOf(house, placement.personId),
        bed: bedOf(house, bedId).label,
        room: roomNameAt(house, bedId, from),
        from,
      },
    }))
  })
}

/** The bed stands in an open room and is in service on every night (domain-shelter C5, 2). Error. */
export function bedNotAvailable(house: House, proposal: Proposal): Finding[] {
  return proposal.placements.flatMap((placement) => {
    const nights = placementNights(house, placement)
    const gap = firstGap(nights, usableNights(house, placement.bedId, nights))
    const repairs = (house.repairsOfBed.get(placement.bedId) ?? [])
      .map(nightsOf)
      .filter((repair) => commonNights(repair, nights))
    return [
      ...(gap === null ? [] : [notAvailable(house, placement, gap === nights.from ? 'closed' : null, { from: gap })]),
      ...repairs.map(({ from, until }) =>
        until === endOfTime
          ? notAvailable(house, placement, 'out-of-service-open', { from })
          : notAvailable(house, placement, 'out-of-service', { from, until }),
      ),
    ]
  })
}

/** The nights on which the bed stands in a room, bed and room both in use; repairs are not taken out. */
export function usableNights(house: House, bedId: string, period: Nights): Nights[] {
  const active = nightsOf(bedOf(house, bedId).active)
  return standingsDuring(house, bedId, period).flatMap((standing) => {
    const inUse = commonNights(standing, active)
    return (inUse && commonNights(inUse, nightsOf(roomOf(house, standing.roomId).active))) ?? []
  })
}

function notAvailable(
  house: House,
  placement: Placement,
  context: 'closed' | 'out-of-service' | 'out-of-service-open' | null,
  dates: { from: LocalDate; until?: LocalDate },
): Finding {
  return {
    rule: 'bed-not-available',
    severity: 'error',
    subject: placement.personId,
    params: { ...bedParams(house, placement), ...(context === null ? {} : { context }), ...dates },
  }
}

/** Whether a person of that age may sleep in a bed of that kind; an unknown age suits every bed but a cot. */
export function bedSuits(person: PersonState, { kind }: Pick<BedState, 'kind'>, on: LocalDate): boolean {
  const age = person.birthDate === null ? null : ageOn(person.birthDate, on)
  if (kind === 'cot') return age === null ? person.category === 'child' : age < cotUntilAge
  if (kind === 'bunk-upper') return age === null || (age >= upperBunkFromAge && age < upperBunkUntilAge)
  return true
}

/**
 * Cots are for infants, upper bunks neither for small children nor for the elderly (EN 747 speaks of children up to six;
 * the rest is practice). Warning.
 */
export function bedUnsuitable(house: House, proposal: Proposal): Finding[] {
  return proposal.placements
    .filter(({ personId, bedId, from }) => !bedSuits(personOf(house, personId), bedOf(house, bedId), from))
    .map((placement) => ({
      rule: 'bed-unsuitable',
      severity: 'warning',
      subject: placement.personId,
      params: {
        ...bedParams(house, placement),
        context: bedOf(house, placement.bedId).kind === 'cot' ? 'cot' : 'upper',
      },
    }))
}
