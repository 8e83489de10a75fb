import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Multiplier } from '../../../common/atelier/rates/bank-file.ts'
import { dateColumn, id, instantColumn } from '../../columns.ts'
import { users } from '../kernel.ts'

export const fxRates = sqliteTable('fx_rates', {
  id: id(),
  date: dateColumn('date').notNull(),
  currency: text('currency').notNull(),
  rateE4: integer('rate_e4').notNull(),
  multiplier: integer('multiplier').$type<Multiplier>().notNull(),
  source: text('source').$type<'bnr' | 'hand'>().notNull(),
  reason: text('reason'),
  fileSha256: text('file_sha256'),
  addedAt: instantColumn('added_at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
})

export const sellerFacts = sqliteTable('seller_facts', {
  validFrom: dateColumn('valid_from').primaryKey(),
  legalName: text('legal_name').notNull(),
  address: text('address').notNull(),
  email: text('email').notNull(),
  fiscalCode: text('fiscal_code').notNull(),
  vatId: text('vat_id'),
  iban: text('iban').notNull(),
  bank: text('bank').notNull(),
  setAt: instantColumn('set_at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
})
