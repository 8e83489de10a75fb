import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import {
  bomLines,
  operations,
  pieceTariffs,
  styleFibres,
  styleMeasures,
  styleVersions,
} from '../../../db/schema/atelier/catalogue.ts'
import { materials } from '../../../db/schema/atelier/materials.ts'
import { users } from '../../../db/schema/kernel.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import type { VersionRecord } from './styles.queries.ts'

export type TariffRecord = typeof pieceTariffs.$inferSelect

export function getVersion(tx: ReadTx, id: string): VersionRecord | undefined {
  return tx.select().from(styleVersions).where(eq(styleVersions.id, id)).get()
}

export function insertVersion(tx: WriteTx, row: typeof styleVersions.$inferInsert): void {
  tx.insert(styleVersions).values(row).run()
}

export function storeVersion(tx: WriteTx, id: string, patch: Partial<VersionRecord>): void {
  tx.update(styleVersions).set(patch).where(eq(styleVersions.id, id)).run()
}

/** Rows keep the order in which they were written. */
const asWritten = (table: typeof styleMeasures | typeof styleFibres | typeof bomLines) => sql`${table}.rowid`

export function measuresOf(tx: ReadTx, versionId: string) {
  return tx
    .select({
      name: styleMeasures.name,
      size: styleMeasures.size,
      targetMm: styleMeasures.targetMm,
      toleranceMm: styleMeasures.toleranceMm,
    })
    .from(styleMeasures)
    .where(eq(styleMeasures.versionId, versionId))
    .orderBy(asWritten(styleMeasures))
    .all()
}

export function fibresOf(tx: ReadTx, versionId: string) {
  return tx
    .select({ part: styleFibres.part, fibre: styleFibres.fibre, percent: styleFibres.percent })
    .from(styleFibres)
    .where(eq(styleFibres.versionId, versionId))
    .orderBy(asWritten(styleFibres))
    .all()
}

export function operationsOf(tx: ReadTx, versionId: string) {
  return tx.select().from(operations).where(eq(operations.versionId, versionId)).orderBy(asc(operations.position)).all()
}

export function getOperation(tx: ReadTx, id: string) {
  return tx.select().from(operations).where(eq(operations.id, id)).get()
}

/** Consumption for one piece, with the names of the materials. */
export function bomOf(tx: ReadTx, versionId: string) {
  return tx
    .select({
      materialId: bomLines.materialId,
      materialName: materials.name,
      unit: sql<'mm' | 'piece'>`${materials.unit}`,
      size: bomLines.size,
      quantity: bomLines.quantity,
      wasteBp: bomLines.wasteBp,
    })
    .from(bomLines)
    .innerJoin(materials, eq(materials.id, bomLines.materialId))
    .where(eq(bomLines.versionId, versionId))
    .orderBy(asWritten(bomLines))
    .all()
}

export function materialsInUse(tx: ReadTx) {
  return tx
    .select({ id: materials.id, name: materials.name, unit: sql<'mm' | 'piece'>`${materials.unit}` })
    .from(materials)
    .where(isNull(materials.endedAt))
    .orderBy(asc(materials.folded))
    .all()
}

/** Tariffs of a version's operations, the newest first. */
export function tariffsOf(tx: ReadTx, versionId: string) {
  return tx
    .select({
      operationId: pieceTariffs.operationId,
      validFrom: pieceTariffs.validFrom,
      bani: pieceTariffs.bani,
      setBy: pieceTariffs.setBy,
      setAt: pieceTariffs.setAt,
      setByName: users.name,
    })
    .from(pieceTariffs)
    .innerJoin(operations, eq(operations.id, pieceTariffs.operationId))
    .innerJoin(users, eq(users.id, pieceTariffs.setBy))
    .where(eq(operations.versionId, versionId))
    .orderBy(desc(pieceTariffs.validFrom))
    .all()
}

export function tariffFrom(tx: ReadTx, operationId: string, validFrom: TariffRecord['validFrom']) {
  return tx
    .select()
    .from(pieceTariffs)
    .where(and(eq(pieceTariffs.operationId, operationId), eq(pieceTariffs.validFrom, validFrom)))
    .get()
}

export function insertTariff(tx: WriteTx, row: TariffRecord): void {
  tx.insert(pieceTariffs).values(row).run()
}

export function replaceTariff(tx: WriteTx, { operationId, validFrom, ...patch }: TariffRecord): void {
  tx.update(pieceTariffs)
    .set(patch)
    .where(and(eq(pieceTariffs.operationId, operationId), eq(pieceTariffs.validFrom, validFrom)))
    .run()
}

/** Empties a draft, tariffs included; a trigger refuses it for a version that is frozen. */
export function clearContent(tx: WriteTx, versionId: string): void {
  const ids = operationsOf(tx, versionId).map(({ id }) => id)
  if (ids.length > 0) tx.delete(pieceTariffs).where(inArray(pieceTariffs.operationId, ids)).run()
  for (const table of [operations, styleMeasures, styleFibres, bomLines]) {
    tx.delete(table).where(eq(table.versionId, versionId)).run()
  }
}

export function insertMeasures(tx: WriteTx, rows: readonly (typeof styleMeasures.$inferInsert)[]): void {
  for (const row of rows) tx.insert(styleMeasures).values(row).run()
}

export function insertFibres(tx: WriteTx, rows: readonly (typeof styleFibres.$inferInsert)[]): void {
  for (const row of rows) tx.insert(styleFibres).values(row).run()
}

export function insertOperations(tx: WriteTx, rows: readonly (typeof operations.$inferInsert)[]): void {
  for (const row of rows) tx.insert(operations).values(row).run()
}

export function insertBom(tx: WriteTx, rows: readonly (typeof bomLines.$inferInsert)[]): void {
  for (const row of rows) tx.insert(bomLines).values(row).run()
}
