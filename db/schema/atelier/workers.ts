import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { WorkerLanguage, WorkerSkill } from '../../../common/atelier/workers/workers.rules.ts'
import { dateColumn, id, version } from '../../columns.ts'

export const workers = sqliteTable('workers', {
  id: id(),
  alias: text('alias').notNull(),
  folded: text('folded').notNull(),
  language: text('language').$type<WorkerLanguage>().notNull(),
  skills: text('skills', { mode: 'json' }).$type<WorkerSkill[]>().notNull(),
  paceBp: integer('pace_bp').notNull(),
  /** Minutes declared for Monday to Sunday. */
  weekMinutes: text('week_minutes', { mode: 'json' }).$type<number[]>().notNull(),
  activeFrom: dateColumn('active_from').notNull(),
  activeUntil: dateColumn('active_until'),
  version: version(),
})

export const workerDays = sqliteTable(
  'worker_days',
  {
    workerId: text('worker_id')
      .notNull()
      .references(() => workers.id),
    date: dateColumn('date').notNull(),
    minutes: integer('minutes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workerId, table.date] })],
)
