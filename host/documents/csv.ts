import { isLocalDate } from '../../common/kernel/calendar.ts'
import type { ColumnKind, Sheet, SheetValue } from '../../core/kernel/sheet.ts'

/** Byte order mark: without it Excel reads the file in the code page of the PC and breaks ș and ț. */
const mark = '\ufeff'
const delimiter = ';'
const lineEnd = '\r\n'

/** First signs with which a spreadsheet may take a text for a formula (OWASP ASVS 5.0, 1.2.10), also full-width ones. */
const formulaStart = /^(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n\0])/u

/** Puts an apostrophe before a text that a spreadsheet would run as a formula. */
export function formulaSafe(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}

/** RFC 4180: a field with the delimiter, a quote or a line end stands in quotes, inner quotes doubled. */
function field(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Numbers with a decimal comma, as Romanian Excel reads them; dates stay `YYYY-MM-DD`. */
function cell(value: SheetValue, kind: ColumnKind): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? plain(value).replace('.', ',') : ''
  return kind === 'date' && isLocalDate(value) ? value : field(formulaSafe(value))
}

function plain(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 10 })
}

/** A sheet as CSV for Romanian Excel: UTF-8 with mark, semicolons, CRLF, formula-safe; UTF-8 bytes. */
export function csvOf(sheet: Sheet): Uint8Array {
  const head = sheet.columns.map(({ heading }) => field(formulaSafe(heading)))
  const rows = sheet.rows.map((row) => sheet.columns.map(({ kind }, index) => cell(row[index] ?? null, kind)))
  return new TextEncoder().encode(mark + [head, ...rows].map((line) => line.join(delimiter) + lineEnd).join(''))
}
