import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cartonOutcome,
  mayFollow,
  packProblem,
  shipmentState,
  shipmentSteps,
  type PackLine,
  type PackRoom,
} from '../../../common/atelier/shipments/shipments.rules.ts'

const room = (more: Partial<PackRoom> = {}): PackRoom => ({
  orderLineId: 'oli_1',
  lotId: 'lot_1',
  openOnLine: 20,
  openForShop: 8,
  passedFree: 12,
  ...more,
})
const line = (quantity: number, lotId = 'lot_1', orderLineId = 'oli_1'): PackLine => ({ orderLineId, lotId, quantity })

describe('a carton', () => {
  it.each([
    ['what fits', [line(8)], [room()], null],
    ['more than the shop ordered', [line(9)], [room()], { index: 0, problem: 'more-than-shop', most: 8 }],
    [
      'more than passed',
      [line(13)],
      [room({ openForShop: null })],
      { index: 0, problem: 'more-than-passed', most: 12 },
    ],
    [
      'more than ordered',
      [line(12)],
      [room({ openForShop: null, openOnLine: 10 })],
      { index: 0, problem: 'more-than-ordered', most: 10 },
    ],
    ['another order’s article', [line(1, 'lot_9')], [room()], { index: 0, problem: 'not-on-order', most: 0 }],
    [
      'two lots that are too many together',
      [line(5), line(4, 'lot_2')],
      [room(), room({ lotId: 'lot_2' })],
      { index: 1, problem: 'more-than-shop', most: 3 },
    ],
    [
      'an order packed beyond what is open',
      [line(1)],
      [room({ openOnLine: -2 })],
      { index: 0, problem: 'more-than-ordered', most: 0 },
    ],
  ])('takes or refuses %s', (_what, lines, rooms, expected) => {
    expect(packProblem(lines, rooms)).toEqual(expected)
  })

  it('never holds more than passed, was ordered, or is for the shop', () => {
    const rooms = fc.array(
      fc.record({
        orderLineId: fc.constantFrom('oli_1', 'oli_2'),
        lotId: fc.constantFrom('lot_1', 'lot_2'),
        openOnLine: fc.integer({ min: 0, max: 30 }),
        openForShop: fc.option(fc.integer({ min: 0, max: 30 })),
        passedFree: fc.integer({ min: 0, max: 30 }),
      }),
      { maxLength: 4 },
    )
    const lines = fc.array(
      fc.record({
        orderLineId: fc.constantFrom('oli_1', 'oli_2'),
        lotId: fc.constantFrom('lot_1', 'lot_2'),
        quantity: fc.integer({ min: 1, max: 20 }),
      }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(rooms, lines, (found, wanted) => {
        // A line's own openness is one figure, whatever lot it is sewn in.
        const rooms = found.map((one) => ({
          ...found.find((other) => other.orderLineId === one.orderLineId)!,
          ...{ lotId: one.lotId, passedFree: one.passedFree },
        }))
        if (packProblem(wanted, rooms) !== null) return
        for (const one of rooms) {
          const ofLine = wanted.filter(({ orderLineId }) => orderLineId === one.orderLineId)
          const pieces = ofLine.reduce((sum, { quantity }) => sum + quantity, 0)
          if (ofLine.length > 0) expect(pieces).toBeLessThanOrEqual(Math.min(one.openOnLine, one.openForShop ?? 99))
        }
      }),
    )
  })

  it.each([
    [[{ packed: 5, counted: 5, damaged: 0 }], 'ok'],
    [[{ packed: 5, counted: 5, damaged: 1 }], 'damaged'],
    [[{ packed: 5, counted: 6, damaged: 0 }], 'over'],
    [
      [
        { packed: 5, counted: 6, damaged: 1 },
        { packed: 2, counted: 1, damaged: 0 },
      ],
      'short',
    ],
  ])('arrived as %j is %s', (lines, outcome) => {
    expect(cartonOutcome(lines)).toBe(outcome)
  })
})

describe('a shipment', () => {
  it('goes one way, and only back to packing before it is handed over', () => {
    const allowed = shipmentSteps.flatMap((from) =>
      shipmentSteps.filter((to) => mayFollow(from, to)).map((to) => `${from} → ${to}`),
    )
    expect(allowed).toEqual([
      'packing → ready',
      'ready → packing',
      'ready → handed-over',
      'handed-over → in-transit',
      'handed-over → delivered',
      'handed-over → returned',
      'handed-over → lost',
      'in-transit → delivered',
      'in-transit → returned',
      'in-transit → lost',
      'delivered → settled',
      'delivered → returned',
    ])
  })

  it.each([
    ['packing', 0, 0, 'draft'],
    ['packing', 2, 2, 'packing'],
    ['delivered', 2, 1, 'delivered'],
    ['delivered', 2, 0, 'checked'],
    ['settled', 2, 0, 'settled'],
  ] as const)('%s with %i cartons, %i unchecked, is %s', (step, cartons, unchecked, state) => {
    expect(shipmentState(step, cartons, unchecked)).toBe(state)
  })
})
