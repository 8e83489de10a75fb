import type { GateAlert } from '../../../common/security/gate/gate.contract.ts'
import { heldKeyState, waitedForSince } from '../../../common/security/keys/keys.rules.ts'
import type { Moment } from '../gate/alerts.ts'
import { heldKey } from './keys-out.ts'
import { keysOut } from './keys.queries.ts'

/** Keys that somebody still has though their time is past, or though the stay of their holder has ended. */
export function keyAlerts({ tx, now }: Moment): GateAlert[] {
  return keysOut(tx).flatMap((row) => {
    const held = heldKey(row)
    const due = waitedForSince(held, now)
    const kind = heldKeyState(held, now) === 'stay-ended' ? ('key-stay-ended' as const) : ('key-overdue' as const)
    return due === null ? [] : [{ kind, refId: row.issueId, name: row.number, due }]
  })
}
