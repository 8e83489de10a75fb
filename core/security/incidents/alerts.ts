import type { GateAlert } from '../../../common/security/gate/gate.contract.ts'
import type { Moment } from '../gate/alerts.ts'
import { unseenIncidents } from './incidents.queries.ts'

/** Severity 1 that no coordinator has said she saw: the officer tells her by another way. */
export function incidentsAlerts({ tx }: Moment): GateAlert[] {
  return unseenIncidents(tx).map(({ id, number, reportedAt }) => ({
    kind: 'incident-severe',
    refId: id,
    name: number,
    due: reportedAt,
  }))
}
