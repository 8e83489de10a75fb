import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { endOfTime } from '../../../common/kernel/calendar.ts'

export type Taken = {
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly personKey: string | null
  readonly bedKey: string
  /** Line of the register; `null` when the house already holds it. */
  readonly line: number | null
}

/** The nights taken of one bed, or by one person: periods without overlap, in order of time. */
export type Nights = {
  /** A period that shares a night with this one; `null` when there is none or this one has no night. */
  clash(from: LocalDate, until: LocalDate | null): Taken | null
  /** Adds a period that clashes with none. */
  take(period: Taken): void
}

export function startNights(): Nights {
  const periods: Taken[] = []
  /** Number of periods that begin before the date; the periods are ordered, so this halves. */
  const begunBefore = (date: LocalDate) => {
    let [low, high] = [0, periods.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((periods[middle]?.from ?? endOfTime) < date) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    clash: (from, until) => {
      if (from === until) return null
      const last = periods[begunBefore(until ?? endOfTime) - 1]
      return last !== undefined && (last.until ?? endOfTime) > from ? last : null
    },
    take: (period) => {
      if (period.from !== period.until) periods.splice(begunBefore(period.from), 0, period)
    },
  }
}

/** Nights by key, each started when first asked for. */
export function nightsByKey(): (key: string) => Nights {
  const all = new Map<string, Nights>()
  return (key) => {
    const known = all.get(key) ?? startNights()
    all.set(key, known)
    return known
  }
}
