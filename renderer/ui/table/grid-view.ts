import type { ExportFormat, GridColumn, GridView, GridWords } from './grid-types.ts'
import { cellText } from './grid-types.ts'

/** What is shown now, as an export takes it: texts as they are read, numbers as numbers. */
export function viewOf<Row>(
  title: string,
  format: ExportFormat,
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
  words: GridWords,
): GridView {
  const cell = (column: GridColumn<Row>, row: Row) => {
    const value = column.text ? null : column.value(row)
    return typeof value === 'number' ? value : cellText(column, row, words)
  }
  return {
    title,
    format,
    columns: columns.map(({ id, header }) => ({ id, header })),
    rows: rows.map((row) => columns.map((column) => cell(column, row))),
  }
}

/** The tracks of a row's CSS grid. */
export function tracksOf<Row>(columns: readonly GridColumn<Row>[], withCheck: boolean): string {
  const tracks = columns.map(({ width, grow }) => (width === undefined ? `minmax(7rem, ${grow ?? 1}fr)` : `${width}px`))
  return (withCheck ? ['2.25rem', ...tracks] : tracks).join(' ')
}

/** How many of the rows shown are selected. */
export function selectionOf(ids: readonly string[], selected: ReadonlySet<string>): 'none' | 'some' | 'all' {
  const count = ids.filter((id) => selected.has(id)).length
  if (count === 0) return 'none'
  return count === ids.length ? 'all' : 'some'
}
