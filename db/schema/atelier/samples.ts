import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PictureRow } from '../../../common/atelier/catalogue/style.ts'
import type { SampleOrigin, SampleState } from '../../../common/atelier/samples/sample.ts'
import { bytes, dateColumn, id, instantColumn, version } from '../../columns.ts'
import { users } from '../kernel.ts'
import { styleVersions } from './catalogue.ts'

export const samples = sqliteTable('samples', {
  id: id(),
  number: text('number').notNull().unique(),
  versionId: text('version_id')
    .notNull()
    .references(() => styleVersions.id),
  origin: text('origin').$type<SampleOrigin>().notNull(),
  round: integer('round').notNull(),
  state: text('state').$type<SampleState>().notNull(),
  requestedOn: dateColumn('requested_on').notNull(),
  sentOn: dateColumn('sent_on'),
  decidedOn: dateColumn('decided_on'),
  decidedBy: text('decided_by'),
  notes: text('notes').notNull(),
  version: version(),
})

export const sampleComments = sqliteTable('sample_comments', {
  id: id(),
  sampleId: text('sample_id')
    .notNull()
    .references(() => samples.id),
  round: integer('round').notNull(),
  author: text('author').notNull(),
  text: text('text').notNull(),
  at: instantColumn('at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
})

export const pictures = sqliteTable('pictures', {
  id: id(),
  ownerId: text('owner_id').notNull(),
  side: text('side').$type<PictureRow['side']>().notNull(),
  round: integer('round').notNull(),
  name: text('name').notNull(),
  type: text('type').$type<PictureRow['type']>().notNull(),
  bytes: integer('bytes').notNull(),
  sha256: text('sha256').notNull(),
  fileKey: bytes('file_key').notNull(),
  addedAt: instantColumn('added_at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
  removedAt: instantColumn('removed_at'),
})
