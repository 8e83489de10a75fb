import { and, asc, eq, sql } from 'drizzle-orm'
import { materials } from '../../../db/schema/atelier/materials.ts'
import { lots } from '../../../db/schema/atelier/production.ts'
import { reservations, stockMoves } from '../../../db/schema/atelier/stock-moves.ts'
import { materialLots } from '../../../db/schema/atelier/stock.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import { insertInto, prepared } from '../../kernel/prepared.ts'

const rollById = prepared((tx: ReadTx) =>
  tx
    .select({
      id: materialLots.id,
      code: materialLots.code,
      materialId: materialLots.materialId,
      unit: materials.unit,
      receivedOn: materialLots.receivedOn,
      remaining: materialLots.remaining,
      supplierId: materialLots.supplierId,
      version: materialLots.version,
    })
    .from(materialLots)
    .innerJoin(materials, eq(materials.id, materialLots.materialId))
    .where(eq(materialLots.id, sql.placeholder('id')))
    .prepare(),
)

/** A roll with what remains on it, in the unit of its material. */
export function getRoll(tx: ReadTx, id: string) {
  return rollById(tx).get({ id })
}

export const insertRoll = insertInto(materialLots)

export function storeRoll(tx: WriteTx, id: string, patch: Partial<typeof materialLots.$inferInsert>): void {
  tx.update(materialLots).set(patch).where(eq(materialLots.id, id)).run()
}

/** Writes a move; what remains on the roll follows by a trigger of the database. */
export const insertMove = insertInto(stockMoves)

const reservedOnRoll = prepared((tx: ReadTx) =>
  tx
    .select({ lotId: reservations.lotId, lotCode: lots.code, quantity: reservations.quantity })
    .from(reservations)
    .innerJoin(lots, eq(lots.id, reservations.lotId))
    .where(eq(reservations.materialLotId, sql.placeholder('id')))
    .orderBy(asc(lots.plannedOn), asc(lots.code))
    .prepare(),
)

/** Who has reserved on a roll, the lot that was planned first before the others. */
export function reservedOn(tx: ReadTx, id: string) {
  return reservedOnRoll(tx).all({ id })
}

const setReserved = prepared((tx: WriteTx) =>
  tx
    .insert(reservations)
    .values({
      materialLotId: sql.placeholder('materialLotId'),
      lotId: sql.placeholder('lotId'),
      quantity: sql.placeholder('quantity'),
    })
    .onConflictDoUpdate({
      target: [reservations.materialLotId, reservations.lotId],
      set: { quantity: sql`excluded.quantity` },
    })
    .prepare(),
)

const deleteReserved = prepared((tx: WriteTx) =>
  tx
    .delete(reservations)
    .where(
      and(
        eq(reservations.materialLotId, sql.placeholder('materialLotId')),
        eq(reservations.lotId, sql.placeholder('lotId')),
      ),
    )
    .prepare(),
)

/** Keeps a quantity on a roll for a lot; 0 takes the reservation away. */
export function storeReservation(tx: WriteTx, materialLotId: string, lotId: string, quantity: number): void {
  if (quantity > 0) setReserved(tx).run({ materialLotId, lotId, quantity })
  else deleteReserved(tx).run({ materialLotId, lotId })
}

const usedFromRoll = prepared((tx: ReadTx) =>
  tx
    .select({ used: sql<number>`coalesce(-sum(${stockMoves.quantity}), 0)` })
    .from(stockMoves)
    .where(
      and(
        eq(stockMoves.materialLotId, sql.placeholder('materialLotId')),
        eq(stockMoves.lotId, sql.placeholder('lotId')),
      ),
    )
    .prepare(),
)

/** What a lot used from one roll, less what it gave back. */
export function usedFrom(tx: ReadTx, materialLotId: string, lotId: string): number {
  return usedFromRoll(tx).get({ materialLotId, lotId })?.used ?? 0
}
