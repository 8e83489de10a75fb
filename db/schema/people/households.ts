import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Relation } from '../../../common/people/households/households.contract.ts'
import { dateColumn, flag, id, importBatch, instantColumn, version } from '../../columns.ts'
import { persons } from './persons.ts'

export const households = sqliteTable('households', {
  id: id(),
  code: text('code').notNull().unique(),
  formedOn: dateColumn('formed_on').notNull(),
  importBatchId: importBatch(),
  version: version(),
})

export const householdMembers = sqliteTable('household_members', {
  id: id(),
  householdId: text('household_id')
    .notNull()
    .references(() => households.id),
  personId: text('person_id')
    .notNull()
    .references(() => persons.id),
  relation: text('relation').$type<Relation>().notNull(),
  guardian: flag('guardian'),
  fromDate: dateColumn('from_date').notNull(),
  untilDate: dateColumn('until_date'),
  importBatchId: importBatch(),
})

export const keepApart = sqliteTable('keep_apart', {
  id: id(),
  personA: text('person_a')
    .notNull()
    .references(() => persons.id),
  personB: text('person_b')
    .notNull()
    .references(() => persons.id),
  note: text('note').notNull(),
  addedAt: instantColumn('added_at').notNull(),
  endedAt: instantColumn('ended_at'),
  endedReason: text('ended_reason'),
})
