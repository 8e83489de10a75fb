import type { LocalDate } from '../../kernel/calendar.ts'
import { fromDayNumber, isLocalDate } from '../../kernel/calendar.ts'
import { fold } from '../../kernel/search.ts'

/** Which of two numbers joined by slashes is the day. With dots and hyphens the day always comes first. */
export type DateOrder = 'day-first' | 'month-first'

export type DateReading =
  | { readonly ok: true; readonly date: LocalDate }
  | { readonly ok: false; readonly why: 'impossible-date' | 'two-digit-year' }

const months = [
  ['ian', 'ianuarie', 'jan', 'january'],
  ['feb', 'februarie', 'february'],
  ['mar', 'mart', 'martie', 'march'],
  ['apr', 'aprilie', 'april'],
  ['mai', 'may'],
  ['iun', 'iunie', 'jun', 'june'],
  ['iul', 'iulie', 'jul', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'septembrie', 'september'],
  ['oct', 'octombrie', 'october'],
  ['nov', 'noi', 'noiembrie', 'november'],
  ['dec', 'decembrie', 'december'],
]

const time = /[t ,]+\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]m|z|[+-]\d{2}:?\d{2})?$/
const yearFirst = /^(\d{4})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{1,2})$/
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const numbers = /^(\d{1,2})\s?([-./ ])\s?(\d{1,2})\s?\2\s?(\d{2}|\d{4})$/
const dayMonthName = /^(\d{1,2})[-. ]+([a-z]+)[-., ]+(\d{2}|\d{4})$/
const monthNameDay = /^([a-z]+)[ .]+(\d{1,2})[ ,]+(\d{2}|\d{4})$/
/** Days since 1899-12-30, as spreadsheets count; five digits are the years 1927 to 2173. */
const serial = /^(\d{5})([.,]\d+)?$/
const serialEpoch = -25_569

const slashes = /^\s*(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*\d{4}\b/

/**
 * Day first, as in Romania, unless a date of the file can only be read month first and none only day first.
 * @param texts all dates of the file; other texts do not count
 */
export function detectDateOrder(texts: Iterable<string>): DateOrder {
  let monthFirst = false
  for (const text of texts) {
    const found = slashes.exec(text)
    if (!found) continue
    if (Number(found[1]) > 12) return 'day-first'
    if (Number(found[2]) > 12) monthFirst = true
  }
  return monthFirst ? 'month-first' : 'day-first'
}

/** Reads a date in any of the styles that registers use; never guesses a century and never rolls a day over. */
export function readDate(text: string, order: DateOrder = 'day-first'): DateReading {
  const clean = fold(text)
    .replace(time, '')
    .replace(/\s*[rga]?\.$/, '')
    .replace(/(?<=\d)\s+r$/, '')
    .trim()
  const parts = partsOf(clean, order)
  if (parts === null) return serialDate(clean)
  const [year, month, day] = parts
  if (year.length === 2) return { ok: false, why: 'two-digit-year' }
  return existing(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function existing(text: string): DateReading {
  return isLocalDate(text) ? { ok: true, date: text } : { ok: false, why: 'impossible-date' }
}

function partsOf(text: string, order: DateOrder): readonly [string, string, string] | null {
  const iso = yearFirst.exec(text)
  if (iso) return [iso[1] ?? '', iso[3] ?? '', iso[4] ?? '']
  const digits = compact.exec(text)
  if (digits) return [digits[1] ?? '', digits[2] ?? '', digits[3] ?? '']
  const plain = numbers.exec(text)
  if (plain) {
    const [, first = '', separator, second = '', year = ''] = plain
    return separator === '/' && order === 'month-first' ? [year, first, second] : [year, second, first]
  }
  return namedParts(text)
}

function namedParts(text: string): readonly [string, string, string] | null {
  const dayFirst = dayMonthName.exec(text)
  const monthFirst = monthNameDay.exec(text)
  const [name, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]]
  const month = months.findIndex((names) => names.includes(name ?? ''))
  return month < 0 ? null : [year ?? '', String(month + 1), day ?? '']
}

function serialDate(text: string): DateReading {
  const found = serial.exec(text)
  return found ? existing(fromDayNumber(Number(found[1]) + serialEpoch)) : { ok: false, why: 'impossible-date' }
}
