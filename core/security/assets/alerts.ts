import { endOfDayIn, houseZone } from '../../../common/kernel/calendar.ts'
import type { GateAlert } from '../../../common/security/gate/gate.contract.ts'
import type { Moment } from '../gate/alerts.ts'
import { assetsOn } from './assets.queries.ts'
import { assetView } from './view.ts'

/** Assets that do not work, and those that were not tested in time; late from the end of the day that was due. */
export function assetAlerts({ tx, today }: Moment): GateAlert[] {
  return assetsOn(tx, today).flatMap((row): GateAlert[] => {
    const asset = assetView(row, today)
    const alert = { refId: asset.id, name: asset.name }
    if (asset.faultSince !== null) return [{ ...alert, kind: 'asset-fault', due: asset.faultSince }]
    if (asset.state !== 'overdue') return []
    return [{ ...alert, kind: 'test-overdue', due: endOfDayIn(houseZone, asset.nextTest) }]
  })
}
