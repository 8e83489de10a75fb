import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, allocate, convert, formatMoney, money } from '../../../common/kernel/money.ts'

describe('money', () => {
  it('adds amounts of one currency only', () => {
    expect(add(money(1050, 'RON'), money(-50, 'RON'))).toEqual({ minor: 1000, currency: 'RON' })
    expect(() => add(money(1, 'RON'), money(1, 'EUR'))).toThrow(RangeError)
    expect(() => money(10.5, 'RON')).toThrow(RangeError)
  })

  it('gives units left over to the largest remainders', () => {
    expect(allocate(money(100, 'EUR'), [1, 1, 1]).map((part) => part.minor)).toEqual([34, 33, 33])
    expect(allocate(money(1000, 'EUR'), [2, 3, 5]).map((part) => part.minor)).toEqual([200, 300, 500])
    expect(allocate(money(-100, 'EUR'), [1, 1, 1]).map((part) => part.minor)).toEqual([-33, -33, -34])
    expect(() => allocate(money(1, 'EUR'), [0, 0])).toThrow(RangeError)
  })

  it('never loses or makes a unit when it splits', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
      .filter((all) => all.some((one) => one > 0))
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, (minor, shares) => {
        const parts = allocate(money(minor, 'RON'), shares)
        expect(parts.reduce((sum, part) => sum + part.minor, 0)).toBe(minor)
        parts.forEach((part, index) => {
          const exact = (minor * (shares[index] ?? 0)) / shares.reduce((sum, share) => sum + share, 0)
          expect(Math.abs(part.minor - exact)).toBeLessThan(1 + 1e-6)
        })
      }),
    )
  })

  it('converts with a rate × 10,000 and writes Romanian amounts', () => {
    expect(convert(money(10_000, 'EUR'), 49_763, 'RON')).toEqual({ minor: 49_763, currency: 'RON' })
    expect(() => convert(money(1, 'EUR'), 0, 'RON')).toThrow(RangeError)
    expect(formatMoney(money(123_450, 'RON'), 'ro-RO').replaceAll('\u00a0', ' ')).toBe('1.234,50 RON')
  })
})
