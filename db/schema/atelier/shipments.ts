import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ShipmentStep } from '../../../common/atelier/shipments/shipments.rules.ts'
import { dateColumn, id, instantColumn, version } from '../../columns.ts'
import { users } from '../kernel.ts'
import { orderLines, orders, shops } from './orders.ts'
import { lots } from './production.ts'

export const shipments = sqliteTable('shipments', {
  id: id(),
  number: text('number').notNull().unique(),
  orderId: text('order_id')
    .notNull()
    .references(() => orders.id),
  state: text('state').$type<ShipmentStep>().notNull(),
  openedOn: dateColumn('opened_on').notNull(),
  carrier: text('carrier').notNull(),
  tracking: text('tracking').notNull(),
  freightCents: integer('freight_cents').notNull(),
  handedOverOn: dateColumn('handed_over_on'),
  deliveredOn: dateColumn('delivered_on'),
  note: text('note').notNull(),
  version: version(),
})

export const cartons = sqliteTable('cartons', {
  id: id(),
  shipmentId: text('shipment_id')
    .notNull()
    .references(() => shipments.id),
  number: integer('number').notNull(),
  shopId: text('shop_id').references(() => shops.id),
  closedAt: instantColumn('closed_at'),
  grossG: integer('gross_g'),
  lengthMm: integer('length_mm'),
  widthMm: integer('width_mm'),
  heightMm: integer('height_mm'),
  version: version(),
})

export const cartonLines = sqliteTable(
  'carton_lines',
  {
    cartonId: text('carton_id')
      .notNull()
      .references(() => cartons.id),
    orderLineId: text('order_line_id')
      .notNull()
      .references(() => orderLines.id),
    lotId: text('lot_id')
      .notNull()
      .references(() => lots.id),
    quantity: integer('quantity').notNull(),
  },
  (table) => [primaryKey({ columns: [table.cartonId, table.orderLineId, table.lotId] })],
)

export const deliveryChecks = sqliteTable('delivery_checks', {
  id: id(),
  cartonId: text('carton_id')
    .notNull()
    .unique()
    .references(() => cartons.id),
  checkedOn: dateColumn('checked_on').notNull(),
  checkedBy: text('checked_by').notNull(),
  remark: text('remark').notNull(),
  enteredAt: instantColumn('entered_at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
  settledHow: text('settled_how'),
  settledNote: text('settled_note'),
  settledAt: instantColumn('settled_at'),
  version: version(),
})

export const deliveryCounts = sqliteTable(
  'delivery_counts',
  {
    checkId: text('check_id')
      .notNull()
      .references(() => deliveryChecks.id),
    orderLineId: text('order_line_id')
      .notNull()
      .references(() => orderLines.id),
    lotId: text('lot_id')
      .notNull()
      .references(() => lots.id),
    counted: integer('counted').notNull(),
    damaged: integer('damaged').notNull(),
  },
  (table) => [primaryKey({ columns: [table.checkId, table.orderLineId, table.lotId] })],
)

export const pieceReturns = sqliteTable('piece_returns', {
  id: id(),
  shipmentId: text('shipment_id')
    .notNull()
    .references(() => shipments.id),
  orderLineId: text('order_line_id')
    .notNull()
    .references(() => orderLines.id),
  shopId: text('shop_id').references(() => shops.id),
  quantity: integer('quantity').notNull(),
  condition: text('condition').$type<'good' | 'damaged'>().notNull(),
  reason: text('reason').notNull(),
  returnedOn: dateColumn('returned_on').notNull(),
  enteredAt: instantColumn('entered_at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
})
