import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { command, query } from '../../kernel/operation.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { watchInstructions } from '../watch-list/watch-list.contract.ts'

export const visitorTypes = [
  'family',
  'friend',
  'official',
  'police',
  'partner',
  'contractor',
  'volunteer',
  'donor',
  'other',
] as const
export type VisitorType = (typeof visitorTypes)[number]

export const visitStates = ['expected', 'in', 'out', 'refused', 'cancelled'] as const
export type VisitState = (typeof visitStates)[number]

const visitor = z.object({
  name: requiredText(80),
  type: z.enum(visitorTypes, { error: 'field.required' }),
  organisation: writtenText(80),
  /** Number plate of the car, if one was seen. */
  plate: writtenText(15),
  /** The resident who is visited; `null` for a visit to the staff or to the house. */
  hostPersonId: idSchema('person').nullable(),
  purpose: writtenText(200),
})

/** A line of the watch list that may be this visitor: what to do, and nothing about the case. */
export const watchMatch = z.object({
  id: idSchema('watchEntry'),
  label: z.string(),
  description: z.string(),
  instruction: z.enum(watchInstructions),
  instructionText: z.string(),
  /** What matched. */
  by: z.enum(['name', 'plate']),
})
export type WatchMatch = z.output<typeof watchMatch>

export const visit = visitor.extend({
  name: z.string(),
  organisation: z.string(),
  plate: z.string(),
  purpose: z.string(),
  id: idSchema('visit'),
  state: z.enum(visitStates),
  hostAlias: z.string(),
  hostAgreed: z.boolean(),
  idSeen: z.boolean(),
  escorted: z.boolean(),
  badge: z.string(),
  expectedAt: instantSchema.nullable(),
  inAt: instantSchema.nullable(),
  /** When the visitor left; for a refused visit, when the visitor was turned away. */
  outAt: instantSchema.nullable(),
  /** Why the visitor was let in although the watch list named somebody like this, or why the visit was refused. */
  reason: z.string(),
  incidentId: idSchema('incident').nullable(),
  byName: z.string(),
  version: z.int(),
})
export type Visit = z.output<typeof visit>

const late = z.boolean().default(false)

export const checkInVisit = visitor.extend({
  /** The expected visit that begins now. */
  visitId: idSchema('visit').nullable().default(null),
  at: instantSchema.nullable(),
  idSeen: z.boolean(),
  hostAgreed: z.boolean(),
  escorted: z.boolean(),
  badge: writtenText(12),
  /** Watch-list lines that were looked at and found to be somebody else, or let in for the reason given. */
  matchesSeen: z.array(idSchema('watchEntry')).max(20).default([]),
  reason: writtenText(300).default(''),
  late,
})
export type CheckInVisit = z.input<typeof checkInVisit>

export const visitsContract = {
  'visits.list': query({
    permission: 'log:read',
    input: z.object({
      from: localDateSchema,
      until: localDateSchema,
      state: z.enum(visitStates).nullable().default(null),
    }),
    output: z.array(visit),
    touches: ['visits', 'people'],
  }),
  /** Expected visits of a day that have not begun, and everybody who is inside. */
  'visits.today': query({
    permission: 'log:read',
    input: z.object({}),
    output: z.array(visit),
    touches: ['visits', 'people'],
  }),
  /** Visitors of earlier visits, at most eight, whose name begins as typed, so that nobody is written down twice differently. */
  'visits.knownVisitors': query({
    permission: 'log:read',
    input: z.object({ text: z.string().max(80) }),
    output: z.array(
      z.object({ name: z.string(), type: z.enum(visitorTypes), organisation: z.string(), plate: z.string() }),
    ),
    touches: ['visits'],
  }),
  /** The watch-list lines that a name or a number plate resembles. */
  'visits.checkWatchList': query({
    permission: 'log:read',
    input: z.object({ name: z.string().max(80), plate: z.string().max(15) }),
    output: z.array(watchMatch),
    touches: ['visits'],
  }),
  /** @throws invalid-input `visits.expected-past` for a day that has passed. */
  'visits.announce': command({
    permission: 'log:write',
    input: visitor.extend({ expectedAt: instantSchema, hostAgreed: z.boolean() }),
    output: z.object({ id: idSchema('visit') }),
    touches: ['visits'],
  }),
  /** @throws conflict `visits.already-in`, `visits.not-expected`. */
  'visits.cancel': command({
    permission: 'log:write',
    input: z.object({ id: idSchema('visit'), reason: requiredText(300), version: z.int() }),
    output: z.object({}),
    touches: ['visits'],
  }),
  /**
   * Lets a visitor in.
   * @throws rule-broken `visits.watch-list` with details `{ matches }` while a match is unseen or has no reason;
   * `visits.never-admit` where the list says so and the caller may not decide it; `visits.no-agreement`;
   * `visits.id-not-seen` unless a reason is given; conflict `visits.already-in`, `visits.badge-out`,
   * `visits.not-expected`; and the time rules of the log.
   */
  'visits.checkIn': command({
    permission: 'log:write',
    input: checkInVisit,
    output: z.object({ id: idSchema('visit'), seq: z.int() }),
    touches: ['visits', 'log'],
  }),
  /** @throws rule-broken `visits.out-before-in`, `visits.badge-not-back` unless a note is given; conflict `visits.not-in`. */
  'visits.checkOut': command({
    permission: 'log:write',
    input: z.object({
      id: idSchema('visit'),
      at: instantSchema.nullable(),
      badgeReturned: z.boolean(),
      /** What happened to a badge that did not come back. */
      note: writtenText(300).default(''),
      late,
    }),
    output: z.object({ seq: z.int() }),
    touches: ['visits', 'log'],
  }),
  /**
   * Turns somebody away at the gate: the visit stays on record and becomes an incident.
   * @throws conflict `visits.already-in`, `visits.not-expected`; and the time rules of the log.
   */
  'visits.refuse': command({
    permission: 'log:write',
    input: visitor.extend({
      visitId: idSchema('visit').nullable().default(null),
      at: instantSchema.nullable(),
      watchEntryId: idSchema('watchEntry').nullable().default(null),
      reason: requiredText(300),
      late,
    }),
    output: z.object({ id: idSchema('visit'), incidentId: idSchema('incident'), seq: z.int() }),
    touches: ['visits', 'log', 'incidents'],
  }),
}
