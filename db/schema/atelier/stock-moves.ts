import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MoveKind } from '../../../common/atelier/materials/materials.contract.ts'
import { dateColumn, id, instantColumn } from '../../columns.ts'
import { users } from '../kernel.ts'
import { lots } from './production.ts'
import { materialLots } from './stock.ts'

export const reservations = sqliteTable(
  'reservations',
  {
    materialLotId: text('material_lot_id')
      .notNull()
      .references(() => materialLots.id),
    lotId: text('lot_id')
      .notNull()
      .references(() => lots.id),
    quantity: integer('quantity').notNull(),
  },
  (table) => [primaryKey({ columns: [table.materialLotId, table.lotId] })],
)

export const stockMoves = sqliteTable('stock_moves', {
  id: id(),
  materialLotId: text('material_lot_id')
    .notNull()
    .references(() => materialLots.id),
  kind: text('kind').$type<MoveKind>().notNull(),
  quantity: integer('quantity').notNull(),
  lotId: text('lot_id').references(() => lots.id),
  reason: text('reason'),
  movedOn: dateColumn('moved_on').notNull(),
  enteredAt: instantColumn('entered_at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
})
