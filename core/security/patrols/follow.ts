import { AppError } from '../../../common/kernel/app-error.ts'
import {
  addDays,
  houseZone,
  nightsBetween,
  startOfDayIn,
  type Instant,
  type LocalDate,
} from '../../../common/kernel/calendar.ts'
import type { RoundState } from '../../../common/security/patrols/patrols.contract.ts'
import {
  plannedMoments,
  stateOf,
  type DailyPlan,
  type PlannedMoment,
} from '../../../common/security/patrols/plan.rules.ts'

/** Calendar dates `[from, until)`. */
export type Dates = { readonly from: LocalDate; readonly until: LocalDate }

/** What answers a planned moment: a round or a call. */
export type Answer = { readonly plannedAt: Instant | null; readonly at: Instant }

/** A planned moment with what became of it. */
export type Followed<A extends Answer> = PlannedMoment & {
  readonly state: RoundState
  readonly answer: A | null
  readonly answeredAt: Instant | null
}

/** More days than a look back over a year are refused, so that no question keeps the house waiting. */
const mostDays = 400

/** The days `[from, until]` as half-open dates. @throws AppError rule-broken `patrols.range-too-long`. */
export function daysAsked({ from, until }: Dates): Dates {
  if (nightsBetween(from, until) >= mostDays) {
    throw new AppError('rule-broken', 'patrols.range-too-long', { params: { days: mostDays } })
  }
  return { from, until: addDays(until, 1) }
}

/** The moments `[from, until)` that lie on the dates. */
export function momentsOn({ from, until }: Dates): { from: Instant; until: Instant } {
  return { from: startOfDayIn(houseZone, from), until: startOfDayIn(houseZone, until) }
}

/** Each planned moment of the dates beside its answer. */
export function follow<A extends Answer>(
  plan: DailyPlan,
  dates: Dates,
  now: Instant,
  answers: readonly A[],
): Followed<A>[] {
  const answerOf = new Map(answers.map((answer) => [answer.plannedAt, answer]))
  return plannedMoments(plan, dates.from, dates.until).map((moment) => {
    const answer = answerOf.get(moment.plannedAt) ?? null
    const answeredAt = answer?.at ?? null
    return { ...moment, answer, answeredAt, state: stateOf(moment, plan.graceMinutes, answeredAt, now) }
  })
}

/** The moments that have an answer. */
export function takenOf(moments: readonly Followed<Answer>[]): ReadonlySet<Instant> {
  return new Set(moments.flatMap(({ plannedAt, answer }) => (answer ? [plannedAt] : [])))
}
