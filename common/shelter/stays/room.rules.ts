import { ageOn } from '../../kernel/calendar.ts'
import type { LocalDate } from '../../kernel/calendar.ts'
import type { Finding, RuleCode, Severity } from './findings.ts'
import { nightsOf } from './house-state.ts'
import type { House, PersonState, Proposal } from './house-state.ts'
import { encounters, isMinor, kinNights, membershipsOn } from './kinship.ts'
import type { Encounter } from './kinship.ts'
import { commonNights } from './nights.ts'
import { bedOf, nameOf, newRoomNights, personOf, sleepersIn } from './sleepers.ts'
import type { RoomNights, Sleeper } from './sleepers.ts'

/** One household at a time unless the room is shared (domain-shelter C5, 3; N6). Error. */
export function roomOfOtherHousehold(house: House, proposal: Proposal): Finding[] {
  const meetings = encounters(house, proposal).filter(({ room }) => room.policy === 'family')
  return gather(house, 'room-of-other-household', 'error', meetings, 'held')
}

/**
 * Parent and child sleep apart from single adult victims (Order 28/2019, recovery centres for victims of domestic
 * violence, applied to this house; domain-shelter C5, 5). Error.
 */
export function motherChildApartFromSingles(house: House, proposal: Proposal): Finding[] {
  const meetings = encounters(house, proposal).filter(({ room, placement, other, since }) => {
    if (room.policy !== 'shared' || other.personId === null) return false
    const pair = [placement.personId, other.personId] as const
    return isParentedMinor(house, pair[0], since)
      ? isSingleVictim(house, pair[1], since)
      : isSingleVictim(house, pair[0], since) && isParentedMinor(house, pair[1], since)
  })
  return gather(house, 'mother-child-apart-from-singles', 'error', meetings)
}

function isParentedMinor(house: House, personId: string, on: LocalDate): boolean {
  return isMinor(personOf(house, personId), on) && fellowsOn(house, personId, on).some((fellow) => !isMinor(fellow, on))
}

function isSingleVictim(house: House, personId: string, on: LocalDate): boolean {
  const person = personOf(house, personId)
  return (
    person.category === 'victim' &&
    !isMinor(person, on) &&
    !fellowsOn(house, personId, on).some((fellow) => isMinor(fellow, on))
  )
}

function fellowsOn(house: House, personId: string, on: LocalDate): PersonState[] {
  return membershipsOn(house, personId, on)
    .flatMap(({ household }) => household.members)
    .filter((member) => member.personId !== personId)
    .filter((member) =>
      membershipsOn(house, member.personId, on).some(({ household }) => household.members.includes(member)),
    )
    .map((member) => personOf(house, member.personId))
}

/** One sex in a shared room, except within a household (domain-shelter C5, 6). Error; a warning when a sex is unknown. */
export function mixedSexRoom(house: House, proposal: Proposal): Finding[] {
  const meetings = sharedRoomEncounters(house, proposal)
  return [
    ...gather(
      house,
      'mixed-sex-room',
      'error',
      meetings.filter(({ sexes }) => sexes === 'mixed'),
    ),
    ...gather(
      house,
      'mixed-sex-room',
      'warning',
      meetings.filter(({ sexes }) => sexes === 'unknown'),
      'unknown',
    ),
  ]
}

/** A boy from the age of the setting with unrelated women or girls in a shared room (domain-shelter C5, 6). Warning. */
export function olderBoyWithUnrelatedWomen(house: House, proposal: Proposal): Finding[] {
  const meetings = sharedRoomEncounters(house, proposal).filter(({ sexes }) => sexes === 'older-boy')
  return gather(house, 'older-boy-with-unrelated-women', 'warning', meetings)
}

type SexConflict = 'mixed' | 'older-boy' | 'unknown' | null

function sharedRoomEncounters(house: House, proposal: Proposal): (Encounter & { sexes: SexConflict })[] {
  return encounters(house, proposal).flatMap((meeting) => {
    if (meeting.room.policy !== 'shared' || meeting.other.personId === null) return []
    const a = personOf(house, meeting.placement.personId)
    const b = personOf(house, meeting.other.personId)
    return [{ ...meeting, sexes: sexConflict(a, b, meeting.since, house.settings.olderBoyAge) }]
  })
}

/** How two strangers of these sexes and ages stand in one room, on their first night there. */
function sexConflict(a: PersonState, b: PersonState, on: LocalDate, olderBoyAge: number): SexConflict {
  const [bandA, bandB] = [ageBand(a, on, olderBoyAge), ageBand(b, on, olderBoyAge)]
  if (a.sex === 'unknown' || b.sex === 'unknown') return bandA !== 'child' && bandB !== 'child' ? 'unknown' : null
  if (a.sex === b.sex) return null
  const [male, female] = a.sex === 'male' ? [bandA, bandB] : [bandB, bandA]
  if (male === 'adult') return 'mixed'
  if (male === 'teen') return female === 'teen' ? 'mixed' : 'older-boy'
  // Without a birth date a boy may be older than he is taken for.
  return (a.sex === 'male' ? a : b).birthDate === null && female === 'adult' ? 'older-boy' : null
}

function ageBand(person: PersonState, on: LocalDate, olderBoyAge: number): 'adult' | 'teen' | 'child' {
  if (!isMinor(person, on)) return 'adult'
  return person.birthDate !== null && ageOn(person.birthDate, on) >= olderBoyAge ? 'teen' : 'child'
}

/** One finding per placed person and room, naming all the others. `context` is used when nobody of them has a name. */
function gather(
  house: House,
  rule: RuleCode,
  severity: Severity,
  meetings: readonly Encounter[],
  context: 'held' | 'unknown' | null = null,
): Finding[] {
  const groups = Map.groupBy(meetings, ({ placement, room }) => `${placement.personId} ${room.id}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const names = group.flatMap(({ other }) => (other.personId === null ? [] : [nameOf(house, other.personId)]))
    const others = [...new Set(names)].join(', ')
    const since = group.reduce((earliest, { since }) => (since < earliest ? since : earliest), first.since)
    const marked = context === 'unknown' || (context === 'held' && others === '')
    return [
      {
        rule,
        severity,
        subject: first.placement.personId,
        params: {
          person: nameOf(house, first.placement.personId),
          room: first.room.name,
          others,
          from: since,
          ...(marked ? { context } : {}),
        },
      },
    ]
  })
}

/**
 * No more people in a room than it is licensed for; babies in cots as the house has set (domain-shelter C5, 8).
 * The coordinator may override in an emergency.
 */
export function capacityExceeded(house: House, proposal: Proposal): Finding[] {
  const counted = newRoomNights(house, proposal).filter(({ placement }) => takesCapacity(house, placement))
  const rooms = Map.groupBy(counted, ({ room }) => room)
  return [...rooms].flatMap(([room, stretches]) => {
    const peaks = stretches.map((nights) => peak(house, proposal, nights))
    const worst = peaks.reduce((most, each) => (each.count > most.count ? each : most), { count: 0, on: house.today })
    if (worst.count <= room.capacity) return []
    const params = { room: room.name, count: worst.count, capacity: room.capacity, from: worst.on }
    return [{ rule: 'capacity-exceeded', severity: 'coordinator', subject: room.id, params }]
  })
}

function takesCapacity(house: House, { bedId }: { readonly bedId: string }): boolean {
  return house.settings.cotsCount || bedOf(house, bedId).kind !== 'cot'
}

/** The fullest night of the stretch; the number can only rise on a night when somebody comes. */
function peak(house: House, proposal: Proposal, nights: RoomNights): { count: number; on: LocalDate } {
  const sleepers = sleepersIn(house, proposal, nights.room.id, nights).filter((each) => takesCapacity(house, each))
  const counts = sleepers.map(({ from }) => ({
    on: from,
    count: new Set(sleepers.filter((each) => each.from <= from && from < each.until).map(headOf)).size,
  }))
  return counts.reduce((most, each) => (each.count > most.count ? each : most), { count: 0, on: nights.from })
}

const headOf = ({ personId, bedId }: Sleeper): string => personId ?? bedId

/**
 * Until an isolated room is cleared it takes only the household of those who sleep there in isolation
 * (domain-shelter C5, 9; N5). Error.
 */
export function roomIsolated(house: House, proposal: Proposal): Finding[] {
  return newRoomNights(house, proposal).flatMap((nights) =>
    (house.isolationsOfRoom.get(nights.room.id) ?? []).flatMap((isolation) => {
      const common = commonNights(nights, nightsOf(isolation))
      if (!common || belongsToIsolated(house, nights, isolation)) return []
      const { placement, room } = nights
      const params = { person: nameOf(house, placement.personId), room: room.name, from: isolation.from }
      return [{ rule: 'room-isolated', severity: 'error', subject: placement.personId, params }]
    }),
  )
}

function belongsToIsolated(
  house: House,
  { placement, room, from }: RoomNights,
  isolation: Parameters<typeof nightsOf>[0],
) {
  const recorded = { placements: [], freed: [], usedHoldIds: [] }
  return sleepersIn(house, recorded, room.id, nightsOf(isolation))
    .filter(({ source }) => source === 'stay')
    .some(
      ({ personId }) =>
        personId !== null &&
        kinNights(house, placement.personId, personId).some((kin) => kin.from <= from && from < kin.until),
    )
}
