import type { World } from '../../support/world.ts'

type Value = string | number | null

/** Puts records into the file past the application, so that each case can be counted by hand. */
export function gateRecords(w: World) {
  const { sqlite } = w.host.vault.file('shelter')!
  const userId = sqlite.prepare('SELECT id FROM users').pluck().get() as string
  let next = 0
  const newId = () => `record-${(next += 1)}`

  function insert(table: string, row: Record<string, Value>): void {
    const columns = Object.keys(row)
    sqlite
      .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`)
      .run(row)
  }

  let seq = sqlite.prepare('SELECT coalesce(max(seq), 0) FROM log_entries').pluck().get() as number

  return {
    /** A line of the book; returns its number. */
    line(day: string, more: { kind?: string; late?: boolean; of?: number; withdraws?: boolean } = {}): number {
      const at = `${day}T10:00:00.000Z`
      sqlite.prepare('INSERT OR IGNORE INTO log_days (date, opened_at) VALUES (?, ?)').run(day, at)
      insert('log_entries', {
        seq: (seq += 1),
        id: newId(),
        day,
        kind: more.of === undefined ? (more.kind ?? 'observation') : 'supplement',
        action: null,
        details: '{}',
        text: 'ceva',
        at,
        entered_at: at,
        late: Number(more.late ?? false),
        user_id: userId,
        confirmed: '[]',
        supplement_of: more.of ?? null,
        withdraws: Number(more.withdraws ?? false),
      })
      return seq
    },
    incident(occurredAt: string, category = 'threat', severity = 3): void {
      const id = newId()
      insert('incidents', {
        id,
        number: id,
        category,
        severity,
        state: 'reported',
        occurred_at: occurredAt,
        reported_at: occurredAt,
        reported_by: userId,
        place: 'poartă',
        others_present: 'Bărbatul Necunoscut',
        narrative: 'ceva',
        immediate_action: '',
        police_number: '',
        conclusion: '',
      })
    },
    visit(name: string, state: string, inAt: string | null, outAt: string | null): void {
      insert('visits', {
        id: newId(),
        name,
        folded: name.toLowerCase(),
        type: 'family',
        organisation: '',
        plate: '',
        purpose: '',
        host_agreed: 1,
        id_seen: 1,
        escorted: 0,
        badge: '',
        state,
        expected_at: null,
        in_at: inAt,
        out_at: outAt,
        reason: '',
        matches_seen: '[]',
        user_id: userId,
      })
    },
    /** A key of its own, handed out and perhaps back. */
    keyIssue(outAt: string, due: string | null, inAt: string | null, lost = false): void {
      const keyId = newId()
      insert('gate_keys', { id: keyId, number: keyId, opens: 'magazie', state: lost ? 'lost' : 'usable' })
      const times = { out_at: outAt, due, in_at: inAt }
      const by = { holder_name: 'Instalatorul Petre', out_by: userId, note: '' }
      insert('key_issues', { id: newId(), key_id: keyId, ...times, ...by, lost: Number(lost) })
    },
    /** A device in use from a day on, with its tests. */
    device(activeFrom: string, everyDays: number, events: readonly [at: string, what: string][], until?: string): void {
      const id = newId()
      insert('security_assets', {
        id,
        name: 'Camera 2',
        kind: 'camera',
        location: 'poartă',
        test_every_days: everyDays,
        active_from: activeFrom,
        active_until: until ?? null,
      })
      for (const [at, what] of events) {
        insert('asset_events', { id: newId(), asset_id: id, at, what, note: '', user_id: userId })
      }
    },
  }
}
