import { and, asc, between, eq, gte, lt, or, sql } from 'drizzle-orm'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { workEntries } from '../../../db/schema/atelier/production.ts'
import { workerDays, workers } from '../../../db/schema/atelier/workers.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import { prepared } from '../../kernel/prepared.ts'

export function allWorkers(tx: ReadTx) {
  return tx.select().from(workers).all()
}

const workerById = prepared((tx: ReadTx) =>
  tx
    .select()
    .from(workers)
    .where(eq(workers.id, sql.placeholder('id')))
    .prepare(),
)

export function getWorker(tx: ReadTx, id: string) {
  return workerById(tx).get({ id })
}

/** Who bears a folded alias, now or in the past. */
export function workerCalled(tx: ReadTx, folded: string): string | undefined {
  return tx.select({ id: workers.id }).from(workers).where(eq(workers.folded, folded)).get()?.id
}

export function insertWorker(tx: WriteTx, worker: typeof workers.$inferInsert): void {
  tx.insert(workers).values(worker).run()
}

export function storeWorker(tx: WriteTx, id: string, patch: Partial<typeof workers.$inferInsert>): void {
  tx.update(workers).set(patch).where(eq(workers.id, id)).run()
}

/** One planning pace for everybody. */
export function storePace(tx: WriteTx, paceBp: number): void {
  tx.update(workers).set({ paceBp }).run()
}

/** Days in `[from, until]` that differ from the usual week. */
export function daysBetween(tx: ReadTx, from: LocalDate, until: LocalDate) {
  return tx
    .select()
    .from(workerDays)
    .where(between(workerDays.date, from, until))
    .orderBy(asc(workerDays.date), asc(workerDays.workerId))
    .all()
}

export function declareDay(tx: WriteTx, day: typeof workerDays.$inferInsert): void {
  tx.insert(workerDays)
    .values(day)
    .onConflictDoUpdate({ target: [workerDays.workerId, workerDays.date], set: { minutes: day.minutes } })
    .run()
}

export function forgetDay(tx: WriteTx, workerId: string, date: LocalDate): void {
  tx.delete(workerDays)
    .where(and(eq(workerDays.workerId, workerId), eq(workerDays.date, date)))
    .run()
}

/** Whether work of somebody that was not taken back lies before `from`, or on `until` or later. */
export function worksOutside(tx: ReadTx, workerId: string, from: LocalDate, until: LocalDate | null): boolean {
  const outside = or(lt(workEntries.workDate, from), until === null ? undefined : gte(workEntries.workDate, until))
  const counted = sql`NOT EXISTS (SELECT 1 FROM work_entries r WHERE r.reverses_id = ${workEntries.id})
    AND ${workEntries.reversesId} IS NULL`
  const row = tx
    .select({ id: workEntries.id })
    .from(workEntries)
    .where(and(eq(workEntries.workerId, workerId), outside, counted))
    .limit(1)
    .get()
  return row !== undefined
}
