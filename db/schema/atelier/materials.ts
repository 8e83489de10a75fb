import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MaterialKind, MaterialUnit } from '../../../common/atelier/materials/materials.contract.ts'
import { id, instantColumn, version } from '../../columns.ts'

export const materials = sqliteTable('materials', {
  id: id(),
  name: text('name').notNull(),
  folded: text('folded').notNull(),
  kind: text('kind').$type<MaterialKind>().notNull(),
  unit: text('unit').$type<MaterialUnit>().notNull(),
  minStock: integer('min_stock').notNull(),
  endedAt: instantColumn('ended_at'),
  version: version(),
})
