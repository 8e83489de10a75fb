import { z } from 'zod'
import { idSchema, instantSchema } from '../../kernel/schemas.ts'

/** A key that is not on its hook. */
export const keyOut = z.object({
  issueId: idSchema('keyIssue'),
  keyId: idSchema('key'),
  number: z.string(),
  opens: z.string(),
  holder: z.string(),
  since: instantSchema,
  due: instantSchema.nullable(),
  /** `overdue`: the time is past; `stay-ended`: the resident who holds a room's key has left. */
  state: z.enum(['out', 'overdue', 'stay-ended']),
})
export type KeyOut = z.output<typeof keyOut>
