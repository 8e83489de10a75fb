import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { dateIn, houseZone } from '../../../../common/kernel/calendar.ts'
import type { RoundState } from '../../../../common/security/patrols/patrols.contract.ts'
import type { PlanRow } from './plan-rows.ts'

type Counts = { readonly planned: number; readonly onTime: number; readonly late: number; readonly missed: number }

/** What became of the rounds and calls of one day. */
export type DayCounts = { readonly day: LocalDate; readonly rounds: Counts; readonly calls: Counts }

/** One line for each day on which something was planned or walked, newest first. */
export function dayCounts(rows: readonly PlanRow[]): DayCounts[] {
  return [...Map.groupBy(rows, ({ time }) => dateIn(houseZone, time))]
    .map(([day, ofDay]) => ({ day, rounds: countsOf(ofDay, 'round'), calls: countsOf(ofDay, 'call') }))
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
}

function countsOf(rows: readonly PlanRow[], kind: PlanRow['kind']): Counts {
  const planned = rows.filter((row) => row.kind === kind && row.state !== null)
  const count = (state: RoundState) => planned.filter((row) => row.state === state).length
  return { planned: planned.length, onTime: count('done'), late: count('late'), missed: count('missed') }
}
