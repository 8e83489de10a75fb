import type { LayoutName } from './document.ts'

/** The part of a laid-out table that a rule may look at. */
type LaidOut = { readonly table: { readonly headerRows?: number | undefined; readonly widths?: unknown } }
type Dash = { readonly dash: { readonly length: number; readonly space: number } }

/** How the lines and paddings of a table are drawn: functions of row or column number, in points. */
export type TableLayout = {
  readonly hLineWidth: (line: number, table: LaidOut) => number
  readonly vLineWidth: (line: number, table: LaidOut) => number
  readonly hLineColor: (line: number, table: LaidOut) => string
  readonly vLineColor: () => string
  readonly hLineStyle?: () => Dash
  readonly vLineStyle?: () => Dash
  readonly paddingLeft: (column: number) => number
  readonly paddingRight: (column: number, table: LaidOut) => number
  readonly paddingTop: () => number
  readonly paddingBottom: () => number
}

const ink = '#000000'
const grey = '#8a8a8a'

const columns = (table: LaidOut) => (Array.isArray(table.table.widths) ? table.table.widths.length : 0)
const headerRows = (table: LaidOut) => table.table.headerRows ?? 0

/** Text of the outer columns begins and ends where the lines do. */
const ruled = {
  vLineWidth: () => 0,
  vLineColor: () => ink,
  paddingLeft: (column: number) => (column === 0 ? 0 : 4),
  paddingRight: (column: number, table: LaidOut) => (column === columns(table) - 1 ? 0 : 4),
  paddingTop: () => 2,
  paddingBottom: () => 2,
}

/** A frame around the whole table; columns inside it are not divided. */
const box = (width: number, color: string, padding: readonly [number, number], dash?: Dash['dash']): TableLayout => ({
  hLineWidth: () => width,
  vLineWidth: (line, table) => (line === 0 || line === columns(table) ? width : 0),
  hLineColor: () => color,
  vLineColor: () => color,
  ...(dash ? { hLineStyle: () => ({ dash }), vLineStyle: () => ({ dash }) } : {}),
  paddingLeft: () => padding[0],
  paddingRight: () => padding[0],
  paddingTop: () => padding[1],
  paddingBottom: () => padding[1],
})

/** Report tables: a strong line under the headings, thin ones between rows, none upright. */
const lines: TableLayout = {
  hLineWidth: (line, table) => (line === headerRows(table) ? 1 : line < headerRows(table) ? 0 : 0.4),
  hLineColor: (line, table) => (line === headerRows(table) ? ink : grey),
  ...ruled,
}

/** Lists that are filled in by hand: every row is ruled. */
const list: TableLayout = {
  hLineWidth: (line) => (line <= 1 ? 1 : 0.4),
  hLineColor: (line) => (line <= 1 ? ink : grey),
  ...ruled,
}

/** Rows without headings, a thin line between them. */
const ruledRows: TableLayout = {
  hLineWidth: () => 0.4,
  hLineColor: () => grey,
  ...ruled,
}

export const tableLayouts = {
  plain: box(0, ink, [0, 0]),
  lines,
  list,
  ruled: ruledRows,
  room: box(1, ink, [4, 3]),
  heavy: box(2.4, ink, [4, 3]),
  compact: { ...box(0.4, grey, [3, 1.2]), vLineColor: () => ink },
  single: box(1, ink, [3, 2]),
  dashed: box(1, ink, [3, 2], { length: 4, space: 2.5 }),
  dots: box(1, ink, [3, 2], { length: 1, space: 1.8 }),
  outer: box(0.7, ink, [1.4, 1.4]),
  faint: box(0.5, grey, [3, 2]),
} as const satisfies Record<LayoutName, TableLayout>
