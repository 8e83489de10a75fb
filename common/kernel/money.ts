import Big from 'big.js'
import { z } from 'zod'

export const currencies = ['RON', 'EUR'] as const
export type Currency = (typeof currencies)[number]

/** An amount in integer minor units (bani, cents). The only place that calculates with money is this file. */
export type Money = { readonly minor: number; readonly currency: Currency }

export const moneySchema = z.object({ minor: z.int(), currency: z.enum(currencies) })

/** @throws RangeError when the amount is not a safe integer. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError('money must be a safe integer of minor units')
  return { minor, currency }
}

/** @throws RangeError when the currencies differ. */
export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`cannot add ${a.currency} and ${b.currency}`)
  return money(a.minor + b.minor, a.currency)
}

/**
 * Splits an amount by weights so that the parts sum to the whole: each part is rounded down, and the units left
 * over go to the largest remainders (ties to the earlier part).
 * @throws RangeError when a weight is negative or all are zero.
 */
export function allocate(whole: Money, weights: readonly number[]): Money[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0 || weights.some((weight) => weight < 0)) throw new RangeError('weights must be positive')
  const exact = weights.map((weight) => (whole.minor * weight) / total)
  const parts = exact.map(Math.floor)
  let left = whole.minor - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder) {
    if (left-- <= 0) break
    parts[index] = (parts[index] ?? 0) + 1
  }
  return parts.map((part) => money(part, whole.currency))
}

/**
 * Converts with an exchange rate given as an integer × 10,000 (4.9763 RON for 1 EUR is 49763), half up.
 * @throws RangeError when the rate is not a positive integer.
 */
export function convert(amount: Money, rateTenThousandths: number, to: Currency): Money {
  if (!Number.isSafeInteger(rateTenThousandths) || rateTenThousandths <= 0)
    throw new RangeError('rate must be positive')
  return money(Math.round((amount.minor * rateTenThousandths) / 10_000), to)
}

/**
 * A decimal number as people or files write it, with a point or a comma, as an integer × 10^places: `5,25` with four places
 * is 52500. Nothing is rounded: a number with more decimals than that is none.
 * @returns `null` for what is no such number, is negative, or is beyond what is exact.
 */
export function scaledDecimal(text: string, places: number): number | null {
  const plain = text.trim().replace(',', '.')
  if (!/^\d{1,15}(\.\d{1,15})?$/.test(plain)) return null
  const scaled = new Big(plain).times(new Big(10).pow(places))
  const whole = scaled.toNumber()
  return scaled.eq(scaled.round()) && Number.isSafeInteger(whole) ? whole : null
}

/** The amount as people of that locale write it: `1.234,50 RON` in Romanian. */
export function formatMoney(amount: Money, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: amount.currency }).format(amount.minor / 100)
}
