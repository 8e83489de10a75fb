import { addDays, nightsBetween, type LocalDate } from '../../kernel/calendar.ts'
import type { AssetEvent, AssetState } from './assets.contract.ts'

/** Within this many days, or this part of the interval, the next test is announced. */
const soonDays = 3
const soonShare = 0.1

export type TestPlan = {
  /** Days from one test to the next, at least 1. */
  readonly testEveryDays: number
  /** The first day of use: from it the first test is counted. */
  readonly activeFrom: LocalDate
  readonly lastTest: LocalDate | null
}

/** The day by which the next test is due. */
export function nextTest({ testEveryDays, activeFrom, lastTest }: TestPlan): LocalDate {
  return addDays(lastTest ?? activeFrom, testEveryDays)
}

/** How many days before it is due a test is announced: less than the interval, so that nobody is told on the day of a test. */
export function announcedDaysBefore(testEveryDays: number): number {
  return Math.min(Math.max(soonDays, Math.floor(testEveryDays * soonShare)), testEveryDays - 1)
}

/** What does not work is a fault whatever its plan says; on the day that a test is due it is not yet late. */
export function assetState(plan: TestPlan, faulty: boolean, today: LocalDate): AssetState {
  if (faulty) return 'fault'
  const daysLeft = nightsBetween(today, nextTest(plan))
  if (daysLeft < 0) return 'overdue'
  return daysLeft <= announcedDaysBefore(plan.testEveryDays) ? 'due-soon' : 'in-order'
}

/** Whether something does not work after this was recorded of it. */
export function leavesFaulty(what: AssetEvent['what']): boolean {
  return what === 'failed' || what === 'fault'
}
