import type { Packable } from '../../../common/atelier/shipments/shipments.contract.ts'
import { packProblem, type PackLine } from '../../../common/atelier/shipments/shipments.rules.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { articlesOf, packedFromLots, packedOfOrder, passedPieces } from './shipments.queries.ts'

export type Carton = {
  readonly orderId: string
  readonly shopId: string | null
  readonly exceptCartonId: string | null
}

/** What may still go into a carton, by order line and lot. */
export function packableFor(tx: ReadTx, { orderId, shopId, exceptCartonId }: Carton): Packable[] {
  const articles = articlesOf(tx, orderId, shopId)
  const lotIds = [...new Set(articles.map(({ lotId }) => lotId))]
  const passed = passedPieces(tx, lotIds)
  const packed = packedFromLots(tx, lotIds, exceptCartonId)
  const ofOrder = packedOfOrder(tx, orderId, exceptCartonId)
  const sum = (rows: readonly { quantity: number }[]) => rows.reduce((total, { quantity }) => total + quantity, 0)
  return articles.map(({ variantId, forShop, shopShares, ...article }) => {
    const here = (row: { lotId: string; variantId: string }) =>
      row.lotId === article.lotId && row.variantId === variantId
    const onLine = ofOrder.filter((row) => row.orderLineId === article.orderLineId)
    const shared = shopShares > 0
    return {
      ...article,
      openOnLine: article.ordered - sum(onLine),
      openForShop: shared ? (forShop ?? 0) - sum(onLine.filter((row) => row.shopId === shopId)) : null,
      passedFree: (passed.find(here)?.passed ?? 0) - (packed.find(here)?.quantity ?? 0),
    }
  })
}

/** @throws AppError rule-broken, on the quantity of the line that cannot be packed so (I3). */
export function refuseOverpacking(tx: ReadTx, carton: Carton, lines: readonly PackLine[]): void {
  const wrong = packProblem(lines, packableFor(tx, carton))
  if (!wrong) return
  const reason = `shipments.${wrong.problem}` as const
  throw new AppError('rule-broken', reason, {
    params: { most: wrong.most },
    fields: { [`lines.${wrong.index}.quantity`]: reason },
  })
}
