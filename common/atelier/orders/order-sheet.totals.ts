import type { SheetRow } from '../../kernel/sheet-rows.ts'
import { readCents, readPrice, readQuantity } from './order-sheet.cells.ts'
import { cellAt, type OrderLayout, type SheetColumn } from './order-sheet.layout.ts'
import { euro } from './order-sheet.lines.ts'
import type { Findings } from './order-sheet.problems.ts'

/**
 * Compares the sums at the foot of the sheet with the lines above. A sum is left alone where a part of it could not be read:
 * the row of that part is refused already, and the sum says nothing about it.
 */
export function checkTotals(layout: OrderLayout, { error }: Findings): void {
  for (const row of layout.totals) {
    for (const { column, sum, written, read } of sumsOf(layout)) {
      const text = cellAt(row, column)
      if (text === '' || sum === null) continue
      if (read(text) !== sum) error(row.line, column.heading, 'sheet-total-differs', { text, sum: written(sum) })
    }
  }
}

type Sum = {
  readonly column: SheetColumn
  readonly sum: number | null
  readonly read: (text: string) => number | string | null
  readonly written: (sum: number) => string | number
}

const asPieces = (pieces: number) => pieces

function sumsOf({ lines, shops, columns }: OrderLayout): Sum[] {
  const perShop = shops.map((column) => ({
    column,
    sum: sumOfAll(lines, (row) => readQuantity(cellAt(row, column))),
    read: readQuantity,
    written: asPieces,
  }))
  const piecesOf = (row: SheetRow) => {
    const total = cellAt(row, columns.total)
    const sum = sumOfAll(shops, (shop) => readQuantity(cellAt(row, shop)))
    return sum !== null && (total === '' || readQuantity(total) === sum) ? sum : null
  }
  const amountOf = (row: SheetRow) => {
    const [pieces, price] = [piecesOf(row), readPrice(cellAt(row, columns.price))]
    return pieces === null || typeof price !== 'number' ? null : pieces * price
  }
  const of = (column: SheetColumn | null, rest: Omit<Sum, 'column'>) => (column === null ? [] : [{ column, ...rest }])
  return [
    ...perShop,
    ...of(columns.total, { sum: sumOfAll(lines, piecesOf), read: readQuantity, written: asPieces }),
    ...of(columns.amount, { sum: sumOfAll(lines, amountOf), read: readCents, written: euro }),
  ]
}

/** The sum of all parts, or `null` when one of them is no number. */
function sumOfAll<T>(parts: readonly T[], numberOf: (part: T) => number | string | null): number | null {
  const numbers = parts.map(numberOf)
  return numbers.every((number) => typeof number === 'number')
    ? numbers.reduce<number>((sum, number) => sum + number, 0)
    : null
}
