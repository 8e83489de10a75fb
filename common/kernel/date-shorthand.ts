import type { LocalDate } from './calendar.ts'
import { addDays, isLocalDate } from './calendar.ts'

/** Words for days around today, without diacritics, in the languages people type in. */
const dayWords: Readonly<Record<string, number>> = {
  azi: 0,
  astazi: 0,
  ieri: -1,
  alaltaieri: -2,
  maine: 1,
  poimaine: 2,
  today: 0,
  yesterday: -1,
  tomorrow: 1,
}

const dayOnly = /^(\d{1,2})\.?$/
const dayMonth = /^(\d{1,2})\s*[-./]\s*(\d{1,2})\.?$/
const dayMonthYear = /^(\d{1,2})\s*[-./\s]\s*(\d{1,2})\s*[-./\s]\s*(\d{4}|\d{2})$/
const digitsOnly = /^(\d{2})(\d{2})(\d{4})$/
const isoDate = /^\d{4}-\d{2}-\d{2}$/
const offset = /^([+-])\s*(\d{1,4})$/

/**
 * Reads what people type for a date: `22.11.2026`, `22112026`, `5-2` (5 February of this year), `3` (the third of this
 * month), `+5` and `-1` (days from today), `azi`, `ieri`, `mâine`. Two-digit years lie between 80 years ago and 19 ahead.
 * @returns the date, or `null` when the text is none or names a day that does not exist.
 */
export function parseDate(text: string, today: LocalDate): LocalDate | null {
  const typed = text.trim().toLowerCase()
  const words = dayWords[typed.normalize('NFD').replace(/\p{M}/gu, '')]
  if (words !== undefined) return addDays(today, words)
  const shift = offset.exec(typed)
  if (shift) return existing(addDays(today, Number(shift[2]) * (shift[1] === '-' ? -1 : 1)))
  if (isoDate.test(typed)) return existing(typed)
  const thisYear = today.slice(0, 4)
  const full = dayMonthYear.exec(typed) ?? digitsOnly.exec(typed)
  if (full) return dateOf(full[1], full[2], wholeYear(full[3] ?? '', Number(thisYear)))
  const short = dayMonth.exec(typed)
  if (short) return dateOf(short[1], short[2], thisYear)
  const day = dayOnly.exec(typed)
  return day ? dateOf(day[1], today.slice(5, 7), thisYear) : null
}

function dateOf(day = '', month = '', year = ''): LocalDate | null {
  return existing(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function existing(text: string): LocalDate | null {
  return isLocalDate(text) ? text : null
}

function wholeYear(year: string, thisYear: number): string {
  if (year.length === 4) return year
  const inThisCentury = Math.floor(thisYear / 100) * 100 + Number(year)
  return String(inThisCentury > thisYear + 19 ? inThisCentury - 100 : inThisCentury)
}
