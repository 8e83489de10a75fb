import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instantColumn } from '../../columns.ts'

/** One import of the register; its rows carry this id until the import is undone. */
export const importBatches = sqliteTable('import_batches', {
  id: id(),
  at: instantColumn('at').notNull(),
  userId: text('user_id').notNull(),
  rooms: integer('rooms').notNull(),
  beds: integer('beds').notNull(),
  persons: integer('persons').notNull(),
  households: integer('households').notNull(),
  stays: integer('stays').notNull(),
  undoneAt: instantColumn('undone_at'),
})
