import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RiskSubject } from '../../../common/security/risk/risk.contract.ts'
import { dateColumn, id, instantColumn, version } from '../../columns.ts'
import { persons } from '../people/persons.ts'
import { users } from '../kernel.ts'

export type StoredHazard = { text: string; likelihood: 1 | 2 | 3; gravity: 1 | 2 | 3 }

export const riskAssessments = sqliteTable('risk_assessments', {
  id: id(),
  subjectKind: text('subject_kind').$type<RiskSubject['kind']>().notNull(),
  personId: text('person_id').references(() => persons.id),
  outreachId: text('outreach_id').references(() => outreachEvents.id),
  place: text('place'),
  hazards: text('hazards', { mode: 'json' }).$type<StoredHazard[]>().notNull(),
  assessedOn: dateColumn('assessed_on').notNull(),
  reviewDue: dateColumn('review_due').notNull(),
  note: text('note').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
  supersededAt: instantColumn('superseded_at'),
})

export const riskMeasures = sqliteTable('risk_measures', {
  id: id(),
  assessmentId: text('assessment_id')
    .notNull()
    .references(() => riskAssessments.id),
  text: text('text').notNull(),
  ownerId: text('owner_id')
    .notNull()
    .references(() => users.id),
  due: dateColumn('due').notNull(),
  verifiedAt: instantColumn('verified_at'),
  verifiedBy: text('verified_by').references(() => users.id),
  verification: text('verification').notNull(),
})

export const outreachEvents = sqliteTable('outreach_events', {
  id: id(),
  title: text('title').notNull(),
  place: text('place').notNull(),
  onDate: dateColumn('on_date').notNull(),
  officerId: text('officer_id').references(() => users.id),
  /** What became of the event, once that is decided; before that its state follows from the assessment. */
  outcome: text('outcome').$type<'held' | 'delayed' | 'cancelled'>(),
  approvedBy: text('approved_by').references(() => users.id),
  approvedAt: instantColumn('approved_at'),
  overrideReason: text('override_reason').notNull(),
  cause: text('cause').notNull(),
  version: version(),
})
