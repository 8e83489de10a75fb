import type { ReactNode } from 'react'
import { useEffect } from 'react'
import type { Instant, LocalDate } from '../../../../common/kernel/calendar.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import type { PlanRow } from './plan-rows.ts'
import { planRows } from './plan-rows.ts'

type PlanRowsProps = {
  /** The first and the last day that are read. */
  days: { readonly from: LocalDate; readonly until: LocalDate }
  /** The moments of them that are shown, `[from, until)`. */
  shown: { readonly from: Instant; readonly until: Instant }
  /** The moment at which they are looked at; `null` for days that are looked back on. */
  now: Instant | null
  children: (rows: readonly PlanRow[]) => ReactNode
}

const keepLast = { placeholderData: <T,>(before: T | undefined) => before }

/** What was planned and what became of it, read together. */
export function PlanRows({ days, shown, now, children }: PlanRowsProps) {
  const planned = useQueryOp('rounds.planned', days, keepLast)
  const calls = useQueryOp('checkCalls.planned', days, keepLast)
  const walked = useQueryOp('rounds.list', days, keepLast)
  useFollowed(planned, now)
  useFollowed(calls, now)
  if (planned.data && calls.data && walked.data) {
    const found = { planned: planned.data, calls: calls.data, walked: walked.data }
    return <>{children(planRows(found, shown.from, shown.until))}</>
  }
  const failed = [planned, calls, walked].find((query) => query.error)
  if (!failed) return <Loading />
  return <FailureNotice failure={failed.error} onRetry={() => void failed.refetch()} />
}

type Followed = {
  readonly data: readonly { readonly plannedAt: Instant; readonly state: string }[] | undefined
  readonly refetch: () => Promise<unknown>
}

/** Asks the house again at each step of the clock while something is reached that still stands as planned. */
function useFollowed({ data = [], refetch }: Followed, now: Instant | null): void {
  const overtaken = now !== null && data.some(({ state, plannedAt }) => state === 'planned' && plannedAt <= now)
  useEffect(() => {
    if (overtaken) void refetch()
  }, [overtaken, refetch, now])
}
