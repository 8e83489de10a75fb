import { useMemo } from 'react'
import { isActiveOn } from '../../../../common/atelier/workers/workers.rules.ts'
import type { WorkerRow } from '../../../../common/atelier/workers/workers.contract.ts'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { useQueryOp } from '../../../api/use-operation.ts'

const none: readonly WorkerRow[] = []

/** Who works in the atelier on a day, by alias. */
export function useActiveWorkers(date: LocalDate): readonly WorkerRow[] {
  const { data = none } = useQueryOp('workers.list', { includeEnded: true })
  return useMemo(() => data.filter((worker) => isActiveOn(worker, date)), [data, date])
}
