import { and, eq, gt, isNull, lte, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { endOfTime, type Instant, type LocalDate } from '../../../common/kernel/calendar.ts'
import type { Relation } from '../../../common/people/households/households.contract.ts'
import { householdMembers, households, keepApart } from '../../../db/schema/people/households.ts'
import { persons } from '../../../db/schema/people/persons.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

function selectMembers(tx: ReadTx, where: SQL | undefined) {
  return tx
    .select({
      id: householdMembers.id,
      householdId: householdMembers.householdId,
      personId: householdMembers.personId,
      code: persons.code,
      alias: persons.alias,
      birthDate: persons.birthDate,
      sex: persons.sex,
      category: persons.category,
      relation: householdMembers.relation,
      guardian: householdMembers.guardian,
      from: householdMembers.fromDate,
      until: householdMembers.untilDate,
    })
    .from(householdMembers)
    .innerJoin(persons, eq(persons.id, householdMembers.personId))
    .where(where)
    .orderBy(householdMembers.fromDate, persons.birthDate)
    .all()
}

type MemberRow = ReturnType<typeof selectMembers>[number]

/** Households with their members, the head first, then by age. */
export function listHouseholds(tx: ReadTx, on: LocalDate | null) {
  const inForce = on
    ? and(
        lte(householdMembers.fromDate, on),
        or(isNull(householdMembers.untilDate), gt(householdMembers.untilDate, on)),
      )
    : undefined
  const members = Map.groupBy(selectMembers(tx, inForce), (row) => row.householdId)
  return tx
    .select({ id: households.id, code: households.code, version: households.version })
    .from(households)
    .orderBy(households.code)
    .all()
    .map((row) => withMembers(row, members.get(row.id) ?? []))
    .filter((row) => on === null || row.members.length > 0)
}

export function getHousehold(tx: ReadTx, id: string) {
  const row = tx
    .select({ id: households.id, code: households.code, version: households.version })
    .from(households)
    .where(eq(households.id, id))
    .get()
  return row && withMembers(row, selectMembers(tx, eq(householdMembers.householdId, id)))
}

function withMembers<T extends object>(row: T, members: MemberRow[]) {
  const ordered = members
    .map(({ householdId: _household, ...member }) => member)
    .sort((a, b) => Number(b.relation === 'head') - Number(a.relation === 'head'))
  const head = ordered.find((member) => member.relation === 'head' && member.until === null)
  return { ...row, headPersonId: head?.personId ?? null, members: ordered }
}

/** Whether a membership of the person lasts beyond the date; nobody is in two households on one day. */
export function isMemberAfter(tx: ReadTx, personId: string, date: LocalDate): boolean {
  const reaching = or(isNull(householdMembers.untilDate), gt(householdMembers.untilDate, date))
  const row = tx
    .select({ id: householdMembers.id })
    .from(householdMembers)
    .where(and(eq(householdMembers.personId, personId), reaching))
    .get()
  return row !== undefined
}

/**
 * Joins the household to which a person belongs on a date: the first membership that lasts beyond it, because a register
 * may date the forming of a family a little after its arrival. At most one row per person, so that nobody counts twice.
 */
export function membershipReaching(personId: SQLWrapper, date: SQLWrapper | LocalDate): SQL {
  const other = alias(householdMembers, 'other')
  return sql`${householdMembers.id} = (
    select ${other.id} from ${householdMembers} as other
    where ${other.personId} = ${personId} and coalesce(${other.untilDate}, ${endOfTime}) > ${date}
    order by ${other.fromDate}, ${other.id} limit 1)`
}

export function listKeepApart(tx: ReadTx) {
  const a = alias(persons, 'a')
  const b = alias(persons, 'b')
  return tx
    .select({
      id: keepApart.id,
      personA: keepApart.personA,
      codeA: a.code,
      aliasA: a.alias,
      personB: keepApart.personB,
      codeB: b.code,
      aliasB: b.alias,
      note: keepApart.note,
    })
    .from(keepApart)
    .innerJoin(a, eq(a.id, keepApart.personA))
    .innerJoin(b, eq(b.id, keepApart.personB))
    .where(isNull(keepApart.endedAt))
    .orderBy(a.code)
    .all()
}

export function insertHousehold(tx: WriteTx, household: typeof households.$inferInsert): void {
  tx.insert(households).values(household).run()
}

export function storeHouseholdVersion(tx: WriteTx, id: string, version: number): void {
  tx.update(households).set({ version }).where(eq(households.id, id)).run()
}

export function insertMember(tx: WriteTx, member: typeof householdMembers.$inferInsert): void {
  tx.insert(householdMembers).values(member).run()
}

export function storeRelation(tx: WriteTx, memberId: string, relation: Relation): void {
  tx.update(householdMembers).set({ relation }).where(eq(householdMembers.id, memberId)).run()
}

export function endMember(tx: WriteTx, memberId: string, untilDate: LocalDate): void {
  tx.update(householdMembers).set({ untilDate }).where(eq(householdMembers.id, memberId)).run()
}

export function insertKeepApart(tx: WriteTx, pair: typeof keepApart.$inferInsert): void {
  tx.insert(keepApart).values(pair).run()
}

/** @returns false when there is no such pair, or it was ended before. */
export function endKeepApart(tx: WriteTx, id: string, at: Instant, reason: string): boolean {
  const open = and(eq(keepApart.id, id), isNull(keepApart.endedAt))
  return tx.update(keepApart).set({ endedAt: at, endedReason: reason }).where(open).run().changes === 1
}
