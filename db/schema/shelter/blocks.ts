import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { outOfServiceReasons } from '../../../common/shelter/blocks/blocks.contract.ts'
import { dateColumn, id, instantColumn, version } from '../../columns.ts'
import { persons } from '../people/persons.ts'
import { beds, rooms } from './rooms.ts'

/** Nights in which a bed cannot be given away: held for somebody, or out of service. */
export const bedBlocks = sqliteTable('bed_blocks', {
  id: id(),
  kind: text('kind').$type<'hold' | 'out-of-service'>().notNull(),
  bedId: text('bed_id')
    .notNull()
    .references(() => beds.id),
  personId: text('person_id').references(() => persons.id),
  requestId: text('request_id'),
  fromDate: dateColumn('from_date').notNull(),
  untilDate: dateColumn('until_date'),
  expiresAt: instantColumn('expires_at'),
  reason: text('reason').$type<(typeof outOfServiceReasons)[number]>(),
  note: text('note').notNull(),
  releasedAt: instantColumn('released_at'),
  releaseReason: text('release_reason'),
  voidedAt: instantColumn('voided_at'),
  version: version(),
})

export const isolations = sqliteTable('isolations', {
  id: id(),
  roomId: text('room_id')
    .notNull()
    .references(() => rooms.id),
  fromDate: dateColumn('from_date').notNull(),
  expectedUntil: dateColumn('expected_until'),
  endedOn: dateColumn('ended_on'),
  reason: text('reason').notNull(),
  clearance: text('clearance'),
  voidedAt: instantColumn('voided_at'),
  version: version(),
})
