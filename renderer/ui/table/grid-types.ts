import type { ReactNode } from 'react'

export type CellValue = string | number | boolean | null

/** One column of a grid. Without `text`, what is shown, filtered and exported follows from `value`. */
export type GridColumn<Row> = {
  readonly id: string
  readonly header: string
  /** What the column is sorted by and exports. */
  readonly value: (row: Row) => CellValue
  /** The value as people read it; found by the search. */
  readonly text?: ((row: Row) => string) | undefined
  /** Something other than text. Native elements only: kit components are too slow in long lists. */
  readonly cell?: ((row: Row) => ReactNode) | undefined
  /** Fixed width in pixels. */
  readonly width?: number | undefined
  /** Share of the remaining width; 1 when neither is given. */
  readonly grow?: number | undefined
  readonly align?: 'start' | 'end' | undefined
  /** Hidden until chosen. */
  readonly hidden?: boolean | undefined
  readonly sortable?: boolean | undefined
}

export type ExportFormat = 'csv' | 'xlsx'

/** What a grid shows now: filtered, sorted, with the columns that are visible. */
export type GridView = {
  readonly title: string
  readonly format: ExportFormat
  readonly columns: readonly { readonly id: string; readonly header: string }[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export type GridWords = { readonly yes: string; readonly no: string }

/** The text of a cell as it is read. */
export function cellText<Row>(column: GridColumn<Row>, row: Row, words: GridWords): string {
  if (column.text) return column.text(row)
  const value = column.value(row)
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? words.yes : words.no
  return String(value)
}
