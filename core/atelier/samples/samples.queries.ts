import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import { styles, styleVersions } from '../../../db/schema/atelier/catalogue.ts'
import { sampleComments, samples } from '../../../db/schema/atelier/samples.ts'
import { users } from '../../../db/schema/kernel.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

export type SampleRecord = typeof samples.$inferSelect

const row = {
  id: samples.id,
  number: samples.number,
  styleId: styleVersions.styleId,
  code: styles.code,
  nameRo: styles.nameRo,
  nameEn: styles.nameEn,
  nameNl: styles.nameNl,
  nameUk: styles.nameUk,
  versionId: samples.versionId,
  versionNumber: styleVersions.number,
  origin: samples.origin,
  round: samples.round,
  state: samples.state,
  requestedOn: samples.requestedOn,
  sentOn: samples.sentOn,
  decidedOn: samples.decidedOn,
  decidedBy: samples.decidedBy,
  version: samples.version,
}

function rows(tx: ReadTx) {
  return tx
    .select(row)
    .from(samples)
    .innerJoin(styleVersions, eq(styleVersions.id, samples.versionId))
    .innerJoin(styles, eq(styles.id, styleVersions.styleId))
}

/** The newest first. */
export function listSamples(tx: ReadTx, includeDecided: boolean) {
  return rows(tx)
    .where(includeDecided ? undefined : notInArray(samples.state, ['approved', 'rejected']))
    .orderBy(desc(samples.requestedOn), desc(samples.number))
    .all()
}

export function sampleLine(tx: ReadTx, id: string) {
  return rows(tx).where(eq(samples.id, id)).get()
}

export function getSample(tx: ReadTx, id: string): SampleRecord | undefined {
  return tx.select().from(samples).where(eq(samples.id, id)).get()
}

/** The sample of a version that is not decided yet. */
export function openSampleOf(tx: ReadTx, versionId: string): SampleRecord | undefined {
  return tx
    .select()
    .from(samples)
    .where(and(eq(samples.versionId, versionId), notInArray(samples.state, ['approved', 'rejected'])))
    .get()
}

export function insertSample(tx: WriteTx, values: typeof samples.$inferInsert): void {
  tx.insert(samples).values(values).run()
}

export function storeSample(tx: WriteTx, id: string, patch: Partial<SampleRecord>): void {
  tx.update(samples).set(patch).where(eq(samples.id, id)).run()
}

/** The newest first. */
export function commentsOf(tx: ReadTx, sampleId: string) {
  return tx
    .select({
      id: sampleComments.id,
      round: sampleComments.round,
      author: sampleComments.author,
      text: sampleComments.text,
      at: sampleComments.at,
      enteredByName: users.name,
    })
    .from(sampleComments)
    .innerJoin(users, eq(users.id, sampleComments.userId))
    .where(eq(sampleComments.sampleId, sampleId))
    .orderBy(desc(sampleComments.at), sql`${sampleComments}.rowid DESC`)
    .all()
}

export function insertComment(tx: WriteTx, values: typeof sampleComments.$inferInsert): void {
  tx.insert(sampleComments).values(values).run()
}
