import { customType, integer, text } from 'drizzle-orm/sqlite-core'
import type { Instant, LocalDate } from '../common/kernel/calendar.ts'

/** Calendar date, `YYYY-MM-DD` as TEXT. */
export const dateColumn = (name: string) => text(name).$type<LocalDate>()

/** Moment in UTC, ISO 8601 with milliseconds as TEXT. */
export const instantColumn = (name: string) => text(name).$type<Instant>()

export const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull()

/** Optimistic lock: every change of the row adds one. */
export const version = () => integer('version').notNull().default(1)

export const id = () => text('id').primaryKey()

/** The import that brought the row, so that the import can be undone; `null` for rows entered by hand. */
export const importBatch = () => text('import_batch_id')

/** A list of short codes, kept as a JSON array. */
export const codeList = (name: string) => text(name, { mode: 'json' }).$type<string[]>().notNull()

/** Bytes: a sealed value or a key. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'blob' })
