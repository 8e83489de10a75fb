import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import { styles, variants } from '../../../db/schema/atelier/catalogue.ts'
import { shopFeedback } from '../../../db/schema/atelier/feedback.ts'
import { orderLines, shops } from '../../../db/schema/atelier/orders.ts'
import { cartonLines, cartons, shipments } from '../../../db/schema/atelier/shipments.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { insertInto } from '../../kernel/prepared.ts'

export function listFeedback(tx: ReadTx, styleId: string | null) {
  return tx
    .select({
      id: shopFeedback.id,
      shopId: shopFeedback.shopId,
      shopName: shops.name,
      variantId: shopFeedback.variantId,
      styleId: variants.styleId,
      sku: variants.sku,
      nameRo: styles.nameRo,
      colour: variants.colour,
      size: variants.size,
      from: shopFeedback.fromDate,
      until: shopFeedback.untilDate,
      sold: shopFeedback.sold,
      unsold: shopFeedback.unsold,
      priceCents: shopFeedback.priceCents,
      remark: shopFeedback.remark,
    })
    .from(shopFeedback)
    .innerJoin(shops, eq(shops.id, shopFeedback.shopId))
    .innerJoin(variants, eq(variants.id, shopFeedback.variantId))
    .innerJoin(styles, eq(styles.id, variants.styleId))
    .where(styleId === null ? undefined : eq(variants.styleId, styleId))
    .orderBy(desc(shopFeedback.untilDate), desc(shopFeedback.enteredAt))
    .all()
}

export const insertFeedback = insertInto(shopFeedback)

/** Pieces of a variant that went to a shop and were not lost or sent back on the way. */
export function deliveredTo(tx: ReadTx, shopId: string, variantId: string): number {
  const row = tx
    .select({ pieces: sql<number>`coalesce(sum(${cartonLines.quantity}), 0)` })
    .from(cartonLines)
    .innerJoin(cartons, eq(cartons.id, cartonLines.cartonId))
    .innerJoin(shipments, eq(shipments.id, cartons.shipmentId))
    .innerJoin(orderLines, eq(orderLines.id, cartonLines.orderLineId))
    .where(
      and(
        eq(cartons.shopId, shopId),
        eq(orderLines.variantId, variantId),
        notInArray(shipments.state, ['packing', 'ready', 'returned', 'lost']),
      ),
    )
    .get()
  return row?.pieces ?? 0
}

export function soldBefore(tx: ReadTx, shopId: string, variantId: string): number {
  const row = tx
    .select({ pieces: sql<number>`coalesce(sum(${shopFeedback.sold}), 0)` })
    .from(shopFeedback)
    .where(and(eq(shopFeedback.shopId, shopId), eq(shopFeedback.variantId, variantId)))
    .get()
  return row?.pieces ?? 0
}
