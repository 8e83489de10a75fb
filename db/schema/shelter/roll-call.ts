import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Presence } from '../../../common/shelter/roll-call/roll-call.contract.ts'
import { dateColumn, id, instantColumn } from '../../columns.ts'
import { stays } from './stays.ts'

/** Ticks of the evening list; the newest of a night counts, the earlier ones stay. */
export const rollCallMarks = sqliteTable('roll_call_marks', {
  id: id(),
  onDate: dateColumn('on_date').notNull(),
  stayId: text('stay_id')
    .notNull()
    .references(() => stays.id),
  mark: text('mark').$type<Presence>().notNull(),
  note: text('note').notNull(),
  at: instantColumn('at').notNull(),
  userId: text('user_id').notNull(),
})
