import { romanianCollator } from '../../../common/i18n/format.ts'
import type { CellValue, GridColumn } from './grid-types.ts'

/**
 * The rank of each row by one column, in the order of the rows. Texts are put in alphabetical order once; sorting then
 * compares whole numbers, which keeps ten thousand rows fluent. Equal values share a rank. Empty values come last in both
 * directions of the alphabet's beginning: they rank highest.
 */
export function rowRanks<Row>(rows: readonly Row[], column: Pick<GridColumn<Row>, 'value'>): Uint32Array {
  const values = rows.map((row) => column.value(row))
  const rankOf = rankOfValues(values)
  return Uint32Array.from(values, (value) => rankOf.get(value) ?? 0)
}

function rankOfValues(values: readonly CellValue[]): Map<CellValue, number> {
  const distinct = [...new Set(values)].sort(compareValues)
  return new Map(distinct.map((value, rank) => [value, rank]))
}

function compareValues(a: CellValue, b: CellValue): number {
  if (a === null || b === null || a === '' || b === '')
    return Number(a === null || a === '') - Number(b === null || b === '')
  if (typeof a === 'string' && typeof b === 'string') return romanianCollator.compare(a, b)
  return Number(a) - Number(b)
}
