import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { dateColumn, flag, id, instantColumn, version } from '../../columns.ts'
import { materials } from './materials.ts'

export const suppliers = sqliteTable('suppliers', {
  id: id(),
  name: text('name').notNull(),
  folded: text('folded').notNull(),
  contact: text('contact').notNull(),
  country: text('country').notNull(),
  endedAt: instantColumn('ended_at'),
  version: version(),
})

export const materialLots = sqliteTable('material_lots', {
  id: id(),
  code: text('code').notNull().unique(),
  materialId: text('material_id')
    .notNull()
    .references(() => materials.id),
  supplierId: text('supplier_id').references(() => suppliers.id),
  rollNumber: text('roll_number').notNull(),
  dyeLot: text('dye_lot').notNull(),
  receivedOn: dateColumn('received_on').notNull(),
  received: integer('received').notNull(),
  remaining: integer('remaining').notNull(),
  costBani: integer('cost_bani').notNull(),
  donated: flag('donated'),
  note: text('note').notNull(),
  version: version(),
})
