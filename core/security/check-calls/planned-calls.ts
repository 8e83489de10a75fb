import type { Instant } from '../../../common/kernel/calendar.ts'
import { callTimes } from '../../../common/security/patrols/plan.rules.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { follow, momentsOn, type Dates } from '../patrols/follow.ts'
import { answersOf, schedulesHoldingSince, type ScheduleRow } from './check-calls.queries.ts'

/** The planned calls of one schedule on dates. */
export function callsOfSchedule(tx: ReadTx, schedule: ScheduleRow, dates: Dates, now: Instant) {
  const plan = { ...schedule, times: callTimes(schedule) }
  return follow(plan, dates, now, answersOf(tx, schedule.id, momentsOn(dates)))
}

/** Every schedule that may reach into the dates, with its planned calls there. */
export function plannedCalls(tx: ReadTx, dates: Dates, now: Instant) {
  return schedulesHoldingSince(tx, momentsOn(dates).from).map((schedule) => ({
    schedule,
    moments: callsOfSchedule(tx, schedule, dates, now),
  }))
}
