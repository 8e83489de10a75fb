import type { Instant } from '../../../common/kernel/calendar.ts'
import type { KeyOut } from '../../../common/security/keys/key-out.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { keysOut } from './keys.queries.ts'

type Row = ReturnType<typeof keysOut>[number]

/** A room's key goes back when its holder leaves the house; any key when its time is past. */
export function stateOf(row: Row, now: Instant): KeyOut['state'] {
  if (row.roomId !== null && row.holderPersonId !== null && row.staying === 0) return 'stay-ended'
  return row.due !== null && row.due < now ? 'overdue' : 'out'
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
    state: stateOf(row, now),
  }))
}
