import type { Instant } from '../../../../common/kernel/calendar.ts'
import type { CallOutcome, PlannedCall } from '../../../../common/security/check-calls/check-calls.contract.ts'
import type { PlannedRound, Round, RoundState } from '../../../../common/security/patrols/patrols.contract.ts'

/** One line of the list: something planned, or a round that nobody planned. */
export type PlanRow = {
  readonly key: string
  readonly kind: 'round' | 'call'
  /** The route or the schedule. */
  readonly planId: string
  readonly name: string
  /** When it was planned, or walked when nobody planned it. */
  readonly time: Instant
  /** `null` for what nobody planned. */
  readonly state: RoundState | null
  readonly answeredAt: Instant | null
  /** The round, with what was found on it. */
  readonly round: Round | null
  readonly outcome: CallOutcome | null
}

type Found = {
  readonly planned: readonly PlannedRound[]
  readonly calls: readonly PlannedCall[]
  readonly walked: readonly Round[]
}

/** Everything planned and walked in `[from, until)`, in order of time. */
export function planRows({ planned, calls, walked }: Found, from: Instant, until: Instant): PlanRow[] {
  const roundOf = new Map(walked.map((round) => [round.id, round]))
  const rows: PlanRow[] = [
    ...planned.map(({ routeId, routeName, plannedAt, state, roundId, answeredAt }) => ({
      key: `${routeId} ${plannedAt}`,
      kind: 'round' as const,
      planId: routeId,
      name: routeName,
      time: plannedAt,
      state,
      answeredAt,
      round: roundId === null ? null : (roundOf.get(roundId) ?? null),
      outcome: null,
    })),
    ...calls.map(({ scheduleId, name, plannedAt, state, outcome, answeredAt }) => ({
      key: `${scheduleId} ${plannedAt}`,
      kind: 'call' as const,
      planId: scheduleId,
      name,
      time: plannedAt,
      state,
      answeredAt,
      round: null,
      outcome,
    })),
    ...walked.flatMap((round) => (round.plannedAt === null ? [unplanned(round)] : [])),
  ]
  return rows.filter(({ time }) => from <= time && time < until).sort((a, b) => (a.time < b.time ? -1 : 1))
}

function unplanned(round: Round): PlanRow {
  return {
    key: round.id,
    kind: 'round',
    planId: round.routeId,
    name: round.routeName,
    time: round.at,
    state: null,
    answeredAt: round.at,
    round,
    outcome: null,
  }
}
