import { AppError } from '../../../common/kernel/app-error.ts'
import { dateIn, houseZone, type Instant } from '../../../common/kernel/calendar.ts'
import { holds } from '../../../common/kernel/roles.ts'
import type { IncidentCategory, Involvement, Severity } from '../../../common/security/incidents/incidents.contract.ts'
import type { CommandContext, ReadTx } from '../../kernel/context.ts'
import { nextNumber } from '../../kernel/counters.ts'
import { appendLine, eventTime } from '../log/append.ts'
import { whoAndWhere } from '../log/log.queries.ts'
import { incidentEvidence } from './evidence.ts'
import { insertIncident, type IncidentRow, type InvolvedRow } from './incidents.queries.ts'

export type IncidentReport = {
  readonly category: IncidentCategory
  readonly severity: Severity
  readonly occurredAt: Instant
  readonly place: string
  /** Residents, by reference; each once. */
  readonly persons: readonly { readonly personId: string; readonly role: Involvement }[]
  /** Others, described by what was seen. */
  readonly othersPresent: string
  readonly narrative: string
  readonly immediateAction: string
  /** The writer says that the report comes late; needed for a closed day of the log. */
  readonly late: boolean
  /** Number of the log line that the report takes up. */
  readonly ofLine?: number
}

/**
 * Opens an incident, writes its line into the log and seals what it says. A report of severity 1 stands on the screens
 * of all coordinators until one of them has said that she saw it; whoever may review has seen what she reports herself.
 * @returns its id, its number (`2026/0001`, by the year of the report, without gaps) and the number of its log line.
 * @throws AppError rule-broken `log.future`, `log.day-closed`; not-found for an unknown person.
 */
export function openIncident(
  context: CommandContext,
  { late, ofLine, persons, ...facts }: IncidentReport,
): { id: string; number: string; seq: number } {
  const { tx, now, actor, newId } = context
  eventTime(context, facts.occurredAt, late)
  const id = newId('incident')
  const row: IncidentRow = {
    ...facts,
    id,
    number: incidentNumber(context),
    state: 'reported',
    reportedAt: now,
    reportedBy: actor.userId,
    policeNumber: '',
    seenAt: holds(actor.role, 'incidents:review') ? now : null,
    reviewedAt: null,
    reviewedBy: null,
    conclusion: '',
    closedAt: null,
    version: 1,
  }
  const involved = withRooms(tx, id, persons, facts.occurredAt)
  insertIncident(tx, row, involved)
  context.subject(id)
  context.evidence(id, incidentEvidence(row, involved))
  const { seq } = appendLine(context, {
    kind: 'incident',
    at: facts.occurredAt,
    late,
    action: 'incident.reported',
    details: { number: row.number },
    personIds: persons.map(({ personId }) => personId),
    refId: id,
    ...(ofLine !== undefined && { supplement: { of: ofLine, withdraws: false } }),
  })
  return { id, number: row.number, seq }
}

function incidentNumber({ tx, now }: CommandContext): string {
  const year = dateIn(houseZone, now).slice(0, 4)
  return `${year}/${String(nextNumber(tx, `incident-${year}`)).padStart(4, '0')}`
}

/**
 * The persons of a report with the room of each on the night of the event.
 * @throws AppError invalid-input `incidents.person-twice`; not-found for an unknown person.
 */
export function withRooms(
  tx: ReadTx,
  incidentId: string,
  persons: IncidentReport['persons'],
  occurredAt: Instant,
): InvolvedRow[] {
  const ids = persons.map(({ personId }) => personId)
  if (new Set(ids).size < ids.length) {
    throw new AppError('invalid-input', 'invalid-input', { fields: { persons: 'incidents.person-twice' } })
  }
  const rooms = new Map(whoAndWhere(tx, ids, dateIn(houseZone, occurredAt)).map((row) => [row.id, row.roomName ?? '']))
  return persons.map(({ personId, role }) => {
    const roomName = rooms.get(personId)
    if (roomName === undefined) throw new AppError('not-found', 'not-found')
    return { incidentId, personId, role, roomName }
  })
}
