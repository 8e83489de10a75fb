import { and, eq, gt, gte, isNotNull, desc, isNull, lt, or } from 'drizzle-orm'
import type { Instant } from '../../../common/kernel/calendar.ts'
import { callSchedules, checkCalls } from '../../../db/schema/security/patrols.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

/** Schedules that held at some time from a moment on, by name. */
export function schedulesHoldingSince(tx: ReadTx, since: Instant) {
  return tx
    .select()
    .from(callSchedules)
    .where(or(isNull(callSchedules.endedAt), gt(callSchedules.endedAt, since)))
    .orderBy(callSchedules.name, callSchedules.begunAt)
    .all()
}

/** Schedules that hold now, or all that ever did, by name. */
export function listSchedules(tx: ReadTx, includeEnded: boolean) {
  return tx
    .select()
    .from(callSchedules)
    .where(includeEnded ? undefined : isNull(callSchedules.endedAt))
    .orderBy(callSchedules.name, callSchedules.begunAt)
    .all()
}

export function getSchedule(tx: ReadTx, id: string) {
  return tx.select().from(callSchedules).where(eq(callSchedules.id, id)).get()
}

export type ScheduleRow = NonNullable<ReturnType<typeof getSchedule>>

/** The call that answers each planned moment of a schedule in the period `[from, until)`. */
export function answersOf(tx: ReadTx, scheduleId: string, { from, until }: { from: Instant; until: Instant }) {
  return tx
    .select({ id: checkCalls.id, plannedAt: checkCalls.plannedAt, at: checkCalls.at, outcome: checkCalls.outcome })
    .from(checkCalls)
    .where(and(eq(checkCalls.scheduleId, scheduleId), gte(checkCalls.plannedAt, from), lt(checkCalls.plannedAt, until)))
    .all()
}

/** The latest planned moment of a schedule that has been answered. */
export function lastAnswered(tx: ReadTx, scheduleId: string): Instant | null {
  const row = tx
    .select({ plannedAt: checkCalls.plannedAt })
    .from(checkCalls)
    .where(and(eq(checkCalls.scheduleId, scheduleId), isNotNull(checkCalls.plannedAt)))
    .orderBy(desc(checkCalls.plannedAt))
    .limit(1)
    .get()
  return row?.plannedAt ?? null
}

export function insertSchedule(tx: WriteTx, schedule: typeof callSchedules.$inferInsert): void {
  tx.insert(callSchedules).values(schedule).run()
}

export function storeSchedule(tx: WriteTx, id: string, patch: Partial<typeof callSchedules.$inferInsert>): void {
  tx.update(callSchedules).set(patch).where(eq(callSchedules.id, id)).run()
}

export function insertCall(tx: WriteTx, call: typeof checkCalls.$inferInsert): void {
  tx.insert(checkCalls).values(call).run()
}
