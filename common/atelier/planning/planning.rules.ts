import { addDays, type LocalDate } from '../../kernel/calendar.ts'
import { declaredMinutes, type Declared } from '../workers/workers.rules.ts'

/** What planning assumes; the numbers of the team, never of a person. */
export const planningDefaults = {
  /** Part of the time that is kept free for what nobody foresees, in hundredths of a percent. */
  bufferBp: 2_500,
  /** Pace of who begins, against the standard minutes. */
  startingPaceBp: 6_000,
  /** Days for control and packing after the last seam. */
  finishingDays: 3,
  /** Days on the road to the Netherlands. */
  transitDays: 5,
  /** How far ahead a date is looked for. */
  horizonDays: 365,
} as const

const whole = 10_000

export type Hand = Declared & { readonly paceBp: number }

/** Minutes that a team declared for a day. */
export function teamMinutes(team: readonly Declared[], date: LocalDate): number {
  return team.reduce((total, one) => total + declaredMinutes(one, date), 0)
}

/** Standard seconds that a team can be asked for on a day: declared × pace × (1 − buffer), rounded down. */
export function capacitySeconds(team: readonly Hand[], date: LocalDate, bufferBp: number): number {
  const paced = team.reduce((total, one) => total + declaredMinutes(one, date) * 60 * one.paceBp, 0)
  return Math.floor((paced * (whole - bufferBp)) / (whole * whole))
}

/** Pace of a team, each weighed by her usual week; `null` for fewer than three, where it would tell about one of them. */
export function teamPaceBp(team: readonly Hand[]): number | null {
  if (team.length < 3) return null
  const minutes = (one: Hand) => one.weekMinutes.reduce((total, day) => total + day, 0)
  const total = team.reduce((sum, one) => sum + minutes(one), 0)
  if (total === 0) return Math.round(team.reduce((sum, one) => sum + one.paceBp, 0) / team.length)
  return Math.round(team.reduce((sum, one) => sum + one.paceBp * minutes(one), 0) / total)
}

export type Need = { readonly id: string; readonly seconds: number }

/**
 * The day on which each need is sewn when they are taken one after the other: the first whose cumulative capacity covers it
 * and all before it. What needs nothing is ready on `today`; `null` beyond the horizon.
 */
export function finishDays(
  needs: readonly Need[],
  capacityOn: (date: LocalDate) => number,
  today: LocalDate,
  horizonDays: number = planningDefaults.horizonDays,
): ReadonlyMap<string, LocalDate | null> {
  const days = new Map<string, LocalDate | null>()
  let [free, ahead] = [0, 0]
  for (const { id, seconds } of needs) {
    while (free < seconds && ahead < horizonDays) {
      ahead += 1
      free += capacityOn(addDays(today, ahead))
    }
    const enough = free >= seconds
    days.set(id, enough ? (seconds === 0 ? today : addDays(today, ahead)) : null)
    free = enough ? free - seconds : 0
  }
  return days
}

/** The day that can be promised for goods sewn on a day: control and packing, then the road. */
export function promiseDay(sewnOn: LocalDate, transitDays: number = planningDefaults.transitDays): LocalDate {
  return addDays(sewnOn, planningDefaults.finishingDays + transitDays)
}

/** How an order stands against its day: with time to spare, just so, later than wanted, or not to be said. */
export const orderRisks = ['calm', 'tight', 'talk', 'unknown'] as const
export type OrderRisk = (typeof orderRisks)[number]

/** Days between promise and wish from which an order counts as calm. */
const spareDays = 5

export function riskOf(promise: LocalDate | null, wantedOn: LocalDate): OrderRisk {
  if (promise === null) return 'unknown'
  if (promise > wantedOn) return 'talk'
  return addDays(promise, spareDays) <= wantedOn ? 'calm' : 'tight'
}

/** What is left to sew of a lot: pieces in it, and standard seconds that are not entered yet. */
export type LotRest = { readonly pieces: number; readonly seconds: number }

/** The seconds of a lot's rest that belong to a number of its pieces, rounded up. */
export function shareOfLot({ pieces, seconds }: LotRest, quantity: number): number {
  if (pieces === 0) return 0
  return Math.ceil((seconds * Math.min(quantity, pieces)) / pieces)
}
