import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { requestStates, TurnAwayReason, urgencies } from '../../../common/shelter/requests/requests.contract.ts'
import { codeList, dateColumn, id, instantColumn, version } from '../../columns.ts'

/** The waiting list: somebody asked for a place. */
export const requests = sqliteTable('requests', {
  id: id(),
  label: text('label').notNull(),
  women: integer('women').notNull(),
  men: integer('men').notNull(),
  children: integer('children').notNull(),
  referredBy: text('referred_by').notNull(),
  urgency: text('urgency').$type<(typeof urgencies)[number]>().notNull(),
  wantedFrom: dateColumn('wanted_from').notNull(),
  needs: text('needs').notNull(),
  personIds: codeList('person_ids'),
  askedAt: instantColumn('asked_at').notNull(),
  state: text('state').$type<(typeof requestStates)[number]>().notNull(),
  closedReason: text('closed_reason'),
  voidedAt: instantColumn('voided_at'),
  version: version(),
})

export const turnAways = sqliteTable('turn_aways', {
  id: id(),
  onDate: dateColumn('on_date').notNull(),
  women: integer('women').notNull(),
  men: integer('men').notNull(),
  children: integer('children').notNull(),
  reason: text('reason').$type<TurnAwayReason>().notNull(),
  referredTo: text('referred_to').notNull(),
  note: text('note').notNull(),
  requestId: text('request_id').references(() => requests.id),
})
