import { datesToRemind, unanswered } from '../../../common/security/patrols/plan.rules.ts'
import type { GateAlert } from '../../../common/security/gate/gate.contract.ts'
import type { Moment } from '../gate/alerts.ts'
import { plannedRounds } from './planned-rounds.ts'

/** Planned rounds that nobody has walked although their time and its grace are over. */
export function patrolsAlerts({ tx, now }: Moment): GateAlert[] {
  return plannedRounds(tx, datesToRemind(now), now).flatMap(({ route, moments }) =>
    unanswered(moments, route.graceMinutes, now).map(({ plannedAt }) => ({
      kind: 'round-missed' as const,
      refId: route.id,
      name: route.name,
      due: plannedAt,
    })),
  )
}
