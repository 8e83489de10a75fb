import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { command, query } from '../../kernel/operation.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'

/** Wall-clock time in the house, `HH:MM`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'field.time' })

export const checkpointResults = ['ok', 'problem', 'skipped'] as const
export type CheckpointResult = (typeof checkpointResults)[number]

/** First and last day, both included. */
export const planDays = z.object({ from: localDateSchema, until: localDateSchema })

const routeDetails = z.object({
  name: requiredText(60),
  /** Begin of each planned round, every day. */
  times: z.array(timeOfDay).max(48),
  /** Minutes after the planned time until a round counts as late. */
  graceMinutes: z.int({ error: 'field.number' }).min(0, { error: 'field.number' }).max(240, { error: 'field.number' }),
  /** Places to pass, in the order of the walk. */
  checkpoints: z
    .array(z.object({ name: requiredText(60) }))
    .min(1, { error: 'field.required' })
    .max(40),
})

export const route = z.object({
  id: idSchema('route'),
  name: z.string(),
  times: z.array(z.string()),
  graceMinutes: z.int(),
  checkpoints: z.array(z.object({ id: idSchema('checkpoint'), name: z.string() })),
  /** The plan holds for rounds planned from this moment on, and before its end. */
  begunAt: instantSchema,
  endedAt: instantSchema.nullable(),
  version: z.int(),
})
export type Route = z.output<typeof route>

/** `done` within the grace, `late` after it, `missed` when the next one is due or six hours passed, `due` until then. */
export const roundStates = ['planned', 'due', 'done', 'late', 'missed'] as const
export type RoundState = (typeof roundStates)[number]

export const plannedRound = z.object({
  routeId: idSchema('route'),
  routeName: z.string(),
  plannedAt: instantSchema,
  state: z.enum(roundStates),
  roundId: idSchema('round').nullable(),
  /** When it was walked. */
  answeredAt: instantSchema.nullable(),
})
export type PlannedRound = z.output<typeof plannedRound>

export const round = z.object({
  id: idSchema('round'),
  routeId: idSchema('route'),
  routeName: z.string(),
  /** The planned round that it answers; `null` for one that nobody planned. */
  plannedAt: instantSchema.nullable(),
  at: instantSchema,
  byName: z.string(),
  passed: z.array(
    z.object({
      checkpointId: idSchema('checkpoint'),
      name: z.string(),
      result: z.enum(checkpointResults),
      note: z.string(),
    }),
  ),
  note: z.string(),
})
export type Round = z.output<typeof round>

export const patrolsContract = {
  'routes.list': query({
    permission: 'log:read',
    input: z.object({ includeEnded: z.boolean().default(false) }),
    output: z.array(route),
    touches: ['patrols'],
  }),
  /** @throws conflict `patrols.name-taken`: two routes of one name could not be told apart in the log. */
  'routes.add': command({
    permission: 'security:configure',
    input: routeDetails,
    output: z.object({ id: idSchema('route') }),
    touches: ['patrols'],
  }),
  /**
   * Ends the plan now and begins a new one, with its own checkpoints: what was planned before stays as it was.
   * @returns the id of the new plan.
   * @throws conflict `stale-version`, `patrols.route-ended`, `patrols.name-taken`.
   */
  'routes.correct': command({
    permission: 'security:configure',
    input: routeDetails.extend({ id: idSchema('route'), version: z.int() }),
    output: z.object({ id: idSchema('route') }),
    touches: ['patrols'],
  }),
  /** @throws conflict `stale-version`, `patrols.route-ended`. */
  'routes.end': command({
    permission: 'security:configure',
    input: z.object({ id: idSchema('route'), version: z.int() }),
    output: z.object({}),
    touches: ['patrols'],
  }),
  /**
   * Every planned round whose time lies in the days, with what became of it, in order of time.
   * @throws rule-broken `patrols.range-too-long` for more than 400 days.
   */
  'rounds.planned': query({
    permission: 'log:read',
    input: planDays,
    output: z.array(plannedRound),
    touches: ['patrols'],
  }),
  /** Rounds walked in the days, newest first, planned or not. @throws rule-broken `patrols.range-too-long`. */
  'rounds.list': query({
    permission: 'log:read',
    input: planDays,
    output: z.array(round),
    touches: ['patrols'],
  }),
  /**
   * Records a round: every checkpoint, unless said otherwise, was passed and in order. It answers the oldest planned
   * round of the route that is due at that time and not answered yet: from 30 minutes before until the next planned one
   * or six hours later.
   * @throws invalid-input `patrols.problem-note` for a checkpoint with a problem or skipped, and not explained;
   * not-found for a checkpoint of another route; conflict `patrols.route-ended` when the plan had ended before the round
   * and nothing of it was due; rule-broken `log.future`, `log.day-closed`.
   */
  'rounds.record': command({
    permission: 'log:write',
    input: z.object({
      routeId: idSchema('route'),
      at: instantSchema.nullable(),
      exceptions: z
        .array(
          z.object({
            checkpointId: idSchema('checkpoint'),
            result: z.enum(['problem', 'skipped']),
            note: writtenText(200),
          }),
        )
        .max(40)
        .default([]),
      note: writtenText(500).default(''),
      late: z.boolean().default(false),
    }),
    output: z.object({
      id: idSchema('round'),
      seq: z.int(),
      plannedAt: instantSchema.nullable(),
      state: z.enum(['done', 'late']).nullable(),
    }),
    touches: ['patrols', 'log'],
  }),
}
