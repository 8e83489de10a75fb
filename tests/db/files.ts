import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { digest, migrate, type Migration } from '../../db/migrate.ts'
import { openFile, type OpenFile } from '../../db/open.ts'

export const key = Buffer.alloc(32, 7)
export const at = '2026-11-22T08:00:00.000Z'

export function emptyPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liman-db-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'file.db')
}

/** An encrypted file with the given steps applied; closed with the test. */
export function fileAt(steps: readonly Migration[], path = emptyPath()): OpenFile {
  const file = openFile(path, key, 'create')
  onTestFinished(() => void file.sqlite.close())
  migrate(file.sqlite, steps, () => undefined, at)
  return file
}

export const step = (number: number, sql: string): Migration => ({
  number,
  name: `step-${number}`,
  sql,
  sha256: digest(sql),
})

/** Every table with its rows, as they are. */
export function contents({ sqlite }: OpenFile): Record<string, unknown[]> {
  const names = sqlite
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') ORDER BY name`)
    .pluck()
    .all() as string[]
  const own = names.filter((name) => !name.startsWith('sqlite_'))
  return Object.fromEntries(own.map((name) => [name, sqlite.prepare(`SELECT * FROM ${name} ORDER BY 1`).all()]))
}
