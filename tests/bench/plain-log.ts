import { randomBytes } from 'node:crypto'
import { addDays, instantOf } from '../../common/kernel/calendar.ts'
import { randomId } from '../../host/callers.ts'
import type { Sqlite } from '../../db/open.ts'
import { today } from './house.ts'

type Row = Record<string, unknown> & { seq: number; supplementOf: number | null }

const columns = `e.id, e.seq, e.day, e.kind, e.action, e.details, e.text, e.at, e.entered_at AS enteredAt, e.late,
  u.name AS byName, e.expected_return AS expectedReturn, e.confirmed, e.ref_id AS refId, e.supplement_of AS supplementOf, e.withdraws`

/** The reads of the log as somebody would write them by hand. */
export function plainLog(sqlite: Sqlite) {
  const newest = sqlite.prepare<[number], Row>(
    `SELECT ${columns} FROM log_entries e JOIN users u ON u.id = e.user_id ORDER BY e.seq DESC LIMIT ?`,
  )
  const matching = sqlite.prepare<[string, number], Row>(
    `SELECT ${columns} FROM log_entries e JOIN users u ON u.id = e.user_id
     WHERE e.seq IN (SELECT rowid FROM log_search WHERE log_search MATCH ? ORDER BY rowid DESC LIMIT ?) ORDER BY e.seq DESC`,
  )
  const last = sqlite.prepare<[], { seq: number }>('SELECT max(seq) AS seq FROM log_entries')
  const persons = sqlite.prepare<[string], { seq: number }>(
    `SELECT l.seq, p.id, p.code, p.alias, l.room_name AS roomName FROM log_persons l JOIN persons p ON p.id = l.person_id
     WHERE l.seq IN (SELECT value FROM json_each(?))`,
  )
  const completing = sqlite.prepare<[string], { seq: number; of: number; withdraws: number }>(
    `SELECT seq, supplement_of AS of, withdraws FROM log_entries
     WHERE supplement_of IN (SELECT value FROM json_each(?)) ORDER BY seq`,
  )
  const ids = sqlite.prepare<[string], { seq: number; id: string }>(
    'SELECT seq, id FROM log_entries WHERE seq IN (SELECT value FROM json_each(?))',
  )

  function shown(rows: readonly Row[]) {
    const seqs = JSON.stringify(rows.map(({ seq }) => seq))
    const named = Map.groupBy(persons.all(seqs), ({ seq }) => seq)
    const completed = Map.groupBy(completing.all(seqs), ({ of }) => of)
    const idOf = new Map(
      ids.all(JSON.stringify(rows.flatMap((row) => row.supplementOf ?? []))).map((r) => [r.seq, r.id]),
    )
    return rows.map(({ supplementOf, withdraws, ...row }) => ({
      ...row,
      details: JSON.parse(String(row['details'])) as unknown,
      confirmed: JSON.parse(String(row['confirmed'])) as unknown,
      late: row['late'] === 1,
      persons: (named.get(row.seq) ?? []).map(({ seq: _seq, ...person }) => person),
      supplements:
        supplementOf === null ? null : { id: idOf.get(supplementOf), seq: supplementOf, withdraws: withdraws === 1 },
      supplementedBy: (completed.get(row.seq) ?? []).map((one) => ({ seq: one.seq, withdraws: one.withdraws === 1 })),
    }))
  }

  return {
    page: (limit: number) => ({ entries: shown(newest.all(limit)), lastSeq: last.get()?.seq ?? 0 }),
    search(match: string, limit: number) {
      const rows = matching.all(match, limit + 1)
      return { entries: shown(rows.slice(0, limit)), more: rows.length > limit }
    },
  }
}

/** The rows of one line, written by hand in one transaction: number, line, words, trail. */
export function plainAppend(sqlite: Sqlite, userId: string) {
  const last = sqlite.prepare<[], { seq: number }>('SELECT max(seq) AS seq FROM log_entries')
  const day = sqlite.prepare('INSERT INTO log_days (date, opened_at) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const line = sqlite.prepare(
    `INSERT INTO log_entries (seq, id, day, kind, details, text, at, entered_at, late, user_id, confirmed, withdraws)
     VALUES (?, ?, ?, 'observation', '{}', ?, ?, ?, 0, ?, '[]', 0)`,
  )
  const words = sqlite.prepare('INSERT INTO log_search (rowid, body) VALUES (?, ?)')
  const head = sqlite.prepare<[], { seq: number; mac: Buffer }>(
    'SELECT seq, mac FROM audit_log ORDER BY seq DESC LIMIT 1',
  )
  const trail = sqlite.prepare(
    `INSERT INTO audit_log (seq, at, boot_id, monotonic_ms, user_id, operation, outcome, subjects, detail, prev, mac, signature)
     VALUES (?, ?, 'bench', 0, ?, 'log.append', 'done', ?, ?, ?, ?, ?)`,
  )
  const [mac, signature] = [randomBytes(32), randomBytes(64)]
  const write = sqlite.transaction((text: string) => {
    const [at, id] = [instantOf(Date.now()), randomId('logEntry')]
    const seq = (last.get()?.seq ?? 0) + 1
    day.run(today(), at)
    line.run(seq, id, today(), text, at, at, userId)
    words.run(seq, text)
    const before = head.get()
    const detail = JSON.stringify({ evidence: [`${id}=${mac.toString('base64url')}`] })
    trail.run((before?.seq ?? 0) + 1, at, userId, JSON.stringify([id]), detail, before?.mac ?? mac, mac, signature)
  })
  return (text: string) => write.immediate(text)
}

/** Who is out, who visits, which keys are away, and the rows that the alerts are read from. */
export function plainOpen(sqlite: Sqlite) {
  const out = sqlite.prepare<[{ on: string; now: string }], { personId: string }>(`
    SELECT o.person_id AS personId, p.code, p.alias, p.category, p.birth_date, m.household_id, r.name, r.floor, b.label, g.badge,
      l.at AS outSince, e.expected_return AS expectedReturn, a.id AS absence
    FROM occupancies o JOIN stays s ON s.id = o.stay_id JOIN persons p ON p.id = o.person_id JOIN beds b ON b.id = o.bed_id
      JOIN bed_places x ON x.bed_id = o.bed_id AND coalesce(x.from_date, '') <= @on AND coalesce(x.until_date, '9999-12-31') > @on
      JOIN rooms r ON r.id = x.room_id
      LEFT JOIN household_members m ON m.person_id = p.id AND m.until_date IS NULL
      LEFT JOIN badges g ON g.person_id = p.id AND g.ended_at IS NULL
      LEFT JOIN absences a ON a.stay_id = s.id AND a.voided_at IS NULL AND a.from_date <= @on AND coalesce(a.returned_on, '9999-12-31') > @on
      JOIN log_persons l ON l.person_id = p.id AND l.seq = (
        SELECT y.seq FROM log_persons y WHERE y.person_id = p.id AND y.direction IS NOT NULL AND y.at <= @now
          AND NOT EXISTS (SELECT 1 FROM log_entries w WHERE w.supplement_of = y.seq AND w.withdraws = 1)
        ORDER BY y.at DESC, y.seq DESC LIMIT 1)
      JOIN log_entries e ON e.seq = l.seq
    WHERE o.voided_at IS NULL AND o.from_date <= @on AND coalesce(o.until_date, '9999-12-31') > @on
      AND l.direction = 'out' AND date(l.at, '+3 hours') >= s.arrived`)
  const others = [
    `SELECT * FROM visits WHERE state = 'in'`,
    'SELECT i.*, k.number, k.opens FROM key_issues i JOIN gate_keys k ON k.id = i.key_id WHERE i.in_at IS NULL',
    `SELECT * FROM log_days WHERE date < @on AND closed_at IS NULL`,
    'SELECT * FROM shifts WHERE ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT 1',
    'SELECT * FROM patrol_routes WHERE ended_at IS NULL',
    'SELECT * FROM rounds WHERE at >= @yesterday',
    'SELECT * FROM call_schedules WHERE ended_at IS NULL',
    'SELECT * FROM check_calls WHERE at >= @yesterday',
    `SELECT a.*, (SELECT max(at) FROM asset_events t WHERE t.asset_id = a.id) FROM security_assets a WHERE active_until IS NULL`,
    `SELECT * FROM incidents WHERE severity = 1 AND seen_at IS NULL`,
  ].map((text) => sqlite.prepare<[Record<string, string>]>(text))
  return () => {
    const asked = { on: today(), now: instantOf(Date.now()), yesterday: addDays(today(), -1) }
    for (const statement of others) statement.all(asked)
    return out.all(asked)
  }
}
