import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { instantOf, type LocalDate } from '../../common/kernel/calendar.ts'
import { migrations } from '../../db/migrations/manifest.ts'
import { migrate } from '../../db/migrate.ts'
import { openFile, type Sqlite } from '../../db/open.ts'
import { idPrefixes, type IdKind } from '../../common/kernel/ids.ts'

export type Arrival = {
  personId: string
  bedId: string
  from: LocalDate
  expectedUntil: LocalDate | null
  userId: string
}

const newId = (kind: IdKind) => `${idPrefixes[kind]}_${randomBytes(16).toString('base64url')}`

/** The rows of a check-in, written by hand in one transaction: stay, nights, reversible change, trail. */
export function plainCheckIn(sqlite: Sqlite) {
  const stay = sqlite.prepare('INSERT INTO stays (id, person_id, arrived, expected_until) VALUES (?, ?, ?, ?)')
  const nights = sqlite.prepare(
    'INSERT INTO occupancies (id, stay_id, person_id, bed_id, from_date, expected_until) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const change = sqlite.prepare('INSERT INTO changes (id, at, user_id, operation, entries) VALUES (?, ?, ?, ?, ?)')
  const head = sqlite.prepare<[], { seq: number; mac: Buffer }>(
    'SELECT seq, mac FROM audit_log ORDER BY seq DESC LIMIT 1',
  )
  const trail = sqlite.prepare(
    `INSERT INTO audit_log (seq, at, boot_id, monotonic_ms, user_id, operation, outcome, subjects, detail, prev, mac, signature)
     VALUES (?, ?, 'bench', 0, ?, 'stays.checkIn', 'done', ?, '{}', ?, ?, ?)`,
  )
  const [mac, signature] = [randomBytes(32), randomBytes(64)]
  const write = sqlite.transaction(({ personId, bedId, from, expectedUntil, userId }: Arrival) => {
    const [stayId, occupancyId, changeId] = [newId('stay'), newId('occupancy'), newId('change')]
    const at = instantOf(Date.now())
    stay.run(stayId, personId, from, expectedUntil)
    nights.run(occupancyId, stayId, personId, bedId, from, expectedUntil)
    change.run(changeId, at, userId, 'stays.checkIn', JSON.stringify([stayId, occupancyId]))
    const last = head.get()
    trail.run((last?.seq ?? 0) + 1, at, userId, JSON.stringify([stayId, occupancyId]), last?.mac ?? mac, mac, signature)
    return { stayId, occupancyId, changeId }
  })
  const void1 = sqlite.prepare(`UPDATE occupancies SET voided_at = ?, version = version + 1 WHERE id = ?`)
  const void2 = sqlite.prepare(`UPDATE stays SET voided_at = ?, version = version + 1 WHERE id = ?`)
  return {
    run: (arrival: Arrival) => write.immediate(arrival),
    /** Takes the arrival back the way the application does: its rows stay, voided. */
    undo({ stayId, occupancyId }: { stayId: string; occupancyId: string }): void {
      const at = instantOf(Date.now())
      sqlite.transaction(() => {
        void1.run(at, occupancyId)
        void2.run(at, stayId)
      })()
    },
  }
}

/** The least that any command costs on this disk: one small row, one commit with full sync. */
export function bareCommit(sqlite: Sqlite): () => void {
  const count = sqlite.prepare(
    `INSERT INTO counters (name, value) VALUES ('bench', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1`,
  )
  const write = sqlite.transaction(() => void count.run())
  return () => write.immediate()
}

/** Tables that an import fills, parents first. */
const filled = [
  'import_batches',
  'rooms',
  'beds',
  'bed_places',
  'persons',
  'households',
  'household_members',
  'stays',
  'occupancies',
] as const

type Rows = { table: string; columns: string[]; values: unknown[][] }[]

/** Every row that an import brought, to be written again elsewhere. */
export function importedRows(sqlite: Sqlite): Rows {
  return filled.map((table) => {
    const statement = sqlite.prepare(`SELECT * FROM ${table} ORDER BY rowid`)
    return {
      table,
      columns: statement.columns().map((column) => column.name),
      values: statement.raw().all() as unknown[][],
    }
  })
}

/** An encrypted file of the same making as the vault's, empty. */
export function emptyFile(folder: string): Sqlite {
  const { sqlite } = openFile(join(folder, 'plain.db'), randomBytes(32), 'create')
  migrate(sqlite, migrations.shelter, () => undefined, instantOf(Date.now()))
  return sqlite
}

/** Writes the rows with one prepared statement per table and one commit. @returns the number of rows. */
export function plainImport(sqlite: Sqlite, rows: Rows): number {
  const jobs = rows.map(({ table, columns, values }) => ({
    statement: sqlite.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ),
    values,
  }))
  sqlite
    .transaction(() => {
      for (const { statement, values } of jobs) for (const row of values) statement.run(...row)
    })
    .immediate()
  return jobs.reduce((sum, { values }) => sum + values.length, 0)
}
