import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

export type Sqlite = Database.Database
export type Orm = BetterSQLite3Database

/** An open vault file: the connection, and the query builder over the same connection. */
export type OpenFile = { readonly sqlite: Sqlite; readonly orm: Orm }

/** The file cannot be used; `reason` says which of the causes that people can act on it is. */
export class OpenError extends Error {
  override readonly name = 'OpenError'
  readonly reason: 'wrong-key-or-damaged' | 'pragma' | 'missing'

  constructor(reason: 'wrong-key-or-damaged' | 'pragma' | 'missing', detail: string) {
    super(`${reason}: ${detail}`)
    this.reason = reason
  }
}

/** Set on every connection and read back; a value that does not stick refuses the start. */
const pragmas: readonly [name: string, set: string, expected: string | number][] = [
  ['journal_mode', 'WAL', 'wal'],
  // The build's default for WAL is NORMAL, which can lose acknowledged commits when the power fails.
  ['synchronous', 'FULL', 2],
  // Sorters and temporary tables would otherwise spill readable rows to disk.
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
  // Without it INSERT OR REPLACE goes around the delete triggers of append-only tables.
  ['recursive_triggers', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['busy_timeout', '5000', 5000],
  ['wal_autocheckpoint', '1000', 1000],
  ['checkpoint_fullfsync', 'ON', 1],
]

/**
 * Opens an encrypted file with a raw 256-bit key, in the format that the SQLCipher 4 command line also reads.
 * @param key 32 bytes; the caller keeps and clears it.
 * @throws OpenError when the key does not fit, the file is damaged or missing, or a safety setting does not hold.
 */
export function openFile(path: string, key: Uint8Array, mode: 'existing' | 'create'): OpenFile {
  const sqlite = connect(path, mode)
  try {
    sqlite.pragma(`cipher='sqlcipher'`)
    sqlite.pragma('legacy=4')
    sqlite.key(Buffer.from(`x'${Buffer.from(key).toString('hex')}'`))
    firstRead(sqlite, mode)
    for (const [name, set, expected] of pragmas) {
      sqlite.pragma(`${name}=${set}`)
      const actual = sqlite.pragma(name, { simple: true })
      if (actual !== expected) throw new OpenError('pragma', `${name} is ${String(actual)}`)
    }
    keepStatements(sqlite)
    return { sqlite, orm: drizzle(sqlite) }
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/**
 * Runs many commits without waiting for the disk at each of them; at the end all of them are on the disk, and every later
 * one is waited for again. A power cut in between loses the last of them and leaves the file whole.
 */
export function syncedAtTheEnd<T>(sqlite: Sqlite, run: () => T): T {
  sqlite.pragma('synchronous=NORMAL')
  try {
    return run()
  } finally {
    sqlite.pragma('synchronous=FULL')
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
  }
}

/** Statements kept ready per connection. Lists of ids make texts of many lengths; those beyond this are prepared anew. */
const keptStatements = 300

/** The query builder prepares each statement anew, and SQLite then parses it anew; kept ones are parsed once. */
function keepStatements(sqlite: Sqlite): void {
  const kept = new Map<string, Database.Statement>()
  const prepare = sqlite.prepare.bind(sqlite)
  sqlite.prepare = ((text: string) => {
    const known = kept.get(text)
    if (known) return known.reader ? known.raw(false) : known
    const made = prepare(text)
    if (kept.size < keptStatements) kept.set(text, made)
    return made
  }) as typeof sqlite.prepare
}

function connect(path: string, mode: 'existing' | 'create'): Sqlite {
  if (mode === 'existing' && !existsSync(path)) throw new OpenError('missing', 'there is no such file')
  return new Database(path, { fileMustExist: mode === 'existing' })
}

/** An emptied file reads as a new database with any key; nothing may be written into it. */
function firstRead(sqlite: Sqlite, mode: 'existing' | 'create'): void {
  const objects = countObjects(sqlite)
  if (objects === 0 && mode === 'existing') throw new OpenError('wrong-key-or-damaged', 'the file is empty')
}

function countObjects(sqlite: Sqlite): unknown {
  try {
    return sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  } catch (error) {
    const unreadable = error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)
    throw unreadable ? new OpenError('wrong-key-or-damaged', 'the first page cannot be read with this key') : error
  }
}

/** Writes the log into the file and closes; the file then stands alone. Closes even where nothing can be written. */
export function closeFile(file: OpenFile): void {
  try {
    file.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    file.sqlite.close()
  }
}

/** Compacts the file into an encrypted copy with the same key. */
export function copyFile(file: OpenFile, target: string): void {
  file.sqlite.prepare('VACUUM INTO ?').run(target)
}

/** A lock that nothing refers to would be collected, and with it the hold on the folder. */
const heldLocks = new Set<Sqlite>()

/**
 * Takes the folder for this process; the operating system frees it when the process ends, however it ends.
 * The lock file holds no data.
 * @returns the release function, or `null` while another process holds the folder.
 */
export function lockFolder(path: string): (() => void) | null {
  const lock = new Database(path, { timeout: 0 })
  try {
    lock.pragma('locking_mode=EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
  heldLocks.add(lock)
  return () => {
    heldLocks.delete(lock)
    lock.close()
  }
}
