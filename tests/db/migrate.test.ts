import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { migrate, MigrationError, type Migration } from '../../db/migrate.ts'
import { openFile } from '../../db/open.ts'
import { at, contents, emptyPath, fileAt, key, step } from './files.ts'

const parents = step(10, 'CREATE TABLE parents (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT')
const children = step(
  20,
  'CREATE TABLE children (id TEXT PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parents (id) ON DELETE CASCADE) STRICT',
)
const steps = [parents, children]

const filled = (path: string) => {
  const file = fileAt(steps, path)
  file.sqlite.exec(`INSERT INTO parents VALUES ('p', 'Ana'); INSERT INTO children VALUES ('c', 'p')`)
  return file
}

const reasonOf = (run: () => void): unknown => {
  try {
    run()
  } catch (error) {
    if (error instanceof MigrationError) return error.reason
    throw error
  }
  return 'accepted'
}

describe('a new file', () => {
  it('gets every step once, with its digest', () => {
    const { sqlite } = fileAt(steps)
    expect(sqlite.prepare('SELECT * FROM schema_migrations').all()).toEqual([
      { number: 10, name: 'step-10', sha256: parents.sha256, applied_at: at },
      { number: 20, name: 'step-20', sha256: children.sha256, applied_at: at },
    ])
    expect(migrate(sqlite, steps, () => undefined, at)).toEqual([])
  })

  it('is not backed up, an older one is: before anything changes', () => {
    const file = fileAt([])
    const copies: unknown[] = []
    const backUp = () => copies.push(Object.keys(contents(file)))
    expect(migrate(file.sqlite, [parents], backUp, at)).toEqual([10])
    expect(copies).toEqual([])
    expect(migrate(file.sqlite, steps, backUp, at)).toEqual([20])
    expect(copies).toEqual([['parents', 'schema_migrations']])
    migrate(file.sqlite, steps, backUp, at)
    expect(copies).toHaveLength(1)
  })

  it('stays as it was when the backup fails', () => {
    const file = fileAt([parents])
    const before = contents(file)
    const fail = () => {
      throw new Error('no room for a backup')
    }
    expect(() => migrate(file.sqlite, steps, fail, at)).toThrow('no room')
    expect(contents(file)).toEqual(before)
  })
})

describe('a file that does not fit the program is refused and not touched:', () => {
  const edited = { ...children, sql: `${children.sql} -- later` }
  const cases: [string, readonly Migration[], string][] = [
    ['written by a newer program', [parents], 'newer'],
    ['an unknown step', [parents, step(30, 'SELECT 1')], 'newer'],
    ['a step edited in the program', [parents, edited], 'edited'],
    ['a step edited with its digest', [parents, step(20, edited.sql)], 'edited'],
    ['an earlier step edited', [step(10, `${parents.sql} -- later`), children], 'edited'],
  ]
  it.each(cases)('%s', (_what, known, reason) => {
    const path = emptyPath()
    const written = filled(path)
    written.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    written.sqlite.close()
    const before = readFileSync(path)
    const file = openFile(path, key, 'existing')
    let backups = 0
    expect(
      reasonOf(() =>
        migrate(file.sqlite, [...known, ...(reason === 'edited' ? [step(30, 'SELECT 1')] : [])], () => backups++, at),
      ),
    ).toBe(reason)
    file.sqlite.close()
    expect(backups).toBe(0)
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('a step that fails', () => {
  it.each([
    ['in the middle of its statements', step(30, `UPDATE parents SET name = 'X'; INSERT INTO nowhere VALUES (1)`)],
    ['by leaving children without their parent', step(30, `DELETE FROM parents`)],
  ])('%s leaves every row, and the guard of references on', (_what, wrong) => {
    const file = filled(emptyPath())
    const before = contents(file)
    expect(() => migrate(file.sqlite, [...steps, wrong], () => undefined, at)).toThrow()
    expect(contents(file)).toEqual(before)
    expect(file.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(file.sqlite.inTransaction).toBe(false)
  })

  it('keeps the steps before it', () => {
    const file = fileAt([parents])
    expect(() => migrate(file.sqlite, [...steps, step(30, 'nonsense')], () => undefined, at)).toThrow()
    expect(file.sqlite.prepare('SELECT number FROM schema_migrations').pluck().all()).toEqual([10, 20])
  })
})

describe('rebuilding a parent table', () => {
  it('keeps the children, also where they would go with the parent', () => {
    const rebuild = step(
      30,
      `CREATE TABLE parents_new (id TEXT PRIMARY KEY, name TEXT NOT NULL, age INTEGER) STRICT;
       INSERT INTO parents_new SELECT id, name, NULL FROM parents;
       DROP TABLE parents;
       ALTER TABLE parents_new RENAME TO parents;`,
    )
    const file = filled(emptyPath())
    migrate(file.sqlite, [...steps, rebuild], () => undefined, at)
    expect(file.sqlite.prepare('SELECT * FROM children').all()).toEqual([{ id: 'c', parent_id: 'p' }])
    expect(file.sqlite.prepare('SELECT * FROM parents').all()).toEqual([{ id: 'p', name: 'Ana', age: null }])
    expect(() => file.sqlite.exec(`INSERT INTO children VALUES ('d', 'nobody')`)).toThrow('FOREIGN KEY')
  })
})
