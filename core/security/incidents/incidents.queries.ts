import { and, asc, count, desc, eq, gte, isNull, lt, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Instant } from '../../../common/kernel/calendar.ts'
import { users } from '../../../db/schema/kernel.ts'
import { persons } from '../../../db/schema/people/persons.ts'
import {
  attachments,
  incidentMeasures,
  incidentNotices,
  incidentPersons,
  incidents,
  incidentSupplements,
} from '../../../db/schema/security/incidents.ts'
import { logEntries } from '../../../db/schema/security/log.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

export type IncidentRow = typeof incidents.$inferSelect
export type InvolvedRow = typeof incidentPersons.$inferSelect
export type NoticeRow = typeof incidentNotices.$inferSelect
export type MeasureRow = typeof incidentMeasures.$inferSelect
export type SupplementRow = typeof incidentSupplements.$inferSelect
export type AttachmentRow = typeof attachments.$inferSelect

const reporters = alias(users, 'reporters')
const reviewers = alias(users, 'reviewers')

/** Incidents that are not closed, the oldest first. */
export function openIncidents(tx: ReadTx) {
  return tx.select().from(incidents).where(ne(incidents.state, 'closed')).orderBy(asc(incidents.occurredAt)).all()
}

/** Incidents of severity 1 that no coordinator has said she saw, the oldest first. */
export function unseenIncidents(tx: ReadTx) {
  return tx
    .select()
    .from(incidents)
    .where(and(eq(incidents.severity, 1), isNull(incidents.seenAt)))
    .orderBy(asc(incidents.reportedAt))
    .all()
}

const summary = {
  incident: incidents,
  reportedByName: reporters.name,
  openMeasures: sql<number>`(SELECT count(*) FROM incident_measures m WHERE m.incident_id = ${incidents.id} AND m.done_at IS NULL)`,
}

export type SummaryRow = { incident: IncidentRow; reportedByName: string; openMeasures: number }

/** Incidents that happened in the period `[from, until)`, open ones first, then the newest. */
export function incidentsBetween(
  tx: ReadTx,
  { from, until, openOnly }: { from: Instant | null; until: Instant | null; openOnly: boolean },
): SummaryRow[] {
  return tx
    .select(summary)
    .from(incidents)
    .innerJoin(reporters, eq(reporters.id, incidents.reportedBy))
    .where(
      and(
        from ? gte(incidents.occurredAt, from) : undefined,
        until ? lt(incidents.occurredAt, until) : undefined,
        openOnly ? ne(incidents.state, 'closed') : undefined,
      ),
    )
    .orderBy(sql`${incidents.state} = 'closed'`, desc(incidents.occurredAt), desc(incidents.number))
    .all()
}

/** Incidents of severity 1 that no coordinator has said she saw, as they are listed. */
export function unseenSummaries(tx: ReadTx): SummaryRow[] {
  return tx
    .select(summary)
    .from(incidents)
    .innerJoin(reporters, eq(reporters.id, incidents.reportedBy))
    .where(and(eq(incidents.severity, 1), isNull(incidents.seenAt)))
    .orderBy(asc(incidents.reportedAt))
    .all()
}

export function incidentFile(tx: ReadTx, id: string) {
  return tx
    .select({
      ...summary,
      reviewedByName: reviewers.name,
      logSeq: sql<
        number | null
      >`(SELECT min(seq) FROM ${logEntries} WHERE ref_id = ${incidents.id} AND kind = 'incident')`,
    })
    .from(incidents)
    .innerJoin(reporters, eq(reporters.id, incidents.reportedBy))
    .leftJoin(reviewers, eq(reviewers.id, incidents.reviewedBy))
    .where(eq(incidents.id, id))
    .get()
}

export function getIncident(tx: ReadTx, id: string): IncidentRow | undefined {
  return tx.select().from(incidents).where(eq(incidents.id, id)).get()
}

export function involvedIn(tx: ReadTx, incidentId: string): InvolvedRow[] {
  return tx.select().from(incidentPersons).where(eq(incidentPersons.incidentId, incidentId)).all()
}

/** The persons of an incident with the names that the gate knows them by. */
export function involvedNames(tx: ReadTx, incidentId: string) {
  return tx
    .select({
      personId: incidentPersons.personId,
      role: incidentPersons.role,
      code: persons.code,
      alias: persons.alias,
      roomName: incidentPersons.roomName,
    })
    .from(incidentPersons)
    .innerJoin(persons, eq(persons.id, incidentPersons.personId))
    .where(eq(incidentPersons.incidentId, incidentId))
    .orderBy(incidentPersons.roomName, persons.alias)
    .all()
}

export function noticesOf(tx: ReadTx, incidentId: string) {
  return tx
    .select({
      id: incidentNotices.id,
      who: incidentNotices.who,
      how: incidentNotices.how,
      at: incidentNotices.at,
      byName: users.name,
    })
    .from(incidentNotices)
    .innerJoin(users, eq(users.id, incidentNotices.userId))
    .where(eq(incidentNotices.incidentId, incidentId))
    .orderBy(incidentNotices.at)
    .all()
}

/** Whether a user has already said on the screen that she saw the incident. */
export function hasAcknowledged(tx: ReadTx, incidentId: string, userId: string): boolean {
  const row = tx
    .select({ n: count() })
    .from(incidentNotices)
    .where(
      and(
        eq(incidentNotices.incidentId, incidentId),
        eq(incidentNotices.userId, userId),
        eq(incidentNotices.how, 'on-screen'),
      ),
    )
    .get()
  return (row?.n ?? 0) > 0
}

export function measuresOf(tx: ReadTx, incidentId: string) {
  return tx
    .select({
      id: incidentMeasures.id,
      text: incidentMeasures.text,
      ownerName: users.name,
      due: incidentMeasures.due,
      doneAt: incidentMeasures.doneAt,
      outcome: incidentMeasures.outcome,
    })
    .from(incidentMeasures)
    .innerJoin(users, eq(users.id, incidentMeasures.ownerId))
    .where(eq(incidentMeasures.incidentId, incidentId))
    .orderBy(incidentMeasures.due)
    .all()
}

export function getMeasure(tx: ReadTx, incidentId: string, id: string): MeasureRow | undefined {
  return tx
    .select()
    .from(incidentMeasures)
    .where(and(eq(incidentMeasures.incidentId, incidentId), eq(incidentMeasures.id, id)))
    .get()
}

export function supplementsOfIncident(tx: ReadTx, incidentId: string) {
  return tx
    .select({
      number: incidentSupplements.number,
      text: incidentSupplements.text,
      at: incidentSupplements.at,
      byName: users.name,
    })
    .from(incidentSupplements)
    .innerJoin(users, eq(users.id, incidentSupplements.userId))
    .where(eq(incidentSupplements.incidentId, incidentId))
    .orderBy(incidentSupplements.number)
    .all()
}

export function insertIncident(tx: WriteTx, row: IncidentRow, involved: readonly InvolvedRow[]): void {
  tx.insert(incidents).values(row).run()
  replaceInvolved(tx, row.id, involved)
}

export function replaceInvolved(tx: WriteTx, incidentId: string, involved: readonly InvolvedRow[]): void {
  tx.delete(incidentPersons).where(eq(incidentPersons.incidentId, incidentId)).run()
  if (involved.length > 0)
    tx.insert(incidentPersons)
      .values([...involved])
      .run()
}

export function storeIncident(tx: WriteTx, id: string, patch: Partial<IncidentRow>): void {
  tx.update(incidents).set(patch).where(eq(incidents.id, id)).run()
}

export function insertNotice(tx: WriteTx, row: NoticeRow): void {
  tx.insert(incidentNotices).values(row).run()
}

export function insertMeasure(tx: WriteTx, row: MeasureRow): void {
  tx.insert(incidentMeasures).values(row).run()
}

export function storeMeasure(tx: WriteTx, id: string, patch: Pick<MeasureRow, 'doneAt' | 'outcome'>): void {
  tx.update(incidentMeasures).set(patch).where(eq(incidentMeasures.id, id)).run()
}

export function insertSupplement(tx: WriteTx, row: SupplementRow): void {
  tx.insert(incidentSupplements).values(row).run()
}

/** Everything that belongs to incidents, for the check of what was signed. */
export function wholeRegister(tx: ReadTx) {
  return {
    incidents: tx.select().from(incidents).orderBy(incidents.number).all(),
    persons: tx.select().from(incidentPersons).all(),
    notices: tx.select().from(incidentNotices).all(),
    measures: tx.select().from(incidentMeasures).all(),
    supplements: tx.select().from(incidentSupplements).all(),
    attachments: tx.select().from(attachments).all(),
  }
}
