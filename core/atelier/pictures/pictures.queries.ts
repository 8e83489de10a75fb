import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import { pictures } from '../../../db/schema/atelier/samples.ts'
import { users } from '../../../db/schema/kernel.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

export type PictureRecord = typeof pictures.$inferSelect

const kept = (ownerId: string) => and(eq(pictures.ownerId, ownerId), isNull(pictures.removedAt))

/** The pictures of a style's version or of a sample, in the order in which they were added. */
export function picturesOf(tx: ReadTx, ownerId: string) {
  return tx
    .select({
      id: pictures.id,
      side: pictures.side,
      round: pictures.round,
      name: pictures.name,
      type: pictures.type,
      bytes: pictures.bytes,
      addedAt: pictures.addedAt,
      addedByName: users.name,
    })
    .from(pictures)
    .innerJoin(users, eq(users.id, pictures.userId))
    .where(kept(ownerId))
    .orderBy(asc(pictures.addedAt), sql`${pictures}.rowid`)
    .all()
}

export function countPictures(tx: ReadTx, ownerId: string): number {
  return tx.select({ n: count() }).from(pictures).where(kept(ownerId)).get()?.n ?? 0
}

export function getPicture(tx: ReadTx, id: string): PictureRecord | undefined {
  return tx
    .select()
    .from(pictures)
    .where(and(eq(pictures.id, id), isNull(pictures.removedAt)))
    .get()
}

export function insertPicture(tx: WriteTx, row: PictureRecord): void {
  tx.insert(pictures).values(row).run()
}

export function storePicture(tx: WriteTx, id: string, patch: Partial<PictureRecord>): void {
  tx.update(pictures).set(patch).where(eq(pictures.id, id)).run()
}
