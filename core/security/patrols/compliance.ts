import type { Instant, LocalDate } from '../../../common/kernel/calendar.ts'
import type { Compliance } from '../../../common/security/figures/figures.contract.ts'
import { complianceFrom } from '../../../common/security/patrols/compliance.rules.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { plannedCalls } from '../check-calls/planned-calls.ts'
import { plannedRounds } from './planned-rounds.ts'

/**
 * How far rounds and check calls planned on the dates `[from, until)` were kept, each by its name: a plan that was
 * corrected counts under the name that it had. What is not settled at `now` is left out.
 */
export function complianceOf(
  tx: ReadTx,
  from: LocalDate,
  until: LocalDate,
  now: Instant,
): { patrols: Compliance[]; checkCalls: Compliance[] } {
  const dates = { from, until }
  return {
    patrols: complianceFrom(
      plannedRounds(tx, dates, now).flatMap(({ route, moments }) =>
        moments.map(({ state, answer }) => ({ name: route.name, state, amiss: answer?.amiss === 1 })),
      ),
    ),
    checkCalls: complianceFrom(
      plannedCalls(tx, dates, now).flatMap(({ schedule, moments }) =>
        moments.map(({ state, answer }) => ({ name: schedule.name, state, amiss: answer?.outcome === 'no-answer' })),
      ),
    ),
  }
}
