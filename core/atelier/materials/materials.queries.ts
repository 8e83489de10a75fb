import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { bomLines } from '../../../db/schema/atelier/catalogue.ts'
import { materials } from '../../../db/schema/atelier/materials.ts'
import { lots } from '../../../db/schema/atelier/production.ts'
import { reservations, stockMoves } from '../../../db/schema/atelier/stock-moves.ts'
import { materialLots, suppliers } from '../../../db/schema/atelier/stock.ts'
import { users } from '../../../db/schema/kernel.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

// The builder leaves the table out of a column's name when it selects from one table, so these name it themselves.
const stock = sql<number>`coalesce((SELECT sum(l.remaining) FROM material_lots l WHERE l.material_id = materials.id), 0)`
const reserved = sql<number>`coalesce((SELECT sum(r.quantity) FROM reservations r
  JOIN material_lots l ON l.id = r.material_lot_id WHERE l.material_id = materials.id), 0)`

const row = {
  id: materials.id,
  name: materials.name,
  kind: materials.kind,
  unit: materials.unit,
  minStock: materials.minStock,
  stock,
  reserved,
  rolls: sql<number>`(SELECT count(*) FROM material_lots l WHERE l.material_id = materials.id AND l.remaining > 0)`,
  valueBani: sql<number>`coalesce((SELECT sum(l.cost_bani * l.remaining / l.received) FROM material_lots l
    WHERE l.material_id = materials.id), 0)`,
  endedAt: materials.endedAt,
  version: materials.version,
}

/** Materials with what is in stock of each, in integer millimetres or pieces. */
export function listMaterials(tx: ReadTx, includeEnded: boolean) {
  return tx
    .select(row)
    .from(materials)
    .where(includeEnded ? undefined : isNull(materials.endedAt))
    .orderBy(asc(materials.folded))
    .all()
}

export function getMaterialRow(tx: ReadTx, id: string) {
  return tx.select(row).from(materials).where(eq(materials.id, id)).get()
}

export function getMaterial(tx: ReadTx, id: string) {
  return tx.select().from(materials).where(eq(materials.id, id)).get()
}

/** Whether another material in use bears the name, however it is written. */
export function materialNameTaken(tx: ReadTx, folded: string, exceptId: string): boolean {
  const same = and(eq(materials.folded, folded), isNull(materials.endedAt), ne(materials.id, exceptId))
  return tx.select({ id: materials.id }).from(materials).where(same).get() !== undefined
}

/** Whether quantities of the material stand somewhere, so that its unit cannot change any more. */
export function isCounted(tx: ReadTx, id: string): boolean {
  const ofRoll = tx.select({ id: materialLots.id }).from(materialLots).where(eq(materialLots.materialId, id)).limit(1)
  const ofBom = tx.select({ id: bomLines.id }).from(bomLines).where(eq(bomLines.materialId, id)).limit(1)
  return ofRoll.get() !== undefined || ofBom.get() !== undefined
}

export function insertMaterial(tx: WriteTx, material: typeof materials.$inferInsert): void {
  tx.insert(materials).values(material).run()
}

export function storeMaterial(tx: WriteTx, id: string, patch: Partial<typeof materials.$inferInsert>): void {
  tx.update(materials).set(patch).where(eq(materials.id, id)).run()
}

/** The rolls of a material: those with something on them first, the oldest before the newer. */
export function rollsOf(tx: ReadTx, materialId: string) {
  return tx
    .select({
      id: materialLots.id,
      code: materialLots.code,
      supplierId: materialLots.supplierId,
      supplierName: sql<string>`coalesce(${suppliers.name}, '')`,
      rollNumber: materialLots.rollNumber,
      dyeLot: materialLots.dyeLot,
      receivedOn: materialLots.receivedOn,
      received: materialLots.received,
      remaining: materialLots.remaining,
      reserved: sql<number>`coalesce((SELECT sum(r.quantity) FROM reservations r
        WHERE r.material_lot_id = ${materialLots.id}), 0)`,
      costBani: materialLots.costBani,
      donated: materialLots.donated,
      note: materialLots.note,
      version: materialLots.version,
    })
    .from(materialLots)
    .leftJoin(suppliers, eq(suppliers.id, materialLots.supplierId))
    .where(eq(materialLots.materialId, materialId))
    .orderBy(sql`${materialLots.remaining} = 0`, asc(materialLots.receivedOn), asc(materialLots.code))
    .all()
}

const mostMoves = 500

/** The moves of a material's rolls, newest first. */
export function movesOf(tx: ReadTx, materialId: string) {
  return tx
    .select({
      id: stockMoves.id,
      materialLotId: stockMoves.materialLotId,
      code: materialLots.code,
      kind: stockMoves.kind,
      quantity: stockMoves.quantity,
      lotCode: sql<string>`coalesce(${lots.code}, '')`,
      reason: sql<string>`coalesce(${stockMoves.reason}, '')`,
      movedOn: stockMoves.movedOn,
      enteredAt: stockMoves.enteredAt,
      userName: users.name,
    })
    .from(stockMoves)
    .innerJoin(materialLots, eq(materialLots.id, stockMoves.materialLotId))
    .innerJoin(users, eq(users.id, stockMoves.userId))
    .leftJoin(lots, eq(lots.id, stockMoves.lotId))
    .where(eq(materialLots.materialId, materialId))
    .orderBy(desc(stockMoves.enteredAt), desc(sql`${stockMoves}.rowid`))
    .limit(mostMoves)
    .all()
}

export function reservationsOfMaterial(tx: ReadTx, materialId: string) {
  return tx
    .select({
      materialLotId: reservations.materialLotId,
      code: materialLots.code,
      lotId: reservations.lotId,
      lotCode: lots.code,
      quantity: reservations.quantity,
    })
    .from(reservations)
    .innerJoin(materialLots, eq(materialLots.id, reservations.materialLotId))
    .innerJoin(lots, eq(lots.id, reservations.lotId))
    .where(eq(materialLots.materialId, materialId))
    .orderBy(asc(materialLots.code), asc(lots.code))
    .all()
}

export function listSuppliers(tx: ReadTx, includeEnded: boolean) {
  return tx
    .select({
      id: suppliers.id,
      name: suppliers.name,
      contact: suppliers.contact,
      country: suppliers.country,
      rolls: sql<number>`(SELECT count(*) FROM material_lots l WHERE l.supplier_id = suppliers.id)`,
      endedAt: suppliers.endedAt,
      version: suppliers.version,
    })
    .from(suppliers)
    .where(includeEnded ? undefined : isNull(suppliers.endedAt))
    .orderBy(asc(suppliers.folded))
    .all()
}

export function getSupplier(tx: ReadTx, id: string) {
  return tx.select().from(suppliers).where(eq(suppliers.id, id)).get()
}

export function supplierNameTaken(tx: ReadTx, folded: string, exceptId: string): boolean {
  const same = and(eq(suppliers.folded, folded), isNull(suppliers.endedAt), ne(suppliers.id, exceptId))
  return tx.select({ id: suppliers.id }).from(suppliers).where(same).get() !== undefined
}

export function insertSupplier(tx: WriteTx, supplier: typeof suppliers.$inferInsert): void {
  tx.insert(suppliers).values(supplier).run()
}

export function storeSupplier(tx: WriteTx, id: string, patch: Partial<typeof suppliers.$inferInsert>): void {
  tx.update(suppliers).set(patch).where(eq(suppliers.id, id)).run()
}
