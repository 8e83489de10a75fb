import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { leavesFaulty } from '../../../common/security/assets/assets.rules.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { assetsOn } from './assets.queries.ts'

/** What does not work of an asset, and since when; `null` when the last thing recorded of it is not a failure. */
export function faultOf({ last, faultSince }: ReturnType<typeof assetsOn>[number]) {
  return last && leavesFaulty(last.what) ? { since: faultSince ?? last.at, note: last.note } : null
}

/** Assets that do not work: the last thing recorded of them is a failed test or a fault. */
export function faultyAssets(tx: ReadTx, on: LocalDate) {
  return assetsOn(tx, on).flatMap((row) => {
    const fault = faultOf(row)
    return fault ? [{ asset: row.asset, ...fault }] : []
  })
}
