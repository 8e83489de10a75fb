import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fittingReservations, missingOf } from '../../../common/atelier/materials/materials.rules.ts'
import { scaledDecimal } from '../../../common/kernel/money.ts'

describe('reservations that give way', () => {
  it('keep the earlier whole, never exceed what is left, and never grow', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 6 }), fc.nat(300), (amounts, remaining) => {
        const before = amounts.map((quantity, index) => ({ lotId: String(index), quantity }))
        const after = fittingReservations(before, remaining)
        const sum = after.reduce((total, { quantity }) => total + quantity, 0)
        expect(sum).toBe(
          Math.min(
            remaining,
            amounts.reduce((total, quantity) => total + quantity, 0),
          ),
        )
        const cut = after.findIndex(({ quantity }, index) => quantity < amounts[index]!)
        if (cut >= 0) expect(after.slice(cut + 1).every(({ quantity }) => quantity === 0)).toBe(true)
      }),
    )
  })
})

it('what is missing is never negative', () => {
  expect(missingOf(100, { free: 30, held: 20 })).toBe(50)
  expect(missingOf(100, { free: 300, held: 20 })).toBe(0)
})

describe('a decimal number as an integer', () => {
  it.each([
    ['5,25', 4, 52_500],
    ['5.2581', 4, 52_581],
    [' 12,5 ', 3, 12_500],
    ['0', 2, 0],
    ['007', 0, 7],
    ['1.500000', 1, 15],
    ['12,345', 2, null],
    ['1.234,50', 2, null],
    ['1 234', 0, null],
    ['-1', 0, null],
    ['5e3', 0, null],
    ['', 2, null],
    ['.5', 1, null],
    ['999999999999999', 4, null],
    ['0.1', 17, 10_000_000_000_000_000],
  ])('%j with %i places: %s', (text, places, expected) => {
    const safe = expected === null || Number.isSafeInteger(expected) ? expected : null
    expect(scaledDecimal(text, places)).toBe(safe)
  })
})
