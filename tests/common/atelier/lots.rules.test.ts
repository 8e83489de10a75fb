import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decided,
  inWork,
  lotState,
  openRework,
  overPlan,
  pieceFigures,
  piecesByVariant,
  plannedUse,
  proposeBundles,
  stageOf,
  stages,
  untouched,
  type BundleFacts,
  type CutPieces,
} from '../../../common/atelier/lots/lots.rules.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'

const bundle = (more: Partial<BundleFacts> = {}): BundleFacts => ({
  quantity: 10,
  sewn: 0,
  worked: 0,
  checked: 0,
  passed: 0,
  second: 0,
  scrap: 0,
  sentBack: 0,
  resewn: 0,
  ...more,
})

/** A bundle as it can come to be: pieces are sewn, checked once, sent back, and decided upon. */
const anyBundle: fc.Arbitrary<BundleFacts> = fc
  .record({
    quantity: fc.integer({ min: 1, max: 60 }),
    shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ quantity, shares: [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] }) => {
    const part = (of: number, share: number) => Math.floor(of * share)
    const checked = part(quantity, a)
    const fate = part(checked, b)
    const passed = part(fate, c)
    const second = part(fate - passed, d)
    const scrap = fate - passed - second
    const sentBack = checked - fate + part(fate, e)
    const sewn = part(quantity, f)
    const worked = sewn > 0 ? sewn * 2 : checked > 0 ? 1 : 0
    return { quantity, sewn, worked, checked, passed, second, scrap, sentBack, resewn: part(sentBack, f) }
  })

describe('where a bundle stands', () => {
  it.each([
    ['cut', 'nobody has begun', {}],
    ['sewing', 'somebody has begun', { worked: 3 }],
    ['sewing', 'one operation is left', { worked: 25, sewn: 5 }],
    ['control', 'every piece went through every operation', { worked: 30, sewn: 10 }],
    ['control', 'some are checked', { worked: 30, sewn: 10, checked: 4, passed: 4 }],
    ['sewing', 'the control sent some back', { worked: 30, sewn: 10, checked: 10, passed: 8, sentBack: 2 }],
    ['control', 'they are sewn again', { worked: 30, sewn: 10, checked: 10, passed: 8, sentBack: 2, resewn: 2 }],
    ['sewing', 'one went back twice', { worked: 30, sewn: 10, checked: 10, passed: 9, sentBack: 2, resewn: 1 }],
    ['done', 'every piece is decided', { worked: 30, sewn: 10, checked: 10, passed: 8, second: 1, scrap: 1 }],
    ['done', 'the last was scrap before it was sewn', { worked: 27, sewn: 9, checked: 10, passed: 9, scrap: 1 }],
  ] as const)('is %s when %s', (stage, _when, facts) => {
    expect(stageOf(bundle(facts))).toBe(stage)
  })

  it('is done exactly when no piece is in work (I2)', () => {
    fc.assert(
      fc.property(anyBundle, (facts) => {
        expect(facts.quantity).toBe(facts.passed + facts.second + facts.scrap + inWork(facts))
        expect(inWork(facts)).toBeGreaterThanOrEqual(0)
        expect(openRework(facts)).toBe(facts.checked - decided(facts))
        expect(stageOf(facts) === 'done').toBe(inWork(facts) === 0)
      }),
    )
  })

  it('never goes back to cut once anything is recorded', () => {
    fc.assert(
      fc.property(anyBundle, (facts) => {
        expect(stageOf(facts) === 'cut').toBe(untouched(facts))
      }),
    )
  })

  it('moves forward when one more operation is counted', () => {
    fc.assert(
      fc.property(anyBundle, (facts) => {
        const more = { ...facts, worked: facts.worked + 1, sewn: Math.min(facts.quantity, facts.sewn + 1) }
        expect(stages.indexOf(stageOf(more))).toBeGreaterThanOrEqual(stages.indexOf(stageOf(facts)))
      }),
    )
  })
})

describe('the state of a lot', () => {
  const lot = { cutOn: '2026-11-20' as LocalDate, heldReason: null, endedAt: null }
  const begun = bundle({ worked: 1 })
  const sewn = bundle({ worked: 20, sewn: 10 })
  const done = bundle({ worked: 20, sewn: 10, checked: 10, passed: 10 })

  it.each([
    ['planned', { ...lot, cutOn: null }, []],
    ['cut', lot, [bundle(), bundle()]],
    ['in-sewing', lot, [bundle(), begun]],
    ['in-sewing', lot, [bundle(), done]],
    ['in-control', lot, [sewn, done]],
    ['finished', lot, [done, done]],
    ['held', { ...lot, heldReason: 'lipsă fermoare' }, [begun]],
    ['closed', { ...lot, endedAt: '2026-11-21T10:00:00.000Z' }, [done]],
    ['cancelled', { ...lot, cutOn: null, endedAt: '2026-11-21T10:00:00.000Z' }, []],
  ] as const)('is %s', (state, facts, bundles) => {
    expect(lotState(facts, bundles)).toBe(state)
  })
})

describe('pieces', () => {
  it('of a lot add up: cut = passed + second + scrap + in work (I2)', () => {
    fc.assert(
      fc.property(fc.array(anyBundle), (bundles) => {
        const { cut, passed, second, scrap, inWork: left, sewn } = pieceFigures(bundles)
        expect(cut).toBe(passed + second + scrap + left)
        expect(cut).toBe(bundles.reduce((sum, { quantity }) => sum + quantity, 0))
        expect(sewn).toBeLessThanOrEqual(cut)
      }),
    )
  })

  const cutting: fc.Arbitrary<CutPieces[]> = fc.array(
    fc.record({
      variantId: fc.constantFrom('S', 'M', 'L'),
      quantity: fc.integer({ min: 1, max: 300 }),
      dyeLot: fc.constantFrom('D1', 'D2', ''),
    }),
    { maxLength: 8 },
  )

  it('are all in the proposed bundles, none of which is larger than asked or mixes dye lots (I2, I5)', () => {
    fc.assert(
      fc.property(cutting, fc.integer({ min: 1, max: 50 }), (cut, size) => {
        const proposed = proposeBundles(cut, size)
        expect(piecesByVariant(proposed)).toEqual(piecesByVariant(cut))
        expect(proposed.every(({ quantity }) => quantity >= 1 && quantity <= size)).toBe(true)
        const perDyeLot = (pieces: readonly CutPieces[]) =>
          piecesByVariant(pieces.map((one) => ({ ...one, variantId: `${one.variantId} ${one.dyeLot}` })))
        expect(perDyeLot(proposed)).toEqual(perDyeLot(cut))
      }),
    )
  })

  it('are proposed in full bundles and a last one with the rest', () => {
    const quantities = proposeBundles([{ variantId: 'M', quantity: 23, dyeLot: 'D1' }], 10).map(
      ({ quantity }) => quantity,
    )
    expect(quantities).toEqual([10, 10, 3])
  })

  it('beyond the plan are named', () => {
    const planned = new Map([
      ['S', 10],
      ['M', 20],
    ])
    const cut = [
      { variantId: 'S', quantity: 10 },
      { variantId: 'M', quantity: 15 },
      { variantId: 'M', quantity: 6 },
    ]
    expect(overPlan(planned, cut)).toEqual([{ variantId: 'M', planned: 20, cut: 21 }])
  })
})

describe('what a plan needs of materials', () => {
  it('takes the line of the size before the line of all sizes, adds waste and rounds up once', () => {
    const cells = [
      { size: 'S', planned: 10 },
      { size: 'XL', planned: 3 },
    ]
    const bom = [
      { materialId: 'canvas', size: null, quantity: 800, wasteBp: 500 },
      { materialId: 'canvas', size: 'XL', quantity: 1001, wasteBp: 500 },
      { materialId: 'zip', size: 'XL', quantity: 1, wasteBp: 0 },
    ]
    expect([...plannedUse(cells, bom)]).toEqual([
      ['canvas', Math.ceil((10 * 800 + 3 * 1001) * 1.05)],
      ['zip', 3],
    ])
  })
})
