import { containsText, fold } from '../../../../common/kernel/search.ts'
import type { GatePerson } from '../../../../common/security/gate/gate.contract.ts'

/** Somebody, or somebody with the family, as the list offers it. */
export type Offer = {
  readonly key: string
  readonly person: GatePerson
  readonly personIds: readonly string[]
  readonly family: boolean
}

const offeredAtOnce = 8

/** Alias, room, badge and code, and every word must occur in them; who is meant by the alias comes first. */
export function offersFor(
  people: readonly GatePerson[],
  typed: string,
  chosen: ReadonlySet<string>,
  withFamilies: boolean,
): Offer[] {
  const words = typed.split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found = people
    .filter((one) => !chosen.has(one.personId) && words.every((word) => matches(one, word)))
    .sort((a, b) => rank(a, typed) - rank(b, typed))
  const offers = found.flatMap((person) => [alone(person), ...(withFamilies ? withFamily(person, people, chosen) : [])])
  return offers.slice(0, offeredAtOnce)
}

const matches = (one: GatePerson, word: string) =>
  containsText(`${one.alias} ${one.roomName} ${one.code}`, word) || fold(one.badge) === fold(word)

/** A badge as typed first, then aliases that begin so, then the rest. */
function rank(one: GatePerson, typed: string): number {
  if (one.badge !== '' && fold(one.badge) === fold(typed)) return 0
  return fold(one.alias).startsWith(fold(typed)) ? 1 : 2
}

const alone = (person: GatePerson): Offer => ({
  key: person.personId,
  person,
  personIds: [person.personId],
  family: false,
})

/** An adult with everybody of the household who is not chosen yet. */
function withFamily(person: GatePerson, people: readonly GatePerson[], chosen: ReadonlySet<string>): Offer[] {
  if (person.child || person.householdId === null) return []
  const members = people.filter((one) => one.householdId === person.householdId && !chosen.has(one.personId))
  if (members.length < 2) return []
  return [{ key: `family ${person.personId}`, person, personIds: members.map((one) => one.personId), family: true }]
}
