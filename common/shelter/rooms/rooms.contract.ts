import { z } from 'zod'
import { command, query } from '../../kernel/operation.ts'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'

/** `family`: one household at a time; `shared`: several households of one sex. */
export const roomPolicies = ['family', 'shared'] as const
export type RoomPolicy = (typeof roomPolicies)[number]

export const bedKinds = ['single', 'double', 'bunk-upper', 'bunk-lower', 'cot'] as const
export type BedKind = (typeof bedKinds)[number]

const name = z.string().trim().min(1, { error: 'field.required' }).max(40, { error: 'field.too-long' })

export const roomDetails = z.object({
  name,
  floor: z.int({ error: 'field.number' }).min(-2).max(20),
  policy: z.enum(roomPolicies),
  /** Persons for whom the room is licensed. */
  capacity: z.int({ error: 'field.number' }).min(1, { error: 'field.number' }).max(30, { error: 'field.number' }),
  isolationCapable: z.boolean(),
  accessible: z.boolean(),
  notes: z.string().trim().max(500, { error: 'field.too-long' }),
})
export type RoomDetails = z.output<typeof roomDetails>

export const bed = z.object({
  id: idSchema('bed'),
  label: z.string(),
  kind: z.enum(bedKinds),
  mobile: z.boolean(),
  /** `null`: in use since before the records begin. */
  activeFrom: localDateSchema.nullable(),
  activeUntil: localDateSchema.nullable(),
  version: z.int(),
})

export const room = roomDetails.extend({
  id: idSchema('room'),
  activeFrom: localDateSchema.nullable(),
  activeUntil: localDateSchema.nullable(),
  beds: z.array(bed),
  version: z.int(),
})
export type Room = z.output<typeof room>

const newBed = z.object({ label: name, kind: z.enum(bedKinds), mobile: z.boolean().default(false) })

export const roomsContract = {
  /** Rooms with the beds that stand in them on a date, in house order (floor, name). */
  'rooms.list': query({
    permission: 'stays:read',
    input: z.object({ on: localDateSchema, includeEnded: z.boolean().default(false) }),
    output: z.array(room),
    touches: ['rooms'],
  }),
  'rooms.open': command({
    permission: 'rooms:write',
    input: roomDetails.extend({ activeFrom: localDateSchema.nullable(), beds: z.array(newBed).max(30) }),
    output: z.object({ id: idSchema('room'), bedIds: z.array(idSchema('bed')) }),
    touches: ['rooms'],
  }),
  'rooms.correct': command({
    permission: 'rooms:write',
    input: roomDetails.extend({ id: idSchema('room'), version: z.int() }),
    output: z.object({ version: z.int() }),
    touches: ['rooms'],
  }),
  /** Ends a room and its beds. @throws rule-broken `rooms.still-occupied` while a night from `on` is taken. */
  'rooms.end': command({
    permission: 'rooms:write',
    input: z.object({ id: idSchema('room'), on: localDateSchema, version: z.int() }),
    output: z.object({}),
    touches: ['rooms'],
  }),
  'beds.add': command({
    permission: 'rooms:write',
    input: newBed.extend({ roomId: idSchema('room'), activeFrom: localDateSchema.nullable() }),
    output: z.object({ id: idSchema('bed') }),
    touches: ['rooms'],
  }),
  'beds.correct': command({
    permission: 'rooms:write',
    input: newBed.extend({ id: idSchema('bed'), version: z.int() }),
    output: z.object({ version: z.int() }),
    touches: ['rooms'],
  }),
  /** Moves a mobile bed to another room from a date on; the earlier place stays in its history. */
  'beds.relocate': command({
    permission: 'rooms:write',
    input: z.object({ id: idSchema('bed'), roomId: idSchema('room'), on: localDateSchema, version: z.int() }),
    output: z.object({ version: z.int() }),
    touches: ['rooms'],
  }),
  'beds.end': command({
    permission: 'rooms:write',
    input: z.object({ id: idSchema('bed'), on: localDateSchema, version: z.int() }),
    output: z.object({}),
    touches: ['rooms'],
  }),
}
