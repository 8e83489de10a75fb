import { and, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { users } from '../../../db/schema/kernel.ts'
import { outreachEvents, riskAssessments, riskMeasures } from '../../../db/schema/security/risk.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

const officers = alias(users, 'officers')
const approvers = alias(users, 'approvers')

/** Events with the assessment that counts now, and how many of its measures wait to be verified. */
function select(tx: ReadTx) {
  return tx
    .select({
      id: outreachEvents.id,
      title: outreachEvents.title,
      place: outreachEvents.place,
      on: outreachEvents.onDate,
      officerId: outreachEvents.officerId,
      officerName: officers.name,
      officerEndedAt: officers.endedAt,
      outcome: outreachEvents.outcome,
      approvedByName: approvers.name,
      approvedAt: outreachEvents.approvedAt,
      overrideReason: outreachEvents.overrideReason,
      cause: outreachEvents.cause,
      version: outreachEvents.version,
      assessmentId: riskAssessments.id,
      reviewDue: riskAssessments.reviewDue,
      measures: sql<number>`count(${riskMeasures.id})`,
      unverified: sql<number>`count(${riskMeasures.id}) - count(${riskMeasures.verifiedAt})`,
    })
    .from(outreachEvents)
    .leftJoin(officers, eq(officers.id, outreachEvents.officerId))
    .leftJoin(approvers, eq(approvers.id, outreachEvents.approvedBy))
    .leftJoin(
      riskAssessments,
      and(eq(riskAssessments.outreachId, outreachEvents.id), isNull(riskAssessments.supersededAt)),
    )
    .leftJoin(riskMeasures, eq(riskMeasures.assessmentId, riskAssessments.id))
    .groupBy(outreachEvents.id)
}

export type EventRow = ReturnType<typeof listEvents>[number]

/** By date, the earliest first. */
export function listEvents(tx: ReadTx) {
  return select(tx)
    .orderBy(outreachEvents.onDate, sql`${outreachEvents}.rowid`)
    .all()
}

export function getEvent(tx: ReadTx, id: string): EventRow | undefined {
  return select(tx).where(eq(outreachEvents.id, id)).get()
}

/** Who works at the gate now. */
export function securityOfficers(tx: ReadTx): ReadonlySet<string> {
  const rows = tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'security-officer'), isNull(users.endedAt)))
    .all()
  return new Set(rows.map(({ id }) => id))
}

export function insertEvent(
  tx: WriteTx,
  event: Pick<typeof outreachEvents.$inferInsert, 'id' | 'title' | 'place' | 'onDate'>,
): void {
  tx.insert(outreachEvents)
    .values({ ...event, overrideReason: '', cause: '' })
    .run()
}

/** Stores a change and counts it. */
export function storeEvent(
  tx: WriteTx,
  { id, version }: { id: string; version: number },
  patch: Partial<typeof outreachEvents.$inferInsert>,
): void {
  tx.update(outreachEvents)
    .set({ ...patch, version: version + 1 })
    .where(eq(outreachEvents.id, id))
    .run()
}
