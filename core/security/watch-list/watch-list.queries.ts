import { desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { watched } from '../../../common/security/watch-list/watch-list.rules.ts'
import { persons } from '../../../db/schema/people/persons.ts'
import { watchList } from '../../../db/schema/security/visits.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

/** Lines, the newest first, with the code of the protected resident and the newest picture. */
export function watchLines(tx: ReadTx) {
  return tx
    .select({
      ...getTableColumns(watchList),
      personCode: persons.code,
      photoId: sql<
        string | null
      >`(SELECT id FROM attachments WHERE owner_id = ${watchList.id} ORDER BY added_at DESC LIMIT 1)`,
    })
    .from(watchList)
    .leftJoin(persons, eq(persons.id, watchList.personId))
    .orderBy(desc(watchList.addedAt), desc(watchList.id))
    .all()
}

/** The lines that the gate looks out for on a date. */
export function linesInForce(tx: ReadTx, on: LocalDate) {
  return tx
    .select()
    .from(watchList)
    .all()
    .filter((line) => watched(line, on))
}

export function getWatchLine(tx: ReadTx, id: string) {
  return tx.select().from(watchList).where(eq(watchList.id, id)).get()
}

export function insertWatchLine(tx: WriteTx, line: typeof watchList.$inferInsert): void {
  tx.insert(watchList).values(line).run()
}

export function storeWatchLine(tx: WriteTx, id: string, patch: Partial<typeof watchList.$inferInsert>): void {
  tx.update(watchList).set(patch).where(eq(watchList.id, id)).run()
}
