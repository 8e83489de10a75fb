declare const localDateBrand: unique symbol

/** A calendar date `YYYY-MM-DD`; compares correctly as a string. */
export type LocalDate = string & { readonly [localDateBrand]: true }

declare const instantBrand: unique symbol

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`; compares correctly as a string. */
export type Instant = string & { readonly [instantBrand]: true }

/** A half-open period `[from, until)`; `until: null` means that no end is known. */
export type Period = { readonly from: LocalDate; readonly until: LocalDate | null }

/** The zone in which the house lives; the night of a date is always meant in this zone. */
export const houseZone = 'Europe/Bucharest'

/** Sorts after every real date: stands for "no end" where an open period is compared. */
export const endOfTime = '9999-12-31' as LocalDate

const datePattern = /^\d{4}-\d{2}-\d{2}$/

/** True for a date that exists in the calendar (2026-02-30 does not), between the years 1900 and 9999. */
export function isLocalDate(text: string): text is LocalDate {
  if (!datePattern.test(text) || text < '1900-01-01') return false
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** @throws RangeError when the text is not an existing calendar date. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a calendar date: ${text}`)
  return text
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Days since 1970-01-01; calendar dates have no zone, so this is plain arithmetic. */
export function dayNumber(date: LocalDate): number {
  return Math.round(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 864e5)
}

export function fromDayNumber(day: number): LocalDate {
  return new Date(day * 864e5).toISOString().slice(0, 10) as LocalDate
}

/** The date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** Nights between two dates: 0 for the same day, negative when `until` is before `from`. */
export function nightsBetween(from: LocalDate, until: LocalDate): number {
  return dayNumber(until) - dayNumber(from)
}

/** The same day `months` later, or the last day of that month when it has no such day (31 January + 1 = 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [year, ofYear] = [Math.floor(month / 12), (month % 12) + 1]
  const day = Math.min(Number(date.slice(8)), daysInMonth(year, ofYear))
  return `${String(year).padStart(4, '0')}-${twoDigits(ofYear)}-${twoDigits(day)}` as LocalDate
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** The month of a date, `YYYY-MM`. */
export function monthOf(date: LocalDate): string {
  return date.slice(0, 7)
}

/** Every month that the half-open period touches, cut to it. Empty when the period is empty. */
export function monthsOf(from: LocalDate, until: LocalDate): { month: string; from: LocalDate; until: LocalDate }[] {
  const months = []
  for (let start = from; start < until;) {
    const next = addMonths(`${monthOf(start)}-01` as LocalDate, 1)
    const end = next < until ? next : until
    months.push({ month: monthOf(start), from: start, until: end })
    start = end
  }
  return months
}

/** ISO day of the week, 1 = Monday … 7 = Sunday. */
export function weekday(date: LocalDate): number {
  return ((dayNumber(date) + 3) % 7) + 1
}

/** Completed years of age on a date; negative when the date is before birth. */
export function ageOn(birth: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

/** Whether two half-open periods share at least one night; a missing end lies after every date, `[d, d)` has no night. */
export function overlaps(a: Period, b: Period): boolean {
  const from = a.from > b.from ? a.from : b.from
  const aEnd = a.until ?? endOfTime
  const bEnd = b.until ?? endOfTime
  return from < (aEnd < bEnd ? aEnd : bEnd)
}

/** The calendar date of an instant in a zone. */
export function dateIn(zone: string, instant: Instant): LocalDate {
  return wallTime(zone, epochMs(instant)).slice(0, 10) as LocalDate
}

/** Hours and minutes `HH:MM` of an instant in a zone. */
export function timeIn(zone: string, instant: Instant): string {
  return wallTime(zone, epochMs(instant)).slice(11, 16)
}

/** The first moment of a calendar date in a zone. Where midnight is skipped, the moment at which the clock jumps over it. */
export function startOfDayIn(zone: string, date: LocalDate): Instant {
  const midnight = dayNumber(date) * 864e5
  return instantOf(candidates(zone, midnight).find((moment) => wallMs(zone, moment) >= midnight) ?? midnight)
}

/** The moment at which a calendar date is over in a zone: the first of the next date. */
export function endOfDayIn(zone: string, date: LocalDate): Instant {
  return startOfDayIn(zone, addDays(date, 1))
}

/** The moments, earlier first, at which a clock of the zone may show a wall time given as if the zone were UTC. */
function candidates(zone: string, wall: number): number[] {
  // The offsets a day before and after it are the only two that can hold at it.
  const offsets = [wall - 864e5, wall + 864e5].map((moment) => wallMs(zone, moment) - moment)
  return offsets.map((offset) => wall - offset).sort((a, b) => a - b)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What calendar and clock of a zone show at a moment, `YYYY-MM-DDTHH:MM:SS`. */
function wallTime(zone: string, moment: number): string {
  let clock = clocks.get(zone)
  if (!clock) {
    // The Swedish way of writing is ISO 8601 with a space.
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    clocks.set(zone, clock)
  }
  return clock.format(moment).replace(' ', 'T')
}

/** The same as if the zone were UTC, in milliseconds; milliseconds of the moment are kept. */
function wallMs(zone: string, moment: number): number {
  return Date.parse(`${wallTime(zone, moment)}Z`) + (((moment % 1000) + 1000) % 1000)
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function epochMs(instant: Instant): number {
  return Date.parse(instant)
}

export function instantOf(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString() as Instant
}

/**
 * The moment at which a clock in the zone shows `HH:MM` on a date. A time that the spring change skips moves forward by
 * the change; one that the autumn change repeats means its first occurrence.
 */
export function instantAt(zone: string, date: LocalDate, time: string): Instant {
  const wall = dayNumber(date) * 864e5 + Number(time.slice(0, 2)) * 36e5 + Number(time.slice(3, 5)) * 6e4
  const moments = candidates(zone, wall)
  return instantOf(moments.find((moment) => wallMs(zone, moment) === wall) ?? moments.at(-1) ?? wall)
}
