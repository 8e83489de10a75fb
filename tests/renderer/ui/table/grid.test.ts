import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowOrder } from '../../../../renderer/ui/table/grid-sort.ts'
import type { CellValue, GridColumn } from '../../../../renderer/ui/table/grid-types.ts'
import { cellText } from '../../../../renderer/ui/table/grid-types.ts'

type Row = { readonly value: CellValue }
const column: GridColumn<Row> = { id: 'value', header: 'Valoare', value: (row) => row.value }
const sorted = (values: readonly CellValue[]) => {
  const rows = values.map((value) => ({ value }))
  return rows.toSorted(rowOrder(rows, column)).map((row) => row.value)
}

describe('rowOrder', () => {
  it('sorts as Romanian does, with numbers inside names by size', () => {
    expect(sorted(['Țepeș', 'Camera 10', 'Șold', 'camera 9', 'Sold', 'Tom'])).toEqual([
      'camera 9',
      'Camera 10',
      'Sold',
      'Șold',
      'Tom',
      'Țepeș',
    ])
  })

  it('puts empty values behind all others', () => {
    expect(sorted([null, 3, -1, null, 2])).toEqual([-1, 2, 3, null, null])
    expect(sorted(['', 'b', 'a'])).toEqual(['a', 'b', ''])
  })

  it('keeps the order of equal values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (values) => {
        const rows = values.map((value, place) => ({ value, place }))
        const order = rowOrder(rows, { ...column, value: (row: { value: number }) => row.value })
        const result = rows.toSorted(order)
        for (const [index, row] of result.entries()) {
          const next = result[index + 1]
          if (next) expect(row.value < next.value || (row.value === next.value && row.place < next.place)).toBe(true)
        }
      }),
    )
  })
})

it('says yes and no in words', () => {
  const words = { yes: 'Da', no: 'Nu' }
  expect([true, false, null, 7].map((value) => cellText(column, { value }, words))).toEqual(['Da', 'Nu', '', '7'])
})
