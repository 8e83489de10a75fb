import { z } from 'zod'
import { command, query } from '../../kernel/operation.ts'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'

export const presences = ['present', 'absent', 'on-leave'] as const
export type Presence = (typeof presences)[number]

export const rollCallLine = z.object({
  stayId: idSchema('stay'),
  personId: idSchema('person'),
  code: z.string(),
  alias: z.string(),
  child: z.boolean(),
  roomName: z.string(),
  floor: z.int(),
  bedLabel: z.string(),
  /** `on-leave` when a temporary absence covers the night; else `present`. */
  expected: z.enum(['present', 'on-leave']),
  expectedReturn: localDateSchema.nullable(),
  /** What was ticked; `null` until somebody looked. */
  mark: z.enum(presences).nullable(),
  note: z.string(),
})
export type RollCallLine = z.output<typeof rollCallLine>

export const rollCallContract = {
  /** Everybody whose bed is theirs on the night of `on`, in the order of a walk through the house. */
  'rollCall.get': query({
    permission: 'presence:read',
    input: z.object({ on: localDateSchema }),
    output: z.array(rollCallLine),
    touches: ['presence', 'stays', 'rooms'],
  }),
  /** Ticks one person; a later tick of the same night replaces it and both stay in the record. */
  'rollCall.mark': command({
    permission: 'presence:mark',
    input: z.object({
      on: localDateSchema,
      stayId: idSchema('stay'),
      mark: z.enum(presences),
      note: z.string().trim().max(200, { error: 'field.too-long' }).default(''),
    }),
    output: z.object({}),
    touches: ['presence'],
  }),
}
