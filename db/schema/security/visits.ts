import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { VisitorType, VisitState } from '../../../common/security/visits/visits.contract.ts'
import type { WatchInstruction } from '../../../common/security/watch-list/watch-list.contract.ts'
import { codeList, dateColumn, flag, id, instantColumn, version } from '../../columns.ts'
import { persons } from '../people/persons.ts'
import { users } from '../kernel.ts'

export const watchList = sqliteTable('watch_list', {
  id: id(),
  label: text('label').notNull(),
  otherNames: text('other_names').notNull(),
  description: text('description').notNull(),
  plates: text('plates').notNull(),
  personId: text('person_id').references(() => persons.id),
  instruction: text('instruction').$type<WatchInstruction>().notNull(),
  instructionText: text('instruction_text').notNull(),
  expires: dateColumn('expires'),
  addedAt: instantColumn('added_at').notNull(),
  endedAt: instantColumn('ended_at'),
  endedReason: text('ended_reason'),
  version: version(),
})

export const visits = sqliteTable('visits', {
  id: id(),
  name: text('name').notNull(),
  /** The name as `fold` makes it: nobody is inside twice. */
  folded: text('folded').notNull(),
  type: text('type').$type<VisitorType>().notNull(),
  organisation: text('organisation').notNull(),
  plate: text('plate').notNull(),
  purpose: text('purpose').notNull(),
  hostPersonId: text('host_person_id').references(() => persons.id),
  hostAgreed: flag('host_agreed'),
  idSeen: flag('id_seen'),
  escorted: flag('escorted'),
  badge: text('badge').notNull(),
  state: text('state').$type<VisitState>().notNull(),
  expectedAt: instantColumn('expected_at'),
  inAt: instantColumn('in_at'),
  outAt: instantColumn('out_at'),
  reason: text('reason').notNull(),
  /** Watch-list lines that were looked at before the visitor was let in. */
  matchesSeen: codeList('matches_seen'),
  incidentId: text('incident_id'),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
  version: version(),
})
