import { describe, expect, it } from 'vitest'
import { amountInput, amountText, minorOf } from '../../../common/atelier/amount.ts'

describe('an amount that somebody types', () => {
  it.each([
    ['9', 900],
    ['9,5', 950],
    [' 9.50 ', 950],
    ['0,05', 5],
    ['1234567,89', 123_456_789],
  ])('%j is %d', (text, minor) => {
    expect(minorOf(text)).toBe(minor)
  })

  it.each(['', 'negen', '-1', '9,505', '1.000,00', '9 €', '12345678', '9,'])('%j is none', (text) => {
    expect(minorOf(text)).toBeNull()
    expect(amountInput('catalogue.cents').safeParse(text).error?.issues[0]?.message).toBe('catalogue.cents')
  })

  it('is shown as it is typed', () => {
    for (const minor of [0, 5, 50, 900, 123_456]) expect(minorOf(amountText(minor))).toBe(minor)
    expect(amountText(905)).toBe('9,05')
  })
})
