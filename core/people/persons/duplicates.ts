import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { similarity } from '../../../common/kernel/search.ts'

export type Named = {
  readonly id: string
  readonly code: string
  readonly alias: string
  readonly birthDate: LocalDate | null
}

/** From this similarity of names on (0 to 1), somebody may be the same person. */
const similar = 0.75
/** With the same birth date, a looser likeness is enough. */
const similarWithBirthDate = 0.5

type Similar = Named & { readonly likelihood: 'likely' | 'possible' }

/** People who may be the one described, the likeliest first (domain rule C5-19). */
export function findSimilar(people: readonly Named[], alias: string, birthDate: LocalDate | null): Similar[] {
  return people
    .map((person) => ({ ...person, ...likeness(person, alias, birthDate) }))
    .filter((person) => person.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 8)
    .map(({ score: _score, ...person }) => person)
}

/** Whether one of the people is likely the one described; only those with the same birth date can be. */
export function hasLikelyDuplicate(people: readonly Named[], alias: string, birthDate: LocalDate): boolean {
  return people.some((person) => likeness(person, alias, birthDate).likelihood === 'likely')
}

/** A likely duplicate scores above every merely possible one; 0 is nobody to ask about. */
function likeness(
  person: Named,
  alias: string,
  birthDate: LocalDate | null,
): { score: number; likelihood: Similar['likelihood'] } {
  const score = similarity(person.alias, alias)
  const sameBirth = birthDate !== null && person.birthDate === birthDate
  if (sameBirth && score >= similarWithBirthDate) return { score: score + 1, likelihood: 'likely' }
  return { score: score >= similar ? score : 0, likelihood: 'possible' }
}
