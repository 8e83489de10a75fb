import { z } from 'zod'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { command, query } from '../../kernel/operation.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'

/** What the gate does: `never-admit` can be lifted by the coordinator only; the others ask for a reason. */
export const watchInstructions = ['never-admit', 'call-coordinator', 'call-police', 'observe'] as const
export type WatchInstruction = (typeof watchInstructions)[number]

/** Somebody who must be recognised: how, and what to do. Why is case content and is not kept here. */
const watchPerson = z.object({
  /** Name or nickname by which the person may present himself; compared folded, by sound and spelling. */
  label: requiredText(80),
  otherNames: writtenText(200),
  /** Looks: height, hair, scars, clothes. */
  description: writtenText(500),
  plates: writtenText(60),
  /** The resident who is protected, by reference; shown by code only. */
  personId: idSchema('person').nullable(),
  instruction: z.enum(watchInstructions, { error: 'field.required' }),
  instructionText: requiredText(300),
  /** The last day on which the gate looks out for the person; `null` without an end. */
  expires: localDateSchema.nullable(),
})
export const watchDetails = watchPerson

export const watchEntry = watchPerson.extend({
  label: z.string(),
  instructionText: z.string(),
  id: idSchema('watchEntry'),
  personCode: z.string(),
  endedReason: z.string().nullable(),
  photoId: idSchema('attachment').nullable(),
  version: z.int(),
})
export type WatchEntry = z.output<typeof watchEntry>

export const watchListContract = {
  /** Lines in force; with `includeEnded` also those that expired or were ended. */
  'watchList.list': query({
    permission: 'log:read',
    input: z.object({ includeEnded: z.boolean().default(false) }),
    output: z.array(watchEntry),
    touches: ['visits', 'people', 'incidents'],
  }),
  /** @throws invalid-input `watch-list.expires-past`. */
  'watchList.add': command({
    permission: 'watch-list:write',
    input: watchPerson,
    output: z.object({ id: idSchema('watchEntry') }),
    touches: ['visits'],
  }),
  /** @throws conflict `watch-list.ended`; invalid-input `watch-list.expires-past`. */
  'watchList.correct': command({
    permission: 'watch-list:write',
    input: watchPerson.extend({ id: idSchema('watchEntry'), version: z.int() }),
    output: z.object({}),
    touches: ['visits'],
  }),
  /** @throws conflict `watch-list.ended`. */
  'watchList.end': command({
    permission: 'watch-list:write',
    input: z.object({ id: idSchema('watchEntry'), reason: requiredText(300), version: z.int() }),
    output: z.object({}),
    touches: ['visits'],
  }),
}
