import type { GateAlert } from '../../../common/security/gate/gate.contract.ts'
import { datesToRemind, unanswered } from '../../../common/security/patrols/plan.rules.ts'
import type { Moment } from '../gate/alerts.ts'
import { plannedCalls } from './planned-calls.ts'

/** Planned calls that nobody has made although their time and its grace are over. */
export function checkCallsAlerts({ tx, now }: Moment): GateAlert[] {
  return plannedCalls(tx, datesToRemind(now), now).flatMap(({ schedule, moments }) =>
    unanswered(moments, schedule.graceMinutes, now).map(({ plannedAt }) => ({
      kind: 'check-call-missed' as const,
      refId: schedule.id,
      name: schedule.name,
      due: plannedAt,
    })),
  )
}
