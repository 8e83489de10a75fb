import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { pictureRow, styleNames } from '../catalogue/style.ts'

/** Who sewed the sample: it came from the buyer, or it is ours for the buyer to see. */
export const origins = ['from-buyer', 'ours'] as const
export type SampleOrigin = (typeof origins)[number]

export const sampleStates = ['requested', 'making', 'sent', 'changes-requested', 'approved', 'rejected'] as const
export type SampleState = (typeof sampleStates)[number]

export const decisions = ['approve', 'change', 'reject'] as const
export type Decision = (typeof decisions)[number]

export const sampleRow = z.object({
  id: idSchema('sample'),
  number: z.string(),
  styleId: idSchema('style'),
  ...styleNames,
  versionId: idSchema('styleVersion'),
  versionNumber: z.int(),
  origin: z.enum(origins),
  /** 1 for the first sewing, one more after each request for changes. */
  round: z.int(),
  state: z.enum(sampleStates),
  requestedOn: localDateSchema,
  sentOn: localDateSchema.nullable(),
  decidedOn: localDateSchema.nullable(),
  decidedBy: z.string().nullable(),
  version: z.int(),
})
export type SampleRow = z.output<typeof sampleRow>

export const sampleComment = z.object({
  id: idSchema('sampleComment'),
  round: z.int(),
  /** Who said it: somebody at the buyer's, or a colleague. */
  author: z.string(),
  text: z.string(),
  at: instantSchema,
  enteredByName: z.string(),
})
export type SampleComment = z.output<typeof sampleComment>

export const sampleFile = sampleRow.extend({
  notes: z.string(),
  /** The newest first. */
  comments: z.array(sampleComment),
  pictures: z.array(pictureRow),
})
export type SampleFile = z.output<typeof sampleFile>
