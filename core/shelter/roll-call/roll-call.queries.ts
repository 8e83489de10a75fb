import { eq, sql } from 'drizzle-orm'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { rollCallMarks } from '../../../db/schema/shelter/roll-call.ts'
import { stays } from '../../../db/schema/shelter/stays.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { insertInto } from '../../kernel/prepared.ts'

/** Every tick of a night in the order in which it was made. */
export function marksOf(tx: ReadTx, on: LocalDate) {
  return tx
    .select()
    .from(rollCallMarks)
    .where(eq(rollCallMarks.onDate, on))
    .orderBy(rollCallMarks.at, sql`rowid`)
    .all()
}

export const insertMark = insertInto(rollCallMarks)

export function stayExists(tx: ReadTx, id: string): boolean {
  return tx.select({ id: stays.id }).from(stays).where(eq(stays.id, id)).get() !== undefined
}
