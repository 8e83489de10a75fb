import { desc, eq, inArray, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ReadTx } from '../../../core/kernel/context.ts'
import { nextNumber, reserveNumber } from '../../../core/kernel/counters.ts'
import { among, insertInto, prepared } from '../../../core/kernel/prepared.ts'
import { migrations } from '../../../db/migrations/manifest.ts'
import { openFile } from '../../../db/open.ts'
import { contents, emptyPath, fileAt, key, step } from '../../db/files.ts'

const notes = sqliteTable('notes', {
  id: integer('id').primaryKey(),
  text: text('text'),
  tags: text('tags', { mode: 'json' }).$type<string[]>(),
  read: integer('read', { mode: 'boolean' }),
  version: integer('version').notNull().default(1),
})
const table = step(
  10,
  `CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT, tags TEXT, read INTEGER, version INTEGER NOT NULL) STRICT`,
)

const insertNote = insertInto(notes)
const textOf = prepared((tx: ReadTx) =>
  tx
    .select({ text: notes.text })
    .from(notes)
    .where(eq(notes.id, sql.placeholder('id')))
    .prepare(),
)
const listed = prepared((tx: ReadTx) =>
  tx.select({ id: notes.id }).from(notes).where(among(notes.text, 'texts')).orderBy(notes.id).prepare(),
)

describe('a prepared statement', () => {
  it('is built once for a file, and gives each call the answer to its own values', () => {
    const { orm } = fileAt([table])
    let built = 0
    const idOf = prepared((tx: ReadTx) => {
      built++
      return tx
        .select({ id: notes.id })
        .from(notes)
        .where(eq(notes.text, sql.placeholder('text')))
        .prepare()
    })
    for (const [id, name] of ['Ana', 'Bianca', 'Carmen'].entries()) insertNote(orm, { id, text: name })
    expect(['Carmen', 'Ana', 'Doina'].map((name) => idOf(orm).get({ text: name })?.id)).toEqual([2, 0, undefined])
    expect(built).toBe(1)
  })

  it('asks the file that it is given, with two open at once', () => {
    const [one, two] = [fileAt([table]), fileAt([table])]
    insertNote(one.orm, { id: 1, text: 'din prima' })
    insertNote(two.orm, { id: 1, text: 'din a doua' })
    const read = () => [one, two].map(({ orm }) => textOf(orm).get({ id: 1 })?.text)
    expect([read(), read()]).toEqual([
      ['din prima', 'din a doua'],
      ['din prima', 'din a doua'],
    ])
  })

  it('works on after the file was closed and opened again', () => {
    const path = emptyPath()
    const first = fileAt([table], path)
    insertNote(first.orm, { id: 1, text: 'rămâne' })
    expect(textOf(first.orm).get({ id: 1 })?.text).toBe('rămâne')
    first.sqlite.close()
    expect(() => textOf(first.orm).get({ id: 1 })).toThrow('not open')
    const again = openFile(path, key, 'existing')
    onTestFinished(() => void again.sqlite.close())
    insertNote(again.orm, { id: 2, text: 'nou' })
    expect([1, 2].map((id) => textOf(again.orm).get({ id })?.text)).toEqual(['rămâne', 'nou'])
  })

  it('sees columns that came after it was built', () => {
    const { sqlite, orm } = fileAt([table])
    insertNote(orm, { id: 1, text: 'înainte' })
    expect(textOf(orm).get({ id: 1 })).toEqual({ text: 'înainte' })
    sqlite.exec(`CREATE TABLE wide (id INTEGER PRIMARY KEY, author TEXT, text TEXT, tags TEXT, read INTEGER, version INTEGER);
      INSERT INTO wide (id, text, version) SELECT id, text, version FROM notes; DROP TABLE notes; ALTER TABLE wide RENAME TO notes`)
    insertNote(orm, { id: 2, text: 'după' })
    expect([1, 2].map((id) => textOf(orm).get({ id })?.text)).toEqual(['înainte', 'după'])
  })

  it('shares its text with the same query built afresh, neither disturbing the other', () => {
    const { orm, sqlite } = fileAt([table])
    insertNote(orm, { id: 1, text: 'o dată' })
    const afresh = () => orm.select({ text: notes.text }).from(notes).where(eq(notes.id, 1))
    const byHand = () => sqlite.prepare(afresh().toSQL().sql).get(1)
    for (let round = 0; round < 2; round++) {
      expect(textOf(orm).get({ id: 1 })).toEqual({ text: 'o dată' })
      expect(byHand()).toEqual({ text: 'o dată' })
      expect(afresh().get()).toEqual({ text: 'o dată' })
    }
  })

  it('refuses to run without a value', () => {
    const { orm } = fileAt([table])
    expect(() => textOf(orm).get({ other: 1 })).toThrow('id')
  })

  it('is rolled back with the transaction in which it ran', () => {
    const { sqlite, orm } = fileAt([table])
    const failing = sqlite.transaction(() => {
      insertNote(orm, { id: 1, text: 'nu rămâne' })
      throw new Error('refuzat')
    })
    expect(() => failing.immediate()).toThrow('refuzat')
    expect(textOf(orm).get({ id: 1 })).toBeUndefined()
  })
})

describe('a list of values', () => {
  it('of any length, with quotes and diacritics, finds what the builder finds', () => {
    const { orm } = fileAt([table])
    const names = [`O'Neil`, 'Țepeș', '"citat"', 'a,b', '', 'Ана']
    for (const [id, name] of names.entries()) insertNote(orm, { id, text: name })
    const lists = [[], ['Țepeș'], names, ['lipsă', 'a'], Array.from({ length: 5_000 }, (_, n) => `x${n}`).concat(names)]
    for (const texts of lists) {
      const built = orm.select({ id: notes.id }).from(notes).where(inArray(notes.text, texts)).orderBy(notes.id).all()
      expect(listed(orm).all({ texts })).toEqual(built)
    }
  })
})

describe('an insert', () => {
  it.each([
    { id: 1 },
    { id: 1, text: null, tags: null, read: null },
    { id: 1, text: 'x', tags: ['ș', '"'], read: false, version: 7 },
    { id: 1, tags: [], read: true },
  ])('stores %j as the builder does', (row) => {
    const [ours, theirs] = [fileAt([table]), fileAt([table])]
    insertNote(ours.orm, row)
    theirs.orm.insert(notes).values(row).run()
    expect(contents(ours)['notes']).toEqual(contents(theirs)['notes'])
  })

  it('takes nothing over from the row before', () => {
    const { orm } = fileAt([table])
    insertNote(orm, { id: 1, text: 'x', tags: ['y'], read: true, version: 3 })
    insertNote(orm, { id: 2 })
    expect(orm.select().from(notes).orderBy(desc(notes.id)).get()).toEqual({
      id: 2,
      text: null,
      tags: null,
      read: null,
      version: 1,
    })
  })
})

describe('numbers of a series', () => {
  it('follow each other without gap, apart by series and file, and continue after a reserved one', () => {
    const [one, two] = [fileAt(migrations.shelter), fileAt(migrations.shelter)]
    const next = (series: string) => nextNumber(one.orm, series)
    expect([next('a'), next('a'), next('b'), next('a'), nextNumber(two.orm, 'a')]).toEqual([1, 2, 1, 3, 1])
    reserveNumber(one.orm, 'a', 17)
    reserveNumber(one.orm, 'a', 5)
    reserveNumber(one.orm, 'c', 4)
    expect([next('a'), next('b'), next('c')]).toEqual([18, 2, 5])
  })
})
