import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { command, query } from '../../kernel/operation.ts'
import { pictureTypes } from '../../kernel/pictures.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'

export const incidentCategories = [
  'intruder',
  'threat',
  'stalking',
  'violence',
  'self-harm',
  'missing-person',
  'medical',
  'fire',
  'theft',
  'damage',
  'substance',
  'data-breach',
  'child-safeguarding',
  'alarm',
  'infectious-disease',
  'capacity',
  'refused-visit',
  'other',
] as const
export type IncidentCategory = (typeof incidentCategories)[number]

/** 1: danger for life or for the secrecy of the house; 2: somebody was or could have been hurt; 3: to be known. */
export const severities = [1, 2, 3] as const
export const severity = z.union([z.literal(1), z.literal(2), z.literal(3)], { error: 'field.required' })
export type Severity = z.output<typeof severity>

export const incidentStates = ['reported', 'under-review', 'action-open', 'closed'] as const
export type IncidentState = (typeof incidentStates)[number]

export const involvements = ['affected', 'involved', 'witness', 'reporter'] as const
export type Involvement = (typeof involvements)[number]

const involvedPerson = z.object({ personId: idSchema('person'), role: z.enum(involvements) })

/** The five questions of the first minute: what, where, when, who, what was done. */
const report = z.object({
  category: z.enum(incidentCategories, { error: 'field.required' }),
  severity,
  occurredAt: instantSchema.nullable(),
  place: requiredText(80),
  /** Residents are named by reference, never typed. */
  persons: z.array(involvedPerson).max(30),
  /** Others, described by what was seen. */
  othersPresent: writtenText(300),
  narrative: requiredText(4000),
  immediateAction: writtenText(1000),
})
export const incidentReport = report

export const notifyMethods = ['on-screen', 'phone', 'in-person', 'written', 'emergency-112'] as const
export type NotifyMethod = (typeof notifyMethods)[number]

export const incidentSummary = z.object({
  id: idSchema('incident'),
  /** `2026/0001`: year and number without gaps. */
  number: z.string(),
  category: z.enum(incidentCategories),
  severity,
  state: z.enum(incidentStates),
  occurredAt: instantSchema,
  reportedAt: instantSchema,
  reportedByName: z.string(),
  place: z.string(),
  openMeasures: z.int(),
  /** Severity 1 and no coordinator has said that she saw it. */
  unseen: z.boolean(),
})
export type IncidentSummary = z.output<typeof incidentSummary>

export const attachment = z.object({
  id: idSchema('attachment'),
  type: z.enum(pictureTypes),
  bytes: z.int(),
  caption: z.string(),
  addedAt: instantSchema,
  addedByName: z.string(),
})
export type Attachment = z.output<typeof attachment>

export const incidentMeasure = z.object({
  id: idSchema('measure'),
  text: z.string(),
  ownerName: z.string(),
  due: localDateSchema,
  doneAt: instantSchema.nullable(),
  outcome: z.string(),
})

export const incident = incidentSummary.extend({
  othersPresent: z.string(),
  narrative: z.string(),
  immediateAction: z.string(),
  policeNumber: z.string(),
  persons: z.array(involvedPerson.extend({ code: z.string(), alias: z.string(), roomName: z.string() })),
  notices: z.array(
    z.object({
      id: idSchema('notice'),
      who: z.string(),
      how: z.enum(notifyMethods),
      at: instantSchema,
      byName: z.string(),
    }),
  ),
  measures: z.array(incidentMeasure),
  supplements: z.array(z.object({ number: z.int(), text: z.string(), at: instantSchema, byName: z.string() })),
  attachments: z.array(attachment),
  reviewedAt: instantSchema.nullable(),
  reviewedByName: z.string().nullable(),
  conclusion: z.string(),
  closedAt: instantSchema.nullable(),
  /** The log line of the report. */
  logSeq: z.int().nullable(),
  version: z.int(),
})
export type Incident = z.output<typeof incident>

const incidentOf = z.object({ id: idSchema('incident'), version: z.int() })

export const incidentsContract = {
  'incidents.list': query({
    permission: 'incidents:read',
    input: z.object({
      from: localDateSchema.nullable().default(null),
      until: localDateSchema.nullable().default(null),
      openOnly: z.boolean().default(false),
    }),
    output: z.array(incidentSummary),
    touches: ['incidents'],
  }),
  'incidents.get': query({
    permission: 'incidents:read',
    input: z.object({ id: idSchema('incident') }),
    output: incident,
    touches: ['incidents', 'people'],
  }),
  /** Severity 1 that no coordinator has seen: shown on every screen of a coordinator until she says so. */
  'incidents.unseen': query({
    permission: 'incidents:review',
    input: z.object({}),
    output: z.array(incidentSummary),
    touches: ['incidents'],
  }),
  /** @throws rule-broken `log.future`, `log.day-closed`; invalid-input `incidents.person-twice`. */
  'incidents.report': command({
    permission: 'incidents:report',
    input: report.extend({
      /** The log line from which the incident is made, so that nothing is typed twice. */
      fromEntryId: idSchema('logEntry').nullable().default(null),
      late: z.boolean().default(false),
    }),
    output: z.object({ id: idSchema('incident'), number: z.string(), seq: z.int() }),
    touches: ['incidents', 'log'],
  }),
  /**
   * Completes the report until it is reviewed.
   * @throws conflict `incidents.reviewed`; rule-broken `log.future`; invalid-input `incidents.person-twice`.
   */
  'incidents.correct': command({
    permission: 'incidents:report',
    input: report.extend({ id: idSchema('incident'), version: z.int(), policeNumber: writtenText(40) }),
    output: z.object({}),
    touches: ['incidents'],
  }),
  /** The coordinator has seen it; kept as a notice with its time. */
  'incidents.acknowledge': command({
    permission: 'incidents:review',
    input: z.object({ id: idSchema('incident') }),
    output: z.object({}),
    touches: ['incidents'],
  }),
  /** Who was told, when and how; possible in every state. @throws rule-broken `log.future`. */
  'incidents.recordNotice': command({
    permission: 'incidents:report',
    input: z.object({
      id: idSchema('incident'),
      who: requiredText(80),
      how: z.enum(notifyMethods, { error: 'field.required' }),
      at: instantSchema.nullable(),
    }),
    output: z.object({}),
    touches: ['incidents'],
  }),
  /** Who begins the review has seen the report. @throws conflict `incidents.wrong-state`. */
  'incidents.startReview': command({
    permission: 'incidents:review',
    input: incidentOf,
    output: z.object({}),
    touches: ['incidents'],
  }),
  /** Ends the review: the report is fixed, measures remain open. @throws conflict `incidents.wrong-state`. */
  'incidents.finishReview': command({
    permission: 'incidents:review',
    input: incidentOf.extend({ conclusion: requiredText(2000) }),
    output: z.object({}),
    touches: ['incidents'],
  }),
  /** @throws conflict `incidents.wrong-state` when it is closed. */
  'incidents.addMeasure': command({
    permission: 'incidents:review',
    input: z.object({
      id: idSchema('incident'),
      text: requiredText(300),
      ownerId: idSchema('user'),
      due: localDateSchema,
    }),
    output: z.object({ measureId: idSchema('measure') }),
    touches: ['incidents'],
  }),
  /** @throws conflict `incidents.measure-done`. */
  'incidents.finishMeasure': command({
    permission: 'incidents:report',
    input: z.object({ id: idSchema('incident'), measureId: idSchema('measure'), outcome: requiredText(300) }),
    output: z.object({}),
    touches: ['incidents'],
  }),
  /** @throws conflict `incidents.wrong-state`, `incidents.measures-open`; rule-broken `incidents.no-follow-up` for severity 1. */
  'incidents.close': command({
    permission: 'incidents:review',
    input: incidentOf,
    output: z.object({}),
    touches: ['incidents'],
  }),
  /** Adds to a reviewed report; numbered 1, 2, 3 … and never changed. @throws conflict `incidents.not-reviewed`. */
  'incidents.supplement': command({
    permission: 'incidents:report',
    input: z.object({ id: idSchema('incident'), text: requiredText(4000) }),
    output: z.object({ number: z.int() }),
    touches: ['incidents'],
  }),
  /** Keeps an uploaded picture encrypted beside the vault. @throws conflict `attachments.too-many`; not-found `attachments.upload-gone`. */
  'incidents.attach': command({
    permission: 'incidents:report',
    input: z.object({ id: idSchema('incident'), upload: z.string().min(1).max(40), caption: writtenText(120) }),
    output: z.object({ attachmentId: idSchema('attachment') }),
    touches: ['incidents'],
  }),
  /** The picture itself; its opening is written to the trail. */
  'attachments.open': query({
    permission: 'incidents:read',
    audit: true,
    input: z.object({ id: idSchema('attachment') }),
    output: z.object({ type: z.enum(pictureTypes), content: z.base64() }),
    touches: ['incidents'],
  }),
}
