import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { addDays } from '../../../../common/kernel/calendar.ts'
import type { OccupancyPeriod } from '../../../../common/shelter/occupancy/occupancy.contract.ts'
import { queryClient } from '../../../api/query-client.ts'
import { queryOp } from '../../../api/use-operation.ts'
import type { NightRange } from '../../../period.ts'
import { earliestNight } from '../../../period.ts'

/**
 * From the first month in which somebody slept in the house until tonight; `null` when nobody ever did.
 * @throws AppError when the host does not answer
 */
export async function wholeRegister(today: LocalDate): Promise<NightRange | null> {
  return fromFirstNight(await queryClient.fetchQuery(everyMonth(today)), today)
}

/** The same without asking the host; `null` also when it was not asked yet. */
export function knownWholeRegister(today: LocalDate): NightRange | null {
  return fromFirstNight(queryClient.getQueryData(everyMonth(today).queryKey) ?? [], today)
}

function everyMonth(today: LocalDate) {
  return queryOp('occupancy.byMonth', { from: earliestNight, until: addDays(today, 1) })
}

function fromFirstNight(months: readonly OccupancyPeriod[], today: LocalDate): NightRange | null {
  const first = months.find((month) => month.bedNights > 0)
  return first ? { from: `${first.period}-01` as LocalDate, until: addDays(today, 1) } : null
}
