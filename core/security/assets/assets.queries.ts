import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { assetEvents, securityAssets } from '../../../db/schema/security/assets.ts'
import type { ReadTx } from '../../kernel/context.ts'

/** Assets in use on a date with the last thing that was recorded of each. */
export function assetsOn(tx: ReadTx, on: LocalDate) {
  const last = sql`(SELECT id FROM asset_events e WHERE e.asset_id = ${securityAssets.id} ORDER BY e.at DESC, e.rowid DESC LIMIT 1)`
  return tx
    .select({ asset: securityAssets, last: assetEvents })
    .from(securityAssets)
    .leftJoin(assetEvents, and(eq(assetEvents.assetId, securityAssets.id), eq(assetEvents.id, last)))
    .where(
      and(
        lte(securityAssets.activeFrom, on),
        or(isNull(securityAssets.activeUntil), gt(securityAssets.activeUntil, on)),
      ),
    )
    .orderBy(asc(securityAssets.name))
    .all()
}
