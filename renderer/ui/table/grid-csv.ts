import type { GridView } from './grid-types.ts'

/** Signs that make a spreadsheet calculate instead of show (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r]/

/** The view as CSV for a Romanian spreadsheet: semicolons, UTF-8 with byte order mark, texts that could be formulas quoted. */
export function csvOf(view: GridView): Blob {
  const lines = [view.columns.map((column) => column.header), ...view.rows]
  const text = lines.map((line) => line.map(csvCell).join(';')).join('\r\n')
  return new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' })
}

function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  const safe = formulaStart.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
