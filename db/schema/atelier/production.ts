import { integer, primaryKey, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { QualityCause } from '../../../common/atelier/quality/causes.ts'
import type { WorkKind, WorkSource } from '../../../common/atelier/work/work.rules.ts'
import { dateColumn, flag, id, instantColumn, version } from '../../columns.ts'
import { users } from '../kernel.ts'
import { operations, styleVersions, variants } from './catalogue.ts'
import { orderLines } from './orders.ts'
import { workers } from './workers.ts'

export const lots = sqliteTable('lots', {
  id: id(),
  code: text('code').notNull().unique(),
  styleVersionId: text('style_version_id')
    .notNull()
    .references(() => styleVersions.id),
  plannedOn: dateColumn('planned_on').notNull(),
  cutOn: dateColumn('cut_on'),
  layMm: integer('lay_mm'),
  plies: integer('plies'),
  heldReason: text('held_reason'),
  endedAt: instantColumn('ended_at'),
  endedReason: text('ended_reason'),
  note: text('note').notNull(),
  version: version(),
})

export const lotCells = sqliteTable(
  'lot_cells',
  {
    lotId: text('lot_id')
      .notNull()
      .references(() => lots.id),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    planned: integer('planned').notNull(),
  },
  (table) => [primaryKey({ columns: [table.lotId, table.variantId] })],
)

export const lotOrders = sqliteTable(
  'lot_orders',
  {
    lotId: text('lot_id')
      .notNull()
      .references(() => lots.id),
    orderLineId: text('order_line_id')
      .notNull()
      .references(() => orderLines.id),
    quantity: integer('quantity').notNull(),
  },
  (table) => [primaryKey({ columns: [table.lotId, table.orderLineId] })],
)

export const bundles = sqliteTable('bundles', {
  id: id(),
  lotId: text('lot_id')
    .notNull()
    .references(() => lots.id),
  number: integer('number').notNull(),
  variantId: text('variant_id')
    .notNull()
    .references(() => variants.id),
  quantity: integer('quantity').notNull(),
  dyeLot: text('dye_lot').notNull(),
  /** The bundle that was split into this one and others. */
  parentId: text('parent_id').references((): AnySQLiteColumn => bundles.id),
  /** The bundle that took these pieces in. */
  mergedIntoId: text('merged_into_id').references((): AnySQLiteColumn => bundles.id),
  endedAt: instantColumn('ended_at'),
  version: version(),
})

export const bundleSteps = sqliteTable('bundle_steps', {
  id: id(),
  bundleId: text('bundle_id')
    .notNull()
    .references(() => bundles.id),
  operationId: text('operation_id')
    .notNull()
    .references(() => operations.id),
  position: integer('position').notNull(),
  nameRo: text('name_ro').notNull(),
  nameUk: text('name_uk').notNull(),
  samSeconds: integer('sam_seconds').notNull(),
  ticket: text('ticket').notNull().unique(),
  quantity: integer('quantity').notNull(),
  done: integer('done').notNull().default(0),
})

export const workEntries = sqliteTable('work_entries', {
  id: id(),
  stepId: text('step_id')
    .notNull()
    .references(() => bundleSteps.id),
  workerId: text('worker_id')
    .notNull()
    .references(() => workers.id),
  workDate: dateColumn('work_date').notNull(),
  quantity: integer('quantity').notNull(),
  kind: text('kind').$type<WorkKind>().notNull(),
  source: text('source').$type<WorkSource>().notNull(),
  reversesId: text('reverses_id')
    .unique()
    .references((): AnySQLiteColumn => workEntries.id),
  reason: text('reason'),
  enteredAt: instantColumn('entered_at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
})

export const qcChecks = sqliteTable('qc_checks', {
  id: id(),
  bundleId: text('bundle_id')
    .notNull()
    .references(() => bundles.id),
  passed: integer('passed').notNull(),
  rework: integer('rework').notNull(),
  second: integer('second').notNull(),
  scrap: integer('scrap').notNull(),
  cause: text('cause').$type<QualityCause>(),
  note: text('note').notNull(),
  ofRework: flag('of_rework'),
  reversesId: text('reverses_id')
    .unique()
    .references((): AnySQLiteColumn => qcChecks.id),
  reason: text('reason'),
  checkedOn: dateColumn('checked_on').notNull(),
  enteredAt: instantColumn('entered_at').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
})
