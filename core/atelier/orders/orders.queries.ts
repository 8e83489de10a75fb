import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import { styles, styleVersions, variants } from '../../../db/schema/atelier/catalogue.ts'
import { customers, orderLines, orders, orderShops, shops } from '../../../db/schema/atelier/orders.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import { insertInto, prepared } from '../../kernel/prepared.ts'

const listed = (where: SQL | undefined) =>
  prepared((tx: ReadTx) =>
    tx
      .select({
        id: orders.id,
        number: orders.number,
        customerName: customers.name,
        mode: orders.mode,
        orderedOn: orders.orderedOn,
        wantedOn: orders.wantedOn,
        promisedOn: orders.promisedOn,
        state: orders.state,
        lines: sql<number>`count(${orderLines.id})`,
        ordered: sql<number>`coalesce(sum(${orderLines.quantity}), 0)`,
        totalCents: sql<number>`coalesce(sum(${orderLines.quantity} * ${orderLines.priceCents}), 0)`,
        version: orders.version,
      })
      .from(orders)
      .innerJoin(customers, eq(customers.id, orders.customerId))
      .leftJoin(orderLines, eq(orderLines.orderId, orders.id))
      .where(where)
      .groupBy(orders.id)
      .orderBy(sql`coalesce(${orders.promisedOn}, ${orders.wantedOn})`, asc(orders.number))
      .prepare(),
  )

const openList = listed(sql`${orders.state} IN ('draft', 'confirmed', 'on-hold')`)
const fullList = listed(undefined)

/** Orders by due date, with their sums; in pieces and euro cents. */
export function listOrders(tx: ReadTx, open: boolean) {
  return (open ? openList : fullList)(tx).all()
}

export function getOrder(tx: ReadTx, id: string) {
  return tx
    .select({ order: orders, customerName: customers.name })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(eq(orders.id, id))
    .get()
}

/** Whether an order bears the number, in whatever case. */
export function isOrderKnown(tx: ReadTx, number: string, exceptId: string | null = null): boolean {
  const row = tx
    .select({ id: orders.id })
    .from(orders)
    .where(sql`upper(${orders.number}) = upper(${number})`)
    .get()
  return row !== undefined && row.id !== exceptId
}

export function linesOf(tx: ReadTx, orderId: string) {
  return tx
    .select({
      id: orderLines.id,
      variantId: orderLines.variantId,
      styleId: variants.styleId,
      code: styles.code,
      nameRo: styles.nameRo,
      nameEn: styles.nameEn,
      size: variants.size,
      colour: variants.colour,
      priceCents: orderLines.priceCents,
      cataloguePriceCents: variants.priceCents,
      quantity: orderLines.quantity,
      styleVersionId: orderLines.styleVersionId,
      styleVersionNumber: styleVersions.number,
    })
    .from(orderLines)
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .innerJoin(styles, eq(styles.id, variants.styleId))
    .leftJoin(styleVersions, eq(styleVersions.id, orderLines.styleVersionId))
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.position))
    .all()
}

/** What each shop gets of each line of an order. */
export function sharesOf(tx: ReadTx, orderId: string) {
  return tx
    .select({
      lineId: orderShops.lineId,
      shopId: orderShops.shopId,
      shopName: shops.name,
      quantity: orderShops.quantity,
    })
    .from(orderLines)
    .innerJoin(orderShops, eq(orderShops.lineId, orderLines.id))
    .innerJoin(shops, eq(shops.id, orderShops.shopId))
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(shops.folded))
    .all()
}

/** Every variant that can be ordered, with its style. */
export function offeredVariants(tx: ReadTx) {
  return tx
    .select({
      id: variants.id,
      styleId: styles.id,
      code: styles.code,
      nameRo: styles.nameRo,
      nameEn: styles.nameEn,
      nameNl: styles.nameNl,
      size: variants.size,
      colour: variants.colour,
      priceCents: variants.priceCents,
    })
    .from(variants)
    .innerJoin(styles, eq(styles.id, variants.styleId))
    .where(and(isNull(variants.endedAt), isNull(styles.endedAt)))
    .orderBy(asc(styles.code), asc(sql`variants.rowid`))
    .all()
}

export function insertOrder(tx: WriteTx, row: typeof orders.$inferInsert): void {
  tx.insert(orders).values(row).run()
}

export function storeOrder(tx: WriteTx, id: string, patch: Partial<typeof orders.$inferInsert>): void {
  tx.update(orders).set(patch).where(eq(orders.id, id)).run()
}

export const insertLine = insertInto(orderLines)
export const insertShare = insertInto(orderShops)

/** Takes the lines out of a draft, which nothing else refers to. */
export function removeLines(tx: WriteTx, orderId: string): void {
  tx.delete(orderShops)
    .where(sql`${orderShops.lineId} IN (SELECT id FROM order_lines WHERE order_id = ${orderId})`)
    .run()
  tx.delete(orderLines).where(eq(orderLines.orderId, orderId)).run()
}

export function fixVersion(tx: WriteTx, lineId: string, styleVersionId: string): void {
  tx.update(orderLines).set({ styleVersionId }).where(eq(orderLines.id, lineId)).run()
}

/**
 * The newest approved version of each style: one of whose samples was approved, or that was declared the same as such a
 * version.
 */
export function approvedVersions(tx: ReadTx): ReadonlyMap<string, string> {
  const rows = tx
    .select({ styleId: sql<string>`style_id`, versionId: sql<string>`id`, number: sql<number>`max(number)` })
    .from(
      sql`(
        WITH RECURSIVE same (id, root) AS (
          SELECT id, id FROM style_versions
          UNION
          SELECT same.id, v.same_as_id FROM same JOIN style_versions v ON v.id = same.root WHERE v.same_as_id IS NOT NULL
        )
        SELECT v.style_id, v.id, v.number FROM style_versions v
        WHERE EXISTS (SELECT 1 FROM same JOIN samples s ON s.version_id = same.root
          WHERE same.id = v.id AND s.state = 'approved')
      ) approved`,
    )
    .groupBy(sql`style_id`)
    .all()
  return new Map(rows.map(({ styleId, versionId }) => [styleId, versionId]))
}
