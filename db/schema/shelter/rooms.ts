import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { BedKind, RoomPolicy } from '../../../common/shelter/rooms/rooms.contract.ts'
import { dateColumn, flag, id, importBatch, version } from '../../columns.ts'

export const rooms = sqliteTable('rooms', {
  id: id(),
  name: text('name').notNull(),
  floor: integer('floor').notNull(),
  policy: text('policy').$type<RoomPolicy>().notNull(),
  capacity: integer('capacity').notNull(),
  isolationCapable: flag('isolation_capable'),
  accessible: flag('accessible'),
  notes: text('notes').notNull(),
  /** `null`: in use since before the records begin. */
  activeFrom: dateColumn('active_from'),
  activeUntil: dateColumn('active_until'),
  importBatchId: importBatch(),
  version: version(),
})

export const beds = sqliteTable('beds', {
  id: id(),
  label: text('label').notNull(),
  kind: text('kind').$type<BedKind>().notNull(),
  mobile: flag('mobile'),
  activeFrom: dateColumn('active_from'),
  activeUntil: dateColumn('active_until'),
  importBatchId: importBatch(),
  version: version(),
})

/** In which room a bed stands, and when; a bed that never moved has one place without dates. */
export const bedPlaces = sqliteTable('bed_places', {
  id: id(),
  bedId: text('bed_id')
    .notNull()
    .references(() => beds.id),
  roomId: text('room_id')
    .notNull()
    .references(() => rooms.id),
  fromDate: dateColumn('from_date'),
  untilDate: dateColumn('until_date'),
  importBatchId: importBatch(),
})
