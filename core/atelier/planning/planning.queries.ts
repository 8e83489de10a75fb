import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { styleVersions, variants } from '../../../db/schema/atelier/catalogue.ts'
import { orderLines, orders } from '../../../db/schema/atelier/orders.ts'
import { bundles, bundleSteps, lotCells, lotOrders, lots } from '../../../db/schema/atelier/production.ts'
import type { ReadTx } from '../../kernel/context.ts'

/** Standard seconds of one piece of a version, over all its operations. */
const samOf = (versionId: unknown) =>
  sql<number>`(SELECT coalesce(sum(o.sam_seconds), 0) FROM operations o WHERE o.version_id = ${versionId})`

/** The version that a line was confirmed with; before that the newest of its style. */
const versionOfLine = sql`coalesce(${orderLines.styleVersionId},
  (SELECT v.id FROM style_versions v WHERE v.style_id = ${variants.styleId} ORDER BY v.number DESC LIMIT 1))`

/** Lines of the confirmed orders, and of one more; by the day on which they are wanted. */
export function plannedLines(tx: ReadTx, alsoOrderId: string | null) {
  const wanted = alsoOrderId === null ? undefined : eq(orders.id, alsoOrderId)
  return tx
    .select({
      orderId: orders.id,
      number: orders.number,
      wantedOn: orders.wantedOn,
      state: orders.state,
      lineId: orderLines.id,
      quantity: orderLines.quantity,
      samSeconds: samOf(versionOfLine),
    })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .where(or(eq(orders.state, 'confirmed'), wanted))
    .orderBy(asc(orders.wantedOn), asc(orders.number))
    .all()
}

export type PlannedLine = ReturnType<typeof plannedLines>[number]

/** Which lots sew for which lines, and how many; a lot that ended before it was cut sews for nobody. */
export function lotsOfLines(tx: ReadTx, lineIds: readonly string[]) {
  return tx
    .select({ lotId: lotOrders.lotId, lineId: lotOrders.orderLineId, quantity: lotOrders.quantity })
    .from(lotOrders)
    .innerJoin(lots, eq(lots.id, lotOrders.lotId))
    .where(and(inArray(lotOrders.orderLineId, [...lineIds]), or(isNull(lots.endedAt), isNotNull(lots.cutOn))))
    .all()
}

/** What is left to sew of lots that are planned and not cut: all of it. */
export function uncutRests(tx: ReadTx) {
  return tx
    .select({
      lotId: lots.id,
      pieces: sql<number>`sum(${lotCells.planned})`,
      seconds: sql<number>`sum(${lotCells.planned}) * ${samOf(styleVersions.id)}`,
    })
    .from(lots)
    .innerJoin(styleVersions, eq(styleVersions.id, lots.styleVersionId))
    .innerJoin(lotCells, eq(lotCells.lotId, lots.id))
    .where(and(isNull(lots.cutOn), isNull(lots.endedAt)))
    .groupBy(lots.id)
    .all()
}

/** What is left to sew of lots that are cut and not closed, by their steps. */
export function cutRests(tx: ReadTx) {
  return tx
    .select({
      lotId: lots.id,
      pieces: sql<number>`(SELECT sum(b.quantity) FROM bundles b WHERE b.lot_id = ${lots.id} AND b.ended_at IS NULL)`,
      seconds: sql<number>`sum((${bundleSteps.quantity} - ${bundleSteps.done}) * ${bundleSteps.samSeconds})`,
    })
    .from(lots)
    .innerJoin(bundles, and(eq(bundles.lotId, lots.id), isNull(bundles.endedAt)))
    .innerJoin(bundleSteps, eq(bundleSteps.bundleId, bundles.id))
    .where(and(isNotNull(lots.cutOn), isNull(lots.endedAt)))
    .groupBy(lots.id)
    .all()
}
