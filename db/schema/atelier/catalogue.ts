import { integer, primaryKey, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Machine, Skill, StyleCategory } from '../../../common/atelier/catalogue/style.ts'
import { dateColumn, id, instantColumn, version } from '../../columns.ts'
import { users } from '../kernel.ts'
import { materials } from './materials.ts'

export const styles = sqliteTable('styles', {
  id: id(),
  code: text('code').notNull(),
  folded: text('folded').notNull(),
  nameRo: text('name_ro').notNull(),
  nameEn: text('name_en').notNull(),
  nameNl: text('name_nl').notNull(),
  nameUk: text('name_uk').notNull(),
  category: text('category').$type<StyleCategory>().notNull(),
  endedAt: instantColumn('ended_at'),
  version: version(),
})

export const styleVersions = sqliteTable('style_versions', {
  id: id(),
  styleId: text('style_id')
    .notNull()
    .references(() => styles.id),
  number: integer('number').notNull(),
  care: text('care').notNull(),
  notes: text('notes').notNull(),
  createdAt: instantColumn('created_at').notNull(),
  frozenAt: instantColumn('frozen_at'),
  sameAsId: text('same_as_id').references((): AnySQLiteColumn => styleVersions.id),
  sameAsReason: text('same_as_reason'),
  version: version(),
})

export const styleMeasures = sqliteTable('style_measures', {
  id: id(),
  versionId: text('version_id')
    .notNull()
    .references(() => styleVersions.id),
  name: text('name').notNull(),
  size: text('size').notNull(),
  targetMm: integer('target_mm').notNull(),
  toleranceMm: integer('tolerance_mm').notNull(),
})

export const styleFibres = sqliteTable('style_fibres', {
  id: id(),
  versionId: text('version_id')
    .notNull()
    .references(() => styleVersions.id),
  part: text('part').notNull(),
  fibre: text('fibre').notNull(),
  percent: integer('percent').notNull(),
})

export const variants = sqliteTable('variants', {
  id: id(),
  styleId: text('style_id')
    .notNull()
    .references(() => styles.id),
  size: text('size').notNull(),
  colour: text('colour').notNull(),
  sku: text('sku').notNull().unique(),
  priceCents: integer('price_cents').notNull(),
  weightG: integer('weight_g'),
  endedAt: instantColumn('ended_at'),
  version: version(),
})

export const operations = sqliteTable('operations', {
  id: id(),
  versionId: text('version_id')
    .notNull()
    .references(() => styleVersions.id),
  position: integer('position').notNull(),
  nameRo: text('name_ro').notNull(),
  nameEn: text('name_en').notNull(),
  nameNl: text('name_nl').notNull(),
  nameUk: text('name_uk').notNull(),
  machine: text('machine').$type<Machine>().notNull(),
  skill: text('skill').$type<Skill>().notNull(),
  samSeconds: integer('sam_seconds').notNull(),
})

export const pieceTariffs = sqliteTable(
  'piece_tariffs',
  {
    operationId: text('operation_id')
      .notNull()
      .references(() => operations.id),
    validFrom: dateColumn('valid_from').notNull(),
    bani: integer('bani').notNull(),
    setBy: text('set_by')
      .notNull()
      .references(() => users.id),
    setAt: instantColumn('set_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.operationId, table.validFrom] })],
)

export const bomLines = sqliteTable('bom_lines', {
  id: id(),
  versionId: text('version_id')
    .notNull()
    .references(() => styleVersions.id),
  materialId: text('material_id')
    .notNull()
    .references(() => materials.id),
  size: text('size'),
  quantity: integer('quantity').notNull(),
  wasteBp: integer('waste_bp').notNull(),
})
