import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { rowRanks } from '../../../../renderer/ui/table/grid-sort.ts'
import type { CellValue, GridColumn } from '../../../../renderer/ui/table/grid-types.ts'
import { cellText } from '../../../../renderer/ui/table/grid-types.ts'

type Row = { readonly value: CellValue }
const column: GridColumn<Row> = { id: 'value', header: 'Valoare', value: (row) => row.value }

/** The values in the order of their ranks; those of one rank stay as they were. */
const sorted = (values: readonly CellValue[]) => {
  const ranks = rowRanks(
    values.map((value) => ({ value })),
    column,
  )
  const places = values.map((_, place) => place).toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))
  return places.map((place) => values[place])
}

describe('rowRanks', () => {
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

  it('ranks as the numbers compare, equal values alike', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (values) => {
        const ranks = rowRanks(
          values.map((value) => ({ value })),
          column,
        )
        for (const [a, first] of values.entries())
          for (const [b, second] of values.entries())
            expect(Math.sign((ranks[a] ?? 0) - (ranks[b] ?? 0))).toBe(Math.sign(first - second))
      }),
    )
  })

  it('asks each row for its value once', () => {
    const value = vi.fn((row: Row) => row.value)
    rowRanks([{ value: 'b' }, { value: 'a' }, { value: 'c' }], { value })
    expect(value).toHaveBeenCalledTimes(3)
  })
})

it('says yes and no in words', () => {
  const words = { yes: 'Da', no: 'Nu' }
  expect([true, false, null, 7].map((value) => cellText(column, { value }, words))).toEqual(['Da', 'Nu', '', '7'])
})
