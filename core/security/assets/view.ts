import { dateIn, houseZone, type LocalDate } from '../../../common/kernel/calendar.ts'
import type { Asset } from '../../../common/security/assets/assets.contract.ts'
import { assetState, nextTest } from '../../../common/security/assets/assets.rules.ts'
import type { assetsOn } from './assets.queries.ts'
import { faultOf } from './faults.ts'

/** An asset with what follows from its tests and faults on a day. */
export function assetView(row: ReturnType<typeof assetsOn>[number], today: LocalDate): Asset {
  const { endedReason: _reason, ...asset } = row.asset
  const fault = faultOf(row)
  const plan = { ...asset, lastTest: row.testedAt && dateIn(houseZone, row.testedAt) }
  return {
    ...plan,
    state: assetState(plan, fault !== null, today),
    nextTest: nextTest(plan),
    fault: fault?.note ?? '',
    faultSince: fault?.since ?? null,
  }
}
