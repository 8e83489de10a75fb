import { AppError } from '../../../common/kernel/app-error.ts'
import type { Instant } from '../../../common/kernel/calendar.ts'
import type { checkCallsContract, PlannedCall } from '../../../common/security/check-calls/check-calls.contract.ts'
import { answeredBy, datesAround, endOfPlan } from '../../../common/security/patrols/plan.rules.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { appendLine, eventTime } from '../log/append.ts'
import { daysAsked, takenOf } from '../patrols/follow.ts'
import { byTimeThenName } from '../patrols/order.ts'
import {
  getSchedule,
  insertCall,
  insertSchedule,
  lastAnswered,
  listSchedules,
  storeSchedule,
  type ScheduleRow,
} from './check-calls.queries.ts'
import { callsOfSchedule, plannedCalls } from './planned-calls.ts'

/** The planned call that a call at this time answers. @throws AppError conflict `check-calls.schedule-ended`. */
function plannedFor({ tx, now }: CommandContext, schedule: ScheduleRow, at: Instant): Instant | null {
  const moments = callsOfSchedule(tx, schedule, datesAround(at), now)
  const planned = answeredBy(moments, takenOf(moments), at)
  if (!planned && schedule.endedAt && schedule.endedAt <= at) {
    throw new AppError('conflict', 'check-calls.schedule-ended')
  }
  return planned?.plannedAt ?? null
}

export const checkCallsHandlers: Handlers<typeof checkCallsContract> = {
  'callSchedules.list': ({ tx }, { includeEnded }) => listSchedules(tx, includeEnded),

  'callSchedules.add': ({ tx, now, newId, subject }, details) => {
    if (listSchedules(tx, false).some(({ name }) => name === details.name)) {
      throw new AppError('conflict', 'check-calls.name-taken', { fields: { name: 'check-calls.name-taken' } })
    }
    const id = newId('callSchedule')
    insertSchedule(tx, { ...details, id, begunAt: now })
    subject(id)
    return { id }
  },

  'callSchedules.end': ({ tx, now, subject }, { id, version }) => {
    const schedule = found(getSchedule(tx, id))
    currentVersion(schedule, version)
    if (schedule.endedAt) throw new AppError('conflict', 'check-calls.schedule-ended')
    storeSchedule(tx, id, { endedAt: endOfPlan(lastAnswered(tx, id), now), version: version + 1 })
    subject(id)
    return {}
  },

  'checkCalls.planned': ({ tx, now }, days) =>
    plannedCalls(tx, daysAsked(days), now)
      .flatMap(({ schedule, moments }) =>
        moments.map(({ plannedAt, state, answer, answeredAt }): PlannedCall => ({
          scheduleId: schedule.id,
          name: schedule.name,
          plannedAt,
          state,
          callId: answer?.id ?? null,
          answeredAt,
          outcome: answer?.outcome ?? null,
        })),
      )
      .sort((a, b) => byTimeThenName(a, b, a.name, b.name)),

  'checkCalls.record': (context, { scheduleId, at: when, outcome, note, late }) => {
    const { tx, actor, newId, subject } = context
    const schedule = found(getSchedule(tx, scheduleId))
    const at = eventTime(context, when, late)
    const plannedAt = plannedFor(context, schedule, at)
    const id = newId('checkCall')
    insertCall(tx, { id, scheduleId, plannedAt, at, outcome, note, userId: actor.userId })
    subject(id)
    const { seq } = appendLine(context, {
      kind: 'check-call',
      at,
      late,
      action: 'check-call.done',
      details: { name: schedule.name, outcome },
      text: note,
      refId: id,
    })
    return { id, seq }
  },
}
