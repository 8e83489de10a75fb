import { visitDue } from '../../../common/security/visits/visits.rules.ts'
import type { GateAlert } from '../../../common/security/gate/gate.contract.ts'
import type { Moment } from '../gate/alerts.ts'
import { visitorsInside } from './visits.queries.ts'

/** Visitors who should have left by now. */
export function visitsAlerts({ tx, now }: Moment): GateAlert[] {
  return visitorsInside(tx).flatMap(({ visitId, name, inAt }) => {
    const due = inAt === null ? null : visitDue(inAt)
    return due !== null && due < now ? [{ kind: 'visitor-late' as const, refId: visitId, name, due }] : []
  })
}
