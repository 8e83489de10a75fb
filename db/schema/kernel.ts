import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Role } from '../../common/kernel/roles.ts'
import { bytes, flag, id, instantColumn, version } from '../columns.ts'

/** Facts about the file itself: to which vault it belongs and which generation of its key opens it. */
export const vaultMeta = sqliteTable('vault_meta', { key: text('key').primaryKey(), value: text('value').notNull() })

/** People who can sign in and whose key opens this file. The password lives in vault.json only. */
export const users = sqliteTable('users', {
  id: id(),
  login: text('login').notNull().unique(),
  name: text('name').notNull(),
  role: text('role').$type<Role>().notNull(),
  /** Ed25519 public key with which this person's audit rows are verified. */
  signKey: bytes('sign_key').notNull(),
  createdAt: instantColumn('created_at').notNull(),
  endedAt: instantColumn('ended_at'),
})

/** Append-only, gapless, chained; see core/kernel/audit.ts. */
export const auditLog = sqliteTable('audit_log', {
  seq: integer('seq').primaryKey(),
  at: instantColumn('at').notNull(),
  bootId: text('boot_id').notNull(),
  monotonicMs: integer('monotonic_ms').notNull(),
  userId: text('user_id'),
  operation: text('operation').notNull(),
  outcome: text('outcome').notNull(),
  subjects: text('subjects', { mode: 'json' }).$type<string[]>().notNull(),
  detail: text('detail', { mode: 'json' }).$type<Record<string, string | number | string[]>>().notNull(),
  prev: bytes('prev').notNull(),
  mac: bytes('mac').notNull(),
  signature: bytes('signature'),
})

/** The last number given out of each numbered series, such as person codes of a year. */
export const counters = sqliteTable('counters', { name: text('name').primaryKey(), value: integer('value').notNull() })

/** The one row of settings of the house. */
export const house = sqliteTable('house', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  codePrefix: text('code_prefix').notNull(),
  olderBoyAge: integer('older_boy_age').notNull(),
  cotsCount: flag('cots_count'),
  version: version(),
})
