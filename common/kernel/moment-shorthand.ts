import { addDays, dateIn, epochMs, houseZone, instantAt, instantOf, type Instant, type LocalDate } from './calendar.ts'
import { parseDate } from './date-shorthand.ts'

/** A time that lies ahead by more than this means last night, in milliseconds: at 00:10 somebody writes 23:50. */
const lookBackMs = 12 * 3_600_000

/** `21:40`, `2140`, `940`, `21`, `21.40` as `HH:MM`; `null` for what is no time. */
export function parseTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/.exec(text.trim())
  if (!match) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? '0')]
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/**
 * A moment in the past as somebody types it at the gate: `-5` minutes ago, `21:40` today, or last night when today's
 * lies far ahead, `20.11 21:40` on a date, `ieri 21:40`. `null` for what cannot be read. A time a little ahead stays
 * ahead, so that the house can say that it is in the future.
 */
export function parseMoment(text: string, now: Instant): Instant | null {
  const typed = text.trim().toLowerCase()
  const minutes = /^[-−](\d{1,3})$/.exec(typed)
  if (minutes) return instantOf(epochMs(now) - Number(minutes[1]) * 60_000)
  const today = dateIn(houseZone, now)
  const parts = /^(\S+)\s+(\S+)$/.exec(typed)
  if (parts) {
    const date = parseDate(parts[1] ?? '', today)
    const time = parseTime(parts[2] ?? '')
    return date && time ? instantAt(houseZone, date, time) : null
  }
  const time = parseTime(typed)
  return time ? nearest(today, time, now) : null
}

function nearest(today: LocalDate, time: string, now: Instant): Instant {
  const moment = instantAt(houseZone, today, time)
  if (epochMs(moment) - epochMs(now) <= lookBackMs) return moment
  return instantAt(houseZone, addDays(today, -1), time)
}

/**
 * A moment ahead, such as an expected return: `+90` minutes, `18:30` today or tomorrow when that is past, or with a
 * date. `null` for what cannot be read.
 */
export function parseLater(text: string, now: Instant): Instant | null {
  const typed = text.trim().toLowerCase()
  const minutes = /^\+(\d{1,4})$/.exec(typed)
  if (minutes) return instantOf(epochMs(now) + Number(minutes[1]) * 60_000)
  const today = dateIn(houseZone, now)
  const time = parseTime(typed)
  if (!time) {
    const parts = /^(\S+)\s+(\S+)$/.exec(typed)
    const date = parts && parseDate(parts[1] ?? '', today)
    const at = parts && parseTime(parts[2] ?? '')
    return date && at ? instantAt(houseZone, date, at) : null
  }
  const moment = instantAt(houseZone, today, time)
  return moment > now ? moment : instantAt(houseZone, addDays(today, 1), time)
}
