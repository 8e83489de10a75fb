import { AppError } from '../../../common/kernel/app-error.ts'
import { dateIn, houseZone, type Instant } from '../../../common/kernel/calendar.ts'
import type { MovementDoubt } from '../../../common/security/log/log.contract.ts'
import type { CommandContext, ReadTx } from '../../kernel/context.ts'
import { lastMovements, whoAndWhere } from './log.queries.ts'

export type Outside = { readonly since: Instant; readonly expectedReturn: Instant | null }

/**
 * Who of these residents is out at a moment, by the book; whoever has not moved since the arrival is in.
 * @param arrivals first night of the present occupancy, by person.
 */
export function outside(tx: ReadTx, arrivals: ReadonlyMap<string, string>, at: Instant): Map<string, Outside> {
  const out = new Map<string, Outside>()
  for (const move of lastMovements(tx, [...arrivals.keys()], at)) {
    const arrived = arrivals.get(move.personId)
    if (move.direction !== 'out' || arrived === undefined || dateIn(houseZone, move.at) < arrived) continue
    out.set(move.personId, { since: move.at, expectedReturn: move.expectedReturn })
  }
  return out
}

/**
 * Asks about a movement that does not fit the one before it.
 * @throws AppError rule-broken `log.movement-doubtful` with `{ doubts, personIds }` while a doubt is not confirmed.
 */
export function checkMovement(
  { tx }: CommandContext,
  direction: 'in' | 'out',
  personIds: readonly string[],
  at: Instant,
  confirmed: readonly MovementDoubt[],
): void {
  const on = dateIn(houseZone, at)
  const staying = whoAndWhere(tx, personIds, on).flatMap(({ id, arrived }) => (arrived ? [[id, arrived] as const] : []))
  const arrivals = new Map<string, string>(staying)
  const out = outside(tx, arrivals, at)
  const doubt: MovementDoubt = direction === 'out' ? 'already-out' : 'already-in'
  const doubtful = [...arrivals.keys()].filter((id) => out.has(id) === (direction === 'out'))
  if (doubtful.length === 0 || confirmed.includes(doubt)) return
  throw new AppError('rule-broken', 'log.movement-doubtful', { details: { doubts: [doubt], personIds: doubtful } })
}
