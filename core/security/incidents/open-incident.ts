import { dateIn, houseZone, type Instant } from '../../../common/kernel/calendar.ts'
import type { IncidentCategory, Involvement, Severity } from '../../../common/security/incidents/incidents.contract.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { nextNumber } from '../../kernel/counters.ts'
import { appendLine } from '../log/append.ts'
import { insertIncident } from './incidents.queries.ts'

export type NewIncident = {
  readonly category: IncidentCategory
  readonly severity: Severity
  readonly occurredAt: Instant
  readonly place: string
  readonly persons: readonly { personId: string; role: Involvement }[]
  readonly othersPresent: string
  readonly narrative: string
  readonly immediateAction: string
  readonly late: boolean
}

/** Opens an incident under the next number of its year and writes its line into the log. */
export function openIncident(context: CommandContext, { persons, late, ...report }: NewIncident) {
  const { tx, now, actor, newId, subject } = context
  const year = dateIn(houseZone, report.occurredAt).slice(0, 4)
  const number = `${year}/${String(nextNumber(tx, `incident-${year}`)).padStart(4, '0')}`
  const id = newId('incident')
  const begun = {
    state: 'reported' as const,
    reportedAt: now,
    reportedBy: actor.userId,
    policeNumber: '',
    conclusion: '',
  }
  insertIncident(tx, { ...report, ...begun, id, number }, persons)
  subject(id)
  const { seq } = appendLine(context, {
    kind: 'incident',
    at: report.occurredAt,
    late,
    action: 'incident.reported',
    details: { number },
    personIds: persons.map(({ personId }) => personId),
    refId: id,
  })
  return { id, number, seq }
}
