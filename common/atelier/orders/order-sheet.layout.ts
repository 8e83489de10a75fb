import type { SheetRow, SheetRows } from '../../kernel/sheet-rows.ts'
import { plain, readQuantity } from './order-sheet.cells.ts'
import type { OrderProblem } from './order-sheet.problems.ts'
import {
  columnKinds,
  columnRank,
  customerOfTitle,
  factKinds,
  factRank,
  isLabel,
  isOtherColumn,
  sumOf,
  type ColumnKind,
  type FactKind,
} from './order-sheet.words.ts'

/** A column by its place, counted from 0, and what its heading says. */
export type SheetColumn = { readonly at: number; readonly heading: string }

/** A fact with the row and the label under which it stands. */
export type Fact = { readonly row: number; readonly label: string; readonly text: string }

export type OrderLayout = {
  readonly headingRow: number
  readonly columns: Readonly<Record<ColumnKind, SheetColumn | null>>
  readonly shops: readonly SheetColumn[]
  readonly facts: Readonly<Record<FactKind, Fact | null>>
  readonly lines: readonly SheetRow[]
  readonly totals: readonly SheetRow[]
  /** Cells with numbers in columns that no heading names. */
  readonly stray: readonly { readonly row: number; readonly text: string }[]
}

export const cellAt = (row: SheetRow, column: SheetColumn | null): string =>
  column === null ? '' : (row.cells[column.at] ?? '')

/**
 * Finds the table of an order in the sheets of a file: the row whose cells name the article and two more columns. Every
 * heading that names no known column is a shop, however many there are and wherever they stand.
 * @param isArticle whether a text is the code of a known article
 */
export function findOrder(
  sheets: readonly SheetRows[],
  isArticle: (code: string) => boolean,
): OrderLayout | OrderProblem {
  const found = sheets.flatMap(({ rows }) => {
    const at = rows.findIndex(isHeading)
    return at < 0 ? [] : [{ rows, at }]
  })
  const [table] = found
  if (table === undefined) return { row: 1, column: '', code: 'no-table', params: {} }
  const heading = table.rows[table.at]
  if (heading === undefined || found.length > 1) return { row: 1, column: '', code: 'several-tables', params: {} }
  return layoutOf(table.rows, table.at, heading, isArticle)
}

function layoutOf(
  rows: readonly SheetRow[],
  at: number,
  heading: SheetRow,
  isArticle: (code: string) => boolean,
): OrderLayout {
  const columns = columnsOf(heading)
  const below = rows.slice(at + 1)
  const shops = shopColumns(heading, columns, below)
  const sorted = sortRows(heading, below, columns, shops, isArticle)
  return {
    headingRow: heading.line,
    columns,
    shops,
    facts: factsOf([...rows.slice(0, at), ...sorted.notes], rows.slice(0, at)),
    lines: sorted.lines,
    totals: sorted.totals,
    stray: strayNumbers(heading, sorted.lines),
  }
}

const isHeading = (row: SheetRow): boolean => {
  const { article, ...others } = columnsOf(row)
  return article !== null && Object.values(others).filter((column) => column !== null).length >= 2
}

/** For each kind the column whose heading names it most surely; no column serves twice. */
function columnsOf({ cells }: SheetRow): Record<ColumnKind, SheetColumn | null> {
  const taken = new Set<number>()
  const columns: Record<string, SheetColumn | null> = {}
  for (const kind of columnKinds) {
    const [best] = cells
      .flatMap((heading, at) => {
        const rank = taken.has(at) ? null : columnRank(kind, heading)
        return rank === null ? [] : [{ at, heading, rank }]
      })
      .sort((a, b) => a.rank - b.rank || a.at - b.at)
    if (best) taken.add(best.at)
    columns[kind] = best ? { at: best.at, heading: best.heading } : null
  }
  return columns as Record<ColumnKind, SheetColumn | null>
}

/**
 * A column of words under an unknown heading is a remark, not a shop, as long as a total says how many pieces there are.
 */
function shopColumns(
  { cells }: SheetRow,
  columns: OrderLayout['columns'],
  below: readonly SheetRow[],
): readonly SheetColumn[] {
  const used = new Set(Object.values(columns).map((column) => column?.at))
  return cells
    .map((heading, at) => ({ heading, at }))
    .filter(({ heading, at }) => !used.has(at) && !isOtherColumn(heading))
    .filter((column) => {
      const texts = below.map((row) => cellAt(row, column)).filter((text) => text !== '')
      return columns.total === null || texts.length === 0 || texts.some((text) => /\d|^[-–—]$/.test(text))
    })
}

type Sorted = { lines: SheetRow[]; totals: SheetRow[]; notes: SheetRow[] }

/** Tells the lines of the order from totals, repeated headings, and what is written below the table. */
function sortRows(
  heading: SheetRow,
  rows: readonly SheetRow[],
  columns: OrderLayout['columns'],
  shops: readonly SheetColumn[],
  isArticle: (code: string) => boolean,
): Sorted {
  const sorted: Sorted = { lines: [], totals: [], notes: [] }
  const counting = [...shops, columns.total, columns.amount, columns.price].filter((column) => column !== null)
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell !== '')
    const counted = counting.filter((column) => cellAt(row, column) !== '').length
    const sum = sumOf(filled[0] ?? '')
    const known = isArticle(cellAt(row, columns.article))
    const unlabelled = counted === filled.length && cellAt(row, columns.price) === ''
    const orders = shops.some((shop) => cellAt(row, shop) !== '')
    const belowTable = sorted.totals.length > 0 && counted === 0
    const aside = filled.length === 1 || isLabel(splitLabel(filled[0] ?? '')[0])
    if (known) sorted.lines.push(row)
    else if (isSameHeading(row, heading)) continue
    else if (sum === 'total' || (unlabelled && filled.length > 0)) sorted.totals.push(row)
    else if (sum === 'subtotal') continue
    else if (belowTable || (aside && !orders)) sorted.notes.push(row)
    else sorted.lines.push(row)
  }
  return sorted
}

const isSameHeading = (row: SheetRow, heading: SheetRow) =>
  row.cells.length === heading.cells.length &&
  row.cells.every((cell, at) => plain(cell) === plain(heading.cells[at] ?? ''))

/** Numbers in columns without a heading: pieces that would go to nobody. */
function strayNumbers({ cells }: SheetRow, lines: readonly SheetRow[]): OrderLayout['stray'] {
  return lines.flatMap((row) =>
    row.cells.flatMap((text, at) => {
      const pieces = (cells[at] ?? '') === '' && text !== '' ? readQuantity(text) : 0
      return pieces === 0 || pieces === 'quantity-not-a-number' ? [] : [{ row: row.line, text }]
    }),
  )
}

/** The facts beside the table; the customer may also be named by a title above it. */
function factsOf(rows: readonly SheetRow[], above: readonly SheetRow[]): OrderLayout['facts'] {
  const facts: Record<string, Fact | null> = {}
  for (const kind of factKinds) {
    const [best] = rows
      .flatMap((row, index) => row.cells.map((cell, at) => ({ row, below: rows[index + 1], at, cell })))
      .flatMap(({ row, below, at, cell }) => {
        const [label = '', inside = ''] = splitLabel(cell)
        const rank = factRank(kind, label)
        return rank === null ? [] : [{ rank, fact: valueOf(row, below, at, label, inside) }]
      })
      .sort((a, b) => Number(a.fact.text === '') - Number(b.fact.text === '') || a.rank - b.rank)
    facts[kind] = best?.fact ?? null
  }
  return { ...(facts as Record<FactKind, Fact | null>), customer: facts['customer'] ?? titleOf(above) }
}

/** `Bestelnummer: RS-1` is a label and what stands under it; a cell without a colon is a label alone. */
function splitLabel(cell: string): [string, string] {
  const colon = cell.indexOf(':')
  return colon < 0 ? [cell, ''] : [cell.slice(0, colon), cell.slice(colon + 1).trim()]
}

/** What stands behind a label: in its own cell, in the next filled cell to the right, or else in the cell below. */
function valueOf(row: SheetRow, below: SheetRow | undefined, at: number, label: string, inside: string): Fact {
  if (inside !== '') return { row: row.line, label, text: inside }
  const right = row.cells.slice(at + 1).find((cell) => cell !== '') ?? ''
  if (right !== '' && !isLabel(splitLabel(right)[0])) return { row: row.line, label, text: right }
  const under = below?.cells[at] ?? ''
  const beneath = under === '' || isLabel(splitLabel(under)[0]) ? '' : under
  return { row: beneath === '' || !below ? row.line : below.line, label, text: beneath }
}

function titleOf(above: readonly SheetRow[]): Fact | null {
  for (const row of above) {
    const [title, ...others] = row.cells.filter((cell) => cell !== '')
    const name = title === undefined || others.length > 0 ? null : customerOfTitle(title)
    if (name !== null) return { row: row.line, label: title ?? '', text: name }
  }
  return null
}
