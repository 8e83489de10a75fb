import { AppError } from '../../common/kernel/app-error.ts'
import type { NamedTable, SourceRow, TableLimits } from './table-job.ts'

/** Marks without width that copying from other programs leaves behind. */
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g
const spaces = /[\u00a0\u2000-\u200a\u202f\u3000\t]/g

function cleanCell(text: string, line: number, limits: TableLimits): string {
  if (text.length > limits.cellLength) {
    throw new AppError('too-large', 'files.cell-too-long', { params: { line, limit: limits.cellLength } })
  }
  return text.replace(spaces, ' ').replace(invisible, '').normalize('NFC').trim()
}

/**
 * Makes a table of rows: blank rows are dropped, the others keep their number; the first row with at least two filled
 * cells is the heading, so that a title above it does no harm.
 * @returns `null` when no row says anything
 * @throws AppError too-large beyond the limits of rows, columns or length of a cell
 */
export function tableOfRows(
  source: Iterable<SourceRow>,
  limits: TableLimits,
): Pick<NamedTable, 'table' | 'above'> | null {
  const rows: SourceRow[] = []
  for (const { line, cells } of source) {
    const clean = withoutEmptyEnd(cells.map((cell) => cleanCell(cell, line, limits)))
    if (clean.length === 0) continue
    if (clean.length > limits.columns)
      throw new AppError('too-large', 'files.too-many-columns', { params: { limit: limits.columns } })
    if (rows.length > limits.rows)
      throw new AppError('too-large', 'files.too-many-rows', { params: { limit: limits.rows } })
    rows.push({ line, cells: clean })
  }
  const headed = rows.slice(0, 20).findIndex(({ cells }) => cells.filter((cell) => cell !== '').length >= 2)
  const at = Math.max(headed, 0)
  const heading = rows[at]
  if (heading === undefined) return null
  return { table: { heading: heading.cells, rows: rows.slice(at + 1) }, above: rows.slice(0, at + 1) }
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  return last === cells.length - 1 ? cells : cells.slice(0, last + 1)
}
