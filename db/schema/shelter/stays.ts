import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RuleCode, Severity } from '../../../common/shelter/stays/findings.ts'
import type { Destination } from '../../../common/shelter/stays/stays.contract.ts'
import { dateColumn, id, importBatch, instantColumn, version } from '../../columns.ts'
import { persons } from '../people/persons.ts'
import { beds } from './rooms.ts'

/** One person's time in the house, from arrival to leaving, in however many beds. */
export const stays = sqliteTable('stays', {
  id: id(),
  personId: text('person_id')
    .notNull()
    .references(() => persons.id),
  arrived: dateColumn('arrived').notNull(),
  expectedUntil: dateColumn('expected_until'),
  leftOn: dateColumn('left_on'),
  destination: text('destination').$type<Destination>(),
  leavingReason: text('leaving_reason'),
  requestId: text('request_id'),
  importBatchId: importBatch(),
  voidedAt: instantColumn('voided_at'),
  version: version(),
})

/** The nights `[from, until)` of one person in one bed; overlap is refused by triggers of the database. */
export const occupancies = sqliteTable('occupancies', {
  id: id(),
  stayId: text('stay_id')
    .notNull()
    .references(() => stays.id),
  personId: text('person_id')
    .notNull()
    .references(() => persons.id),
  bedId: text('bed_id')
    .notNull()
    .references(() => beds.id),
  fromDate: dateColumn('from_date').notNull(),
  untilDate: dateColumn('until_date'),
  /** Copy of the stay's expected end while the person is in this bed, for the comparison with holds. */
  expectedUntil: dateColumn('expected_until'),
  moveReason: text('move_reason'),
  importBatchId: importBatch(),
  voidedAt: instantColumn('voided_at'),
  version: version(),
})

/** Nights away with the bed kept: `[from, returned ?? expected return)`. */
export const absences = sqliteTable('absences', {
  id: id(),
  stayId: text('stay_id')
    .notNull()
    .references(() => stays.id),
  fromDate: dateColumn('from_date').notNull(),
  expectedReturn: dateColumn('expected_return').notNull(),
  returnedOn: dateColumn('returned_on'),
  reason: text('reason').notNull(),
  voidedAt: instantColumn('voided_at'),
  version: version(),
})

/** Why a house rule was set aside, by whom; kept for good. */
export const ruleOverrides = sqliteTable('rule_overrides', {
  id: id(),
  changeId: text('change_id').notNull(),
  rule: text('rule').$type<RuleCode>().notNull(),
  severity: text('severity').$type<Severity>().notNull(),
  subject: text('subject').notNull(),
  reason: text('reason').notNull(),
  userId: text('user_id').notNull(),
  at: instantColumn('at').notNull(),
})

/** What one command changed: for each row the version it left behind and the row as it was before (`null`: new). */
export type ChangeEntry = {
  readonly table: 'stays' | 'occupancies' | 'absences' | 'bedBlocks' | 'isolations' | 'requests'
  readonly id: string
  readonly version: number
  readonly before: Readonly<Record<string, string | number | boolean | null>> | null
}

export const changes = sqliteTable('changes', {
  id: id(),
  at: instantColumn('at').notNull(),
  userId: text('user_id').notNull(),
  operation: text('operation').notNull(),
  entries: text('entries', { mode: 'json' }).$type<ChangeEntry[]>().notNull(),
  undoneAt: instantColumn('undone_at'),
})
