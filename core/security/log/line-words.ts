import { formatFor, type Format } from '../../../common/i18n/format.ts'
import { dateIn, epochMs, houseZone } from '../../../common/kernel/calendar.ts'
import type { LogDay, LogEntry } from '../../../common/security/log/log.contract.ts'
import type { PrintInfo, Translate } from '../../kernel/document.ts'
import { residentLabel } from '../resident-label.ts'

/** The log of a range of days as the operation `log.range` gives it. */
export type PrintedLog = {
  readonly entries: readonly LogEntry[]
  readonly days: readonly LogDay[]
  readonly anchor: { readonly seq: number; readonly code: string }
}

export type Words = { readonly withNames: boolean; readonly format: Format; readonly t: Translate }

export function wordsFor({ language, withNames }: PrintInfo, t: Translate): Words {
  return { withNames, format: formatFor(language), t }
}

/** From this difference on the paper says when a line was written, in milliseconds. */
const notedAfterMs = 5 * 60_000

/** When a line was written, if that was much later than the event or on another day; else empty. */
export function enteredNote({ at, enteredAt, day }: LogEntry, { format, t }: Words): string {
  const sameDay = dateIn(houseZone, enteredAt) === day
  if (sameDay && epochMs(enteredAt) - epochMs(at) <= notedAfterMs) return ''
  return t('securityLog.entered', { when: sameDay ? format.time(enteredAt) : format.dateTime(enteredAt) })
}

export function personLabels({ persons }: LogEntry, { withNames }: Words): string[] {
  return persons.map((person) => residentLabel(person, withNames))
}

/** Numbers of the lines that complete a line, and of those that withdraw it. */
export function completions({ supplementedBy }: LogEntry): { completed: string; withdrawn: string } {
  const numbers = (withdraws: boolean) =>
    supplementedBy.flatMap((one) => (one.withdraws === withdraws ? [String(one.seq)] : [])).join(', ')
  return { completed: numbers(false), withdrawn: numbers(true) }
}

/** Numbers between the first and the last line that are not among the lines, as ranges. */
export function missingNumbers(seqs: readonly number[]): { from: number; until: number }[] {
  const sorted = [...seqs].sort((a, b) => a - b)
  return sorted.flatMap((seq, index) => {
    const next = sorted[index + 1]
    return next !== undefined && next > seq + 1 ? [{ from: seq + 1, until: next - 1 }] : []
  })
}
