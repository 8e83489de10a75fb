import type { Hand } from '../../../common/atelier/planning/planning.rules.ts'
import { addDays, type LocalDate } from '../../../common/kernel/calendar.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { allWorkers, daysBetween } from '../workers/workers.queries.ts'

/** Who can be counted on from tomorrow on, with the days that she declared. */
export function teamFrom(tx: ReadTx, today: LocalDate, horizonDays: number): Hand[] {
  const days = Map.groupBy(daysBetween(tx, today, addDays(today, horizonDays)), ({ workerId }) => workerId)
  return allWorkers(tx)
    .filter(({ activeUntil }) => activeUntil === null || activeUntil > addDays(today, 1))
    .map(({ id, paceBp, weekMinutes, activeFrom, activeUntil }) => ({
      paceBp,
      weekMinutes,
      activeFrom,
      activeUntil,
      days: new Map((days.get(id) ?? []).map(({ date, minutes }) => [date, minutes])),
    }))
}
