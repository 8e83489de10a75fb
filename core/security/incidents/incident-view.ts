import type { Incident, IncidentSummary } from '../../../common/security/incidents/incidents.contract.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import { attachmentsOf } from './attachments.queries.ts'
import {
  incidentFile,
  involvedNames,
  measuresOf,
  noticesOf,
  supplementsOfIncident,
  type SummaryRow,
} from './incidents.queries.ts'

/** An incident as it stands in a list. */
export function summaryOf({ incident, reportedByName, openMeasures }: SummaryRow): IncidentSummary {
  const { id, number, category, severity, state, occurredAt, reportedAt, place, seenAt } = incident
  const unseen = severity === 1 && seenAt === null
  return {
    id,
    number,
    category,
    severity,
    state,
    occurredAt,
    reportedAt,
    reportedByName,
    place,
    openMeasures,
    unseen,
  }
}

/** The whole file of an incident. @throws AppError not-found. */
export function fileOf(tx: ReadTx, id: string): Incident {
  const file = found(incidentFile(tx, id))
  const { othersPresent, narrative, immediateAction, policeNumber, reviewedAt, conclusion, closedAt, version } =
    file.incident
  return {
    ...summaryOf(file),
    othersPresent,
    narrative,
    immediateAction,
    policeNumber,
    persons: involvedNames(tx, id),
    notices: noticesOf(tx, id),
    measures: measuresOf(tx, id),
    supplements: supplementsOfIncident(tx, id),
    attachments: attachmentsOf(tx, id),
    reviewedAt,
    reviewedByName: file.reviewedByName,
    conclusion,
    closedAt,
    logSeq: file.logSeq,
    version,
  }
}
