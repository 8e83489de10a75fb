import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { stores, type Store } from '../../common/kernel/roles.ts'
import { migrations } from '../../db/migrations/manifest.ts'
import { fileAt } from './files.ts'

const folder = join(import.meta.dirname, '..', '..', 'db', 'schema')
const tables: Record<Store, SQLiteTable[]> = { shelter: [], atelier: [] }

/** Every file has users and an audit trail; the settings of the house stand in the shelter's alone. */
function storesOf(file: string, table: string): readonly Store[] {
  if (file === 'kernel.ts') return table === 'house' ? ['shelter'] : stores
  return file.startsWith('atelier') ? ['atelier'] : ['shelter']
}

beforeAll(async () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  for (const file of files) {
    const module = (await import(join(folder, file))) as Record<string, unknown>
    for (const value of Object.values(module)) {
      if (!is(value, SQLiteTable)) continue
      for (const store of storesOf(file, getTableConfig(value).name)) tables[store].push(value)
    }
  }
})

type Column = { name: string; type: string; notnull: number; pk: number }

describe.each(stores)('the tables of the query builder for the %s file', (store) => {
  it('are those of the migrated file, column by column', () => {
    const { sqlite } = fileAt(migrations[store])
    const names = sqlite
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'schema_migrations'
           AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY name`,
      )
      .pluck()
      .all()
    const written = tables[store].map((table) => getTableConfig(table))
    expect(written.map((table) => table.name).sort()).toEqual(names)
    // The columns of a full-text index have no type; its row number is not among them.
    for (const table of written.filter(({ name }) => name !== 'log_search')) {
      const present = sqlite.pragma(`table_info(${table.name})`) as Column[]
      const declared = table.columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        // The builder does not mark the column of a primary key as NOT NULL.
        notNull: column.notNull || column.primary,
        key: column.primary || table.primaryKeys.some((key) => key.columns.some(({ name }) => name === column.name)),
      }))
      const found = present.map(({ name, type, notnull, pk }) => ({
        name,
        type,
        notNull: notnull === 1 || pk > 0,
        key: pk > 0,
      }))
      const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
      expect([table.name, declared.toSorted(byName)]).toEqual([table.name, found.toSorted(byName)])
    }
  })

  it('refer to the same tables', () => {
    const { sqlite } = fileAt(migrations[store])
    for (const table of tables[store].map((one) => getTableConfig(one))) {
      const found = sqlite.pragma(`foreign_key_list(${table.name})`) as { from: string; table: string }[]
      const declared = table.foreignKeys.map((key) => {
        const { columns, foreignTable } = key.reference()
        return `${columns[0]?.name} → ${getTableConfig(foreignTable).name}`
      })
      expect([table.name, declared.sort()]).toEqual([
        table.name,
        found.map((key) => `${key.from} → ${key.table}`).sort(),
      ])
    }
  })
})
