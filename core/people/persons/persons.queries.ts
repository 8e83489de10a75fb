import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { householdMembers, households } from '../../../db/schema/people/households.ts'
import { persons } from '../../../db/schema/people/persons.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import { insertInto } from '../../kernel/prepared.ts'

const columns = {
  id: persons.id,
  code: persons.code,
  alias: persons.alias,
  birthDate: persons.birthDate,
  birthAccuracy: persons.birthAccuracy,
  sex: persons.sex,
  citizenships: persons.citizenships,
  languages: persons.languages,
  interpreterNeeded: persons.interpreterNeeded,
  category: persons.category,
  protectionMeasure: persons.protectionMeasure,
  householdId: householdMembers.householdId,
  householdCode: households.code,
  version: persons.version,
}

/** People with the household they belong to now. */
function select(tx: ReadTx, where: SQL | undefined, limit: number) {
  return tx
    .select(columns)
    .from(persons)
    .leftJoin(householdMembers, and(eq(householdMembers.personId, persons.id), isNull(householdMembers.untilDate)))
    .leftJoin(households, eq(households.id, householdMembers.householdId))
    .where(where)
    .orderBy(persons.code)
    .limit(limit)
    .all()
}

/** `folded` is text as `fold` makes it; every word of it must occur. */
export function findPersons(tx: ReadTx, folded: string, limit: number) {
  const words = folded.split(/\s+/).filter(Boolean)
  const conditions = words.map((word) => sql`instr(${persons.search}, ${word}) > 0`)
  return select(tx, conditions.length > 0 ? and(...conditions) : undefined, limit)
}

export function getPerson(tx: ReadTx, id: string) {
  return select(tx, eq(persons.id, id), 1)[0]
}

const naming = { id: persons.id, code: persons.code, alias: persons.alias, birthDate: persons.birthDate }

/** Names and birth dates of everybody, for the duplicate search. */
export function allNames(tx: ReadTx) {
  return tx.select(naming).from(persons).all()
}

export function namesBornOn(tx: ReadTx, birthDate: LocalDate) {
  return tx.select(naming).from(persons).where(eq(persons.birthDate, birthDate)).all()
}

export function getSealed(tx: ReadTx, id: string) {
  return tx
    .select({ id: persons.id, legalName: persons.legalNameSealed, cnp: persons.cnpSealed, version: persons.version })
    .from(persons)
    .where(eq(persons.id, id))
    .get()
}

export const insertPerson = insertInto(persons)

export function storePerson(tx: WriteTx, id: string, patch: Partial<typeof persons.$inferInsert>): void {
  tx.update(persons).set(patch).where(eq(persons.id, id)).run()
}
