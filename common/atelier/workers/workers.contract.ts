import { z } from 'zod'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { requiredText } from '../../kernel/text.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'
import { longestDay, workerLanguages, workerSkills } from './workers.rules.ts'

const dayMinutes = z.int({ error: 'field.invalid' }).min(0, { error: 'workers.day-minutes' }).max(longestDay, {
  error: 'workers.day-minutes',
})

export const workerDetails = z.object({
  alias: requiredText(40),
  language: z.enum(workerLanguages),
  skills: z.array(z.enum(workerSkills)).transform((skills) => workerSkills.filter((skill) => skills.includes(skill))),
  /** Monday to Sunday. */
  weekMinutes: z.array(dayMinutes).length(7),
  activeFrom: localDateSchema,
})

/** Nothing here tells who somebody is or how fast she works: the planning pace leaves the file as a total only. */
export const workerRow = z.object({
  id: idSchema('worker'),
  alias: z.string(),
  language: z.enum(workerLanguages),
  skills: z.array(z.enum(workerSkills)),
  weekMinutes: z.array(z.int()),
  activeFrom: localDateSchema,
  activeUntil: localDateSchema.nullable(),
  active: z.boolean(),
  version: z.int(),
})
export type WorkerRow = z.output<typeof workerRow>

export const workersContract = {
  /** By alias; with `includeEnded` also those who do not work here any more. */
  'workers.list': atelierQuery({
    permission: 'workers:read',
    input: z.object({ includeEnded: z.boolean().default(false) }),
    output: z.array(workerRow),
    touches: ['workers'],
  }),
  /** Days in `[from, until]` that differ from the usual week. */
  'workers.days': atelierQuery({
    permission: 'workers:read',
    input: z.object({ from: localDateSchema, until: localDateSchema }),
    output: z.array(z.object({ workerId: idSchema('worker'), date: localDateSchema, minutes: z.int() })),
    touches: ['workers'],
  }),
  /** @throws conflict `workers.alias-taken`, also by an alias of the past: entries of two women never look alike. */
  'workers.add': atelierCommand({
    permission: 'workers:write',
    input: workerDetails,
    output: z.object({ id: idSchema('worker') }),
    touches: ['workers'],
  }),
  /** @throws conflict `workers.alias-taken`; rule-broken `workers.work-outside` when work is entered before the new begin. */
  'workers.correct': atelierCommand({
    permission: 'workers:write',
    input: workerDetails.extend({ id: idSchema('worker'), version: z.int() }),
    output: z.object({}),
    touches: ['workers', 'production'],
  }),
  /**
   * Sets the first day on which she does not work here; `null` takes an end back.
   * @throws rule-broken `workers.end-before-begin`, `workers.work-outside`.
   */
  'workers.end': atelierCommand({
    permission: 'workers:write',
    input: z.object({ id: idSchema('worker'), version: z.int(), until: localDateSchema.nullable() }),
    output: z.object({}),
    touches: ['workers'],
  }),
  /** Minutes of one day in place of the usual week's; `null` goes back to the week. @throws rule-broken `workers.not-active`. */
  'workers.declare': atelierCommand({
    permission: 'workers:write',
    input: z.object({ workerId: idSchema('worker'), date: localDateSchema, minutes: dayMinutes.nullable() }),
    output: z.object({}),
    touches: ['workers'],
  }),
}
