import { createHash } from 'node:crypto'
import type { Sqlite } from './open.ts'

export type Migration = {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** The file and this version of the application do not fit together; nothing was changed. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
  readonly reason: 'newer' | 'edited' | 'failed'

  constructor(reason: 'newer' | 'edited' | 'failed', detail: string) {
    super(`${reason}: ${detail}`)
    this.reason = reason
  }
}

type Applied = { number: number; sha256: string }

/**
 * Brings the file to the newest version, each step in one transaction.
 * @param backUp called before the first step of a file that already holds data.
 * @returns the numbers that were applied now.
 * @throws MigrationError when the file was written by a newer application, or an applied step was edited since.
 */
export function migrate(
  sqlite: Sqlite,
  migrations: readonly Migration[],
  backUp: () => void,
  appliedAt: string,
): number[] {
  for (const migration of migrations) checkDigest(migration)
  const applied = appliedMigrations(sqlite)
  applied.forEach((row, index) => checkApplied(row, migrations[index]))
  const pending = migrations.slice(applied.length)
  if (pending.length === 0) return []
  if (applied.length > 0) backUp()
  for (const migration of pending) apply(sqlite, migration, appliedAt)
  return pending.map((migration) => migration.number)
}

export function digest(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}

function checkDigest(migration: Migration): void {
  if (digest(migration.sql) !== migration.sha256) throw new MigrationError('edited', `step ${migration.number}`)
}

function checkApplied(row: Applied, migration: Migration | undefined): void {
  if (!migration || migration.number !== row.number) throw new MigrationError('newer', `step ${row.number} is unknown`)
  if (migration.sha256 !== row.sha256) throw new MigrationError('edited', `step ${row.number}`)
}

function appliedMigrations(sqlite: Sqlite): Applied[] {
  const exists = sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'schema_migrations'`).get()
  if (!exists) return []
  return sqlite.prepare('SELECT number, sha256 FROM schema_migrations ORDER BY number').all() as Applied[]
}

/** Foreign keys are off outside the transaction, so that rebuilding a parent table does not delete its children. */
function apply(sqlite: Sqlite, migration: Migration, appliedAt: string): void {
  sqlite.pragma('foreign_keys=OFF')
  try {
    sqlite
      .transaction(() => {
        sqlite.exec(
          'CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT',
        )
        sqlite.exec(migration.sql)
        const orphans = sqlite.pragma('foreign_key_check') as unknown[]
        if (orphans.length > 0) throw new MigrationError('failed', `step ${migration.number} leaves orphans`)
        sqlite
          .prepare('INSERT INTO schema_migrations (number, name, sha256, applied_at) VALUES (?, ?, ?, ?)')
          .run(migration.number, migration.name, migration.sha256, appliedAt)
      })
      .immediate()
  } finally {
    sqlite.pragma('foreign_keys=ON')
  }
}
