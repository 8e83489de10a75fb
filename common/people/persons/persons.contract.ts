import { z } from 'zod'
import { command, query } from '../../kernel/operation.ts'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'

export const sexes = ['female', 'male', 'unknown'] as const
export type Sex = (typeof sexes)[number]

export const categories = ['victim', 'refugee', 'vulnerable', 'child'] as const
export type Category = (typeof categories)[number]

/** How exactly a birth date is known; the date then holds the first day of the month or year. */
export const birthAccuracies = ['exact', 'month', 'year', 'estimated'] as const
export type BirthAccuracy = (typeof birthAccuracies)[number]

const text = (max: number) => z.string().trim().max(max, { error: 'field.too-long' })
const required = (max: number) => text(max).min(1, { error: 'field.required' })

/** ISO 3166-1 alpha-2 code of a citizenship, or `XX` for a stateless or unknown one. */
export const citizenshipSchema = z.string().regex(/^[A-Z]{2}$/, { error: 'field.country' })
/** ISO 639-1 code of a language. */
export const languageSchema = z.string().regex(/^[a-z]{2}$/, { error: 'field.language' })

export const personDetails = z.object({
  alias: required(60),
  birthDate: localDateSchema.nullable(),
  birthAccuracy: z.enum(birthAccuracies),
  sex: z.enum(sexes),
  citizenships: z.array(citizenshipSchema).max(5),
  languages: z.array(languageSchema).max(8),
  interpreterNeeded: z.boolean(),
  category: z.enum(categories),
  /** Number of the child-protection (DGASPC) measure under which a minor may live here without a guardian. */
  protectionMeasure: text(60).nullable(),
})
export type PersonDetails = z.output<typeof personDetails>

export const person = personDetails.extend({
  id: idSchema('person'),
  code: z.string(),
  householdId: idSchema('household').nullable(),
  householdCode: z.string().nullable(),
  version: z.int(),
})
export type Person = z.output<typeof person>

/** Legal name and Romanian personal number (CNP); sealed in the `identity` compartment. */
export const identity = z.object({
  legalName: text(120).nullable(),
  cnp: z
    .string()
    .trim()
    .regex(/^\d{13}$/, { error: 'field.cnp' })
    .nullable(),
})
export type Identity = z.output<typeof identity>

export const similarPerson = z.object({
  id: idSchema('person'),
  code: z.string(),
  alias: z.string(),
  birthDate: localDateSchema.nullable(),
  /** `likely`: same birth date and a similar name; `possible`: a similar name alone. */
  likelihood: z.enum(['likely', 'possible']),
})

/**
 * People in one reply at most. A list that left somebody out without saying so would have them registered twice; ten
 * years of a large house bring about ten thousand, and a reply of this many stays under 20 MB.
 */
export const mostPersons = 50_000

export const personsContract = {
  /** People whose alias or code contains the text, folding case, diacritics and alphabet; all when the text is empty. */
  'persons.search': query({
    permission: 'people:read',
    input: z.object({ text: z.string().max(80), limit: z.int().min(1).max(mostPersons).default(mostPersons) }),
    output: z.array(person),
    touches: ['people'],
  }),
  'persons.get': query({
    permission: 'people:read',
    input: z.object({ id: idSchema('person') }),
    output: person,
    touches: ['people'],
  }),
  /** Search before create: people who may be the same as the one about to be registered. */
  'persons.findSimilar': query({
    permission: 'people:read',
    input: z.object({ alias: z.string().max(60), birthDate: localDateSchema.nullable() }),
    output: z.array(similarPerson),
    touches: ['people'],
  }),
  /** @throws conflict `persons.likely-duplicate` while a likely duplicate exists and `distinctFromOthers` is not set. */
  'persons.register': command({
    permission: 'people:write',
    input: personDetails.extend({ distinctFromOthers: z.boolean().default(false) }),
    output: z.object({ id: idSchema('person'), code: z.string() }),
    touches: ['people'],
  }),
  /** @throws conflict `stale-version` when somebody else changed the person since `version`. */
  'persons.correct': command({
    permission: 'people:write',
    input: personDetails.extend({ id: idSchema('person'), version: z.int() }),
    output: z.object({ version: z.int() }),
    touches: ['people'],
  }),
  /** Opens the sealed name and number; every call is written to the audit trail before the answer leaves. */
  'persons.revealIdentity': query({
    permission: 'identity:read',
    input: z.object({ id: idSchema('person') }),
    output: identity,
    touches: ['people'],
    audit: true,
  }),
  'persons.sealIdentity': command({
    permission: 'identity:write',
    input: identity.extend({ id: idSchema('person') }),
    output: z.object({ cnpCheckDigitValid: z.boolean() }),
    touches: ['people'],
  }),
}
