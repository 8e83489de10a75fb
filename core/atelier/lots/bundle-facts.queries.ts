import { asc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { BundleFacts } from '../../../common/atelier/lots/lots.rules.ts'
import { variants } from '../../../db/schema/atelier/catalogue.ts'
import { bundles, bundleSteps, qcChecks } from '../../../db/schema/atelier/production.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { among, prepared } from '../../kernel/prepared.ts'

/** Pieces of the checks of a bundle; a withdrawn check is taken off by the row that withdraws it. */
const checkedPieces = (pieces: SQL) =>
  sql<number>`coalesce(sum(iif(${qcChecks.reversesId} IS NULL, 1, -1) * (${pieces})), 0)`

const ofSteps = (figure: SQL) =>
  sql<number>`coalesce((SELECT ${figure} FROM bundle_steps s WHERE s.bundle_id = ${bundles.id}), 0)`

const sentBack = checkedPieces(sql`${qcChecks.rework}`)

const parents = alias(bundles, 'parents')
const takers = alias(bundles, 'takers')

const columns = {
  id: bundles.id,
  lotId: bundles.lotId,
  number: bundles.number,
  variantId: bundles.variantId,
  size: variants.size,
  colour: variants.colour,
  quantity: bundles.quantity,
  dyeLot: bundles.dyeLot,
  ended: sql<boolean>`${bundles.endedAt} IS NOT NULL`.mapWith(Boolean),
  splitFrom: parents.number,
  mergedInto: takers.number,
  version: bundles.version,
  sewn: ofSteps(sql`min(s.done)`),
  worked: ofSteps(sql`sum(s.done)`),
  workAll: ofSteps(sql`sum(s.quantity)`),
  checked: checkedPieces(
    sql`iif(${qcChecks.ofRework}, 0, ${qcChecks.passed} + ${qcChecks.rework} + ${qcChecks.second} + ${qcChecks.scrap})`,
  ),
  passed: checkedPieces(sql`${qcChecks.passed}`),
  second: checkedPieces(sql`${qcChecks.second}`),
  scrap: checkedPieces(sql`${qcChecks.scrap}`),
  sentBack,
  // Work entries are many; they are looked at only where something was sent back.
  resewn: sql<number>`iif(${sentBack} = 0, 0, coalesce((
    SELECT sum(iif(e.reverses_id IS NULL, e.quantity, -e.quantity))
    FROM bundle_steps s JOIN work_entries e ON e.step_id = s.id
    WHERE s.bundle_id = ${bundles.id} AND e.kind = 'rework'), 0))`,
}

const selected = (tx: ReadTx) =>
  tx
    .select(columns)
    .from(bundles)
    .innerJoin(variants, eq(variants.id, bundles.variantId))
    .leftJoin(parents, eq(parents.id, bundles.parentId))
    .leftJoin(takers, eq(takers.id, bundles.mergedIntoId))
    .leftJoin(qcChecks, eq(qcChecks.bundleId, bundles.id))
    .groupBy(bundles.id)
    .orderBy(asc(bundles.lotId), asc(bundles.number))

const inUse = prepared((tx: ReadTx) =>
  selected(tx)
    .where(sql`${among(bundles.lotId, 'lots')} AND ${isNull(bundles.endedAt)}`)
    .prepare(),
)
const all = prepared((tx: ReadTx) => selected(tx).where(among(bundles.lotId, 'lots')).prepare())
const some = prepared((tx: ReadTx) => selected(tx).where(among(bundles.id, 'ids')).prepare())

/** A bundle with what the records say about it. */
export type BundleRow = BundleFacts & ReturnType<ReturnType<typeof all>['all']>[number]

/** The bundles of lots that are not split or merged, by lot and number. */
export function bundlesInUse(tx: ReadTx, lotIds: readonly string[]): BundleRow[] {
  return inUse(tx).all({ lots: lotIds })
}

/** Every bundle that a lot has or had. */
export function bundlesOfLot(tx: ReadTx, lotId: string): BundleRow[] {
  return all(tx).all({ lots: [lotId] })
}

export function bundlesById(tx: ReadTx, ids: readonly string[]): BundleRow[] {
  return some(tx).all({ ids })
}

const steps = prepared((tx: ReadTx) =>
  tx
    .select()
    .from(bundleSteps)
    .where(among(bundleSteps.bundleId, 'ids'))
    .orderBy(asc(bundleSteps.bundleId), asc(bundleSteps.position))
    .prepare(),
)

/** The steps of bundles, in the order of work. */
export function stepsOf(tx: ReadTx, bundleIds: readonly string[]) {
  return steps(tx).all({ ids: bundleIds })
}
