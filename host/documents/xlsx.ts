import type { SheetData } from 'write-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import { isLocalDate } from '../../common/kernel/calendar.ts'
import type { ColumnKind, Sheet, SheetColumn, SheetValue } from '../../core/kernel/sheet.ts'

type Cell = SheetData[number][number]

const formats = {
  integer: '#,##0',
  decimal: '#,##0.0',
  percent: '0.0%',
  date: 'dd.mm.yyyy',
} as const satisfies Record<Exclude<ColumnKind, 'text'>, string>

/** Widths in characters; a column is as wide as its longest text, within these. */
const narrowest = 9
const widest = 48

/** Texts are written as shared strings, never as formulas, whatever sign they begin with. */
function textCell(text: string): Cell {
  return { type: String, value: text }
}

function cell(value: SheetValue, kind: ColumnKind): Cell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return numberCell(value, kind)
  if (kind !== 'date' || !isLocalDate(value)) return textCell(value)
  return { type: Date, value: new Date(`${value}T00:00:00Z`), format: formats.date }
}

function numberCell(value: number, kind: ColumnKind): Cell {
  if (!Number.isFinite(value)) return null
  if (kind === 'percent') return { type: Number, value: value / 100, format: formats.percent }
  return { type: Number, value, format: kind === 'integer' ? formats.integer : formats.decimal }
}

function heading({ heading: text, kind }: SheetColumn): Cell {
  const align = kind === 'text' || kind === 'date' ? 'left' : 'right'
  return {
    type: String,
    value: text,
    fontWeight: 'bold',
    align,
    alignVertical: 'top',
    wrap: true,
    bottomBorderStyle: 'thin',
  }
}

function width(sheet: Sheet, index: number): number {
  const texts = sheet.rows.map((row) => String(row[index] ?? ''))
  const words = (sheet.columns[index]?.heading ?? '').split(' ')
  return Math.min(widest, Math.max(narrowest, ...[...texts, ...words].map((text) => text.length + 2)))
}

/** Excel allows 31 characters without []:*?/\ in the name of a sheet, and no apostrophe at its ends. */
function sheetName(name: string): string {
  const clean = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
  return clean.replace(/^'+|'+$/g, '').trim() || 'Liman'
}

/** Sheets as an Excel workbook: real numbers, percentages and dates, bold frozen heading, fitted widths. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = sheets.map((sheet) => ({
    sheet: sheetName(sheet.name),
    stickyRowsCount: 1,
    columns: sheet.columns.map((_, index) => ({ width: width(sheet, index) })),
    data: [
      sheet.columns.map(heading),
      ...sheet.rows.map((row) => sheet.columns.map(({ kind }, index) => cell(row[index] ?? null, kind))),
    ],
  }))
  return new Uint8Array(await writeXlsxFile(workbook).toBuffer())
}
