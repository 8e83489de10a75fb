import { AppError } from '../../../common/kernel/app-error.ts'
import { dateIn, endOfDayIn, houseZone, startOfDayIn } from '../../../common/kernel/calendar.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { visitsContract } from '../../../common/security/visits/visits.contract.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { appendLine, eventTime } from '../log/append.ts'
import { checkAdmission, checkStillExpected } from './admission.ts'
import { reportRefusal } from './refusal.ts'
import {
  getVisit,
  insertVisit,
  knownVisitors,
  storeVisit,
  visitsBetween,
  visitsNow,
  type VisitRow,
} from './visits.queries.ts'
import { watchMatches } from './watch-matches.ts'

type Begun = Omit<VisitRow, 'id' | 'folded' | 'expectedAt' | 'userId' | 'version'>

/** Stores what became of a visit: of the expected one, or of one that nobody announced. */
function storeBegun({ tx, actor, newId, subject }: CommandContext, visitId: string | null, begun: Begun): string {
  const id = visitId ?? newId('visit')
  const row = { ...begun, folded: fold(begun.name), userId: actor.userId }
  if (visitId === null) insertVisit(tx, { ...row, id, expectedAt: null })
  else storeVisit(tx, visitId, { ...row, version: found(getVisit(tx, visitId)).version + 1 })
  subject(id)
  return id
}

const hostOf = ({ hostPersonId }: { hostPersonId: string | null }) => (hostPersonId === null ? [] : [hostPersonId])

export const visitsHandlers: Handlers<typeof visitsContract> = {
  'visits.list': ({ tx }, { from, until, state }) =>
    visitsBetween(tx, startOfDayIn(houseZone, from), endOfDayIn(houseZone, until), state),

  'visits.today': ({ tx, today }) => visitsNow(tx, startOfDayIn(houseZone, today), endOfDayIn(houseZone, today)),

  'visits.knownVisitors': ({ tx }, { text }) => knownVisitors(tx, text),

  'visits.checkWatchList': ({ tx, today }, comer) => watchMatches(tx, today, comer),

  'visits.announce': ({ tx, today, actor, newId, subject }, input) => {
    if (dateIn(houseZone, input.expectedAt) < today) {
      throw new AppError('invalid-input', 'invalid-input', { fields: { expectedAt: 'visits.expected-past' } })
    }
    const id = newId('visit')
    const nothingYet = { idSeen: false, escorted: false, badge: '', reason: '', matchesSeen: [] }
    insertVisit(tx, { ...input, ...nothingYet, id, folded: fold(input.name), state: 'expected', userId: actor.userId })
    subject(id)
    return { id }
  },

  'visits.cancel': ({ tx, subject }, { id, reason, version }) => {
    currentVersion(found(getVisit(tx, id)), version)
    checkStillExpected(tx, id)
    storeVisit(tx, id, { state: 'cancelled', reason, version: version + 1 })
    subject(id)
    return {}
  },

  'visits.checkIn': (context, { visitId, at, late, ...input }) => {
    checkAdmission(context, { visitId, at, late, ...input })
    const inAt = eventTime(context, at, late)
    const id = storeBegun(context, visitId, { ...input, state: 'in', inAt, outAt: null, incidentId: null })
    const { name, badge, organisation, reason } = input
    const { seq } = appendLine(context, {
      kind: 'visitor',
      at: inAt,
      late,
      action: 'visit.in',
      details: { name, badge, organisation },
      text: reason,
      personIds: hostOf(input),
      refId: id,
    })
    return { id, seq }
  },

  'visits.checkOut': (context, { id, at, badgeReturned, note, late }) => {
    const visit = found(getVisit(context.tx, id))
    if (visit.state !== 'in' || visit.inAt === null) throw new AppError('conflict', 'visits.not-in')
    const outAt = eventTime(context, at, late)
    if (outAt < visit.inAt) {
      throw new AppError('rule-broken', 'visits.out-before-in', { fields: { at: 'visits.out-before-in' } })
    }
    if (visit.badge !== '' && !badgeReturned && note === '') {
      throw new AppError('rule-broken', 'visits.badge-not-back', { fields: { note: 'visits.badge-not-back' } })
    }
    storeVisit(context.tx, id, { state: 'out', outAt, version: visit.version + 1 })
    context.subject(id)
    const { name, badge } = visit
    const { seq } = appendLine(context, {
      kind: 'visitor',
      at: outAt,
      late,
      action: 'visit.out',
      details: { name, badge },
      text: note,
      personIds: hostOf(visit),
      refId: id,
    })
    return { seq }
  },

  'visits.refuse': (context, { visitId, at, late, watchEntryId, ...input }) => {
    if (visitId !== null) checkStillExpected(context.tx, visitId)
    const occurredAt = eventTime(context, at, late)
    const { id: incidentId } = reportRefusal(context, { ...input, watchEntryId, occurredAt, late })
    const notLetIn = { hostAgreed: false, idSeen: false, escorted: false, badge: '', inAt: null, matchesSeen: [] }
    const id = storeBegun(context, visitId, { ...input, ...notLetIn, state: 'refused', outAt: occurredAt, incidentId })
    const { name, reason } = input
    const { seq } = appendLine(context, {
      kind: 'visitor',
      at: occurredAt,
      late,
      action: 'visit.refused',
      details: { name, reason },
      personIds: hostOf(input),
      refId: id,
    })
    return { id, incidentId, seq }
  },
}
