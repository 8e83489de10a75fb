import type { Instant } from '../../../common/kernel/calendar.ts'
import type { KeyOut } from '../../../common/security/keys/key-out.ts'
import { heldKeyState, type HeldKey } from '../../../common/security/keys/keys.rules.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { keysOut } from './keys.queries.ts'

type Row = ReturnType<typeof keysOut>[number]

/** The particulars of an open issue by which its state is told. */
export function heldKey({ roomId, outAt, due, staying, leftOn }: Row): HeldKey {
  return { ofRoom: roomId !== null, outAt, due, leftOn: staying === 0 ? leftOn : null }
}

/** Keys that are out as the gate sees them: the holder by alias, or by the name that was written down. */
export function keysOutNow(tx: ReadTx, now: Instant): KeyOut[] {
  return keysOut(tx).map((row) => ({
    issueId: row.issueId,
    keyId: row.keyId,
    number: row.number,
    opens: row.opens,
    holder: row.holderAlias ?? row.holderName,
    since: row.outAt,
    due: row.due,
    state: heldKeyState(heldKey(row), now),
  }))
}
