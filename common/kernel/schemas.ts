import { z } from 'zod'
import type { LocalDate } from './calendar.ts'
import { instantOf, isLocalDate } from './calendar.ts'
import type { IdKind } from './ids.ts'
import { idPattern } from './ids.ts'

// Apart from calendar.ts and ids.ts: the window's first page calculates with dates and reads ids, but checks no input.

export const localDateSchema = z
  .string({ error: 'field.date' })
  .refine(isLocalDate, { error: 'field.date' })
  .transform((text) => text as LocalDate)

export const instantSchema = z.iso.datetime().transform((text) => instantOf(Date.parse(text)))

export const idSchema = (kind: IdKind) =>
  z.string({ error: 'field.required' }).regex(idPattern(kind), { error: 'field.required' })
