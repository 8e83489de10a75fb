import type { Instant, LocalDate } from '../kernel/calendar.ts'
import { dateIn, houseZone, timeIn } from '../kernel/calendar.ts'
import type { Language } from './languages.ts'
import { languages } from './languages.ts'

/** How one language writes dates, times, numbers and names. Pure; everything comes from `Intl`. */
export type Format = {
  readonly locale: string
  /** `22.11.2026`, in every language: the order of the house's papers. */
  date(date: LocalDate): string
  /** `22.11` */
  dayMonth(date: LocalDate): string
  /** `duminică, 22 noiembrie 2026` */
  longDate(date: LocalDate): string
  /** The weekday in two letters, `Du`. */
  weekday(date: LocalDate): string
  /** `22`, without a leading zero. */
  dayOfMonth(date: LocalDate): string
  /** The name of a month `YYYY-MM`: `noiembrie 2026`. */
  month(month: string): string
  /** Both dates as given; an open period ends in an ellipsis. */
  period(from: LocalDate, until: LocalDate | null): string
  /** Hours and minutes in the house's zone, 24 h. */
  time(instant: Instant): string
  dateTime(instant: Instant): string
  number(value: number, decimals?: number): string
  /** A ratio (0.875) as `87,5 %`. */
  percent(ratio: number, decimals?: number): string
  /** Alphabetical order of the language, with numbers inside texts in numeric order. */
  compare(a: string, b: string): number
  /** Name of an ISO 3166-1 country; the code itself when there is none. */
  country(code: string): string
  /** Name of an ISO 639-1 language; the code itself when there is none. */
  languageName(code: string): string
  /** `a, b și c` */
  list(parts: readonly string[]): string
}

const made = new Map<Language, Format>()

/** The format of a language; made once, because `Intl` objects are costly. */
export function formatFor(language: Language): Format {
  const known = made.get(language)
  if (known) return known
  const format = makeFormat(languages[language].locale)
  made.set(language, format)
  return format
}

/** Romanian order for texts that must sort alike whatever the language of the window. */
export const romanianCollator = new Intl.Collator('ro', { numeric: true })

function makeFormat(locale: string): Format {
  const calendar = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (date: string) => formatter.format(new Date(`${date}T00:00:00Z`))
  }
  const shortWeekday = calendar({ weekday: 'short' })
  const date = (value: LocalDate) => `${value.slice(8)}.${value.slice(5, 7)}.${value.slice(0, 4)}`
  const monthName = calendar({ month: 'long', year: 'numeric' })
  return {
    locale,
    date,
    dayMonth: (value) => `${value.slice(8)}.${value.slice(5, 7)}`,
    longDate: calendar({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: (value) => twoLetters(shortWeekday(value), locale),
    dayOfMonth: (value) => String(Number(value.slice(8))),
    month: (month) => monthName(`${month}-01`),
    period: (from, until) => `${date(from)} – ${until === null ? '…' : date(until)}`,
    time: (instant) => timeIn(houseZone, instant),
    dateTime: (instant) => `${date(dateIn(houseZone, instant))} ${timeIn(houseZone, instant)}`,
    ...numbers(locale),
    ...names(locale),
  }
}

function numbers(locale: string): Pick<Format, 'number' | 'percent'> {
  const formatters = new Map<string, Intl.NumberFormat>()
  const formatter = (style: 'decimal' | 'percent', decimals: number) => {
    const key = `${style}${decimals}`
    const known = formatters.get(key)
    if (known) return known
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
    const fresh = new Intl.NumberFormat(locale, { style, ...digits })
    formatters.set(key, fresh)
    return fresh
  }
  return {
    number: (value, decimals = 0) => formatter('decimal', decimals).format(value),
    percent: (ratio, decimals = 0) => formatter('percent', decimals).format(ratio),
  }
}

function names(locale: string): Pick<Format, 'compare' | 'country' | 'languageName' | 'list'> {
  const collator = new Intl.Collator(locale, { numeric: true })
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    compare: (a, b) => collator.compare(a, b),
    country: remembered((code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code)),
    languageName: remembered((code) => (/^[a-z]{2,3}$/.test(code) ? (languageNames.of(code) ?? code) : code)),
    list: (parts) => lists.format(parts),
  }
}

/** Asks for each code once: a long list names the same few countries in every row. */
function remembered(nameOf: (code: string) => string): (code: string) => string {
  const names = new Map<string, string>()
  return (code) => {
    const known = names.get(code)
    if (known !== undefined) return known
    const name = nameOf(code)
    names.set(code, name)
    return name
  }
}

function twoLetters(weekday: string, locale: string): string {
  const letters = Array.from(weekday).slice(0, 2).join('')
  return letters.charAt(0).toLocaleUpperCase(locale) + letters.slice(1)
}
