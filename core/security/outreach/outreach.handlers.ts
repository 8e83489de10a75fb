import { AppError } from '../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { outreachContract, OutreachEvent } from '../../../common/security/outreach/outreach.contract.ts'
import { gapsOf } from '../../../common/security/outreach/outreach.rules.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { shelterStaff } from '../gate/gate.queries.ts'
import { eventState, notApproved, openEvent, readinessOf } from './approval.ts'
import { insertEvent, listEvents, securityOfficers, storeEvent, type EventRow } from './outreach.queries.ts'

function shown(row: EventRow): OutreachEvent {
  const {
    officerEndedAt: _ended,
    outcome: _outcome,
    reviewDue: _review,
    measures: _all,
    unverified: _un,
    ...event
  } = row
  return { ...event, state: eventState(row), gaps: gapsOf(readinessOf(row)) }
}

function refusePast(on: LocalDate, today: LocalDate): void {
  if (on < today) throw new AppError('invalid-input', 'outreach.date-past', { fields: { on: 'outreach.date-past' } })
}

export const outreachHandlers: Handlers<typeof outreachContract> = {
  'outreach.list': ({ tx }) => listEvents(tx).map(shown),

  'outreach.officers': ({ tx }) => {
    const officers = securityOfficers(tx)
    const staff = shelterStaff(tx).map((one) => ({ ...one, officer: officers.has(one.id) }))
    return staff.sort((a, b) => Number(b.officer) - Number(a.officer))
  },

  'outreach.plan': ({ tx, today, newId, subject }, { title, place, on }) => {
    refusePast(on, today)
    const id = newId('outreach')
    insertEvent(tx, { id, title, place, onDate: on })
    subject(id)
    return { id }
  },

  'outreach.correct': ({ tx, today, subject }, { title, place, on, ...event }) => {
    const row = openEvent(tx, event)
    const moved = on !== row.on
    if (moved) refusePast(on, today)
    storeEvent(tx, row, {
      title,
      place,
      onDate: on,
      ...((moved || place !== row.place) && notApproved),
      ...(moved && { outcome: null }),
    })
    subject(row.id)
    return {}
  },

  'outreach.assignOfficer': ({ tx, subject }, { officerId, ...event }) => {
    const row = openEvent(tx, event)
    if (!shelterStaff(tx).some(({ id }) => id === officerId)) {
      throw new AppError('invalid-input', 'outreach.not-staff', { fields: { officerId: 'outreach.not-staff' } })
    }
    storeEvent(tx, row, { officerId })
    subject(row.id)
    return {}
  },

  'outreach.approve': ({ tx, now, today, actor, subject }, { overrideReason, ...event }) => {
    const row = openEvent(tx, event)
    const state = eventState(row)
    if (state === 'approved' || state === 'delayed') throw new AppError('conflict', 'outreach.wrong-state')
    if (row.on < today) throw new AppError('rule-broken', 'outreach.date-past')
    const gaps = gapsOf(readinessOf(row))
    if (gaps.length > 0 && overrideReason === '') {
      throw new AppError('rule-broken', 'outreach.not-ready', { details: { gaps } })
    }
    const reason = gaps.length > 0 ? overrideReason : ''
    storeEvent(tx, row, { approvedBy: actor.userId, approvedAt: now, overrideReason: reason })
    subject(row.id)
    return {}
  },

  'outreach.hold': ({ tx, today, subject }, event) => {
    const row = openEvent(tx, event)
    if (eventState(row) !== 'approved') throw new AppError('rule-broken', 'outreach.not-approved')
    if (row.on > today) throw new AppError('rule-broken', 'outreach.not-yet')
    storeEvent(tx, row, { outcome: 'held' })
    subject(row.id)
    return {}
  },

  'outreach.delay': ({ tx, subject }, { cause, ...event }) => {
    const row = openEvent(tx, event)
    if (row.outcome === 'delayed') throw new AppError('conflict', 'outreach.wrong-state')
    storeEvent(tx, row, { outcome: 'delayed', cause, ...notApproved })
    subject(row.id)
    return {}
  },

  'outreach.cancel': ({ tx, subject }, { cause, ...event }) => {
    const row = openEvent(tx, event)
    storeEvent(tx, row, { outcome: 'cancelled', cause })
    subject(row.id)
    return {}
  },
}
