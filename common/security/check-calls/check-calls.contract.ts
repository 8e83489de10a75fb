import { z } from 'zod'
import { idSchema, instantSchema } from '../../kernel/schemas.ts'
import { command, query } from '../../kernel/operation.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { planDays, roundStates, timeOfDay } from '../patrols/patrols.contract.ts'

export const callOutcomes = ['answered', 'no-answer', 'called-back'] as const
export type CallOutcome = (typeof callOutcomes)[number]

export const scheduleDetails = z.object({
  /** Who is called or calls: dispatcher, coordinator on duty, lone worker. */
  name: requiredText(60),
  /**
   * First call of the day and last, over midnight when the last is earlier; calls between them at the interval. The same
   * time twice means one call a day.
   */
  firstAt: timeOfDay,
  lastAt: timeOfDay,
  everyMinutes: z
    .int({ error: 'field.number' })
    .min(15, { error: 'field.number' })
    .max(1440, { error: 'field.number' }),
  graceMinutes: z.int({ error: 'field.number' }).min(0, { error: 'field.number' }).max(120, { error: 'field.number' }),
})

export const callSchedule = scheduleDetails.extend({
  name: z.string(),
  id: idSchema('callSchedule'),
  /** The schedule holds for calls planned from this moment on, and before its end. */
  begunAt: instantSchema,
  endedAt: instantSchema.nullable(),
  version: z.int(),
})
export type CallSchedule = z.output<typeof callSchedule>

export const plannedCall = z.object({
  scheduleId: idSchema('callSchedule'),
  name: z.string(),
  plannedAt: instantSchema,
  state: z.enum(roundStates),
  callId: idSchema('checkCall').nullable(),
  /** When it was made. */
  answeredAt: instantSchema.nullable(),
  outcome: z.enum(callOutcomes).nullable(),
})
export type PlannedCall = z.output<typeof plannedCall>

export const checkCallsContract = {
  'callSchedules.list': query({
    permission: 'log:read',
    input: z.object({ includeEnded: z.boolean().default(false) }),
    output: z.array(callSchedule),
    touches: ['patrols'],
  }),
  /** @throws conflict `check-calls.name-taken`. */
  'callSchedules.add': command({
    permission: 'security:configure',
    input: scheduleDetails,
    output: z.object({ id: idSchema('callSchedule') }),
    touches: ['patrols'],
  }),
  /** @throws conflict `stale-version`, `check-calls.schedule-ended`. */
  'callSchedules.end': command({
    permission: 'security:configure',
    input: z.object({ id: idSchema('callSchedule'), version: z.int() }),
    output: z.object({}),
    touches: ['patrols'],
  }),
  /** Every planned call whose time lies in the days, in order of time. @throws rule-broken `patrols.range-too-long`. */
  'checkCalls.planned': query({
    permission: 'log:read',
    input: planDays,
    output: z.array(plannedCall),
    touches: ['patrols'],
  }),
  /**
   * Records a call; it answers the oldest planned call of the schedule that is due at that time, as a round does.
   * @throws conflict `check-calls.schedule-ended` as for a round; rule-broken `log.future`, `log.day-closed`.
   */
  'checkCalls.record': command({
    permission: 'log:write',
    input: z.object({
      scheduleId: idSchema('callSchedule'),
      at: instantSchema.nullable(),
      outcome: z.enum(callOutcomes, { error: 'field.required' }),
      note: writtenText(300).default(''),
      late: z.boolean().default(false),
    }),
    output: z.object({ id: idSchema('checkCall'), seq: z.int() }),
    touches: ['patrols', 'log'],
  }),
}
