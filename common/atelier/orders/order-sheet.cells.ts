import { fromDayNumber, isLocalDate, dayNumber, type LocalDate } from '../../kernel/calendar.ts'
import { fold } from '../../kernel/search.ts'

/** A text as it is compared with headings and labels: folded, everything but letters and digits made single spaces. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Pieces of one cell at most; more is a slip of the keyboard. */
export const mostPieces = 100_000

export type QuantityFault = 'quantity-negative' | 'quantity-not-whole' | 'quantity-not-a-number' | 'quantity-too-large'
export type PriceFault = 'price-not-a-number' | 'price-not-positive' | 'price-not-in-cents'

const nothing = /^[-–—]?$/
/** `1.250` as Dutch people group thousands. A number cell never ends in a nought behind its point, so no fraction is taken for it. */
const grouped = /^\d{1,3}(?:\.\d{3})*\.\d{2}0$|^\d{1,3}(?:\.\d{3}){2,}$/

/**
 * The decimal number of a text in Dutch or plain writing, or `null`; the fraction may be written with comma or point.
 * @param groups whether one point before three digits may group thousands
 */
function decimal(text: string, groups: boolean): number | null {
  const bare = text.replace(/\s/g, '').replace(/^[−–-]/, '-')
  const unsigned = bare.replace(/^[-+]/, '')
  const sign = bare.startsWith('-') ? -1 : 1
  if (/^\d+$/.test(unsigned)) return sign * Number(unsigned)
  if (groups && grouped.test(unsigned)) return sign * Number(unsigned.replaceAll('.', ''))
  if (/^\d*[.,]\d+$/.test(unsigned)) return sign * Number(unsigned.replace(',', '.'))
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(unsigned)) return sign * Number(unsigned.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(unsigned)) return sign * Number(unsigned.replaceAll(',', ''))
  return null
}

/** The whole number that a decimal stands for, the noise of a spreadsheet's calculation aside; else `null`. */
function whole(value: number): number | null {
  const nearest = Math.round(value)
  return Number.isSafeInteger(nearest) && Math.abs(value - nearest) < 1e-6 ? nearest : null
}

/** Pieces of a cell: an empty one or a dash is none. @returns what is wrong with it where it is no such number */
export function readQuantity(text: string): number | QuantityFault {
  if (nothing.test(text.trim())) return 0
  const value = decimal(text, true)
  if (value === null) return 'quantity-not-a-number'
  if (value < 0) return 'quantity-negative'
  const pieces = whole(value)
  if (pieces === null) return 'quantity-not-whole'
  return pieces > mostPieces ? 'quantity-too-large' : pieces
}

/** An amount in euro cents: `6.5`, `6,50`, `€ 1.234,50`, `9,-`. @returns `null` when it is no number, or not whole cents. */
export function readCents(text: string): number | null {
  const cents = centsOf(text, true)
  return cents === null ? null : whole(cents)
}

/**
 * A price in euro cents. `6.500` is refused rather than guessed at.
 * @returns what is wrong with it where it is no price
 */
export function readPrice(text: string): number | PriceFault {
  const exact = centsOf(text, false)
  if (exact === null) return 'price-not-a-number'
  if (exact <= 0) return 'price-not-positive'
  return (/\.\d{3}$/.test(text.trim()) ? null : whole(exact)) ?? 'price-not-in-cents'
}

function centsOf(text: string, groups: boolean): number | null {
  const bare = text
    .trim()
    .replace(/^(?:€|eur(?:o)?\b)\s*|\s*(?:€|\beur(?:o)?)$/gi, '')
    .replace(/,[-–—]+$/, '')
  const value = decimal(bare, groups)
  return value === null ? null : value * 100
}

const months: readonly (readonly [start: string, month: number])[] = [
  ['jan', 1],
  ['feb', 2],
  ['maart', 3],
  ['mrt', 3],
  ['mar', 3],
  ['apr', 4],
  ['mei', 5],
  ['may', 5],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['okt', 10],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
]

/** Day 0 of the dates of spreadsheets, for days after February 1900. */
const sheetEpoch = dayNumber('1899-12-30' as LocalDate)

/**
 * A date of a sheet: a real one, `dd-mm-yyyy` with any separator, `9 maart 2026` with or without a weekday, or the bare
 * number of a date cell whose format was lost. The day stands before the month, as in Dutch. `null` when there is no
 * such day.
 */
export function readSheetDate(text: string): LocalDate | null {
  const bare = text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
  if (isLocalDate(bare)) return bare
  if (/^\d{5}$/.test(bare)) return serialDate(Number(bare))
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(bare)
  if (yearFirst) return dateOf(yearFirst[1], Number(yearFirst[2]), yearFirst[3])
  const numeric = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})$/.exec(bare)
  if (numeric) return dateOf(numeric[3], Number(numeric[2]), numeric[1])
  const [, day, name = '', year] = /^(?:[a-z]+ )?(\d{1,2})(?:e)? ([a-z]+) (\d{4}|\d{2})$/.exec(plain(bare)) ?? []
  const month = months.find(([start]) => name.startsWith(start))?.[1]
  return month === undefined ? null : dateOf(year, month, day)
}

/** Numbers that are days between 2000 and 2099; others are no dates. */
function serialDate(serial: number): LocalDate | null {
  const date = fromDayNumber(sheetEpoch + serial)
  return date >= '2000-01-01' && date < '2100-01-01' ? date : null
}

function dateOf(year: string | undefined, month: number, day: string | undefined): LocalDate | null {
  if (year === undefined || day === undefined) return null
  const full = year.length === 2 ? `20${year}` : year
  const text = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(text) ? text : null
}
