import { and, asc, desc, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { styles, styleVersions, variants } from '../../../db/schema/atelier/catalogue.ts'
import { bundles, bundleSteps, lots, workEntries } from '../../../db/schema/atelier/production.ts'
import { workers } from '../../../db/schema/atelier/workers.ts'
import { users } from '../../../db/schema/kernel.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { insertInto, prepared } from '../../kernel/prepared.ts'

export const insertEntry = insertInto(workEntries)

const step = {
  id: bundleSteps.id,
  ticket: bundleSteps.ticket,
  operation: bundleSteps.nameRo,
  quantity: bundleSteps.quantity,
  done: bundleSteps.done,
  bundleId: bundles.id,
  bundleNumber: bundles.number,
  bundleEndedAt: bundles.endedAt,
  lotCode: lots.code,
  heldReason: lots.heldReason,
  lotEndedAt: lots.endedAt,
}

const stepsWhere = (tx: ReadTx, wanted: SQL) =>
  tx
    .select(step)
    .from(bundleSteps)
    .innerJoin(bundles, eq(bundles.id, bundleSteps.bundleId))
    .innerJoin(lots, eq(lots.id, bundles.lotId))
    .where(wanted)
    .prepare()

const byTicket = prepared((tx: ReadTx) => stepsWhere(tx, eq(bundleSteps.ticket, sql.placeholder('ticket'))))
const byId = prepared((tx: ReadTx) => stepsWhere(tx, eq(bundleSteps.id, sql.placeholder('id'))))

/** A step with its bundle and lot, by the code of its ticket or by its id. */
export function findStep(tx: ReadTx, wanted: { ticket: string } | { id: string }) {
  return 'ticket' in wanted ? byTicket(tx).get(wanted) : byId(tx).get(wanted)
}

export type StepFound = NonNullable<ReturnType<typeof findStep>>

const reversals = alias(workEntries, 'reversals')

const countedOfStep = prepared((tx: ReadTx) =>
  tx
    .select({
      alias: workers.alias,
      quantity: workEntries.quantity,
      kind: workEntries.kind,
      enteredAt: workEntries.enteredAt,
    })
    .from(workEntries)
    .innerJoin(workers, eq(workers.id, workEntries.workerId))
    .leftJoin(reversals, eq(reversals.reversesId, workEntries.id))
    .where(and(eq(workEntries.stepId, sql.placeholder('stepId')), isNull(workEntries.reversesId), isNull(reversals.id)))
    .orderBy(asc(workEntries.enteredAt))
    .prepare(),
)

/** Entries of a step that count: neither taken back nor taking back, in the order in which they were entered. */
export function countedEntries(tx: ReadTx, stepId: string) {
  return countedOfStep(tx).all({ stepId })
}

const doneInBundle = prepared((tx: ReadTx) =>
  tx
    .select({ id: bundleSteps.id, done: bundleSteps.done })
    .from(bundleSteps)
    .where(eq(bundleSteps.bundleId, sql.placeholder('bundleId')))
    .prepare(),
)

/** Pieces that each step of a bundle has done. */
export function stepsDone(tx: ReadTx, bundleId: string) {
  return doneInBundle(tx).all({ bundleId })
}

/** Pieces of the busiest step of a bundle that were sewn again. */
export function mostSewnAgain(tx: ReadTx, bundleId: string): number {
  const again = tx
    .select({ stepId: workEntries.stepId, pieces: signedPieces.as('pieces') })
    .from(workEntries)
    .innerJoin(bundleSteps, eq(bundleSteps.id, workEntries.stepId))
    .where(and(eq(bundleSteps.bundleId, bundleId), eq(workEntries.kind, 'rework')))
    .groupBy(workEntries.stepId)
    .all()
  return Math.max(0, ...again.map(({ pieces }) => pieces))
}

const signedPieces = sql<number>`sum(CASE WHEN ${workEntries.reversesId} IS NULL THEN ${workEntries.quantity}
  ELSE -${workEntries.quantity} END)`

const entryById = prepared((tx: ReadTx) =>
  tx
    .select({ entry: workEntries, reversedBy: reversals.id })
    .from(workEntries)
    .leftJoin(reversals, eq(reversals.reversesId, workEntries.id))
    .where(eq(workEntries.id, sql.placeholder('id')))
    .prepare(),
)

/** An entry, and the one that took it back. */
export function getEntry(tx: ReadTx, id: string) {
  return entryById(tx).get({ id })
}

const ofDay = prepared((tx: ReadTx) =>
  tx
    .select({
      id: workEntries.id,
      stepId: workEntries.stepId,
      lotCode: lots.code,
      bundleId: bundles.id,
      bundleNumber: bundles.number,
      operation: bundleSteps.nameRo,
      styleCode: styles.code,
      size: variants.size,
      colour: variants.colour,
      workerId: workEntries.workerId,
      alias: workers.alias,
      quantity: workEntries.quantity,
      kind: workEntries.kind,
      source: workEntries.source,
      enteredAt: workEntries.enteredAt,
      byName: users.name,
      reversesId: workEntries.reversesId,
      reversedBy: reversals.id,
      reason: workEntries.reason,
    })
    .from(workEntries)
    .innerJoin(bundleSteps, eq(bundleSteps.id, workEntries.stepId))
    .innerJoin(bundles, eq(bundles.id, bundleSteps.bundleId))
    .innerJoin(lots, eq(lots.id, bundles.lotId))
    .innerJoin(variants, eq(variants.id, bundles.variantId))
    .innerJoin(styles, eq(styles.id, variants.styleId))
    .innerJoin(workers, eq(workers.id, workEntries.workerId))
    .innerJoin(users, eq(users.id, workEntries.userId))
    .leftJoin(reversals, eq(reversals.reversesId, workEntries.id))
    .where(eq(workEntries.workDate, sql.placeholder('date')))
    .orderBy(desc(workEntries.enteredAt), sql`${workEntries}.rowid DESC`)
    .prepare(),
)

/** Entries of a working day, the newest first. */
export function entriesOfDay(tx: ReadTx, date: LocalDate) {
  return ofDay(tx).all({ date })
}

/** Bundles in use of the lots that are cut and not closed. */
export function openBundles(tx: ReadTx) {
  return tx
    .select({
      lotId: lots.id,
      lotCode: lots.code,
      heldReason: lots.heldReason,
      styleCode: styles.code,
      styleName: styles.nameRo,
      id: bundles.id,
      number: bundles.number,
      size: variants.size,
      colour: variants.colour,
      dyeLot: bundles.dyeLot,
      quantity: bundles.quantity,
    })
    .from(lots)
    .innerJoin(styleVersions, eq(styleVersions.id, lots.styleVersionId))
    .innerJoin(styles, eq(styles.id, styleVersions.styleId))
    .innerJoin(bundles, and(eq(bundles.lotId, lots.id), isNull(bundles.endedAt)))
    .innerJoin(variants, eq(variants.id, bundles.variantId))
    .where(and(isNotNull(lots.cutOn), isNull(lots.endedAt)))
    .orderBy(asc(lots.code), asc(bundles.number))
    .all()
}

/** Steps of those bundles, in the order of the work. */
export function openSteps(tx: ReadTx) {
  return tx
    .select({
      id: bundleSteps.id,
      bundleId: bundleSteps.bundleId,
      position: bundleSteps.position,
      name: bundleSteps.nameRo,
      ticket: bundleSteps.ticket,
      done: bundleSteps.done,
      sewnAgain: sql<number>`coalesce((SELECT sum(CASE WHEN w.reverses_id IS NULL THEN w.quantity ELSE -w.quantity END)
        FROM work_entries w WHERE w.step_id = ${bundleSteps.id} AND w.kind = 'rework'), 0)`,
    })
    .from(bundleSteps)
    .innerJoin(bundles, eq(bundles.id, bundleSteps.bundleId))
    .innerJoin(lots, eq(lots.id, bundles.lotId))
    .where(and(isNotNull(lots.cutOn), isNull(lots.endedAt), isNull(bundles.endedAt)))
    .orderBy(asc(bundleSteps.position))
    .all()
}
