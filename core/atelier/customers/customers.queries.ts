import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Instant } from '../../../common/kernel/calendar.ts'
import { customers, orderLines, orders, orderShops, shops } from '../../../db/schema/atelier/orders.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

const openStates = ['draft', 'confirmed', 'on-hold'] as const

/** Customers with how many shops and open orders they have. */
export function listCustomers(tx: ReadTx, includeEnded: boolean) {
  return tx
    .select({
      id: customers.id,
      name: customers.name,
      kind: customers.kind,
      country: customers.country,
      language: customers.language,
      shops: sql<number>`(SELECT count(*) FROM shops s WHERE s.customer_id = customers.id AND s.ended_at IS NULL)`,
      openOrders: sql<number>`(SELECT count(*) FROM orders o WHERE o.customer_id = customers.id
        AND o.state IN ('draft', 'confirmed', 'on-hold'))`,
      endedAt: customers.endedAt,
      version: customers.version,
    })
    .from(customers)
    .where(includeEnded ? undefined : isNull(customers.endedAt))
    .orderBy(asc(customers.folded))
    .all()
}

export function getCustomer(tx: ReadTx, id: string) {
  return tx.select().from(customers).where(eq(customers.id, id)).get()
}

/** The customer in use that bears a folded name. */
export function customerNamed(tx: ReadTx, folded: string) {
  return tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.folded, folded), isNull(customers.endedAt)))
    .get()
}

export function insertCustomer(tx: WriteTx, row: typeof customers.$inferInsert): void {
  tx.insert(customers).values(row).run()
}

export function storeCustomer(tx: WriteTx, id: string, patch: Partial<typeof customers.$inferInsert>): void {
  tx.update(customers).set(patch).where(eq(customers.id, id)).run()
}

export function hasOpenOrders(tx: ReadTx, customerId: string): boolean {
  const open = and(eq(orders.customerId, customerId), inArray(orders.state, [...openStates]))
  return tx.select({ id: orders.id }).from(orders).where(open).limit(1).get() !== undefined
}

/** Customers in use, as an order sheet may name them. */
export function customersInUse(tx: ReadTx) {
  return tx
    .select({ id: customers.id, name: customers.name, legalName: customers.legalName })
    .from(customers)
    .where(isNull(customers.endedAt))
    .all()
}

export function shopsOf(tx: ReadTx, customerId: string) {
  return tx.select().from(shops).where(eq(shops.customerId, customerId)).orderBy(asc(shops.folded)).all()
}

/** Shops in use, of all customers. */
export function shopsInUse(tx: ReadTx) {
  return tx
    .select({ id: shops.id, customerId: shops.customerId, name: shops.name })
    .from(shops)
    .where(isNull(shops.endedAt))
    .all()
}

export function getShop(tx: ReadTx, id: string) {
  return tx.select().from(shops).where(eq(shops.id, id)).get()
}

export function insertShop(tx: WriteTx, row: typeof shops.$inferInsert): void {
  tx.insert(shops).values(row).run()
}

export function storeShop(tx: WriteTx, id: string, patch: Partial<typeof shops.$inferInsert>): void {
  tx.update(shops).set(patch).where(eq(shops.id, id)).run()
}

/** Whether an open order sends pieces to the shop. */
export function shopAwaitsPieces(tx: ReadTx, shopId: string): boolean {
  const row = tx
    .select({ id: orders.id })
    .from(orderShops)
    .innerJoin(orderLines, eq(orderLines.id, orderShops.lineId))
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .where(and(eq(orderShops.shopId, shopId), inArray(orders.state, [...openStates])))
    .limit(1)
    .get()
  return row !== undefined
}

export const endedNow = (version: number, now: Instant) => ({ endedAt: now, version: version + 1 })
