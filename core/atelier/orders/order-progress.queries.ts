import { sql, type SQL } from 'drizzle-orm'
import type { Progress } from '../../../common/atelier/orders/order.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { prepared } from '../../kernel/prepared.ts'

type Made = Omit<Progress, 'ordered'>

/**
 * Pieces of each covered line, out of the lots of some orders.
 *
 * A lot's pieces of a variant are cut when their bundle is, sewn when the bundle's last operation is done, passed when
 * control said so; reversals take away. They go to the order lines that the lot covers in the order of due date, to
 * each as many as the lot was planned to make for it. A cancelled order takes none, so its pieces are the others'.
 * @param orders condition on `o`, the orders that are asked for
 */
const coveredLines = (orders: SQL) => sql`(
  WITH wanted AS MATERIALIZED (
    SELECT DISTINCT lo.lot_id FROM orders o
    CROSS JOIN order_lines ol ON ol.order_id = o.id
    CROSS JOIN lot_orders lo ON lo.order_line_id = ol.id
    WHERE ${orders}
  ),
  pieces AS MATERIALIZED (
    SELECT b.lot_id, b.variant_id,
      sum(iif(b.ended_at IS NULL, b.quantity, 0)) AS cut,
      sum(iif(b.ended_at IS NULL,
        (SELECT s.done FROM bundle_steps s WHERE s.bundle_id = b.id ORDER BY s.position DESC LIMIT 1), 0)) AS sewn,
      sum((SELECT sum(iif(c.reverses_id IS NULL, c.passed, -c.passed)) FROM qc_checks c WHERE c.bundle_id = b.id)) AS passed
    FROM wanted w CROSS JOIN bundles b ON b.lot_id = w.lot_id
    GROUP BY b.lot_id, b.variant_id
  ),
  covered AS (
    SELECT lo.lot_id, ol.id AS line_id, ol.order_id, ol.variant_id, lo.quantity,
      coalesce(sum(lo.quantity) OVER (
        PARTITION BY lo.lot_id, ol.variant_id
        ORDER BY coalesce(o.promised_on, o.wanted_on), o.number
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS earlier
    FROM wanted w
    CROSS JOIN lot_orders lo ON lo.lot_id = w.lot_id
    CROSS JOIN order_lines ol ON ol.id = lo.order_line_id
    CROSS JOIN orders o ON o.id = ol.order_id
    WHERE o.state <> 'cancelled'
  )
  SELECT c.order_id, c.line_id,
    max(0, min(c.quantity, coalesce(p.cut, 0) - c.earlier)) AS cut,
    max(0, min(c.quantity, coalesce(p.sewn, 0) - c.earlier)) AS sewn,
    max(0, min(c.quantity, coalesce(p.passed, 0) - c.earlier)) AS passed
  FROM covered c JOIN pieces p ON p.lot_id = c.lot_id AND p.variant_id = c.variant_id
) made`

const sums = {
  cut: sql<number>`sum(cut)`,
  sewn: sql<number>`sum(sewn)`,
  passed: sql<number>`sum(passed)`,
}

const byOrder = (orders: SQL) =>
  prepared((tx: ReadTx) =>
    tx
      .select({ id: sql<string>`order_id`, ...sums })
      .from(coveredLines(orders))
      .groupBy(sql`order_id`)
      .prepare(),
  )

const openOrders = byOrder(sql`o.state IN ('confirmed', 'on-hold')`)
const allOrders = byOrder(sql`o.state <> 'cancelled'`)

const linesOfOrder = prepared((tx: ReadTx) =>
  tx
    .select({ id: sql<string>`line_id`, ...sums })
    .from(coveredLines(sql`o.id = ${sql.placeholder('order')}`))
    .where(sql`order_id = ${sql.placeholder('order')}`)
    .groupBy(sql`line_id`)
    .prepare(),
)

const byId = (rows: readonly ({ id: string } & Made)[]) => new Map(rows.map(({ id, ...made }) => [id, made]))

/** How many pieces of each order are cut, sewn and passed; an order for which nothing is cut is not in it. */
export function progressOfOrders(tx: ReadTx, open: boolean): ReadonlyMap<string, Made> {
  return byId((open ? openOrders : allOrders)(tx).all())
}

/** The same for each line of one order. */
export function progressOfLines(tx: ReadTx, order: string): ReadonlyMap<string, Made> {
  return byId(linesOfOrder(tx).all({ order }))
}
