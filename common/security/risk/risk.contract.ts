import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { command, query } from '../../kernel/operation.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'

/** What is assessed. */
export const riskSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: idSchema('person') }),
  z.object({ kind: z.literal('place'), place: requiredText(80) }),
  z.object({ kind: z.literal('event'), outreachId: idSchema('outreach') }),
])
export type RiskSubject = z.output<typeof riskSubject>

export const riskScale = [1, 2, 3] as const
const scale = z.union([z.literal(1), z.literal(2), z.literal(3)], { error: 'field.required' })
export const riskLevels = ['low', 'medium', 'high'] as const
export type RiskLevel = (typeof riskLevels)[number]

/** What could happen: how likely and how grave, each 1 to 3. */
const hazard = z.object({ text: requiredText(300), likelihood: scale, gravity: scale })

/** What is done about it, by whom, until when. */
const newMeasure = z.object({ text: requiredText(300), ownerId: idSchema('user'), due: localDateSchema })

export const riskMeasure = z.object({
  id: idSchema('measure'),
  text: z.string(),
  ownerId: idSchema('user'),
  ownerName: z.string(),
  due: localDateSchema,
  verifiedAt: instantSchema.nullable(),
  verifiedByName: z.string().nullable(),
  /** How it was seen that the measure is in place. */
  verification: z.string(),
})

export const assessment = z.object({
  id: idSchema('assessment'),
  subject: riskSubject,
  /** Alias and code, place, or title of the event. */
  subjectName: z.string(),
  assessedOn: localDateSchema,
  byName: z.string(),
  hazards: z.array(z.object({ text: z.string(), likelihood: scale, gravity: scale, level: z.enum(riskLevels) })),
  /** The highest level of its hazards. */
  level: z.enum(riskLevels),
  reviewDue: localDateSchema,
  measures: z.array(riskMeasure),
  /** A newer assessment of the same subject took its place. */
  supersededAt: instantSchema.nullable(),
  note: z.string(),
})
export type Assessment = z.output<typeof assessment>

export const riskContract = {
  'risk.list': query({
    permission: 'risk:read',
    input: z.object({ includeSuperseded: z.boolean().default(false) }),
    output: z.array(assessment),
    touches: ['risk', 'people'],
  }),
  /**
   * Assesses anew; an earlier assessment of the same subject stays, marked as superseded. An approval of the event falls away.
   * @throws invalid-input with `risk.not-staff`, `risk.due-past` or `risk.review-past` on the field; conflict
   * `outreach.wrong-state` for an event that is over; not-found.
   */
  'risk.assess': command({
    permission: 'risk:write',
    input: z.object({
      subject: riskSubject,
      hazards: z.array(hazard).min(1, { error: 'field.required' }).max(20),
      measures: z.array(newMeasure).max(20),
      reviewDue: localDateSchema,
      note: writtenText(1000),
    }),
    output: z.object({ id: idSchema('assessment') }),
    touches: ['risk'],
  }),
  /**
   * One more measure, not verified yet: an approval of the event falls away.
   * @throws invalid-input as `risk.assess`; conflict `risk.superseded`, `outreach.wrong-state`; not-found.
   */
  'risk.addMeasure': command({
    permission: 'risk:write',
    input: newMeasure.extend({ id: idSchema('assessment') }),
    output: z.object({ measureId: idSchema('measure') }),
    touches: ['risk'],
  }),
  /**
   * Somebody other than the owner has seen that the measure is in place.
   * @throws rule-broken `risk.own-measure`; conflict `risk.already-verified`, `risk.superseded`; not-found.
   */
  'risk.verifyMeasure': command({
    permission: 'risk:write',
    input: z.object({ measureId: idSchema('measure'), verification: requiredText(300) }),
    output: z.object({}),
    touches: ['risk'],
  }),
}
