import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { styles, variants } from '../../../db/schema/atelier/catalogue.ts'
import { bundles, lots, qcChecks } from '../../../db/schema/atelier/production.ts'
import { users } from '../../../db/schema/kernel.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { insertInto, prepared } from '../../kernel/prepared.ts'

export const insertCheck = insertInto(qcChecks)

const reversals = alias(qcChecks, 'reversals')

const counted = and(isNull(qcChecks.reversesId), isNull(reversals.id))

const countedOfBundle = prepared((tx: ReadTx) =>
  tx
    .select({
      id: qcChecks.id,
      passed: qcChecks.passed,
      rework: qcChecks.rework,
      second: qcChecks.second,
      scrap: qcChecks.scrap,
      ofRework: qcChecks.ofRework,
    })
    .from(qcChecks)
    .leftJoin(reversals, eq(reversals.reversesId, qcChecks.id))
    .where(and(eq(qcChecks.bundleId, sql.placeholder('bundleId')), counted))
    .prepare(),
)

/** What control decided about a bundle and did not take back. */
export function countedChecks(tx: ReadTx, bundleId: string) {
  return countedOfBundle(tx).all({ bundleId })
}

/** The same for all bundles of lots that are cut and not closed. */
export function openChecks(tx: ReadTx) {
  return tx
    .select({
      bundleId: qcChecks.bundleId,
      passed: qcChecks.passed,
      rework: qcChecks.rework,
      second: qcChecks.second,
      scrap: qcChecks.scrap,
      ofRework: qcChecks.ofRework,
    })
    .from(qcChecks)
    .innerJoin(bundles, eq(bundles.id, qcChecks.bundleId))
    .innerJoin(lots, eq(lots.id, bundles.lotId))
    .leftJoin(reversals, eq(reversals.reversesId, qcChecks.id))
    .where(and(counted, isNotNull(lots.cutOn), isNull(lots.endedAt)))
    .all()
}

const bundleById = prepared((tx: ReadTx) =>
  tx
    .select({
      id: bundles.id,
      lotId: lots.id,
      lotCode: lots.code,
      number: bundles.number,
      styleCode: styles.code,
      styleName: styles.nameRo,
      size: variants.size,
      colour: variants.colour,
      dyeLot: bundles.dyeLot,
      quantity: bundles.quantity,
      endedAt: bundles.endedAt,
      heldReason: lots.heldReason,
      lotEndedAt: lots.endedAt,
    })
    .from(bundles)
    .innerJoin(lots, eq(lots.id, bundles.lotId))
    .innerJoin(variants, eq(variants.id, bundles.variantId))
    .innerJoin(styles, eq(styles.id, variants.styleId))
    .where(eq(bundles.id, sql.placeholder('id')))
    .prepare(),
)

export function getBundle(tx: ReadTx, id: string) {
  return bundleById(tx).get({ id })
}

/** Everything that control said about a bundle, the newest first. */
export function checksOfBundle(tx: ReadTx, bundleId: string) {
  return tx
    .select({ check: qcChecks, byName: users.name, reversedBy: reversals.id })
    .from(qcChecks)
    .innerJoin(users, eq(users.id, qcChecks.userId))
    .leftJoin(reversals, eq(reversals.reversesId, qcChecks.id))
    .where(eq(qcChecks.bundleId, bundleId))
    .orderBy(desc(qcChecks.enteredAt), sql`${qcChecks}.rowid DESC`)
    .all()
}

/** A decision, and the one that took it back. */
export function getCheck(tx: ReadTx, id: string) {
  return tx
    .select({ check: qcChecks, reversedBy: reversals.id })
    .from(qcChecks)
    .leftJoin(reversals, eq(reversals.reversesId, qcChecks.id))
    .where(eq(qcChecks.id, id))
    .get()
}
