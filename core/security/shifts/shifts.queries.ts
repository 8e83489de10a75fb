import { and, desc, eq, gte, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Instant } from '../../../common/kernel/calendar.ts'
import type { Shift } from '../../../common/security/shifts/shifts.contract.ts'
import { users } from '../../../db/schema/kernel.ts'
import { shifts } from '../../../db/schema/security/shifts.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import { prepared } from '../../kernel/prepared.ts'

const readers = alias(users, 'readers')

function select(tx: ReadTx) {
  return tx
    .select({
      id: shifts.id,
      officerId: shifts.userId,
      officerName: users.name,
      begunAt: shifts.begunAt,
      endedAt: shifts.endedAt,
      equipment: shifts.equipment,
      handOver: shifts.handOver,
      openItems: shifts.openItems,
      acknowledgedByName: readers.name,
      acknowledgedAt: shifts.acknowledgedAt,
      firstSeq: sql<number | null>`(SELECT min(seq) FROM log_entries WHERE shift_id = ${shifts.id})`,
      lastSeq: sql<number | null>`(SELECT max(seq) FROM log_entries WHERE shift_id = ${shifts.id})`,
    })
    .from(shifts)
    .innerJoin(users, eq(users.id, shifts.userId))
    .leftJoin(readers, eq(readers.id, shifts.acknowledgedBy))
}

const running = prepared((tx: ReadTx) =>
  tx
    .select({ id: shifts.id })
    .from(shifts)
    .where(and(eq(shifts.userId, sql.placeholder('userId')), isNull(shifts.endedAt)))
    .prepare(),
)

/** The running shift of a user; lines are written under it. */
export function runningShiftId(tx: ReadTx, userId: string): string | null {
  return running(tx).get({ userId })?.id ?? null
}

export function runningShifts(tx: ReadTx): Shift[] {
  return select(tx).where(isNull(shifts.endedAt)).orderBy(shifts.begunAt).all()
}

/** The newest hand-over, when nobody has read it yet. */
export function unreadHandOver(tx: ReadTx): Shift | null {
  const newest = select(tx).where(isNotNull(shifts.handOver)).orderBy(desc(shifts.endedAt)).limit(1).get()
  return newest && newest.acknowledgedAt === null ? newest : null
}

export function getShift(tx: ReadTx, id: string): Shift | undefined {
  return select(tx).where(eq(shifts.id, id)).get()
}

/** Shifts that began in the period `[from, until)`, newest first. */
export function shiftsBetween(tx: ReadTx, from: Instant, until: Instant): Shift[] {
  return select(tx)
    .where(and(gte(shifts.begunAt, from), lt(shifts.begunAt, until)))
    .orderBy(desc(shifts.begunAt))
    .all()
}

export function insertShift(tx: WriteTx, shift: typeof shifts.$inferInsert): void {
  tx.insert(shifts).values(shift).run()
}

export function storeShift(tx: WriteTx, id: string, patch: Partial<typeof shifts.$inferInsert>): void {
  tx.update(shifts).set(patch).where(eq(shifts.id, id)).run()
}
