import {
  addDays,
  dateIn,
  epochMs,
  houseZone,
  instantAt,
  instantOf,
  startOfDayIn,
  timeIn,
  type Instant,
  type LocalDate,
} from '../../kernel/calendar.ts'
import type { RoundState } from './patrols.contract.ts'

const minuteMs = 60_000
const dayMs = 1440 * minuteMs

/** How early a planned moment may be answered. */
const earlyMs = 30 * minuteMs
/** After this time nobody can answer a planned moment any more. */
const missedAfterMs = 6 * 60 * minuteMs
/** How long a missed moment is held out to the gate. */
const remindedMs = 12 * 60 * minuteMs

/** Something to be done every day at the same wall-clock times of the house. */
export type DailyPlan = {
  /** `HH:MM`, in any order. */
  readonly times: readonly string[]
  readonly graceMinutes: number
  /** The plan holds in `[begunAt, endedAt)`. */
  readonly begunAt: Instant
  readonly endedAt: Instant | null
}

export type PlannedMoment = {
  readonly plannedAt: Instant
  /** From here on it counts as missed: the next one of the plan, or six hours later. */
  readonly missedAt: Instant
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}

/**
 * Times of the calls of a day, in the order of the night: first, every interval, last. The last is a call also when the
 * interval does not meet it.
 */
export function callTimes(schedule: { firstAt: string; lastAt: string; everyMinutes: number }): string[] {
  const first = minutesOf(schedule.firstAt)
  const last = minutesOf(schedule.lastAt)
  const end = last < first ? last + 1440 : last
  const times = []
  for (let at = first; at < end; at += schedule.everyMinutes) times.push(timeOf(at))
  return [...times, timeOf(end)]
}

/** The moment of a time of day; a time that the clock skips in spring becomes the next one that exists. */
function momentOf(date: LocalDate, time: string): number {
  const moment = instantAt(houseZone, date, time)
  return timeIn(houseZone, moment) === time ? epochMs(moment) : momentOf(date, timeOf(minutesOf(time) + 1))
}

/** Moments of one date. A day of 24 hours is plain arithmetic; only the two changes of the clock ask the zone. */
function momentsOfDay(date: LocalDate, start: number, nextStart: number, times: readonly string[]): number[] {
  return nextStart - start === dayMs
    ? times.map((time) => start + minutesOf(time) * minuteMs)
    : times.map((time) => momentOf(date, time))
}

/** Moments of the dates `[from, until)` in order, each once, within the time in which the plan holds. */
function momentsBetween({ times, begunAt, endedAt }: DailyPlan, from: LocalDate, until: LocalDate): number[] {
  if (times.length === 0) return []
  const begun = epochMs(begunAt)
  const ended = endedAt === null ? Infinity : epochMs(endedAt)
  const firstDate = dateIn(houseZone, begunAt)
  const moments = new Set<number>()
  let date = from > firstDate ? from : firstDate
  let start = epochMs(startOfDayIn(houseZone, date))
  while (date < until && start < ended) {
    const next = addDays(date, 1)
    const nextStart = epochMs(startOfDayIn(houseZone, next))
    for (const moment of momentsOfDay(date, start, nextStart, times)) {
      if (begun <= moment && moment < ended) moments.add(moment)
    }
    date = next
    start = nextStart
  }
  return [...moments].sort((a, b) => a - b)
}

/** Moments in order, each with the time from which it counts as missed. */
function closing(moments: readonly number[]): PlannedMoment[] {
  return moments.map((moment, index) => ({
    plannedAt: instantOf(moment),
    missedAt: instantOf(Math.min(moments[index + 1] ?? Infinity, moment + missedAfterMs)),
  }))
}

/** What a plan asks for on the dates `[from, until)`, in order of time. */
export function plannedMoments(plan: DailyPlan, from: LocalDate, until: LocalDate): PlannedMoment[] {
  const end = startOfDayIn(houseZone, until)
  return closing(momentsBetween(plan, from, addDays(until, 1))).filter(({ plannedAt }) => plannedAt < end)
}

/** Until when an answer counts as given in time. */
export function graceEnd(plannedAt: Instant, graceMinutes: number): Instant {
  return instantOf(epochMs(plannedAt) + graceMinutes * minuteMs)
}

/** What became of a planned moment. @param answeredAt when it was done, `null` when nobody did it yet. */
export function stateOf(
  { plannedAt, missedAt }: PlannedMoment,
  graceMinutes: number,
  answeredAt: Instant | null,
  now: Instant,
): RoundState {
  if (answeredAt !== null) return answeredAt <= graceEnd(plannedAt, graceMinutes) ? 'done' : 'late'
  if (now < plannedAt) return 'planned'
  return now < missedAt ? 'due' : 'missed'
}

/** The dates on which a moment can lie that something done at this time answers, `[from, until)`. */
export function datesAround(at: Instant): { from: LocalDate; until: LocalDate } {
  return {
    from: dateIn(houseZone, instantOf(epochMs(at) - missedAfterMs)),
    until: addDays(dateIn(houseZone, instantOf(epochMs(at) + earlyMs)), 1),
  }
}

/** The oldest planned moment that can be answered at a time and has no answer yet; `null` when there is none. */
export function answeredBy(
  moments: readonly PlannedMoment[],
  taken: ReadonlySet<Instant>,
  at: Instant,
): PlannedMoment | null {
  const open = moments.find(
    ({ plannedAt, missedAt }) => !taken.has(plannedAt) && epochMs(plannedAt) - earlyMs <= epochMs(at) && at < missedAt,
  )
  return open ?? null
}

/** The planned moment that something done at a time will answer, as the gate sees one plan. */
export function expectedAnswer(
  moments: readonly { readonly plannedAt: Instant; readonly answeredAt: Instant | null }[],
  at: Instant,
): Instant | null {
  const taken = new Set(moments.flatMap(({ plannedAt, answeredAt }) => (answeredAt === null ? [] : [plannedAt])))
  const inOrder = moments.map(({ plannedAt }) => epochMs(plannedAt)).sort((a, b) => a - b)
  return answeredBy(closing(inOrder), taken, at)?.plannedAt ?? null
}

/** When a plan that is ended now stops: after the last moment that has been answered, be it ahead of its time. */
export function endOfPlan(lastAnswered: Instant | null, now: Instant): Instant {
  return lastAnswered !== null && lastAnswered >= now ? instantOf(epochMs(lastAnswered) + 1) : now
}

/** The dates whose moments may still be held out to the gate, `[from, until)`. */
export function datesToRemind(now: Instant): { from: LocalDate; until: LocalDate } {
  return { from: dateIn(houseZone, instantOf(epochMs(now) - remindedMs)), until: addDays(dateIn(houseZone, now), 1) }
}

/**
 * Moments of one plan that wait for the gate: the grace is over, there is no answer, and no later one has been answered
 * since. Twelve hours later they are no longer held out.
 */
export function unanswered<T extends PlannedMoment & { readonly answeredAt: Instant | null }>(
  moments: readonly T[],
  graceMinutes: number,
  now: Instant,
): T[] {
  const lastAnswered = moments.findLastIndex(({ answeredAt }) => answeredAt !== null)
  const oldest = instantOf(epochMs(now) - remindedMs)
  return moments
    .slice(lastAnswered + 1)
    .filter(
      ({ plannedAt, missedAt }) => oldest < plannedAt && (graceEnd(plannedAt, graceMinutes) < now || missedAt <= now),
    )
}
