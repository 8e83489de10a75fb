import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AssetEvent, AssetKind } from '../../../common/security/assets/assets.contract.ts'
import { dateColumn, id, instantColumn, version } from '../../columns.ts'
import { users } from '../kernel.ts'

export const securityAssets = sqliteTable('security_assets', {
  id: id(),
  name: text('name').notNull(),
  kind: text('kind').$type<AssetKind>().notNull(),
  location: text('location').notNull(),
  testEveryDays: integer('test_every_days').notNull(),
  activeFrom: dateColumn('active_from').notNull(),
  activeUntil: dateColumn('active_until'),
  endedReason: text('ended_reason'),
  version: version(),
})

export const assetEvents = sqliteTable('asset_events', {
  id: id(),
  assetId: text('asset_id')
    .notNull()
    .references(() => securityAssets.id),
  at: instantColumn('at').notNull(),
  what: text('what').$type<AssetEvent['what']>().notNull(),
  note: text('note').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
})
