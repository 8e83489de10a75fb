import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { z } from 'zod'
import type { equipmentCheck, OpenAtHandOver } from '../../../common/security/shifts/shifts.contract.ts'
import { id, instantColumn } from '../../columns.ts'
import { users } from '../kernel.ts'

export const shifts = sqliteTable('shifts', {
  id: id(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
  begunAt: instantColumn('begun_at').notNull(),
  endedAt: instantColumn('ended_at'),
  equipment: text('equipment', { mode: 'json' }).$type<z.output<typeof equipmentCheck>[]>().notNull(),
  handOver: text('hand_over'),
  /** What stood open when the note was written; later changes do not reach it. */
  openItems: text('open_items', { mode: 'json' }).$type<OpenAtHandOver>(),
  acknowledgedBy: text('acknowledged_by').references(() => users.id),
  acknowledgedAt: instantColumn('acknowledged_at'),
})
