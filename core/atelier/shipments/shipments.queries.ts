import { and, asc, desc, eq, gt, inArray, isNull, max, ne, notInArray, sql } from 'drizzle-orm'
import { styles, variants } from '../../../db/schema/atelier/catalogue.ts'
import { customers, orderLines, orders, orderShops, shops } from '../../../db/schema/atelier/orders.ts'
import { bundles, lotOrders, lots, qcChecks } from '../../../db/schema/atelier/production.ts'
import {
  cartonLines,
  cartons,
  deliveryChecks,
  deliveryCounts,
  pieceReturns,
  shipments,
} from '../../../db/schema/atelier/shipments.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import { insertInto } from '../../kernel/prepared.ts'

const packedPieces = sql<number>`(SELECT coalesce(sum(l.quantity), 0) FROM carton_lines l
  JOIN cartons c ON c.id = l.carton_id WHERE c.shipment_id = ${shipments.id})`

/** Of the cartons of a shipment those without a check of their delivery. */
const uncheckedCartons = sql<number>`(SELECT count(*) FROM cartons c WHERE c.shipment_id = ${shipments.id}
  AND NOT EXISTS (SELECT 1 FROM delivery_checks d WHERE d.carton_id = c.id))`

/** Of the cartons those that arrived otherwise than packed, and nobody has settled it. */
const openDifferences = sql<number>`(SELECT count(*) FROM cartons c JOIN delivery_checks d ON d.carton_id = c.id
  WHERE c.shipment_id = ${shipments.id} AND d.settled_at IS NULL AND EXISTS (
    SELECT 1 FROM delivery_counts n JOIN carton_lines l
      ON l.carton_id = c.id AND l.order_line_id = n.order_line_id AND l.lot_id = n.lot_id
    WHERE n.check_id = d.id AND (n.counted <> l.quantity OR n.damaged > 0)))`

const columns = {
  id: shipments.id,
  number: shipments.number,
  orderId: shipments.orderId,
  orderNumber: orders.number,
  customerName: customers.name,
  step: shipments.state,
  openedOn: shipments.openedOn,
  handedOverOn: shipments.handedOverOn,
  deliveredOn: shipments.deliveredOn,
  carrier: shipments.carrier,
  tracking: shipments.tracking,
  freightCents: shipments.freightCents,
  cartons: sql<number>`(SELECT count(*) FROM cartons c WHERE c.shipment_id = ${shipments.id})`,
  pieces: packedPieces,
  unchecked: uncheckedCartons,
  openDifferences,
  note: shipments.note,
  version: shipments.version,
}

export function listShipments(tx: ReadTx, orderId: string | null) {
  return tx
    .select(columns)
    .from(shipments)
    .innerJoin(orders, eq(orders.id, shipments.orderId))
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(orderId === null ? undefined : eq(shipments.orderId, orderId))
    .orderBy(desc(shipments.openedOn), desc(shipments.number))
    .all()
}

export function getShipment(tx: ReadTx, id: string) {
  return tx
    .select({ ...columns, customerId: orders.customerId })
    .from(shipments)
    .innerJoin(orders, eq(orders.id, shipments.orderId))
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(eq(shipments.id, id))
    .get()
}

export const insertShipment = insertInto(shipments)

export function storeShipment(tx: WriteTx, id: string, values: Partial<typeof shipments.$inferInsert>): void {
  tx.update(shipments).set(values).where(eq(shipments.id, id)).run()
}

export function orderToShip(tx: ReadTx, id: string) {
  return tx.select({ id: orders.id, state: orders.state }).from(orders).where(eq(orders.id, id)).get()
}

export function shopOf(tx: ReadTx, customerId: string, shopId: string) {
  return tx
    .select({ id: shops.id })
    .from(shops)
    .where(and(eq(shops.id, shopId), eq(shops.customerId, customerId)))
    .get()
}

export function listCartons(tx: ReadTx, shipmentId: string) {
  return tx
    .select({
      id: cartons.id,
      shipmentId: cartons.shipmentId,
      number: cartons.number,
      shopId: cartons.shopId,
      shopName: shops.name,
      closedAt: cartons.closedAt,
      grossG: cartons.grossG,
      lengthMm: cartons.lengthMm,
      widthMm: cartons.widthMm,
      heightMm: cartons.heightMm,
      version: cartons.version,
    })
    .from(cartons)
    .leftJoin(shops, eq(shops.id, cartons.shopId))
    .where(eq(cartons.shipmentId, shipmentId))
    .orderBy(asc(cartons.number))
    .all()
}

export function getCarton(tx: ReadTx, id: string) {
  return tx.select().from(cartons).where(eq(cartons.id, id)).get()
}

export function lastCartonNumber(tx: ReadTx, shipmentId: string): number {
  return (
    tx
      .select({ last: max(cartons.number) })
      .from(cartons)
      .where(eq(cartons.shipmentId, shipmentId))
      .get()?.last ?? 0
  )
}

export const insertCarton = insertInto(cartons)

export function storeCarton(tx: WriteTx, id: string, values: Partial<typeof cartons.$inferInsert>): void {
  tx.update(cartons).set(values).where(eq(cartons.id, id)).run()
}

export function deleteCarton(tx: WriteTx, carton: { id: string; shipmentId: string; number: number }): void {
  tx.delete(cartonLines).where(eq(cartonLines.cartonId, carton.id)).run()
  tx.delete(cartons).where(eq(cartons.id, carton.id)).run()
  const later = tx
    .select({ id: cartons.id, number: cartons.number })
    .from(cartons)
    .where(and(eq(cartons.shipmentId, carton.shipmentId), gt(cartons.number, carton.number)))
    .orderBy(asc(cartons.number))
    .all()
  for (const { id, number } of later) storeCarton(tx, id, { number: number - 1 })
}

const article = {
  orderLineId: orderLines.id,
  sku: variants.sku,
  nameNl: styles.nameNl,
  nameRo: styles.nameRo,
  colour: variants.colour,
  size: variants.size,
  lotId: lots.id,
  lotCode: lots.code,
}

/** What the cartons hold, in the order of the order's lines. */
export function linesOf(tx: ReadTx, cartonIds: readonly string[]) {
  return tx
    .select({ ...article, cartonId: cartonLines.cartonId, quantity: cartonLines.quantity })
    .from(cartonLines)
    .innerJoin(orderLines, eq(orderLines.id, cartonLines.orderLineId))
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .innerJoin(styles, eq(styles.id, variants.styleId))
    .innerJoin(lots, eq(lots.id, cartonLines.lotId))
    .where(inArray(cartonLines.cartonId, [...cartonIds]))
    .orderBy(asc(orderLines.position), asc(lots.code))
    .all()
}

const insertLine = insertInto(cartonLines)

export function fillCarton(
  tx: WriteTx,
  cartonId: string,
  lines: readonly { orderLineId: string; lotId: string; quantity: number }[],
): void {
  tx.delete(cartonLines).where(eq(cartonLines.cartonId, cartonId)).run()
  for (const line of lines) insertLine(tx, { cartonId, ...line })
}

/** Order lines with the lots that cover them: what can be packed at all. */
export function articlesOf(tx: ReadTx, orderId: string, shopId: string | null) {
  return tx
    .select({
      ...article,
      variantId: orderLines.variantId,
      ordered: orderLines.quantity,
      forShop: orderShops.quantity,
      shopShares: sql<number>`(SELECT count(*) FROM order_shops s WHERE s.line_id = ${orderLines.id})`,
    })
    .from(orderLines)
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .innerJoin(styles, eq(styles.id, variants.styleId))
    .innerJoin(lotOrders, eq(lotOrders.orderLineId, orderLines.id))
    .innerJoin(lots, eq(lots.id, lotOrders.lotId))
    .leftJoin(orderShops, and(eq(orderShops.lineId, orderLines.id), eq(orderShops.shopId, shopId ?? '')))
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.position), asc(lots.code))
    .all()
}

/** Pieces that passed the control, by lot and variant; a check that was taken back counts no more. */
export function passedPieces(tx: ReadTx, lotIds: readonly string[]) {
  const sign = sql`CASE WHEN ${qcChecks.reversesId} IS NULL THEN 1 ELSE -1 END`
  return tx
    .select({
      lotId: bundles.lotId,
      variantId: bundles.variantId,
      passed: sql<number>`coalesce(sum(${qcChecks.passed} * ${sign}), 0)`,
    })
    .from(qcChecks)
    .innerJoin(bundles, eq(bundles.id, qcChecks.bundleId))
    .where(inArray(bundles.lotId, [...lotIds]))
    .groupBy(bundles.lotId, bundles.variantId)
    .all()
}

/** Pieces in cartons by lot and variant; what came back with its whole shipment can be packed again. */
export function packedFromLots(tx: ReadTx, lotIds: readonly string[], exceptCartonId: string | null) {
  return tx
    .select({
      lotId: cartonLines.lotId,
      variantId: orderLines.variantId,
      quantity: sql<number>`sum(${cartonLines.quantity})`,
    })
    .from(cartonLines)
    .innerJoin(cartons, eq(cartons.id, cartonLines.cartonId))
    .innerJoin(shipments, eq(shipments.id, cartons.shipmentId))
    .innerJoin(orderLines, eq(orderLines.id, cartonLines.orderLineId))
    .where(
      and(
        inArray(cartonLines.lotId, [...lotIds]),
        ne(shipments.state, 'returned'),
        ne(cartons.id, exceptCartonId ?? ''),
      ),
    )
    .groupBy(cartonLines.lotId, orderLines.variantId)
    .all()
}

/** Pieces of an order in cartons by line and shop; those lost or sent back are owed again. */
export function packedOfOrder(tx: ReadTx, orderId: string, exceptCartonId: string | null) {
  return tx
    .select({
      orderLineId: cartonLines.orderLineId,
      shopId: cartons.shopId,
      quantity: sql<number>`sum(${cartonLines.quantity})`,
    })
    .from(cartonLines)
    .innerJoin(cartons, eq(cartons.id, cartonLines.cartonId))
    .innerJoin(shipments, eq(shipments.id, cartons.shipmentId))
    .where(
      and(
        eq(shipments.orderId, orderId),
        notInArray(shipments.state, ['returned', 'lost']),
        ne(cartons.id, exceptCartonId ?? ''),
      ),
    )
    .groupBy(cartonLines.orderLineId, cartons.shopId)
    .all()
}

export function openCartons(tx: ReadTx, shipmentId: string) {
  return tx
    .select({ number: cartons.number })
    .from(cartons)
    .where(and(eq(cartons.shipmentId, shipmentId), isNull(cartons.closedAt)))
    .all()
}

export function checksOf(tx: ReadTx, cartonIds: readonly string[]) {
  return tx
    .select()
    .from(deliveryChecks)
    .where(inArray(deliveryChecks.cartonId, [...cartonIds]))
    .all()
}

export function getCheck(tx: ReadTx, id: string) {
  return tx.select().from(deliveryChecks).where(eq(deliveryChecks.id, id)).get()
}

export function countsOf(tx: ReadTx, checkIds: readonly string[]) {
  return tx
    .select()
    .from(deliveryCounts)
    .where(inArray(deliveryCounts.checkId, [...checkIds]))
    .all()
}

export const insertCheck = insertInto(deliveryChecks)
export const insertCount = insertInto(deliveryCounts)

export function storeCheck(tx: WriteTx, id: string, values: Partial<typeof deliveryChecks.$inferInsert>): void {
  tx.update(deliveryChecks).set(values).where(eq(deliveryChecks.id, id)).run()
}

/** Pieces of a line that were in the cartons of a shipment for a shop. */
export function shippedOfLine(tx: ReadTx, shipmentId: string, orderLineId: string, shopId: string | null): number {
  const forShop = shopId === null ? isNull(cartons.shopId) : eq(cartons.shopId, shopId)
  const row = tx
    .select({ quantity: sql<number>`coalesce(sum(${cartonLines.quantity}), 0)` })
    .from(cartonLines)
    .innerJoin(cartons, eq(cartons.id, cartonLines.cartonId))
    .where(and(eq(cartons.shipmentId, shipmentId), eq(cartonLines.orderLineId, orderLineId), forShop))
    .get()
  return row?.quantity ?? 0
}

export function returnedOfLine(tx: ReadTx, shipmentId: string, orderLineId: string, shopId: string | null): number {
  const fromShop = shopId === null ? isNull(pieceReturns.shopId) : eq(pieceReturns.shopId, shopId)
  const row = tx
    .select({ quantity: sql<number>`coalesce(sum(${pieceReturns.quantity}), 0)` })
    .from(pieceReturns)
    .where(and(eq(pieceReturns.shipmentId, shipmentId), eq(pieceReturns.orderLineId, orderLineId), fromShop))
    .get()
  return row?.quantity ?? 0
}

export const insertReturn = insertInto(pieceReturns)

export function returnsOf(tx: ReadTx, shipmentId: string) {
  return tx
    .select({
      id: pieceReturns.id,
      sku: variants.sku,
      nameRo: styles.nameRo,
      colour: variants.colour,
      size: variants.size,
      shopName: shops.name,
      quantity: pieceReturns.quantity,
      condition: pieceReturns.condition,
      reason: pieceReturns.reason,
      returnedOn: pieceReturns.returnedOn,
    })
    .from(pieceReturns)
    .innerJoin(orderLines, eq(orderLines.id, pieceReturns.orderLineId))
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .innerJoin(styles, eq(styles.id, variants.styleId))
    .leftJoin(shops, eq(shops.id, pieceReturns.shopId))
    .where(eq(pieceReturns.shipmentId, shipmentId))
    .orderBy(desc(pieceReturns.returnedOn))
    .all()
}
