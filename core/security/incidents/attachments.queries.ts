import { asc, count, eq } from 'drizzle-orm'
import { users } from '../../../db/schema/kernel.ts'
import { attachments } from '../../../db/schema/security/incidents.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import type { AttachmentRow } from './incidents.queries.ts'

/** The pictures of a record, in the order in which they were added. */
export function attachmentsOf(tx: ReadTx, ownerId: string) {
  return tx
    .select({
      id: attachments.id,
      type: attachments.type,
      bytes: attachments.bytes,
      caption: attachments.caption,
      addedAt: attachments.addedAt,
      addedByName: users.name,
    })
    .from(attachments)
    .innerJoin(users, eq(users.id, attachments.userId))
    .where(eq(attachments.ownerId, ownerId))
    .orderBy(asc(attachments.addedAt), asc(attachments.id))
    .all()
}

export function countAttachments(tx: ReadTx, ownerId: string): number {
  return tx.select({ n: count() }).from(attachments).where(eq(attachments.ownerId, ownerId)).get()?.n ?? 0
}

export function getAttachment(tx: ReadTx, id: string): AttachmentRow | undefined {
  return tx.select().from(attachments).where(eq(attachments.id, id)).get()
}

export function insertAttachment(tx: WriteTx, row: AttachmentRow): void {
  tx.insert(attachments).values(row).run()
}
