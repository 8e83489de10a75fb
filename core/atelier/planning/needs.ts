import { shareOfLot, type LotRest } from '../../../common/atelier/planning/planning.rules.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { cutRests, lotsOfLines, plannedLines, uncutRests, type PlannedLine } from './planning.queries.ts'

export type OrderNeed = {
  readonly orderId: string
  readonly number: string
  readonly wantedOn: LocalDate
  readonly confirmed: boolean
  /** Standard seconds that are not sewn yet. */
  readonly seconds: number
}

export type Needs = {
  readonly orders: readonly OrderNeed[]
  /** Seconds of lots that sew for no order of the list. */
  readonly withoutOrder: number
}

/**
 * What is left to sew: of each order the pieces that no lot sews yet, and its share of what its lots still need. Confirmed
 * orders by the day on which they are wanted, then the one that is asked about.
 */
export function openNeeds(tx: ReadTx, alsoOrderId: string | null = null): Needs {
  const lines = plannedLines(tx, alsoOrderId)
  const rests = new Map([...uncutRests(tx), ...cutRests(tx)].map(({ lotId, ...rest }) => [lotId, rest]))
  const lotsOf = Map.groupBy(
    lotsOfLines(
      tx,
      lines.map(({ lineId }) => lineId),
    ),
    ({ lineId }) => lineId,
  )
  const left = new Map([...rests].map(([lotId, { seconds }]) => [lotId, seconds]))
  const secondsOf = ({ lineId, quantity, samSeconds }: PlannedLine) => {
    const sewing = lotsOf.get(lineId) ?? []
    const covered = sewing.reduce((sum, lot) => sum + lot.quantity, 0)
    const shares = sewing.map((lot) => takeShare(rests.get(lot.lotId), left, lot.lotId, lot.quantity))
    return shares.reduce((sum, share) => sum + share, Math.max(0, quantity - covered) * samSeconds)
  }
  const orders = [...Map.groupBy(lines, ({ orderId }) => orderId).values()].map((own) => {
    const { orderId, number, wantedOn, state } = own[0]!
    const seconds = own.reduce((sum, line) => sum + secondsOf(line), 0)
    return { orderId, number, wantedOn, confirmed: state === 'confirmed', seconds }
  })
  return {
    orders: [...orders.filter(({ confirmed }) => confirmed), ...orders.filter(({ confirmed }) => !confirmed)],
    withoutOrder: [...left.values()].reduce((sum, seconds) => sum + seconds, 0),
  }
}

/** Takes a line's share out of what is left of a lot; shares are rounded up and never exceed the lot. */
function takeShare(rest: LotRest | undefined, left: Map<string, number>, lotId: string, quantity: number): number {
  if (!rest) return 0
  const free = left.get(lotId) ?? 0
  const share = Math.min(free, shareOfLot(rest, quantity))
  left.set(lotId, free - share)
  return share
}
