import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, id, instantColumn, version } from '../../columns.ts'
import { persons } from '../people/persons.ts'
import { rooms } from '../shelter/rooms.ts'
import { users } from '../kernel.ts'

export const gateKeys = sqliteTable('gate_keys', {
  id: id(),
  number: text('number').notNull(),
  opens: text('opens').notNull(),
  roomId: text('room_id').references(() => rooms.id),
  /** Whether it is out follows from its issues. */
  state: text('state').$type<'usable' | 'lost' | 'retired'>().notNull(),
  retiredReason: text('retired_reason'),
  version: version(),
})

export const keyIssues = sqliteTable('key_issues', {
  id: id(),
  keyId: text('key_id')
    .notNull()
    .references(() => gateKeys.id),
  holderPersonId: text('holder_person_id').references(() => persons.id),
  holderName: text('holder_name').notNull(),
  outAt: instantColumn('out_at').notNull(),
  due: instantColumn('due'),
  inAt: instantColumn('in_at'),
  lost: flag('lost'),
  note: text('note').notNull(),
  outBy: text('out_by')
    .notNull()
    .references(() => users.id),
  inBy: text('in_by').references(() => users.id),
})
