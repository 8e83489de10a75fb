import { asc, eq, sql } from 'drizzle-orm'
import { bomLines } from '../../../db/schema/atelier/catalogue.ts'
import { materials } from '../../../db/schema/atelier/materials.ts'
import { materialLots } from '../../../db/schema/atelier/stock.ts'
import type { ReadTx } from '../../kernel/context.ts'

/** The bill of materials of a version, with the names and units of what it lists. */
export function bomOf(tx: ReadTx, versionId: string) {
  return tx
    .select({
      materialId: bomLines.materialId,
      name: materials.name,
      unit: sql<'mm' | 'piece'>`${materials.unit}`,
      size: bomLines.size,
      quantity: bomLines.quantity,
      wasteBp: bomLines.wasteBp,
    })
    .from(bomLines)
    .innerJoin(materials, eq(materials.id, bomLines.materialId))
    .where(eq(bomLines.versionId, versionId))
    .orderBy(asc(materials.kind), asc(materials.name))
    .all()
}

/** Rolls and boxes that are set aside for a lot, or from which something was taken for it. */
export function rollsOf(tx: ReadTx, lotId: string) {
  const reserved = sql<number>`coalesce((SELECT r.quantity FROM reservations r
    WHERE r.material_lot_id = ${materialLots.id} AND r.lot_id = ${lotId}), 0)`
  const used = sql<number>`coalesce((SELECT -sum(m.quantity) FROM stock_moves m
    WHERE m.material_lot_id = ${materialLots.id} AND m.lot_id = ${lotId}), 0)`
  return tx
    .select({
      materialId: materialLots.materialId,
      code: materialLots.code,
      rollNumber: materialLots.rollNumber,
      dyeLot: materialLots.dyeLot,
      reserved,
      used,
    })
    .from(materialLots)
    .where(
      sql`${materialLots.id} IN (SELECT material_lot_id FROM reservations WHERE lot_id = ${lotId}
        UNION SELECT material_lot_id FROM stock_moves WHERE lot_id = ${lotId})`,
    )
    .orderBy(asc(materialLots.code))
    .all()
}
