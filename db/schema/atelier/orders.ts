import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CustomerKind, CustomerLanguage } from '../../../common/atelier/customers/customers.contract.ts'
import type { OrderMode, OrderState } from '../../../common/atelier/orders/order.ts'
import { dateColumn, id, instantColumn, version } from '../../columns.ts'
import { styleVersions, variants } from './catalogue.ts'

export const customers = sqliteTable('customers', {
  id: id(),
  name: text('name').notNull(),
  folded: text('folded').notNull(),
  kind: text('kind').$type<CustomerKind>().notNull(),
  legalName: text('legal_name').notNull(),
  address: text('address').notNull(),
  country: text('country').notNull(),
  language: text('language').$type<CustomerLanguage>().notNull(),
  vatId: text('vat_id').notNull(),
  vatCheckedOn: dateColumn('vat_checked_on'),
  paymentDays: integer('payment_days').notNull(),
  incoterm: text('incoterm').notNull(),
  endedAt: instantColumn('ended_at'),
  version: version(),
})

export const shops = sqliteTable('shops', {
  id: id(),
  customerId: text('customer_id')
    .notNull()
    .references(() => customers.id),
  name: text('name').notNull(),
  folded: text('folded').notNull(),
  address: text('address').notNull(),
  contact: text('contact').notNull(),
  openingHours: text('opening_hours').notNull(),
  endedAt: instantColumn('ended_at'),
  version: version(),
})

export const orders = sqliteTable('orders', {
  id: id(),
  number: text('number').notNull().unique(),
  customerId: text('customer_id')
    .notNull()
    .references(() => customers.id),
  mode: text('mode').$type<OrderMode>().notNull(),
  orderedOn: dateColumn('ordered_on').notNull(),
  wantedOn: dateColumn('wanted_on').notNull(),
  state: text('state').$type<OrderState>().notNull(),
  confirmedAt: instantColumn('confirmed_at'),
  promisedOn: dateColumn('promised_on'),
  stateReason: text('state_reason'),
  notes: text('notes').notNull(),
  source: text('source').$type<'hand' | 'import'>().notNull(),
  version: version(),
})

export const orderLines = sqliteTable('order_lines', {
  id: id(),
  orderId: text('order_id')
    .notNull()
    .references(() => orders.id),
  position: integer('position').notNull(),
  variantId: text('variant_id')
    .notNull()
    .references(() => variants.id),
  styleVersionId: text('style_version_id').references(() => styleVersions.id),
  priceCents: integer('price_cents').notNull(),
  quantity: integer('quantity').notNull(),
})

export const orderShops = sqliteTable(
  'order_shops',
  {
    lineId: text('line_id')
      .notNull()
      .references(() => orderLines.id),
    shopId: text('shop_id')
      .notNull()
      .references(() => shops.id),
    quantity: integer('quantity').notNull(),
  },
  (table) => [primaryKey({ columns: [table.lineId, table.shopId] })],
)
