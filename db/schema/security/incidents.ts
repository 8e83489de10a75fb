import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type {
  Attachment,
  IncidentCategory,
  IncidentState,
  Involvement,
  NotifyMethod,
  Severity,
} from '../../../common/security/incidents/incidents.contract.ts'
import { bytes, dateColumn, id, instantColumn, version } from '../../columns.ts'
import { persons } from '../people/persons.ts'
import { users } from '../kernel.ts'

/** The report may be completed until it is reviewed; a trigger keeps it as it is from then on. */
export const incidents = sqliteTable('incidents', {
  id: id(),
  number: text('number').notNull().unique(),
  category: text('category').$type<IncidentCategory>().notNull(),
  severity: integer('severity').$type<Severity>().notNull(),
  state: text('state').$type<IncidentState>().notNull(),
  occurredAt: instantColumn('occurred_at').notNull(),
  reportedAt: instantColumn('reported_at').notNull(),
  reportedBy: text('reported_by')
    .notNull()
    .references(() => users.id),
  place: text('place').notNull(),
  othersPresent: text('others_present').notNull(),
  narrative: text('narrative').notNull(),
  immediateAction: text('immediate_action').notNull(),
  policeNumber: text('police_number').notNull(),
  /** When a coordinator said that she saw it. */
  seenAt: instantColumn('seen_at'),
  reviewedAt: instantColumn('reviewed_at'),
  reviewedBy: text('reviewed_by').references(() => users.id),
  conclusion: text('conclusion').notNull(),
  closedAt: instantColumn('closed_at'),
  version: version(),
})

export const incidentPersons = sqliteTable(
  'incident_persons',
  {
    incidentId: text('incident_id')
      .notNull()
      .references(() => incidents.id),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    role: text('role').$type<Involvement>().notNull(),
    roomName: text('room_name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.incidentId, table.personId] })],
)

export const incidentNotices = sqliteTable('incident_notices', {
  id: id(),
  incidentId: text('incident_id')
    .notNull()
    .references(() => incidents.id),
  who: text('who').notNull(),
  how: text('how').$type<NotifyMethod>().notNull(),
  at: instantColumn('at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
})

export const incidentMeasures = sqliteTable('incident_measures', {
  id: id(),
  incidentId: text('incident_id')
    .notNull()
    .references(() => incidents.id),
  text: text('text').notNull(),
  ownerId: text('owner_id')
    .notNull()
    .references(() => users.id),
  due: dateColumn('due').notNull(),
  doneAt: instantColumn('done_at'),
  outcome: text('outcome').notNull(),
})

export const incidentSupplements = sqliteTable('incident_supplements', {
  id: id(),
  incidentId: text('incident_id')
    .notNull()
    .references(() => incidents.id),
  number: integer('number').notNull(),
  text: text('text').notNull(),
  at: instantColumn('at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
})

/** A picture that lies encrypted beside the vault, with the key that opens this one file. */
export const attachments = sqliteTable('attachments', {
  id: id(),
  ownerId: text('owner_id').notNull(),
  type: text('type').$type<Attachment['type']>().notNull(),
  bytes: integer('bytes').notNull(),
  sha256: text('sha256').notNull(),
  fileKey: bytes('file_key').notNull(),
  caption: text('caption').notNull(),
  addedAt: instantColumn('added_at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
})
