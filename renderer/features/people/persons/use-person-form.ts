import { z } from 'zod'
import type { PersonDetails } from '../../../../common/people/persons/persons.contract.ts'
import { categories, personDetails, sexes } from '../../../../common/people/persons/persons.contract.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import type { PersonDraft } from './person-draft.ts'

const schema = personDetails.extend({
  sex: z.enum(sexes, { error: 'field.required' }),
  category: z.enum(categories, { error: 'field.required' }),
  protectionMeasure: z.string().trim().max(60, { error: 'field.too-long' }),
})

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
