import { AppError } from '../../../common/kernel/app-error.ts'
import { endOfDayIn, houseZone, startOfDayIn } from '../../../common/kernel/calendar.ts'
import { holds } from '../../../common/kernel/roles.ts'
import type { incidentsContract, NotifyMethod } from '../../../common/security/incidents/incidents.contract.ts'
import { closingProblem } from '../../../common/security/incidents/incidents.rules.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { getLine } from '../log/log.queries.ts'
import { attachmentsHandlers } from './attachments.handlers.ts'
import { allowed, changeIncident } from './change-incident.ts'
import { measureEvidence, noticeEvidence, supplementEvidence } from './evidence.ts'
import { fileOf, summaryOf } from './incident-view.ts'
import {
  getIncident,
  getMeasure,
  hasAcknowledged,
  incidentsBetween,
  insertMeasure,
  insertNotice,
  insertSupplement,
  measuresOf,
  replaceInvolved,
  storeMeasure,
  supplementsOfIncident,
  unseenSummaries,
} from './incidents.queries.ts'
import { openIncident, withRooms } from './open-incident.ts'

/** The number of the line that a report takes up; of a supplement, the line that it completes. */
function lineOf({ tx }: CommandContext, entryId: string): number {
  const { entry } = found(getLine(tx, entryId))
  return entry.supplementOf ?? entry.seq
}

function refuseFuture(at: string, now: string, field: string): void {
  if (at > now) throw new AppError('rule-broken', 'log.future', { fields: { [field]: 'log.future' } })
}

type Notice = { incidentId: string; who: string; how: NotifyMethod; at: CommandContext['now'] }

function writeNotice({ tx, actor, newId, subject, evidence }: CommandContext, notice: Notice): void {
  const row = { ...notice, id: newId('notice'), userId: actor.userId }
  insertNotice(tx, row)
  subject(notice.incidentId)
  evidence(row.id, noticeEvidence(row))
}

export const incidentsHandlers: Handlers<typeof incidentsContract> = {
  ...attachmentsHandlers,

  'incidents.list': ({ tx }, { from, until, openOnly }) =>
    incidentsBetween(tx, {
      from: from && startOfDayIn(houseZone, from),
      until: until && endOfDayIn(houseZone, until),
      openOnly,
    }).map(summaryOf),

  'incidents.get': ({ tx }, { id }) => fileOf(tx, id),

  'incidents.unseen': ({ tx }) => unseenSummaries(tx).map(summaryOf),

  'incidents.report': (context, { fromEntryId, occurredAt, ...report }) =>
    openIncident(context, {
      ...report,
      occurredAt: occurredAt ?? context.now,
      ...(fromEntryId !== null && { ofLine: lineOf(context, fromEntryId) }),
    }),

  'incidents.correct': (context, { id, version, occurredAt, persons, ...facts }) => {
    const { tx, now, actor } = context
    const incident = allowed(tx, id, 'correct')
    currentVersion(incident, version)
    const moment = occurredAt ?? incident.occurredAt
    refuseFuture(moment, now, 'occurredAt')
    replaceInvolved(tx, id, withRooms(tx, id, persons, moment))
    const seenAt = incident.seenAt ?? (holds(actor.role, 'incidents:review') ? now : null)
    changeIncident(context, incident, { ...facts, occurredAt: moment, seenAt })
    return {}
  },

  'incidents.acknowledge': (context, { id }) => {
    const { tx, now, actor } = context
    const incident = found(getIncident(tx, id))
    if (hasAcknowledged(tx, id, actor.userId)) return {}
    writeNotice(context, { incidentId: id, who: actor.name, how: 'on-screen', at: now })
    if (incident.seenAt === null) changeIncident(context, incident, { seenAt: now })
    return {}
  },

  'incidents.recordNotice': (context, { id, who, how, at }) => {
    const { tx, now } = context
    found(getIncident(tx, id))
    const moment = at ?? now
    refuseFuture(moment, now, 'at')
    writeNotice(context, { incidentId: id, who, how, at: moment })
    return {}
  },

  'incidents.startReview': (context, { id, version }) => {
    const { tx, now, actor } = context
    const incident = allowed(tx, id, 'start-review')
    currentVersion(incident, version)
    // Who begins the review has seen the report, whether she said so before or not.
    if (incident.severity === 1 && incident.seenAt === null) {
      writeNotice(context, { incidentId: id, who: actor.name, how: 'on-screen', at: now })
    }
    changeIncident(context, incident, { state: 'under-review', seenAt: incident.seenAt ?? now })
    return {}
  },

  'incidents.finishReview': (context, { id, version, conclusion }) => {
    const { tx, now, actor } = context
    const incident = allowed(tx, id, 'finish-review')
    currentVersion(incident, version)
    changeIncident(context, incident, {
      state: 'action-open',
      conclusion,
      reviewedAt: now,
      reviewedBy: actor.userId,
    })
    return {}
  },

  'incidents.addMeasure': ({ tx, newId, subject, evidence }, { id, text, ownerId, due }) => {
    allowed(tx, id, 'add-measure')
    const row = { id: newId('measure'), incidentId: id, text, ownerId, due, doneAt: null, outcome: '' }
    insertMeasure(tx, row)
    subject(id)
    evidence(row.id, measureEvidence(row))
    return { measureId: row.id }
  },

  'incidents.finishMeasure': ({ tx, now, subject, evidence }, { id, measureId, outcome }) => {
    const measure = found(getMeasure(tx, id, measureId))
    if (measure.doneAt !== null) throw new AppError('conflict', 'incidents.measure-done')
    storeMeasure(tx, measureId, { doneAt: now, outcome })
    subject(id)
    evidence(measureId, measureEvidence({ ...measure, doneAt: now, outcome }))
    return {}
  },

  'incidents.close': (context, { id, version }) => {
    const { tx, now } = context
    const incident = found(getIncident(tx, id))
    currentVersion(incident, version)
    const problem = closingProblem({ ...incident, measures: measuresOf(tx, id) })
    if (problem) throw new AppError(problem === 'incidents.no-follow-up' ? 'rule-broken' : 'conflict', problem)
    changeIncident(context, incident, { state: 'closed', closedAt: now })
    return {}
  },

  'incidents.supplement': ({ tx, now, actor, newId, subject, evidence }, { id, text }) => {
    allowed(tx, id, 'supplement')
    const number = supplementsOfIncident(tx, id).length + 1
    const row = { id: newId('supplement'), incidentId: id, number, text, at: now, userId: actor.userId }
    insertSupplement(tx, row)
    subject(id)
    evidence(row.id, supplementEvidence(row))
    return { number }
  },
}
