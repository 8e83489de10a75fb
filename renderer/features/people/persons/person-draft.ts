import type { BirthAccuracy, Category, Person, Sex } from '../../../../common/people/persons/persons.contract.ts'

/** What the form holds while it is filled in: choices may still be empty. */
export type PersonDraft = {
  alias: string
  birthDate: string | null
  birthAccuracy: BirthAccuracy
  sex: Sex | ''
  category: Category | ''
  citizenships: string[]
  languages: string[]
  interpreterNeeded: boolean
  protectionMeasure: string
}

export const emptyDraft: PersonDraft = {
  alias: '',
  birthDate: null,
  birthAccuracy: 'exact',
  sex: '',
  category: '',
  citizenships: [],
  languages: [],
  interpreterNeeded: false,
  protectionMeasure: '',
}

/** A record as the form shows it. */
export function draftOf(person: Person): PersonDraft {
  const { alias, birthDate, birthAccuracy, sex, category, citizenships, languages, interpreterNeeded } = person
  const protectionMeasure = person.protectionMeasure ?? ''
  return {
    alias,
    birthDate,
    birthAccuracy,
    sex,
    category,
    citizenships,
    languages,
    interpreterNeeded,
    protectionMeasure,
  }
}
