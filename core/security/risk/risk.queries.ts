import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Instant } from '../../../common/kernel/calendar.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { Assessment, RiskSubject } from '../../../common/security/risk/risk.contract.ts'
import { hazardLevel, highestLevel } from '../../../common/security/risk/risk.rules.ts'
import { users } from '../../../db/schema/kernel.ts'
import { persons } from '../../../db/schema/people/persons.ts'
import { outreachEvents, riskAssessments, riskMeasures } from '../../../db/schema/security/risk.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

const owners = alias(users, 'owners')
const verifiers = alias(users, 'verifiers')

/** Newest first. Persons by alias and code only. */
export function listAssessments(tx: ReadTx, includeSuperseded: boolean): Assessment[] {
  const measuresOf = Map.groupBy(listMeasures(tx, includeSuperseded), ({ assessmentId }) => assessmentId)
  return tx
    .select({
      assessment: riskAssessments,
      byName: users.name,
      alias: persons.alias,
      code: persons.code,
      title: outreachEvents.title,
    })
    .from(riskAssessments)
    .innerJoin(users, eq(users.id, riskAssessments.userId))
    .leftJoin(persons, eq(persons.id, riskAssessments.personId))
    .leftJoin(outreachEvents, eq(outreachEvents.id, riskAssessments.outreachId))
    .where(includeSuperseded ? undefined : isNull(riskAssessments.supersededAt))
    .orderBy(desc(riskAssessments.assessedOn), desc(sql`${riskAssessments}.rowid`))
    .all()
    .map(({ assessment, byName, alias: name, code, title }) => {
      const hazards = assessment.hazards.map((hazard) => ({ ...hazard, level: hazardLevel(hazard) }))
      return {
        id: assessment.id,
        subject: subjectOf(assessment),
        subjectName: assessment.place ?? title ?? `${name} · ${code}`,
        assessedOn: assessment.assessedOn,
        byName,
        hazards,
        level: highestLevel(hazards.map(({ level }) => level)),
        reviewDue: assessment.reviewDue,
        measures: (measuresOf.get(assessment.id) ?? []).map(({ assessmentId: _of, ...measure }) => measure),
        supersededAt: assessment.supersededAt,
        note: assessment.note,
      }
    })
}

function subjectOf({ personId, outreachId, place }: typeof riskAssessments.$inferSelect): RiskSubject {
  if (personId !== null) return { kind: 'person', personId }
  return outreachId !== null ? { kind: 'event', outreachId } : { kind: 'place', place: place ?? '' }
}

/** Measures, the first due first. */
function listMeasures(tx: ReadTx, includeSuperseded: boolean) {
  return tx
    .select({
      id: riskMeasures.id,
      assessmentId: riskMeasures.assessmentId,
      text: riskMeasures.text,
      ownerId: riskMeasures.ownerId,
      ownerName: owners.name,
      due: riskMeasures.due,
      verifiedAt: riskMeasures.verifiedAt,
      verifiedByName: verifiers.name,
      verification: riskMeasures.verification,
    })
    .from(riskMeasures)
    .innerJoin(riskAssessments, eq(riskAssessments.id, riskMeasures.assessmentId))
    .innerJoin(owners, eq(owners.id, riskMeasures.ownerId))
    .leftJoin(verifiers, eq(verifiers.id, riskMeasures.verifiedBy))
    .where(includeSuperseded ? undefined : isNull(riskAssessments.supersededAt))
    .orderBy(riskMeasures.due, sql`${riskMeasures}.rowid`)
    .all()
}

export function getAssessment(tx: ReadTx, id: string) {
  return tx.select().from(riskAssessments).where(eq(riskAssessments.id, id)).get()
}

export function personExists(tx: ReadTx, id: string): boolean {
  return tx.select({ id: persons.id }).from(persons).where(eq(persons.id, id)).get() !== undefined
}

/** Ends what was assessed about the subject so far; a place is the same however its letters are written. */
export function supersede(tx: WriteTx, subject: RiskSubject, at: Instant): void {
  const current = tx
    .select()
    .from(riskAssessments)
    .where(and(eq(riskAssessments.subjectKind, subject.kind), isNull(riskAssessments.supersededAt)))
    .all()
    .filter((row) => isAbout(row, subject))
    .map(({ id }) => id)
  tx.update(riskAssessments).set({ supersededAt: at }).where(inArray(riskAssessments.id, current)).run()
}

function isAbout(row: typeof riskAssessments.$inferSelect, subject: RiskSubject): boolean {
  if (subject.kind === 'person') return row.personId === subject.personId
  if (subject.kind === 'event') return row.outreachId === subject.outreachId
  return fold(row.place ?? '') === fold(subject.place)
}

export function insertAssessment(tx: WriteTx, assessment: typeof riskAssessments.$inferInsert): void {
  tx.insert(riskAssessments).values(assessment).run()
}

export function insertMeasure(
  tx: WriteTx,
  measure: Pick<typeof riskMeasures.$inferInsert, 'id' | 'assessmentId' | 'text' | 'ownerId' | 'due'>,
): void {
  tx.insert(riskMeasures)
    .values({ ...measure, verification: '' })
    .run()
}

export function getMeasure(tx: ReadTx, id: string) {
  return tx
    .select({
      ownerId: riskMeasures.ownerId,
      verifiedAt: riskMeasures.verifiedAt,
      supersededAt: riskAssessments.supersededAt,
    })
    .from(riskMeasures)
    .innerJoin(riskAssessments, eq(riskAssessments.id, riskMeasures.assessmentId))
    .where(eq(riskMeasures.id, id))
    .get()
}

export function storeVerification(
  tx: WriteTx,
  id: string,
  seen: { verifiedAt: Instant; verifiedBy: string; verification: string },
): void {
  tx.update(riskMeasures).set(seen).where(eq(riskMeasures.id, id)).run()
}
