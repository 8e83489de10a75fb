import { z } from 'zod'
import { command, query } from '../../kernel/operation.ts'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { categories, sexes } from '../persons/persons.contract.ts'

/** What a member is to the head of the household. */
export const relations = [
  'head',
  'partner',
  'daughter',
  'son',
  'mother',
  'father',
  'sister',
  'brother',
  'grandparent',
  'grandchild',
  'other-relative',
  'not-related',
] as const
export type Relation = (typeof relations)[number]

export const member = z.object({
  id: idSchema('member'),
  personId: idSchema('person'),
  code: z.string(),
  alias: z.string(),
  birthDate: localDateSchema.nullable(),
  sex: z.enum(sexes),
  category: z.enum(categories),
  relation: z.enum(relations),
  guardian: z.boolean(),
  from: localDateSchema,
  until: localDateSchema.nullable(),
})

export const household = z.object({
  id: idSchema('household'),
  code: z.string(),
  headPersonId: idSchema('person').nullable(),
  members: z.array(member),
  version: z.int(),
})
export type Household = z.output<typeof household>

const newMember = z.object({
  personId: idSchema('person'),
  relation: z.enum(relations),
  guardian: z.boolean().default(false),
})

export const keepApartPair = z.object({
  id: idSchema('keepApart'),
  personA: idSchema('person'),
  codeA: z.string(),
  aliasA: z.string(),
  personB: idSchema('person'),
  codeB: z.string(),
  aliasB: z.string(),
  note: z.string(),
})

export const householdsContract = {
  'households.list': query({
    permission: 'people:read',
    input: z.object({ on: localDateSchema.nullable().default(null) }),
    output: z.array(household),
    touches: ['people'],
  }),
  'households.get': query({
    permission: 'people:read',
    input: z.object({ id: idSchema('household') }),
    output: household,
    touches: ['people'],
  }),
  /** Exactly one member is the head. @throws rule-broken `households.one-head` */
  'households.form': command({
    permission: 'people:write',
    input: z.object({ from: localDateSchema, members: z.array(newMember).min(1).max(20) }),
    output: z.object({ id: idSchema('household'), code: z.string() }),
    touches: ['people'],
  }),
  'households.addMember': command({
    permission: 'people:write',
    input: newMember.extend({ id: idSchema('household'), from: localDateSchema, version: z.int() }),
    output: z.object({ version: z.int() }),
    touches: ['people'],
  }),
  /** Ends a membership. @throws rule-broken `households.head-must-be-replaced` when the head leaves others behind. */
  'households.endMembership': command({
    permission: 'people:write',
    input: z.object({
      id: idSchema('household'),
      personId: idSchema('person'),
      on: localDateSchema,
      newHeadPersonId: idSchema('person').nullable().default(null),
      version: z.int(),
    }),
    output: z.object({ version: z.int() }),
    touches: ['people'],
  }),
  'households.appointHead': command({
    permission: 'people:write',
    input: z.object({
      id: idSchema('household'),
      personId: idSchema('person'),
      formerHeadRelation: z.enum(relations),
      version: z.int(),
    }),
    output: z.object({ version: z.int() }),
    touches: ['people'],
  }),
  /** Pairs of people who must never share a room, nor if possible a floor. */
  'keepApart.list': query({
    permission: 'people:read',
    input: z.object({}),
    output: z.array(keepApartPair),
    touches: ['people'],
  }),
  'keepApart.add': command({
    permission: 'people:write',
    input: z.object({
      personA: idSchema('person'),
      personB: idSchema('person'),
      note: z.string().trim().max(200, { error: 'field.too-long' }),
    }),
    output: z.object({ id: idSchema('keepApart') }),
    touches: ['people'],
  }),
  'keepApart.end': command({
    permission: 'people:write',
    input: z.object({
      id: idSchema('keepApart'),
      reason: z.string().trim().min(1, { error: 'field.required' }).max(200),
    }),
    output: z.object({}),
    touches: ['people'],
  }),
}
