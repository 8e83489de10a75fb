import { AppError } from '../../../common/kernel/app-error.ts'
import { dateIn, epochMs, houseZone, type Instant } from '../../../common/kernel/calendar.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { LogAction, LogDetails, LogKind, MovementDoubt } from '../../../common/security/log/log.contract.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { runningShiftId } from '../shifts/shifts.queries.ts'
import { lineEvidence } from './evidence.ts'
import { getDay, insertLine, lastSeq, openDay, whoAndWhere, type LineRow } from './log.queries.ts'

export type NewLine = {
  readonly kind: LogKind
  /** When it happened; `null` for now. */
  readonly at: Instant | null
  /** The writer says that the line comes late; needed for a closed day. */
  readonly late: boolean
  readonly action?: LogAction
  /** Names, badges, numbers of the act, for its sentence. */
  readonly details?: LogDetails
  readonly text?: string
  readonly personIds?: readonly string[]
  readonly direction?: 'in' | 'out'
  readonly expectedReturn?: Instant | null
  readonly confirmed?: readonly MovementDoubt[]
  /** The record that the line tells about. */
  readonly refId?: string
  readonly supplement?: { readonly of: number; readonly withdraws: boolean }
}

/** From this age on a line counts as late, in milliseconds. */
const lateAfterMs = 24 * 3_600_000

/**
 * The moment of an event as it may be written down.
 * @throws AppError rule-broken `log.future`, or `log.day-closed` unless the writer says that it comes late.
 */
export function eventTime({ tx, now }: CommandContext, at: Instant | null, late: boolean): Instant {
  const moment = at ?? now
  if (moment > now) throw new AppError('rule-broken', 'log.future', { fields: { at: 'log.future' } })
  const day = getDay(tx, dateIn(houseZone, moment))
  if (day?.closedAt && !late)
    throw new AppError('rule-broken', 'log.day-closed', { fields: { late: 'log.day-closed' } })
  return moment
}

/** Writes one line into the book: the only way in which lines come about. @throws AppError as `eventTime`, not-found. */
export function appendLine(context: CommandContext, line: NewLine): { id: string; seq: number; at: Instant } {
  const { tx, now, actor } = context
  const at = eventTime(context, line.at, line.late)
  const day = dateIn(houseZone, at)
  const open = getDay(tx, day)
  if (!open) openDay(tx, day, now)
  const people = named(context, line, at)
  const row: LineRow = {
    seq: lastSeq(tx) + 1,
    id: context.newId('logEntry'),
    day,
    kind: line.kind,
    action: line.action ?? null,
    details: line.details ?? {},
    text: line.text ?? '',
    at,
    enteredAt: now,
    late: Boolean(open?.closedAt) || epochMs(now) - epochMs(at) > lateAfterMs,
    userId: actor.userId,
    shiftId: runningShiftId(tx, actor.userId),
    expectedReturn: line.expectedReturn ?? null,
    confirmed: [...(line.confirmed ?? [])],
    refId: line.refId ?? null,
    supplementOf: line.supplement?.of ?? null,
    withdraws: line.supplement?.withdraws ?? false,
  }
  const persons = people.map(({ id, roomName }) => ({
    seq: row.seq,
    personId: id,
    roomName: roomName ?? '',
    direction: line.direction ?? null,
    at,
  }))
  insertLine(tx, row, persons, wordsOf(row, people))
  context.subject(row.id)
  context.evidence(row.id, lineEvidence(row, persons))
  return { id: row.id, seq: row.seq, at }
}

function named({ tx }: CommandContext, { personIds = [] }: NewLine, at: Instant) {
  const wanted = [...new Set(personIds)]
  if (wanted.length === 0) return []
  const known = new Map(whoAndWhere(tx, wanted, dateIn(houseZone, at)).map((one) => [one.id, one]))
  if (known.size < wanted.length) throw new AppError('not-found', 'not-found')
  return [...known.values()]
}

/** What a line is found by: its text, the particulars of its act, and who is named. */
function wordsOf(row: LineRow, people: readonly { alias: string; code: string; roomName: string | null }[]): string {
  const names = people.flatMap(({ alias, code, roomName }) => [alias, code, roomName ?? ''])
  return fold([row.text, ...Object.values(row.details), ...names].join(' '))
}
