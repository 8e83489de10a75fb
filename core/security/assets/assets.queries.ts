import { and, asc, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Instant, LocalDate } from '../../../common/kernel/calendar.ts'
import { users } from '../../../db/schema/kernel.ts'
import { assetEvents, securityAssets } from '../../../db/schema/security/assets.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

/** Assets with the last thing that was recorded of each, when it was tested last, and since when it does not work. */
function assets(tx: ReadTx) {
  const last = sql`(SELECT id FROM asset_events e WHERE e.asset_id = ${securityAssets.id} ORDER BY e.at DESC, e.rowid DESC LIMIT 1)`
  return tx
    .select({
      asset: securityAssets,
      last: assetEvents,
      testedAt: sql<Instant | null>`(SELECT max(at) FROM asset_events e
        WHERE e.asset_id = ${securityAssets.id} AND e.what IN ('passed', 'failed'))`,
      faultSince: sql<Instant | null>`(SELECT min(at) FROM asset_events e
        WHERE e.asset_id = ${securityAssets.id} AND e.what IN ('failed', 'fault') AND e.at >= coalesce(
          (SELECT max(at) FROM asset_events w WHERE w.asset_id = e.asset_id AND w.what IN ('passed', 'repaired')), ''))`,
    })
    .from(securityAssets)
    .leftJoin(assetEvents, and(eq(assetEvents.assetId, securityAssets.id), eq(assetEvents.id, last)))
    .orderBy(asc(securityAssets.name))
}

/** Assets in use on a date. */
export function assetsOn(tx: ReadTx, on: LocalDate) {
  return assets(tx)
    .where(
      and(
        lte(securityAssets.activeFrom, on),
        or(isNull(securityAssets.activeUntil), gt(securityAssets.activeUntil, on)),
      ),
    )
    .all()
}

export function allAssets(tx: ReadTx) {
  return assets(tx).all()
}

export function getAsset(tx: ReadTx, id: string) {
  return tx.select().from(securityAssets).where(eq(securityAssets.id, id)).get()
}

export function insertAsset(tx: WriteTx, asset: typeof securityAssets.$inferInsert): void {
  tx.insert(securityAssets).values(asset).run()
}

export function storeAsset(tx: WriteTx, id: string, patch: Partial<typeof securityAssets.$inferInsert>): void {
  tx.update(securityAssets).set(patch).where(eq(securityAssets.id, id)).run()
}

/** Everything recorded of an asset, newest first. */
export function eventsOf(tx: ReadTx, assetId: string) {
  return tx
    .select({
      id: assetEvents.id,
      assetId: assetEvents.assetId,
      at: assetEvents.at,
      what: assetEvents.what,
      note: assetEvents.note,
      byName: users.name,
    })
    .from(assetEvents)
    .innerJoin(users, eq(users.id, assetEvents.userId))
    .where(eq(assetEvents.assetId, assetId))
    .orderBy(desc(assetEvents.at), sql`asset_events.rowid DESC`)
    .all()
}

/** The last thing that happened to an asset by a moment. */
export function lastEventBy(tx: ReadTx, assetId: string, at: Instant) {
  return tx
    .select({ what: assetEvents.what })
    .from(assetEvents)
    .where(and(eq(assetEvents.assetId, assetId), lte(assetEvents.at, at)))
    .orderBy(desc(assetEvents.at), sql`asset_events.rowid DESC`)
    .limit(1)
    .get()
}

export function insertEvent(tx: WriteTx, event: typeof assetEvents.$inferInsert): void {
  tx.insert(assetEvents).values(event).run()
}
