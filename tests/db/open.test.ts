import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { closeFile, copyFile, openFile, OpenError } from '../../db/open.ts'
import { at, contents, emptyPath, key, step } from './files.ts'

const notes = step(10, 'CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')

function written(): string {
  const path = emptyPath()
  const file = openFile(path, key, 'create')
  migrate(file.sqlite, [notes], () => undefined, at)
  file.sqlite.prepare('INSERT INTO notes (text) VALUES (?)').run('Zmeurișoara')
  closeFile(file)
  return path
}

const reasonOf = (run: () => void): unknown => {
  try {
    run()
  } catch (error) {
    if (error instanceof OpenError) return error.reason
    throw error
  }
  return 'opened'
}

describe('every connection', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['temp_store', 2],
    ['foreign_keys', 1],
    ['recursive_triggers', 1],
    ['secure_delete', 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['mmap_size', 0],
    ['busy_timeout', 5000],
    ['wal_autocheckpoint', 1000],
    ['checkpoint_fullfsync', 1],
  ])('%s is %s, when made and when opened again', (name, value) => {
    const path = emptyPath()
    for (const mode of ['create', 'existing'] as const) {
      const file = openFile(path, key, mode)
      if (mode === 'create') migrate(file.sqlite, [notes], () => undefined, at)
      expect(file.sqlite.pragma(name, { simple: true })).toBe(value)
      file.sqlite.close()
    }
  })
})

describe('a file', () => {
  it('is unreadable without the key, and opens with it', () => {
    const path = written()
    const bytes = readFileSync(path)
    for (const word of ['Zmeurișoara', 'SQLite format', 'notes']) expect(bytes.includes(word)).toBe(false)
    const file = openFile(path, key, 'existing')
    expect(contents(file)['notes']).toEqual([{ id: 1, text: 'Zmeurișoara' }])
    file.sqlite.close()
  })

  it('with another key, emptied, or damaged is refused and not touched', () => {
    const path = written()
    const original = readFileSync(path)
    const wrongKey = Buffer.from(key)
    wrongKey[31] = 8
    expect(reasonOf(() => openFile(path, wrongKey, 'existing'))).toBe('wrong-key-or-damaged')
    expect(readFileSync(path).equals(original)).toBe(true)
    const flipped = Buffer.from(original)
    flipped[200] = (flipped[200] ?? 0) ^ 1
    for (const wrong of [Buffer.alloc(0), flipped, original.subarray(0, 100), Buffer.alloc(8192, 1)]) {
      writeFileSync(path, wrong)
      expect(reasonOf(() => openFile(path, key, 'existing'))).toBe('wrong-key-or-damaged')
      expect(readFileSync(path).equals(wrong)).toBe(true)
    }
  })

  it('that is not there is not made', () => {
    const path = emptyPath()
    expect(reasonOf(() => openFile(path, key, 'existing'))).toBe('missing')
    expect(() => readFileSync(path)).toThrow()
  })

  it('whose later page was changed by one bit fails when the page is read', () => {
    const path = written()
    const file = openFile(path, key, 'existing')
    for (let row = 0; row < 400; row++) file.sqlite.prepare('INSERT INTO notes (text) VALUES (?)').run('x'.repeat(90))
    closeFile(file)
    const bytes = readFileSync(path)
    bytes[bytes.length - 2000] = (bytes[bytes.length - 2000] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const damaged = openFile(path, key, 'existing')
    expect(() => damaged.sqlite.prepare('SELECT sum(length(text)) FROM notes').get()).toThrow('malformed')
    damaged.sqlite.close()
  })

  it('stands alone after it is closed, and a copy of it is encrypted with the same key', () => {
    const path = written()
    const file = openFile(path, key, 'existing')
    copyFile(file, `${path}.copy`)
    file.sqlite.close()
    expect(readFileSync(`${path}.copy`).includes('SQLite format')).toBe(false)
    const copy = openFile(`${path}.copy`, key, 'existing')
    expect(contents(copy)['notes']).toEqual([{ id: 1, text: 'Zmeurișoara' }])
    copy.sqlite.close()
  })
})
