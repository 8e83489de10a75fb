import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { dateColumn, id, instantColumn } from '../../columns.ts'
import { users } from '../kernel.ts'
import { variants } from './catalogue.ts'
import { shops } from './orders.ts'

export const shopFeedback = sqliteTable('shop_feedback', {
  id: id(),
  shopId: text('shop_id')
    .notNull()
    .references(() => shops.id),
  variantId: text('variant_id')
    .notNull()
    .references(() => variants.id),
  fromDate: dateColumn('from_date').notNull(),
  untilDate: dateColumn('until_date').notNull(),
  sold: integer('sold').notNull(),
  unsold: integer('unsold').notNull(),
  priceCents: integer('price_cents'),
  remark: text('remark').notNull(),
  enteredAt: instantColumn('entered_at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
})
