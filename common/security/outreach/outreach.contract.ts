import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { command, query } from '../../kernel/operation.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'

/** idea → risk assessed → security ready → approved → held; or delayed with a cause, or cancelled. */
export const outreachStates = [
  'idea',
  'risk-assessed',
  'security-ready',
  'approved',
  'held',
  'delayed',
  'cancelled',
] as const
export type OutreachState = (typeof outreachStates)[number]

/** What an approval still lacks. */
export const readinessGaps = [
  'no-officer',
  'no-assessment',
  'no-measures',
  'measures-unverified',
  'assessment-outdated',
] as const
export type ReadinessGap = (typeof readinessGaps)[number]

const eventDetails = z.object({
  title: requiredText(80),
  place: requiredText(80),
  on: localDateSchema,
})

export const outreachEvent = eventDetails.extend({
  title: z.string(),
  place: z.string(),
  id: idSchema('outreach'),
  /** Derived from the records, never typed: the first three follow the assessment and its measures. */
  state: z.enum(outreachStates),
  officerId: idSchema('user').nullable(),
  officerName: z.string().nullable(),
  assessmentId: idSchema('assessment').nullable(),
  gaps: z.array(z.enum(readinessGaps)),
  approvedByName: z.string().nullable(),
  approvedAt: instantSchema.nullable(),
  /** Why it was approved although something lacked. */
  overrideReason: z.string(),
  /** Why it was delayed or cancelled; stays readable after a new date was found. */
  cause: z.string(),
  version: z.int(),
})
export type OutreachEvent = z.output<typeof outreachEvent>

const eventOf = z.object({ id: idSchema('outreach'), version: z.int() })

export const outreachContract = {
  'outreach.list': query({
    permission: 'risk:read',
    input: z.object({}),
    output: z.array(outreachEvent),
    touches: ['risk', 'users'],
  }),
  /** Who can be assigned, people of the gate first. */
  'outreach.officers': query({
    permission: 'risk:write',
    input: z.object({}),
    output: z.array(z.object({ id: idSchema('user'), name: z.string(), officer: z.boolean() })),
    touches: ['users'],
  }),
  /** @throws invalid-input `outreach.date-past` on the date. */
  'outreach.plan': command({
    permission: 'risk:write',
    input: eventDetails,
    output: z.object({ id: idSchema('outreach') }),
    touches: ['risk'],
  }),
  /**
   * Date and place may change until the event is held; an approval then falls away. A delayed event comes back with a new date.
   * @throws invalid-input `outreach.date-past` for a new date before today; conflict `stale-version`, `outreach.wrong-state`.
   */
  'outreach.correct': command({
    permission: 'risk:write',
    input: eventDetails.extend({ id: idSchema('outreach'), version: z.int() }),
    output: z.object({}),
    touches: ['risk'],
  }),
  /** @throws invalid-input `outreach.not-staff`; conflict `stale-version`, `outreach.wrong-state` for an event that is over. */
  'outreach.assignOfficer': command({
    permission: 'risk:write',
    input: eventOf.extend({ officerId: idSchema('user') }),
    output: z.object({}),
    touches: ['risk'],
  }),
  /**
   * @throws rule-broken `outreach.not-ready` with details `{ gaps }` while something lacks and no reason is given,
   * `outreach.date-past` after its day; conflict `stale-version`, `outreach.wrong-state`. Only who may approve can give the reason: the coordinator.
   */
  'outreach.approve': command({
    permission: 'risk:approve',
    input: eventOf.extend({ overrideReason: writtenText(300).default('') }),
    output: z.object({}),
    touches: ['risk'],
  }),
  /** The event took place. @throws rule-broken `outreach.not-approved`, `outreach.not-yet`; conflict `stale-version`, `outreach.wrong-state`. */
  'outreach.hold': command({ permission: 'risk:write', input: eventOf, output: z.object({}), touches: ['risk'] }),
  /** Takes an approval back too. @throws conflict `stale-version`, `outreach.wrong-state`. */
  'outreach.delay': command({
    permission: 'risk:write',
    input: eventOf.extend({ cause: requiredText(300) }),
    output: z.object({}),
    touches: ['risk'],
  }),
  /** @throws conflict `stale-version`, `outreach.wrong-state`. */
  'outreach.cancel': command({
    permission: 'risk:write',
    input: eventOf.extend({ cause: requiredText(300) }),
    output: z.object({}),
    touches: ['risk'],
  }),
}
