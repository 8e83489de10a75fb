import { integer, primaryKey, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { CallOutcome } from '../../../common/security/check-calls/check-calls.contract.ts'
import type { CheckpointResult } from '../../../common/security/patrols/patrols.contract.ts'
import { codeList, id, instantColumn, version } from '../../columns.ts'
import { users } from '../kernel.ts'

export const patrolRoutes = sqliteTable('patrol_routes', {
  id: id(),
  name: text('name').notNull(),
  /** `HH:MM` in the house's zone. */
  times: codeList('times'),
  graceMinutes: integer('grace_minutes').notNull(),
  begunAt: instantColumn('begun_at').notNull(),
  /** From this moment on nothing is planned by it. */
  endedAt: instantColumn('ended_at'),
  /** The plan that took its place, when it was corrected. */
  replacedBy: text('replaced_by').references((): AnySQLiteColumn => patrolRoutes.id),
  version: version(),
})

export const checkpoints = sqliteTable('checkpoints', {
  id: id(),
  routeId: text('route_id')
    .notNull()
    .references(() => patrolRoutes.id),
  name: text('name').notNull(),
  position: integer('position').notNull(),
})

export const rounds = sqliteTable('rounds', {
  id: id(),
  routeId: text('route_id')
    .notNull()
    .references(() => patrolRoutes.id),
  plannedAt: instantColumn('planned_at'),
  at: instantColumn('at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
  note: text('note').notNull(),
})

export const roundCheckpoints = sqliteTable(
  'round_checkpoints',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => rounds.id),
    checkpointId: text('checkpoint_id')
      .notNull()
      .references(() => checkpoints.id),
    result: text('result').$type<CheckpointResult>().notNull(),
    note: text('note').notNull(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.checkpointId] })],
)

export const callSchedules = sqliteTable('call_schedules', {
  id: id(),
  name: text('name').notNull(),
  firstAt: text('first_at').notNull(),
  lastAt: text('last_at').notNull(),
  everyMinutes: integer('every_minutes').notNull(),
  graceMinutes: integer('grace_minutes').notNull(),
  begunAt: instantColumn('begun_at').notNull(),
  endedAt: instantColumn('ended_at'),
  version: version(),
})

export const checkCalls = sqliteTable('check_calls', {
  id: id(),
  scheduleId: text('schedule_id')
    .notNull()
    .references(() => callSchedules.id),
  plannedAt: instantColumn('planned_at'),
  at: instantColumn('at').notNull(),
  outcome: text('outcome').$type<CallOutcome>().notNull(),
  note: text('note').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
})
