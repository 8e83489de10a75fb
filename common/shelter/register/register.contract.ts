import { z } from 'zod'
import { command, query } from '../../kernel/operation.ts'
import { idSchema, instantSchema } from '../../kernel/schemas.ts'
import { problemSchema, registerMapping, roomsMapping } from './register.columns.ts'

/** Values that were put right on screen, by sheet, line and column. */
export const corrections = z
  .array(
    z.object({
      sheet: z.enum(['rooms', 'register']),
      line: z.int().min(2),
      column: z.string().max(40),
      value: z.string().max(500),
    }),
  )
  .max(5000)

export const registerInput = z.object({
  /** The uploaded tables, kept by the host for this session. */
  upload: z.string().min(1).max(60),
  roomsMapping: roomsMapping.nullable().default(null),
  registerMapping: registerMapping.nullable().default(null),
  corrections: corrections.default([]),
})

export const registerCounts = z.object({
  rooms: z.int(),
  beds: z.int(),
  persons: z.int(),
  households: z.int(),
  /** Bed periods: one per line of the register. */
  stays: z.int(),
})

const importBatch = registerCounts.extend({
  id: idSchema('importBatch'),
  at: instantSchema,
  by: z.string(),
  undone: instantSchema.nullable(),
})

export const registerContract = {
  /** Checks every line against itself, the other lines and the house; stores nothing. */
  'register.check': query({
    permission: 'register:import',
    input: registerInput,
    output: z.object({ counts: registerCounts, errors: z.array(problemSchema), warnings: z.array(problemSchema) }),
    touches: ['register', 'stays', 'rooms', 'people'],
  }),
  /** Stores all lines or none. @throws rule-broken `register.refused` with the problems. */
  'register.import': command({
    permission: 'register:import',
    input: registerInput,
    output: registerCounts.extend({ batchId: idSchema('importBatch'), warnings: z.array(problemSchema) }),
    touches: ['register', 'stays', 'rooms', 'people'],
  }),
  'register.batches': query({
    permission: 'register:import',
    input: z.object({}),
    output: z.array(importBatch),
    touches: ['register'],
  }),
  /** Removes everything that one import brought. @throws conflict `register.built-upon` when something else refers to it. */
  'register.undo': command({
    permission: 'register:import',
    input: z.object({ batchId: idSchema('importBatch') }),
    output: z.object({}),
    touches: ['register', 'stays', 'rooms', 'people'],
  }),
}
