import { and, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Instant } from '../../../common/kernel/calendar.ts'
import { bedBlocks, isolations } from '../../../db/schema/shelter/blocks.ts'
import { requests } from '../../../db/schema/shelter/requests.ts'
import { absences, changes, occupancies, ruleOverrides, stays } from '../../../db/schema/shelter/stays.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import { insertInto } from '../../kernel/prepared.ts'

/** Tables whose rows a change can take back; all have `id`, `version` and `voidedAt`. */
const tables = { stays, occupancies, absences, bedBlocks, isolations, requests } as const
type Tables = typeof tables

export type TableName = keyof Tables
export type Row<N extends TableName> = Tables[N]['$inferSelect']
export type NewRow<N extends TableName> = Omit<Tables[N]['$inferInsert'], 'id' | 'version' | 'voidedAt'>

const insertOf = {
  stays: insertInto(stays),
  occupancies: insertInto(occupancies),
  absences: insertInto(absences),
  bedBlocks: insertInto(bedBlocks),
  isolations: insertInto(isolations),
  requests: insertInto(requests),
} satisfies Record<TableName, unknown>

/** One function serves each of the tables; its typing per table is the `Change` interface of changes.ts. */
export function insertRow(tx: WriteTx, table: TableName, row: object): void {
  insertOf[table](tx, row as never)
}

export function storeRow(tx: WriteTx, table: TableName, id: string, patch: object): void {
  const target = tables[table] as typeof stays
  tx.update(target)
    .set(patch as Partial<typeof stays.$inferInsert>)
    .where(eq(target.id, id))
    .run()
}

/** @returns `undefined` when there is no such row. */
export function versionOf(tx: ReadTx, table: TableName, id: string): number | undefined {
  const target = tables[table] as typeof stays
  return tx.select({ version: target.version }).from(target).where(eq(target.id, id)).get()?.version
}

export const insertChange = insertInto(changes)

export function getChange(tx: ReadTx, id: string) {
  return tx.select().from(changes).where(eq(changes.id, id)).get()
}

export function markUndone(tx: WriteTx, id: string, at: Instant): void {
  tx.update(changes).set({ undoneAt: at }).where(eq(changes.id, id)).run()
}

/** The newest change of a user since a moment that has not been taken back. */
export function lastChange(tx: ReadTx, userId: string, since: Instant) {
  return tx
    .select()
    .from(changes)
    .where(and(eq(changes.userId, userId), gte(changes.at, since), isNull(changes.undoneAt)))
    .orderBy(desc(changes.at), desc(sql`rowid`))
    .limit(1)
    .get()
}

export const insertOverride = insertInto(ruleOverrides)
