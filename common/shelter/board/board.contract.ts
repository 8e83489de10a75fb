import { z } from 'zod'
import { query } from '../../kernel/operation.ts'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { categories, sexes } from '../../people/persons/persons.contract.ts'
import { outOfServiceReasons } from '../blocks/blocks.contract.ts'
import { request } from '../requests/requests.contract.ts'
import { bedKinds, roomPolicies } from '../rooms/rooms.contract.ts'

/** A row of the board: one bed in the room where it stands during (a part of) the range. */
export const boardBed = z.object({
  bedId: idSchema('bed'),
  label: z.string(),
  kind: z.enum(bedKinds),
  mobile: z.boolean(),
  from: localDateSchema.nullable(),
  until: localDateSchema.nullable(),
})

export const boardRoom = z.object({
  id: idSchema('room'),
  name: z.string(),
  floor: z.int(),
  policy: z.enum(roomPolicies),
  capacity: z.int(),
  isolationCapable: z.boolean(),
  accessible: z.boolean(),
  isolation: z
    .object({ id: idSchema('isolation'), from: localDateSchema, until: localDateSchema.nullable(), reason: z.string() })
    .nullable(),
  beds: z.array(boardBed),
})
export type BoardRoom = z.output<typeof boardRoom>

/** Nights of one person in one bed. `until` is the known or expected end; `open` when neither is known. */
export const stayBar = z.object({
  kind: z.literal('stay'),
  id: idSchema('occupancy'),
  stayId: idSchema('stay'),
  personId: idSchema('person'),
  bedId: idSchema('bed'),
  code: z.string(),
  alias: z.string(),
  sex: z.enum(sexes),
  category: z.enum(categories),
  householdId: idSchema('household').nullable(),
  householdCode: z.string().nullable(),
  from: localDateSchema,
  until: localDateSchema.nullable(),
  /** Whether the person is in the house today in this bed, so that it can be moved, extended or ended. */
  current: z.boolean(),
  /** Whether the expected end has passed while the person is still here. */
  overdue: z.boolean(),
  expectedUntil: localDateSchema.nullable(),
  absences: z.array(z.object({ from: localDateSchema, until: localDateSchema })),
})
export type StayBar = z.output<typeof stayBar>

/** `planned`: kept for a person on file; `hold`: kept without a name. */
export const holdBar = z.object({
  kind: z.enum(['planned', 'hold']),
  id: idSchema('block'),
  bedId: idSchema('bed'),
  personId: idSchema('person').nullable(),
  code: z.string().nullable(),
  alias: z.string().nullable(),
  householdId: idSchema('household').nullable(),
  householdCode: z.string().nullable(),
  requestId: idSchema('request').nullable(),
  from: localDateSchema,
  until: localDateSchema,
  expiresAt: instantSchema,
  note: z.string(),
})
export type HoldBar = z.output<typeof holdBar>

export const outOfServiceBar = z.object({
  kind: z.literal('out-of-service'),
  id: idSchema('block'),
  bedId: idSchema('bed'),
  from: localDateSchema,
  until: localDateSchema.nullable(),
  reason: z.enum(outOfServiceReasons),
  note: z.string(),
})
export type OutOfServiceBar = z.output<typeof outOfServiceBar>

export const boardBar = z.discriminatedUnion('kind', [stayBar, holdBar, outOfServiceBar])
export type BoardBar = z.output<typeof boardBar>

export const boardSchema = z.object({
  from: localDateSchema,
  until: localDateSchema,
  today: localDateSchema,
  rooms: z.array(boardRoom),
  bars: z.array(boardBar),
  /** Per date of the range: occupied and usable beds. */
  days: z.array(z.object({ date: localDateSchema, occupied: z.int(), available: z.int() })),
  /** Waiting people and families without a bed. */
  tray: z.array(request),
})
export type Board = z.output<typeof boardSchema>

export const boardContract = {
  /** Everything that the bed board draws for a range of 1 to 92 days, in one answer. */
  'board.range': query({
    permission: 'stays:read',
    input: z.object({ from: localDateSchema, days: z.int().min(1).max(92) }),
    output: boardSchema,
    touches: ['stays', 'rooms', 'people', 'requests'],
  }),
}
