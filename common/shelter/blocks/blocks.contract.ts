import { z } from 'zod'
import { command, query } from '../../kernel/operation.ts'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'

export const outOfServiceReasons = ['repair', 'hygiene', 'staffing', 'cleaning', 'other'] as const

const note = z.string().trim().max(300, { error: 'field.too-long' })
const changed = z.object({ changeId: idSchema('change') })

export const blocksContract = {
  /** Keeps beds free for somebody expected, until the hold expires or is released. */
  'holds.place': command({
    permission: 'stays:write',
    input: z.object({
      places: z
        .array(z.object({ bedId: idSchema('bed'), personId: idSchema('person').nullable() }))
        .min(1)
        .max(20),
      from: localDateSchema,
      until: localDateSchema,
      /** When the hold lapses if nobody has arrived. */
      expiresAt: instantSchema,
      requestId: idSchema('request').nullable().default(null),
      note,
    }),
    output: changed.extend({ holdIds: z.array(idSchema('block')) }),
    touches: ['stays', 'requests'],
  }),
  /** Gives held beds another place or other dates, all or none. */
  'holds.move': command({
    permission: 'stays:write',
    input: z.object({
      moves: z
        .array(
          z.object({
            holdId: idSchema('block'),
            bedId: idSchema('bed'),
            from: localDateSchema,
            until: localDateSchema,
          }),
        )
        .min(1)
        .max(20),
    }),
    output: changed,
    touches: ['stays'],
  }),
  'holds.release': command({
    permission: 'stays:write',
    input: z.object({ holdIds: z.array(idSchema('block')).min(1).max(20), reason: note }),
    output: changed,
    touches: ['stays'],
  }),
  'outOfService.start': command({
    permission: 'stays:write',
    input: z.object({
      bedIds: z.array(idSchema('bed')).min(1).max(30),
      from: localDateSchema,
      until: localDateSchema.nullable(),
      reason: z.enum(outOfServiceReasons),
      note,
    }),
    output: changed.extend({ blockIds: z.array(idSchema('block')) }),
    touches: ['stays', 'rooms'],
  }),
  'outOfService.end': command({
    permission: 'stays:write',
    input: z.object({ blockIds: z.array(idSchema('block')).min(1).max(30), on: localDateSchema }),
    output: changed,
    touches: ['stays', 'rooms'],
  }),
  /** Isolating a person isolates the room: only the same household may join. */
  'isolations.start': command({
    permission: 'stays:write',
    input: z.object({
      roomId: idSchema('room'),
      from: localDateSchema,
      expectedUntil: localDateSchema.nullable(),
      reason: note.min(1, { error: 'field.required' }),
    }),
    output: changed.extend({ isolationId: idSchema('isolation') }),
    touches: ['stays', 'rooms'],
  }),
  /** Ends with clearance: from `on` the room takes others again. */
  'isolations.end': command({
    permission: 'stays:write',
    input: z.object({
      isolationId: idSchema('isolation'),
      on: localDateSchema,
      clearance: note.min(1, { error: 'field.required' }),
    }),
    output: changed,
    touches: ['stays', 'rooms'],
  }),
  'isolations.list': query({
    permission: 'stays:read',
    input: z.object({ on: localDateSchema }),
    output: z.array(
      z.object({
        id: idSchema('isolation'),
        roomId: idSchema('room'),
        roomName: z.string(),
        from: localDateSchema,
        expectedUntil: localDateSchema.nullable(),
        reason: z.string(),
      }),
    ),
    touches: ['stays', 'rooms'],
  }),
}
