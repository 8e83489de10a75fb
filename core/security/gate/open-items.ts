import { dateIn, houseZone, type Instant } from '../../../common/kernel/calendar.ts'
import type { OpenAtHandOver } from '../../../common/security/shifts/shifts.contract.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { faultyAssets } from '../assets/faults.ts'
import { openIncidents } from '../incidents/incidents.queries.ts'
import { keysOutNow } from '../keys/keys-out.ts'
import { visitorsInside } from '../visits/visits.queries.ts'
import { residentsAt } from './residents.ts'

/** What the next officer takes over, fixed in the words of the moment. */
export function openItemsNow({ tx, now }: { tx: ReadTx; now: Instant }): OpenAtHandOver {
  return {
    out: residentsAt(tx, now)
      .filter((person) => !person.inside)
      .map(({ alias, code, roomName, expectedReturn }) => ({ alias, code, roomName, expectedReturn })),
    visitors: visitorsInside(tx).map(({ name, badge, inAt }) => ({ name, badge, since: inAt ?? now })),
    keys: keysOutNow(tx, now).map(({ number, holder, due }) => ({ number, holder, due })),
    incidents: openIncidents(tx).map(({ number, severity }) => ({ number, severity })),
    faults: faultyAssets(tx, dateIn(houseZone, now)).map(({ asset }) => ({ name: asset.name })),
  }
}
