import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { command, query } from '../../kernel/operation.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { keyOut } from './key-out.ts'

export const keyDetails = z.object({
  number: requiredText(20),
  opens: requiredText(80),
  /** The room that it opens: such a key goes back when the stay ends. */
  roomId: idSchema('room').nullable(),
})

export const keyRow = keyDetails.extend({
  number: z.string(),
  opens: z.string(),
  id: idSchema('key'),
  roomName: z.string(),
  /** `lost` and `retired` keys are not issued any more. */
  state: z.enum(['in', 'out', 'lost', 'retired']),
  out: keyOut.nullable(),
  version: z.int(),
})
export type KeyRow = z.output<typeof keyRow>

export const keyIssue = z.object({
  id: idSchema('keyIssue'),
  keyId: idSchema('key'),
  number: z.string(),
  opens: z.string(),
  holder: z.string(),
  outAt: instantSchema,
  due: instantSchema.nullable(),
  inAt: instantSchema.nullable(),
  outByName: z.string(),
  inByName: z.string().nullable(),
  lost: z.boolean(),
  note: z.string(),
})
export type KeyIssue = z.output<typeof keyIssue>

const late = z.boolean().default(false)

export const keysContract = {
  'keys.list': query({
    permission: 'log:read',
    input: z.object({ includeRetired: z.boolean().default(false) }),
    output: z.array(keyRow),
    touches: ['keys', 'stays', 'rooms', 'people'],
  }),
  /** Rooms in use by name, to say which one a key opens; whoever configures keys may not read beds and stays. */
  'keys.rooms': query({
    permission: 'security:configure',
    input: z.object({}),
    output: z.array(z.object({ id: idSchema('room'), name: z.string() })),
    touches: ['rooms'],
  }),
  /** Issues by which a key was out on a day of `[from, until]`, the newest first. */
  'keys.history': query({
    permission: 'log:read',
    input: z.object({ from: localDateSchema, until: localDateSchema, keyId: idSchema('key').nullable().default(null) }),
    output: z.array(keyIssue),
    touches: ['keys', 'people'],
  }),
  /** @throws conflict `keys.number-taken`. */
  'keys.add': command({
    permission: 'security:configure',
    input: keyDetails,
    output: z.object({ id: idSchema('key') }),
    touches: ['keys'],
  }),
  /** @throws conflict `keys.number-taken`, `keys.already-retired`. */
  'keys.correct': command({
    permission: 'security:configure',
    input: keyDetails.extend({ id: idSchema('key'), version: z.int() }),
    output: z.object({}),
    touches: ['keys'],
  }),
  /** @throws conflict `keys.still-out`, `keys.already-retired`. */
  'keys.retire': command({
    permission: 'security:configure',
    input: z.object({ id: idSchema('key'), reason: requiredText(200), version: z.int() }),
    output: z.object({}),
    touches: ['keys'],
  }),
  /**
   * Hands a key out, to a resident or to somebody named.
   * @throws conflict `keys.already-out`; rule-broken `keys.not-usable`, `keys.due-before-out`, `keys.before-last-return`
   * when the key was still with somebody at that time; invalid-input without holder.
   */
  'keys.issue': command({
    permission: 'log:write',
    input: z
      .object({
        keyId: idSchema('key'),
        holderPersonId: idSchema('person').nullable(),
        holderName: writtenText(80),
        at: instantSchema.nullable(),
        due: instantSchema.nullable(),
        note: writtenText(200).default(''),
        late,
      })
      .refine((value) => value.holderPersonId !== null || value.holderName !== '', {
        error: 'field.required',
        path: ['holderName'],
      }),
    output: z.object({ id: idSchema('keyIssue'), seq: z.int() }),
    touches: ['keys', 'log'],
  }),
  /** Takes a key back, or records it as lost. @throws conflict `keys.not-out`; rule-broken `keys.in-before-out`. */
  'keys.return': command({
    permission: 'log:write',
    input: z.object({
      issueId: idSchema('keyIssue'),
      at: instantSchema.nullable(),
      lost: z.boolean().default(false),
      note: writtenText(200).default(''),
      late,
    }),
    output: z.object({ seq: z.int() }),
    touches: ['keys', 'log'],
  }),
}
