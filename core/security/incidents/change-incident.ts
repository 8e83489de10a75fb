import { AppError } from '../../../common/kernel/app-error.ts'
import { mayDo, refusalOf, type IncidentAct } from '../../../common/security/incidents/incidents.rules.ts'
import type { CommandContext, ReadTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import { incidentEvidence } from './evidence.ts'
import { getIncident, involvedIn, storeIncident, type IncidentRow } from './incidents.queries.ts'

/** The incident, when its state allows the act. @throws AppError not-found; conflict with the reason of the state. */
export function allowed(tx: ReadTx, id: string, act: IncidentAct): IncidentRow {
  const incident = found(getIncident(tx, id))
  if (!mayDo(act, incident.state)) throw new AppError('conflict', refusalOf(act))
  return incident
}

/** Stores a change of an incident and seals what it says from now on. */
export function changeIncident(
  { tx, subject, evidence }: CommandContext,
  row: IncidentRow,
  patch: Partial<IncidentRow>,
) {
  const next = { ...row, ...patch, version: row.version + 1 }
  storeIncident(tx, row.id, { ...patch, version: next.version })
  subject(row.id)
  evidence(row.id, incidentEvidence(next, involvedIn(tx, row.id)))
}
