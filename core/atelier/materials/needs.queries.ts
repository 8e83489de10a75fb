import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Pieces } from '../../../common/atelier/catalogue/bom.rules.ts'
import { bomLines, styles, styleVersions, variants } from '../../../db/schema/atelier/catalogue.ts'
import { materials } from '../../../db/schema/atelier/materials.ts'
import { customers, orderLines, orders } from '../../../db/schema/atelier/orders.ts'
import { bundles, lotCells, lotOrders, lots } from '../../../db/schema/atelier/production.ts'
import { reservations, stockMoves } from '../../../db/schema/atelier/stock-moves.ts'
import { materialLots } from '../../../db/schema/atelier/stock.ts'
import type { ReadTx } from '../../kernel/context.ts'

export function getLot(tx: ReadTx, id: string) {
  return tx.select().from(lots).where(eq(lots.id, id)).get()
}

/** Lots that are not closed, the newest first. */
export function openLots(tx: ReadTx) {
  return tx
    .select({ id: lots.id, code: lots.code, styleCode: styles.code, cutOn: lots.cutOn })
    .from(lots)
    .innerJoin(styleVersions, eq(styleVersions.id, lots.styleVersionId))
    .innerJoin(styles, eq(styles.id, styleVersions.styleId))
    .where(isNull(lots.endedAt))
    .orderBy(desc(lots.plannedOn), desc(lots.code))
    .all()
}

export function bomOf(tx: ReadTx, versionId: string) {
  return tx
    .select({
      materialId: bomLines.materialId,
      size: bomLines.size,
      quantity: bomLines.quantity,
      wasteBp: bomLines.wasteBp,
    })
    .from(bomLines)
    .where(eq(bomLines.versionId, versionId))
    .all()
}

/** Pieces of a lot by size: those cut, or those planned while nothing is cut. Bundles split off hold pieces of others. */
export function piecesOfLot(tx: ReadTx, lotId: string): Pieces[] {
  const cut = tx
    .select({ size: variants.size, pieces: sql<number>`sum(${bundles.quantity})` })
    .from(bundles)
    .innerJoin(variants, eq(variants.id, bundles.variantId))
    .where(and(eq(bundles.lotId, lotId), isNull(bundles.endedAt)))
    .groupBy(variants.size)
    .all()
  if (cut.length > 0) return cut
  return tx
    .select({ size: variants.size, pieces: sql<number>`sum(${lotCells.planned})` })
    .from(lotCells)
    .innerJoin(variants, eq(variants.id, lotCells.variantId))
    .where(eq(lotCells.lotId, lotId))
    .groupBy(variants.size)
    .all()
}

/** What was used on lots less what was returned, by material. */
export function usedOn(tx: ReadTx, lotIds: readonly string[]): Map<string, number> {
  const rows = tx
    .select({ materialId: materialLots.materialId, used: sql<number>`-sum(${stockMoves.quantity})` })
    .from(stockMoves)
    .innerJoin(materialLots, eq(materialLots.id, stockMoves.materialLotId))
    .where(inArray(stockMoves.lotId, [...lotIds]))
    .groupBy(materialLots.materialId)
    .all()
  return new Map(rows.map(({ materialId, used }) => [materialId, used]))
}

/** What is reserved for lots, by material. */
export function reservedFor(tx: ReadTx, lotIds: readonly string[]): Map<string, number> {
  const rows = tx
    .select({ materialId: materialLots.materialId, quantity: sql<number>`sum(${reservations.quantity})` })
    .from(reservations)
    .innerJoin(materialLots, eq(materialLots.id, reservations.materialLotId))
    .where(inArray(reservations.lotId, [...lotIds]))
    .groupBy(materialLots.materialId)
    .all()
  return new Map(rows.map(({ materialId, quantity }) => [materialId, quantity]))
}

export function namesOf(tx: ReadTx, materialIds: readonly string[]) {
  return tx
    .select({ id: materials.id, name: materials.name, unit: materials.unit })
    .from(materials)
    .where(inArray(materials.id, [...materialIds]))
    .orderBy(asc(materials.folded))
    .all()
}

export function openOrders(tx: ReadTx) {
  return tx
    .select({ id: orders.id, number: orders.number, customerName: customers.name, wantedOn: orders.wantedOn })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(inArray(orders.state, ['draft', 'confirmed', 'on-hold']))
    .orderBy(asc(orders.wantedOn), asc(orders.number))
    .all()
}

export function getOrder(tx: ReadTx, id: string) {
  return tx
    .select({ number: orders.number, customerName: customers.name, wantedOn: orders.wantedOn })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(eq(orders.id, id))
    .get()
}

/**
 * The lines of an order with the pieces that no cut lot holds yet, and the version they are sewn by: the line's own, else
 * the newest agreed one of the style, else its newest draft.
 */
export function linesToCut(tx: ReadTx, orderId: string) {
  return tx
    .select({
      sku: variants.sku,
      size: variants.size,
      pieces: sql<number>`max(0, ${orderLines.quantity} - coalesce((SELECT sum(o.quantity) FROM lot_orders o
        JOIN lots l ON l.id = o.lot_id WHERE o.order_line_id = ${orderLines.id} AND l.cut_on IS NOT NULL), 0))`,
      versionId: sql<string | null>`coalesce(${orderLines.styleVersionId}, (SELECT v.id FROM style_versions v
        WHERE v.style_id = ${variants.styleId} ORDER BY v.frozen_at IS NULL, v.number DESC LIMIT 1))`,
    })
    .from(orderLines)
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.position))
    .all()
}

/** The lots of an order that are neither cut nor closed. */
export function uncutLotsOf(tx: ReadTx, orderId: string): string[] {
  return tx
    .selectDistinct({ id: lots.id })
    .from(lots)
    .innerJoin(lotOrders, eq(lotOrders.lotId, lots.id))
    .innerJoin(orderLines, eq(orderLines.id, lotOrders.orderLineId))
    .where(and(eq(orderLines.orderId, orderId), isNull(lots.cutOn), isNull(lots.endedAt)))
    .all()
    .map(({ id }) => id)
}
