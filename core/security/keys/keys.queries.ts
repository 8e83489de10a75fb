import { and, asc, desc, eq, gte, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Instant, LocalDate } from '../../../common/kernel/calendar.ts'
import { users } from '../../../db/schema/kernel.ts'
import { persons } from '../../../db/schema/people/persons.ts'
import { gateKeys, keyIssues } from '../../../db/schema/security/keys.ts'
import { rooms } from '../../../db/schema/shelter/rooms.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

/**
 * Keys that are out, the longest first. `staying` tells whether the resident who holds one has an open stay, `leftOn`
 * when her last stay ended.
 */
export function keysOut(tx: ReadTx) {
  return tx
    .select({
      issueId: keyIssues.id,
      keyId: gateKeys.id,
      number: gateKeys.number,
      opens: gateKeys.opens,
      roomId: gateKeys.roomId,
      holderPersonId: keyIssues.holderPersonId,
      holderName: keyIssues.holderName,
      holderAlias: persons.alias,
      outAt: keyIssues.outAt,
      due: keyIssues.due,
      staying: sql<number>`EXISTS (SELECT 1 FROM stays s WHERE s.person_id = ${keyIssues.holderPersonId}
        AND s.left_on IS NULL AND s.voided_at IS NULL)`,
      leftOn: sql<LocalDate | null>`(SELECT max(s.left_on) FROM stays s
        WHERE s.person_id = ${keyIssues.holderPersonId} AND s.voided_at IS NULL)`,
    })
    .from(keyIssues)
    .innerJoin(gateKeys, eq(gateKeys.id, keyIssues.keyId))
    .leftJoin(persons, eq(persons.id, keyIssues.holderPersonId))
    .where(isNull(keyIssues.inAt))
    .orderBy(asc(keyIssues.outAt))
    .all()
}

/** Keys with the names of the rooms that they open. */
export function listKeys(tx: ReadTx, includeRetired: boolean) {
  return tx
    .select({
      id: gateKeys.id,
      number: gateKeys.number,
      opens: gateKeys.opens,
      roomId: gateKeys.roomId,
      roomName: rooms.name,
      state: gateKeys.state,
      version: gateKeys.version,
    })
    .from(gateKeys)
    .leftJoin(rooms, eq(rooms.id, gateKeys.roomId))
    .where(includeRetired ? undefined : ne(gateKeys.state, 'retired'))
    .all()
}

export function getKey(tx: ReadTx, id: string) {
  return tx.select().from(gateKeys).where(eq(gateKeys.id, id)).get()
}

export function roomExists(tx: ReadTx, id: string): boolean {
  return tx.select({ id: rooms.id }).from(rooms).where(eq(rooms.id, id)).get() !== undefined
}

export function insertKey(tx: WriteTx, key: typeof gateKeys.$inferInsert): void {
  tx.insert(gateKeys).values(key).run()
}

export function storeKey(tx: WriteTx, id: string, patch: Partial<typeof gateKeys.$inferInsert>): void {
  tx.update(gateKeys).set(patch).where(eq(gateKeys.id, id)).run()
}

/** What a resident is called at the gate. */
export function aliasOf(tx: ReadTx, personId: string): string | undefined {
  return tx.select({ alias: persons.alias }).from(persons).where(eq(persons.id, personId)).get()?.alias
}

const returners = alias(users, 'returners')

const issue = {
  id: keyIssues.id,
  keyId: keyIssues.keyId,
  number: gateKeys.number,
  opens: gateKeys.opens,
  holderPersonId: keyIssues.holderPersonId,
  holder: sql<string>`coalesce(${persons.alias}, ${keyIssues.holderName})`,
  outAt: keyIssues.outAt,
  due: keyIssues.due,
  inAt: keyIssues.inAt,
  outByName: users.name,
  inByName: returners.name,
  lost: keyIssues.lost,
  note: keyIssues.note,
}

function issues(tx: ReadTx) {
  return tx
    .select(issue)
    .from(keyIssues)
    .innerJoin(gateKeys, eq(gateKeys.id, keyIssues.keyId))
    .innerJoin(users, eq(users.id, keyIssues.outBy))
    .leftJoin(persons, eq(persons.id, keyIssues.holderPersonId))
    .leftJoin(returners, eq(returners.id, keyIssues.inBy))
}

export function getIssue(tx: ReadTx, id: string) {
  return issues(tx).where(eq(keyIssues.id, id)).get()
}

/** When a key came back last: `null` while it is out, `undefined` when it was never given. */
export function lastReturn(tx: ReadTx, keyId: string): Instant | null | undefined {
  return tx
    .select({ inAt: keyIssues.inAt })
    .from(keyIssues)
    .where(eq(keyIssues.keyId, keyId))
    .orderBy(sql`${keyIssues.inAt} DESC NULLS FIRST`)
    .limit(1)
    .get()?.inAt
}

/** Issues by which a key was out at some moment of `[from, until)`, newest first. */
export function issuesDuring(tx: ReadTx, from: Instant, until: Instant, keyId: string | null) {
  return issues(tx)
    .where(
      and(
        lt(keyIssues.outAt, until),
        or(isNull(keyIssues.inAt), gte(keyIssues.inAt, from)),
        keyId === null ? undefined : eq(keyIssues.keyId, keyId),
      ),
    )
    .orderBy(desc(keyIssues.outAt))
    .all()
}

export function insertIssue(tx: WriteTx, row: typeof keyIssues.$inferInsert): void {
  tx.insert(keyIssues).values(row).run()
}

export function storeIssue(tx: WriteTx, id: string, patch: Partial<typeof keyIssues.$inferInsert>): void {
  tx.update(keyIssues).set(patch).where(eq(keyIssues.id, id)).run()
}
