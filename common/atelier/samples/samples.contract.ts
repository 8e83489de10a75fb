import { z } from 'zod'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'
import { decisions, origins, sampleFile, sampleRow } from './sample.ts'

const nothing = z.object({})
const ofSample = { id: idSchema('sample'), version: z.int() }

export const sampleRequest = z.object({
  versionId: idSchema('styleVersion'),
  origin: z.enum(origins),
  notes: writtenText(1000),
})

export const sampleDecision = z
  .object({
    ...ofSample,
    decision: z.enum(decisions),
    /** Who decided, at the buyer's. */
    decidedBy: requiredText(80),
    decidedOn: localDateSchema,
    comment: writtenText(2000),
  })
  .refine(({ decision, comment }) => decision === 'approve' || comment !== '', {
    error: 'samples.say-why',
    path: ['comment'],
  })

export const sampleRemark = z.object({ id: idSchema('sample'), author: requiredText(80), text: requiredText(2000) })

export const samplesContract = {
  /** The newest first. */
  'samples.list': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ includeDecided: z.boolean().default(true) }),
    output: z.array(sampleRow),
    touches: ['samples', 'catalogue'],
  }),
  'samples.get': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ id: idSchema('sample') }),
    output: sampleFile,
    touches: ['samples', 'catalogue'],
  }),
  /** @throws rule-broken `samples.version-approved`; conflict `samples.open-already`. */
  'samples.request': atelierCommand({
    permission: 'atelier:write',
    input: sampleRequest,
    output: z.object({ id: idSchema('sample') }),
    touches: ['samples'],
  }),
  /** Sewing begins; after a request for changes with the next round. @throws conflict `samples.wrong-state`. */
  'samples.make': atelierCommand({
    permission: 'atelier:write',
    input: z.object(ofSample),
    output: z.object({ round: z.int() }),
    touches: ['samples'],
  }),
  /** @throws conflict `samples.wrong-state`; rule-broken `samples.future`. */
  'samples.send': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ ...ofSample, sentOn: localDateSchema }),
    output: nothing,
    touches: ['samples'],
  }),
  /**
   * Writes down what the buyer decided. Approval freezes the version: what was approved is what is sewn.
   * @throws conflict `samples.wrong-state`; rule-broken `samples.future`, `samples.decided-before-sent`,
   * `samples.version-approved`.
   */
  'samples.decide': atelierCommand({
    permission: 'atelier:write',
    input: sampleDecision,
    output: nothing,
    touches: ['samples', 'catalogue', 'orders'],
  }),
  'samples.comment': atelierCommand({
    permission: 'atelier:write',
    input: sampleRemark,
    output: z.object({ commentId: idSchema('sampleComment') }),
    touches: ['samples'],
  }),
  /**
   * Adds a picture to the round at hand.
   * @throws conflict `samples.too-many-pictures`, `samples.wrong-state`; not-found `attachments.upload-gone`.
   */
  'samples.attach': atelierCommand({
    permission: 'atelier:write',
    input: z.object({
      id: idSchema('sample'),
      upload: z.string().max(64),
      side: z.enum(['theirs', 'ours']),
      name: writtenText(120).default(''),
    }),
    output: z.object({ pictureId: idSchema('attachment') }),
    touches: ['samples'],
  }),
}
