import { ageOn, addMonths, endOfTime } from '../../kernel/calendar.ts'
import type { LocalDate } from '../../kernel/calendar.ts'
import { startOfTime } from './house-state.ts'
import type { House, Membership, Nights, PersonState, Proposal } from './house-state.ts'
import { commonNights, firstGap } from './nights.ts'
import { newRoomNights, sleepersIn } from './sleepers.ts'
import type { RoomNights, Sleeper } from './sleepers.ts'

/** Age of majority in years (Romanian Civil Code, art. 38). */
export const majority = 18

/** Without a birth date, somebody recorded as a child is a minor and everybody else is of age. */
export function isMinor(person: PersonState, on: LocalDate): boolean {
  return person.birthDate === null ? person.category === 'child' : ageOn(person.birthDate, on) < majority
}

/** The first night of majority; the end of time for a child without a birth date. */
export function comesOfAge({ birthDate }: PersonState): LocalDate {
  return birthDate === null ? endOfTime : addMonths(birthDate, majority * 12)
}

export function membershipsOn(house: House, personId: string, on: LocalDate): Membership[] {
  return (house.membershipsOf.get(personId) ?? []).filter(({ from, until }) => from <= on && on < until)
}

/** The nights on which two people belong to one household; always, for a person with herself. */
export function kinNights(house: House, a: string, b: string): Nights[] {
  if (a === b) return [{ from: startOfTime, until: endOfTime }]
  const others = house.membershipsOf.get(b) ?? []
  return (house.membershipsOf.get(a) ?? []).flatMap((mine) =>
    others
      .filter((theirs) => theirs.household.id === mine.household.id)
      .flatMap((theirs) => commonNights(mine, theirs) ?? []),
  )
}

/** Other members of the households to which a person belongs on some night of the period. */
export function fellowMembers(house: House, personId: string, period: Nights): string[] {
  const fellows = (house.membershipsOf.get(personId) ?? [])
    .filter((membership) => commonNights(membership, period) !== null)
    .flatMap(({ household }) => household.members.map((member) => member.personId))
  return [...new Set(fellows)].filter((fellow) => fellow !== personId)
}

/** First of the nights on which the sleeper is of another household than the person; `null` when they are kin on all. */
function firstNightAsStrangers(house: House, personId: string, other: Sleeper, nights: Nights): LocalDate | null {
  if (other.personId !== null) return firstGap(nights, kinNights(house, personId, other.personId))
  const memberships = house.membershipsOf.get(personId) ?? []
  return firstGap(
    nights,
    memberships.filter(({ household }) => household.id === other.householdId),
  )
}

/** A newly placed person and somebody of another household in the same room, from their first such night on. */
export type Encounter = RoomNights & { readonly other: Sleeper; readonly since: LocalDate }

/** Everybody of another household whom the placed people would newly share a room with, each pair once. */
export function encounters(house: House, proposal: Proposal): Encounter[] {
  const seen = new Set<string>()
  return newRoomNights(house, proposal).flatMap((nights) =>
    sleepersIn(house, proposal, nights.room.id, nights).flatMap((other) => {
      const { personId } = nights.placement
      const common = commonNights(nights, other)
      if (!common || other.personId === personId) return []
      const since = firstNightAsStrangers(house, personId, other, common)
      if (since === null || seen.has(pairKey(nights, other.personId ?? other.bedId, personId))) return []
      seen.add(pairKey(nights, personId, other.personId ?? other.bedId))
      return [{ ...nights, other, since }]
    }),
  )
}

const pairKey = ({ room }: RoomNights, a: string, b: string): string => `${room.id} ${a} ${b}`
