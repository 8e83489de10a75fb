import { z } from 'zod'

/** Columns of the sheet of rooms. */
export const roomsColumns = ['room', 'floor', 'beds', 'policy'] as const
/** Columns of the register (registru de evidență): one line is one person in one bed for one period. */
export const registerColumns = [
  'number',
  'code',
  'alias',
  'birthDate',
  'sex',
  'citizenship',
  'household',
  'relation',
  'category',
  'arrived',
  'room',
  'bed',
  'left',
  'destination',
  'notes',
] as const

export type RoomsColumn = (typeof roomsColumns)[number]
export type RegisterColumn = (typeof registerColumns)[number]

/** Column → index in the file (0-based), or `null` when the file has no such column. */
export const roomsMapping = z.record(z.enum(roomsColumns), z.int().min(0).max(200).nullable())
export const registerMapping = z.record(z.enum(registerColumns), z.int().min(0).max(200).nullable())
export type RoomsMapping = z.output<typeof roomsMapping>
export type RegisterMapping = z.output<typeof registerMapping>

/** A cell as read: text, or a date when the sheet holds a real date. */
export type Cell = string

/** A table as read from a file: the heading, and the lines with their number in the file or sheet (heading = line 1). */
export type Table = {
  readonly heading: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[]
}

/** A correction of this column leaves the whole line out of the import; any value but the empty one counts. */
export const omitColumn = 'omit'

export const problemCodes = [
  'missing-column',
  'missing-value',
  'formula',
  'too-long',
  'impossible-date',
  'two-digit-year',
  'departure-before-arrival',
  'arrival-in-future',
  'born-after-arrival',
  'unknown-room',
  'unknown-bed',
  'unknown-sex',
  'unknown-category',
  'unknown-relation',
  'unknown-policy',
  'not-a-number',
  'duplicate-room',
  'duplicate-bed',
  'same-code-other-person',
  'bed-taken',
  'bed-taken-in-house',
  'person-in-two-beds',
  'person-elsewhere-in-house',
  'already-registered',
  'optional-missing',
  'missing-alias',
  'unknown-country',
  'unknown-destination',
  'ambiguous-date-style',
  'departure-in-future',
  'destination-without-departure',
  'differs-between-lines',
  'household-differs',
  'line-omitted',
  'no-head',
  'two-heads',
  'other-household-in-room',
  'family-split',
  'mixed-sex-room',
  'minor-without-adult',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** One thing that is wrong with one line; `params` fill the sentence of the catalogue. */
export const problemSchema = z.object({
  sheet: z.enum(['rooms', 'register']),
  line: z.int(),
  column: z.string(),
  code: z.enum(problemCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Problem = z.output<typeof problemSchema>
