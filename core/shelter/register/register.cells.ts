import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { Problem, ProblemCode, Table } from '../../../common/shelter/register/register.columns.ts'
import { omitColumn } from '../../../common/shelter/register/register.columns.ts'

export type Sheet = Problem['sheet']

/** A value put right on screen; it replaces what the file says. */
export type Correction = {
  readonly sheet: Sheet
  readonly line: number
  readonly column: string
  readonly value: string
}

export type Report = {
  readonly errors: Problem[]
  readonly warnings: Problem[]
  error(sheet: Sheet, line: number, column: string, code: ProblemCode, params?: Problem['params']): void
  warn(sheet: Sheet, line: number, column: string, code: ProblemCode, params?: Problem['params']): void
  /** Whether a line has an error so far. */
  refused(sheet: Sheet, line: number): boolean
}

export function startReport(): Report {
  const errors: Problem[] = []
  const warnings: Problem[] = []
  const lines = new Set<string>()
  return {
    errors,
    warnings,
    error: (sheet, line, column, code, params = {}) => {
      lines.add(`${sheet} ${line}`)
      errors.push({ sheet, line, column, code, params })
    },
    warn: (sheet, line, column, code, params = {}) => warnings.push({ sheet, line, column, code, params }),
    refused: (sheet, line) => lines.has(`${sheet} ${line}`),
  }
}

/** A cell that can be used, or `null` where the report already says why it cannot. */
export type CellText = string | null

/** One line of a sheet, its cells found by the mapping and the corrections. */
export type SheetLine<C extends string> = {
  readonly line: number
  /** The text as it stands, trimmed; empty for an empty cell, a lone dash or a column that the file lacks. */
  raw(column: C): string
  /** The text, or `null` after reporting a formula or a text longer than `max` characters. */
  text(column: C, max: number): CellText
}

const lineKey = (line: number, column: string) => `${line} ${column}`
const formula = /^=|^#(ref!|n\/a|value!|div\/0!|name\?|num!|null!|spill!|calc!|getting_data)$/i
const placeholder = /^[-–—_.…\s]+$/

function clean(text: string): string {
  const trimmed = text.normalize('NFC').trim()
  return placeholder.test(trimmed) ? '' : trimmed
}

/**
 * The lines of a sheet that say something: blank ones, ones that hold nothing but their number, and ones that were
 * left out on screen are skipped.
 */
export function readLines<C extends string>(
  sheet: Sheet,
  table: Table,
  mapping: Readonly<Record<C, number | null>>,
  corrections: readonly Correction[],
  ignored: readonly C[],
  report: Report,
): readonly SheetLine<C>[] {
  const corrected = new Map(
    corrections.filter((one) => one.sheet === sheet).map((one) => [lineKey(one.line, one.column), one.value]),
  )
  const columns = (Object.keys(mapping) as C[]).filter((column) => !ignored.includes(column))
  const lines = table.rows.map(({ line, cells }) => {
    const raw = (column: C) => {
      const index = mapping[column]
      return clean(corrected.get(lineKey(line, column)) ?? (index === null ? '' : (cells[index] ?? '')))
    }
    return { line, raw, text: (column: C, max: number) => checkedText(sheet, line, column, raw(column), max, report) }
  })
  return lines.filter(({ line, raw }) => {
    if (columns.every((column) => raw(column) === '')) return false
    const omitted = (corrected.get(lineKey(line, omitColumn)) ?? '') !== ''
    if (omitted) report.warn(sheet, line, omitColumn, 'line-omitted')
    return !omitted
  })
}

/** Whether a cell holds a formula, or the mark of one that could not be calculated. */
export function isFormula(text: string): boolean {
  return formula.test(text)
}

function checkedText(sheet: Sheet, line: number, column: string, text: string, max: number, report: Report): CellText {
  if (isFormula(text)) {
    report.error(sheet, line, column, 'formula', { value: text.slice(0, 60) })
    return null
  }
  if (text.length > max) {
    report.error(sheet, line, column, 'too-long', { max, length: text.length })
    return null
  }
  return text
}

/** The date as the house's papers write it; an open end is an ellipsis. */
export function paperDate(date: LocalDate | null): string {
  return date === null ? '…' : `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`
}
