import { AppError } from '../../../common/kernel/app-error.ts'
import { dateIn, houseZone } from '../../../common/kernel/calendar.ts'
import { fold } from '../../../common/kernel/search.ts'
import { writtenKinds, type logContract } from '../../../common/security/log/log.contract.ts'
import { found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { visitorsInside } from '../visits/visits.queries.ts'
import { appendLine, eventTime } from './append.ts'
import {
  closeDay,
  daysBetween,
  getDay,
  getLine,
  lastSeq,
  linesBefore,
  linesMatching,
  linesOfDays,
} from './log.queries.ts'
import { checkMovement } from './movements.ts'
import { view } from './view.ts'

/** Lines that one paper or export takes at most. */
const mostLines = 5000

/** Typed words in the language of the full-text index: every word begins so. `null` when nothing can be looked for. */
function matchOf(text: string): string | null {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length > 0 ? words.map((word) => `"${word}"*`).join(' ') : null
}

const handWritten: readonly string[] = writtenKinds

export const logHandlers: Handlers<typeof logContract> = {
  'log.page': ({ tx }, { before, limit, ...filter }) => ({
    entries: view(tx, linesBefore(tx, before, limit, filter)),
    lastSeq: lastSeq(tx),
  }),

  'log.search': ({ tx }, { text, limit, ...filter }) => {
    const match = matchOf(text)
    const rows = match === null ? linesBefore(tx, null, limit + 1, filter) : linesMatching(tx, match, limit + 1, filter)
    return { entries: view(tx, rows.slice(0, limit)), more: rows.length > limit }
  },

  'log.get': ({ tx }, { id }) => found(view(tx, [found(getLine(tx, id))])[0]),

  'log.range': ({ tx, anchor }, { from, until }) => {
    const rows = linesOfDays(tx, from, until, mostLines + 1)
    if (rows.length > mostLines)
      throw new AppError('rule-broken', 'log.range-too-long', { params: { lines: mostLines } })
    return { entries: view(tx, rows), days: daysBetween(tx, from, until).toReversed(), anchor: anchor() }
  },

  'log.append': (context, { kind, at, personIds, text, expectedReturn, late, confirmed }) => {
    const direction = kind === 'entry' ? 'in' : kind === 'exit' ? 'out' : undefined
    if (personIds.length === 0 && text === '') {
      throw new AppError('invalid-input', 'invalid-input', { fields: { text: 'log.nothing-written' } })
    }
    const moment = eventTime(context, at, late)
    if (expectedReturn && expectedReturn <= moment) {
      throw new AppError('invalid-input', 'invalid-input', { fields: { expectedReturn: 'log.return-before-exit' } })
    }
    if (direction && personIds.length > 0) checkMovement(context, direction, personIds, moment, confirmed)
    const { id, seq } = appendLine(context, {
      kind,
      at: moment,
      late,
      text,
      personIds,
      confirmed,
      expectedReturn: direction === 'out' ? expectedReturn : null,
      ...(direction && { direction }),
    })
    return { id, seq }
  },

  'log.supplement': (context, { entryId, text, withdraws }) => {
    const { entry } = found(getLine(context.tx, entryId))
    if (entry.supplementOf !== null) throw new AppError('conflict', 'log.supplement-of-supplement')
    if (withdraws && !handWritten.includes(entry.kind)) throw new AppError('conflict', 'log.cannot-withdraw')
    const supplement = { of: entry.seq, withdraws }
    const { id, seq } = appendLine(context, { kind: 'supplement', at: null, late: false, text, supplement })
    return { id, seq }
  },

  'logDays.list': ({ tx }, { from, until }) => daysBetween(tx, from, until),

  'logDays.close': (context, { date, visitorsConfirmed }) => {
    const { tx, now, today, actor } = context
    const day = found(getDay(tx, date))
    if (date >= today) throw new AppError('rule-broken', 'log.day-not-over')
    if (day.closedAt) throw new AppError('conflict', 'log.day-already-closed')
    const inside = visitorsInside(tx).filter((visit) => visit.inAt !== null && dateIn(houseZone, visit.inAt) <= date)
    if (inside.length > 0 && !visitorsConfirmed) {
      throw new AppError('rule-broken', 'log.visitors-inside', { params: { count: inside.length } })
    }
    closeDay(tx, date, now, actor.userId)
    appendLine(context, { kind: 'day', at: null, late: false, action: 'day.closed', details: { date } })
    return {}
  },
}
