import { integer, primaryKey, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { LogAction, LogDetails, LogKind, MovementDoubt } from '../../../common/security/log/log.contract.ts'
import { dateColumn, flag, id, instantColumn } from '../../columns.ts'
import { persons } from '../people/persons.ts'
import { shifts } from './shifts.ts'
import { users } from '../kernel.ts'

/** A page of the book: one calendar day. */
export const logDays = sqliteTable('log_days', {
  date: dateColumn('date').primaryKey(),
  openedAt: instantColumn('opened_at').notNull(),
  closedAt: instantColumn('closed_at'),
  closedBy: text('closed_by').references(() => users.id),
})

/** Append-only and gapless by triggers; what a line says is signed into the audit trail when it is written. */
export const logEntries = sqliteTable('log_entries', {
  seq: integer('seq').primaryKey(),
  id: text('id').notNull().unique(),
  day: dateColumn('day')
    .notNull()
    .references(() => logDays.date),
  kind: text('kind').$type<LogKind>().notNull(),
  action: text('action').$type<LogAction>(),
  details: text('details', { mode: 'json' }).$type<LogDetails>().notNull(),
  text: text('text').notNull(),
  at: instantColumn('at').notNull(),
  enteredAt: instantColumn('entered_at').notNull(),
  late: flag('late'),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
  shiftId: text('shift_id').references(() => shifts.id),
  expectedReturn: instantColumn('expected_return'),
  confirmed: text('confirmed', { mode: 'json' }).$type<MovementDoubt[]>().notNull(),
  refId: text('ref_id'),
  supplementOf: integer('supplement_of').references((): AnySQLiteColumn => logEntries.seq),
  withdraws: flag('withdraws'),
})

export const logPersons = sqliteTable(
  'log_persons',
  {
    seq: integer('seq')
      .notNull()
      .references(() => logEntries.seq),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    /** Where the person slept when the line was written. */
    roomName: text('room_name').notNull(),
    direction: text('direction').$type<'in' | 'out'>(),
    /** The line's own time again, so that the last movement of a person is one step in the index. */
    at: instantColumn('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.seq, table.personId] })],
)

/** Full-text index: `rowid` is the line's number, `body` its folded words. */
export const logSearch = sqliteTable('log_search', {
  rowid: integer('rowid').primaryKey(),
  body: text('body').notNull(),
})

/** The badge that a resident wears; one at a time. */
export const badges = sqliteTable('badges', {
  id: id(),
  personId: text('person_id')
    .notNull()
    .references(() => persons.id),
  badge: text('badge').notNull(),
  givenAt: instantColumn('given_at').notNull(),
  endedAt: instantColumn('ended_at'),
})
