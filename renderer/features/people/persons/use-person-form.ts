import { z } from 'zod'
import type {
  BirthAccuracy,
  Category,
  Person,
  PersonDetails,
  Sex,
} from '../../../../common/people/persons/persons.contract.ts'
import { categories, personDetails, sexes } from '../../../../common/people/persons/persons.contract.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'

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

const schema = personDetails.extend({
  sex: z.enum(sexes, { error: 'field.required' }),
  category: z.enum(categories, { error: 'field.required' }),
  protectionMeasure: z.string().trim().max(60, { error: 'field.too-long' }),
})

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

/** The form of a person's details; `save` receives what the contract asks for. */
export function usePersonForm(defaultValues: PersonDraft, save: (details: PersonDetails) => Promise<void>) {
  return useAppForm({
    ...formRules,
    defaultValues,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: PersonDraft) => {
      const details = schema.parse(draft)
      await save({ ...details, protectionMeasure: details.protectionMeasure || null })
    }),
  })
}

export type PersonForm = ReturnType<typeof usePersonForm>
