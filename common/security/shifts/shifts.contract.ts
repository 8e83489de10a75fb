import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { command, query } from '../../kernel/operation.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'

/** What an officer takes over and checks at the beginning of a shift. */
export const equipmentItems = ['phone', 'radio', 'torch', 'panic-button', 'keys', 'first-aid', 'extinguisher'] as const
export type EquipmentItem = (typeof equipmentItems)[number]

export const equipmentCheck = z.object({
  item: z.enum(equipmentItems),
  inOrder: z.boolean(),
  /** What is missing or broken; needed when not in order. */
  note: writtenText(200),
})

/** What stood open when a hand-over was written, in the words of the gate: aliases, rooms, badges, key numbers. */
export const openAtHandOver = z.object({
  out: z.array(
    z.object({ alias: z.string(), code: z.string(), roomName: z.string(), expectedReturn: instantSchema.nullable() }),
  ),
  visitors: z.array(z.object({ name: z.string(), badge: z.string(), since: instantSchema })),
  keys: z.array(
    z.object({
      number: z.string(),
      holder: z.string(),
      /** Code of the resident who holds the key; empty when it is somebody else. */
      holderCode: z.string(),
      due: instantSchema.nullable(),
    }),
  ),
  incidents: z.array(z.object({ number: z.string(), severity: z.int() })),
  faults: z.array(z.object({ name: z.string() })),
})
export type OpenAtHandOver = z.output<typeof openAtHandOver>

export const shift = z.object({
  id: idSchema('shift'),
  officerId: idSchema('user'),
  officerName: z.string(),
  begunAt: instantSchema,
  endedAt: instantSchema.nullable(),
  equipment: z.array(equipmentCheck),
  /** The note to the next officer; `null` while the shift runs. */
  handOver: z.string().nullable(),
  openItems: openAtHandOver.nullable(),
  /** Who read the note, and when. */
  acknowledgedByName: z.string().nullable(),
  acknowledgedAt: instantSchema.nullable(),
  /** Numbers of the first and the last log line of the shift. */
  firstSeq: z.int().nullable(),
  lastSeq: z.int().nullable(),
})
export type Shift = z.output<typeof shift>

export const shiftsContract = {
  /** The caller's own running shift, the others that run, and the hand-over that nobody has read yet. */
  'shifts.current': query({
    permission: 'log:read',
    input: z.object({}),
    output: z.object({ mine: shift.nullable(), others: z.array(shift), unread: shift.nullable() }),
    touches: ['shifts'],
  }),
  /**
   * @throws conflict `shifts.already-on`; rule-broken `shifts.hand-over-unread` when the newest hand-over is not the one
   * acknowledged; invalid-input with `shifts.equipment-note` for an item that is not in order and not explained.
   */
  'shifts.begin': command({
    permission: 'log:write',
    input: z.object({
      equipment: z.array(equipmentCheck).max(equipmentItems.length),
      /** The shift whose hand-over note was read. */
      handOverRead: idSchema('shift').nullable(),
    }),
    output: z.object({ id: idSchema('shift') }),
    touches: ['shifts', 'log'],
  }),
  /** @throws conflict `shifts.not-on`. */
  'shifts.end': command({
    permission: 'log:write',
    input: z.object({ handOver: requiredText(4000) }),
    output: z.object({ id: idSchema('shift') }),
    touches: ['shifts', 'log'],
  }),
  'shifts.get': query({
    permission: 'log:read',
    input: z.object({ id: idSchema('shift') }),
    output: shift,
    touches: ['shifts'],
  }),
  'shifts.list': query({
    permission: 'log:read',
    input: z.object({ from: localDateSchema, until: localDateSchema }),
    output: z.array(shift),
    touches: ['shifts'],
  }),
}
