import { endOfTime } from '../../kernel/calendar.ts'
import type { LocalDate } from '../../kernel/calendar.ts'
import type { Finding } from './findings.ts'
import { startOfTime } from './house-state.ts'
import type { House, HouseholdState, Nights, Placement, Proposal } from './house-state.ts'
import { comesOfAge, fellowMembers, isMinor, kinNights, membershipsOn } from './kinship.ts'
import { commonNights, firstGap } from './nights.ts'
import { leavers, nameOf, newRoomNights, personOf, presence, roomOf, whereabouts } from './sleepers.ts'
import type { RoomNights } from './sleepers.ts'

/**
 * Members of a household share a room; they may take several only with the coordinator's agreement
 * (domain-shelter C5, 4; A2). One finding per household, on its first placed member.
 */
export function familySplit(house: House, proposal: Proposal): Finding[] {
  const splits = newRoomNights(house, proposal).flatMap((nights) => splitFrom(house, proposal, nights))
  const households = Map.groupBy(splits, ({ household }) => household.id)
  return [...households.values()].flatMap((parts) => {
    const [first] = parts
    if (!first) return []
    const rooms = [...new Set(parts.flatMap((part) => part.rooms))].join(', ')
    const from = parts.reduce((earliest, part) => (part.from < earliest ? part.from : earliest), first.from)
    const params = { household: first.household.code, rooms, from }
    return [{ rule: 'family-split', severity: 'coordinator', subject: first.personId, params }]
  })
}

type Split = { personId: string; household: HouseholdState; rooms: string[]; from: LocalDate }

function splitFrom(house: House, proposal: Proposal, nights: RoomNights): Split[] {
  const { personId } = nights.placement
  return fellowMembers(house, personId, nights).flatMap((fellow) =>
    whereabouts(house, proposal, fellow, nights)
      .filter(({ roomId }) => roomId !== nights.room.id)
      .flatMap((apart) =>
        kinNights(house, personId, fellow).flatMap((kin) => {
          const common = commonNights(kin, apart)
          const household = common && sharedHousehold(house, personId, fellow, common.from)
          if (!household) return []
          return [
            { personId, household, rooms: [nights.room.name, roomOf(house, apart.roomId).name], from: common.from },
          ]
        }),
      ),
  )
}

function sharedHousehold(house: House, a: string, b: string, on: LocalDate): HouseholdState | null {
  const ofB = membershipsOn(house, b, on).map(({ household }) => household.id)
  return membershipsOn(house, a, on).find(({ household }) => ofB.includes(household.id))?.household ?? null
}

/**
 * A minor is never in the house without an adult of the household, or a member who is the guardian, unless under a
 * child-protection measure (domain-shelter C5, 6; A35). Error, on the minor who arrives or on the adult who leaves.
 */
export function minorWithoutGuardian(house: House, proposal: Proposal): Finding[] {
  return [...arrivingMinors(house, proposal), ...minorsLeftBehind(house, proposal)]
}

function arrivingMinors(house: House, proposal: Proposal): Finding[] {
  return proposal.placements.flatMap((placement) => {
    const { personId, stayId, from } = placement
    if (stayId !== null || !needsGuardian(house, personId, from)) return []
    const gap = firstGap(minority(house, personId, stay(house, placement)), guarded(house, proposal, personId))
    if (gap === null) return []
    const params = { person: nameOf(house, personId), from: gap, ...(gap > from ? { context: 'later' } : {}) }
    return [{ rule: 'minor-without-guardian', severity: 'error', subject: personId, params }]
  })
}

/** Nobody knows when a stay without an agreed end will end, and the adult's departure is checked when it comes. */
function stay(house: House, { from, until }: Placement): Nights {
  return { from, until: until !== null && until > house.tomorrow ? until : house.tomorrow }
}

function minorsLeftBehind(house: House, proposal: Proposal): Finding[] {
  return leavers(house, proposal).flatMap(({ personId: leaver, on }) => {
    const left = fellowMembers(house, leaver, { from: on, until: endOfTime })
      .filter((fellow) => needsGuardian(house, fellow, on) && isGuardian(house, leaver, fellow, on))
      .filter((fellow) =>
        presence(house, proposal, fellow).some((here) => {
          const after = commonNights(here, { from: on, until: endOfTime })
          const alone = after && minority(house, fellow, after)
          return alone !== null && firstGap(alone, guarded(house, proposal, fellow)) !== null
        }),
      )
    if (left.length === 0) return []
    const others = left.map((fellow) => nameOf(house, fellow)).join(', ')
    const params = { person: nameOf(house, leaver), others, from: on, context: 'left-behind' }
    return [{ rule: 'minor-without-guardian', severity: 'error', subject: leaver, params }]
  })
}

function needsGuardian(house: House, personId: string, on: LocalDate): boolean {
  const person = personOf(house, personId)
  return isMinor(person, on) && !person.protectionMeasure?.trim()
}

function minority(house: House, personId: string, { from, until }: Nights): Nights {
  const adult = comesOfAge(personOf(house, personId))
  return { from, until: until < adult ? until : adult }
}

/** The nights on which somebody who answers for the minor is in the house. */
function guarded(house: House, proposal: Proposal, minor: string): Nights[] {
  return fellowMembers(house, minor, { from: startOfTime, until: endOfTime })
    .flatMap((fellow) =>
      presence(house, proposal, fellow)
        .flatMap((here) => kinNights(house, minor, fellow).flatMap((kin) => commonNights(kin, here) ?? []))
        .map((nights) => guardianNights(house, fellow, minor, nights)),
    )
    .flatMap((nights) => nights ?? [])
}

/** A guardian answers at any age, another member from majority on. */
function guardianNights(house: House, fellow: string, minor: string, nights: Nights): Nights | null {
  if (isGuardian(house, fellow, minor, nights.from)) return nights
  return commonNights(nights, { from: comesOfAge(personOf(house, fellow)), until: endOfTime })
}

function isGuardian(house: House, fellow: string, minor: string, on: LocalDate): boolean {
  if (!isMinor(personOf(house, fellow), on)) return sharedHousehold(house, fellow, minor, on) !== null
  const shared = sharedHousehold(house, fellow, minor, on)
  return membershipsOn(house, fellow, on).some(({ household, guardian }) => guardian && household.id === shared?.id)
}

/** A member enters with the head or after (domain-shelter C5, 10). Warning. */
export function memberBeforeHead(house: House, proposal: Proposal): Finding[] {
  return proposal.placements.flatMap(({ personId, stayId, from }) => {
    if (stayId !== null) return []
    return membershipsOn(house, personId, from).flatMap(({ household }) => {
      const head = headOf(house, household, from)
      if (head === null || head === personId || isHere(house, proposal, head, from)) return []
      const params = { person: nameOf(house, personId), other: nameOf(house, head), household: household.code, from }
      return [{ rule: 'member-before-head', severity: 'warning', subject: personId, params }]
    })
  })
}

/** No member stays after the head has left (domain-shelter C5, 10). Warning, on the head. */
export function memberAfterHead(house: House, proposal: Proposal): Finding[] {
  return leavers(house, proposal).flatMap(({ personId, on }) =>
    membershipsOn(house, personId, on).flatMap(({ household }) => {
      if (headOf(house, household, on) !== personId) return []
      const remaining = fellowMembers(house, personId, { from: on, until: endOfTime }).filter(
        (fellow) => sharedHousehold(house, personId, fellow, on) !== null && isHere(house, proposal, fellow, on),
      )
      if (remaining.length === 0) return []
      const others = remaining.map((fellow) => nameOf(house, fellow)).join(', ')
      const params = { person: nameOf(house, personId), household: household.code, others, from: on }
      return [{ rule: 'member-after-head', severity: 'warning', subject: personId, params }]
    }),
  )
}

function headOf(house: House, household: HouseholdState, on: LocalDate): string | null {
  const head = household.members.find(({ personId, relation }) =>
    relation === 'head'
      ? membershipsOn(house, personId, on).some((held) => held.household === household && held.relation === 'head')
      : false,
  )
  return head?.personId ?? null
}

function isHere(house: House, proposal: Proposal, personId: string, on: LocalDate): boolean {
  return presence(house, proposal, personId).some(({ from, until }) => from <= on && on < until)
}
