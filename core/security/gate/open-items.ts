import { dateIn, houseZone, type Instant, type LocalDate } from '../../../common/kernel/calendar.ts'
import type { OpenAtHandOver } from '../../../common/security/shifts/shifts.contract.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { faultyAssets } from '../assets/faults.ts'
import { openIncidents } from '../incidents/incidents.queries.ts'
import { keysOut } from '../keys/keys.queries.ts'
import { whoAndWhere } from '../log/log.queries.ts'
import { visitorsInside } from '../visits/visits.queries.ts'
import { residentsAt } from './residents.ts'

/** What the next officer takes over, fixed in the words of the moment. */
export function openItemsNow({ tx, now }: { tx: ReadTx; now: Instant }): OpenAtHandOver {
  const on = dateIn(houseZone, now)
  return {
    out: residentsAt(tx, now)
      .filter((person) => !person.inside)
      .map(({ alias, code, roomName, expectedReturn }) => ({ alias, code, roomName, expectedReturn })),
    visitors: visitorsInside(tx).map(({ name, badge, inAt }) => ({ name, badge, since: inAt ?? now })),
    keys: keysHeld(tx, on),
    incidents: openIncidents(tx).map(({ number, severity }) => ({ number, severity })),
    faults: faultyAssets(tx, on).map(({ asset }) => ({ name: asset.name })),
  }
}

function keysHeld(tx: ReadTx, on: LocalDate): OpenAtHandOver['keys'] {
  const keys = keysOut(tx)
  const holders = keys.flatMap(({ holderPersonId }) => (holderPersonId === null ? [] : [holderPersonId]))
  const residents = new Map(whoAndWhere(tx, holders, on).map((one) => [one.id, one]))
  return keys.map(({ number, holderName, holderPersonId, due }) => {
    const resident = holderPersonId === null ? undefined : residents.get(holderPersonId)
    return { number, holder: resident?.alias ?? holderName, holderCode: resident?.code ?? '', due }
  })
}
