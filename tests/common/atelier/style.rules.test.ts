import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesFor, materialNeed } from '../../../common/atelier/catalogue/bom.rules.ts'
import {
  compareSizes,
  fibreSums,
  firstRepeated,
  freeSku,
  skuOf,
  tariffOn,
} from '../../../common/atelier/catalogue/style.rules.ts'

describe('the number of an article', () => {
  it.each([
    ['SCHORT', 'Rood', 'M', 'SCHORT-ROOD-M'],
    ['TOTE', 'Zwart', '-', 'TOTE-ZWART'],
    ['ETUI', 'Crème wit', '-', 'ETUI-CREMEWIT'],
    ['SLOOF', 'Verde închis', 'XL', 'SLOOF-VERDEINCHIS-XL'],
  ])('of %s in %s, %s is %s', (code, colour, size, sku) => {
    expect(skuOf(code, colour, size)).toBe(sku)
  })

  it('is followed by a number where it is taken', () => {
    expect(freeSku('A-B', new Set())).toBe('A-B')
    expect(freeSku('A-B', new Set(['A-B', 'A-B-2']))).toBe('A-B-3')
  })
})

describe('the fibres of a part', () => {
  it('come to 100 percent, part by part and however it is written', () => {
    const share = (part: string, percent: number) => ({ part, percent })
    expect(fibreSums([])).toEqual([])
    expect(fibreSums([share('Față', 60), share('fata', 40), share('Căptușeală', 100)])).toEqual([])
    expect(fibreSums([share('Față', 60), share('Față', 39), share('Căptușeală', 100)])).toEqual([
      { path: ['fibres', 1, 'percent'], reason: 'catalogue.fibre-sum' },
    ])
    expect(fibreSums([share('Față', 100), share('Căptușeală', 101)])).toHaveLength(1)
  })
})

describe('rows that stand twice', () => {
  it('are told, the later one each time', () => {
    const rows = [{ name: 'Lățime' }, { name: 'Înălțime' }, { name: 'latime ' }]
    expect(firstRepeated('measures', rows, 'name', ({ name }) => [name])).toEqual([
      { path: ['measures', 2, 'name'], reason: 'catalogue.row-twice' },
    ])
  })
})

describe('sizes', () => {
  it('stand as they hang in a shop', () => {
    expect(['XL', 'M', '104', 'S', '98', 'XXL', 'L'].sort(compareSizes)).toEqual([
      'S',
      'M',
      'L',
      'XL',
      'XXL',
      '98',
      '104',
    ])
  })
})

describe('the tariff of a day', () => {
  const tariffs = [
    { validFrom: '2026-07-01', bani: 140 },
    { validFrom: '2026-01-01', bani: 120 },
  ]
  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 120],
    ['2026-06-30', 120],
    ['2026-07-01', 140],
    ['2026-12-31', 140],
  ])('%s is %s', (day, bani) => {
    expect(tariffOn(tariffs, day)).toBe(bani)
  })
})

describe('what a number of pieces needs', () => {
  const line = (materialId: string, quantity: number, wasteBp = 0, size: string | null = null) => ({
    materialId,
    quantity,
    wasteBp,
    size,
  })

  it('takes the line of the size before the line for all sizes', () => {
    const bom = [line('cloth', 800), line('cloth', 950, 0, 'L'), line('zip', 1)]
    expect(linesFor(bom, 'L').map(({ materialId, quantity }) => [materialId, quantity])).toEqual([
      ['cloth', 950],
      ['zip', 1],
    ])
    expect(
      materialNeed(bom, [
        { size: 'M', pieces: 10 },
        { size: 'L', pieces: 2 },
      ]),
    ).toEqual(
      new Map([
        ['cloth', 9900],
        ['zip', 12],
      ]),
    )
  })

  it('adds what is lost, and never promises a part of a millimetre', () => {
    expect(materialNeed([line('cloth', 333, 750)], [{ size: '-', pieces: 7 }]).get('cloth')).toBe(2506)
  })

  it('is never less than without waste, and grows with the pieces', () => {
    const amounts = fc.record({
      quantity: fc.integer({ min: 1, max: 5000 }),
      wasteBp: fc.integer({ min: 0, max: 10_000 }),
    })
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 2000 }), ({ quantity, wasteBp }, pieces) => {
        const need = (count: number) =>
          materialNeed([line('cloth', quantity, wasteBp)], [{ size: '-', pieces: count }]).get('cloth') ?? 0
        expect(need(pieces)).toBeGreaterThanOrEqual(quantity * pieces)
        expect(need(pieces + 1)).toBeGreaterThan(need(pieces))
      }),
    )
  })
})
