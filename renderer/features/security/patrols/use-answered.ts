import type { Instant } from '../../../../common/kernel/calendar.ts'
import { expectedAnswer } from '../../../../common/security/patrols/plan.rules.ts'
import { useFormat } from '../../../i18n.ts'
import { useClock } from '../../../use-clock.ts'

type Planned = { readonly plannedAt: Instant; readonly answeredAt: Instant | null }

/**
 * The time of the planned moment that an entry will answer, as it is read; `null` when it answers none.
 * @param moments those of the chosen plan. @param at when it was done; `null` for now.
 */
export function useAnswered(moments: readonly Planned[], at: Instant | null): string | null {
  const clock = useClock()
  const format = useFormat()
  const when = at ?? clock
  const plannedAt = Number.isNaN(Date.parse(when)) ? null : expectedAnswer(moments, when)
  return plannedAt === null ? null : format.time(plannedAt)
}
