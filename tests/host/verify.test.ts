import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalRow } from '../../core/kernel/audit.ts'
import { hmac, signer } from '../../host/vault/crypto.ts'
import { verifyVault, type Tampering } from '../../host/vault/verify.ts'
import { register } from '../support/house.ts'
import { openWorld, world, type Client, type World } from '../support/world.ts'

async function houseWithTrail() {
  const w = await world()
  return trailIn(w, await w.as('coordinator'))
}

function trailIn(w: World, client: Client) {
  for (const name of ['Ana', 'Bianca', 'Carmen', 'Doina']) register(client, name)
  w.host.vault.anchor(w.now())
  const sqlite = w.host.vault.file('shelter')!.sqlite
  // Whoever holds the key of the file can take the guards away.
  sqlite.exec('DROP TRIGGER audit_log_no_update; DROP TRIGGER audit_log_no_delete; DROP TRIGGER audit_log_gapless')
  const verify = (): Tampering | undefined => verifyVault(w.host.vault, client.session.user, w.folder)[0]
  const rows = () => sqlite.prepare('SELECT count(*) FROM audit_log').pluck().get() as number
  return { w, client, sqlite, verify, rows, headLog: join(w.folder, 'head.log') }
}

/** What only an insider can do: a new chain over changed rows, with the audit key but without the others' signatures. */
function rechain({ host }: World, key: Buffer, sign: ((text: string) => Buffer) | null, from: number): void {
  const sqlite = host.vault.file('shelter')!.sqlite
  const rows = sqlite.prepare('SELECT * FROM audit_log ORDER BY seq').all() as Record<string, never>[]
  let prev: Buffer = Buffer.alloc(32)
  for (const row of rows) {
    const { seq, at, boot_id: bootId, monotonic_ms: monotonicMs, user_id: userId, operation, outcome } = row
    const parts = { subjects: JSON.parse(row['subjects']!), detail: JSON.parse(row['detail']!) }
    const text = canonicalRow({
      seq: seq!,
      at: at!,
      bootId: bootId!,
      monotonicMs: monotonicMs!,
      userId: userId!,
      operation: operation!,
      outcome: outcome!,
      ...parts,
    })
    const mac = hmac(key, prev, text)
    const signature = sign && Number(seq) >= from ? sign(text) : row['signature']
    sqlite.prepare('UPDATE audit_log SET prev = ?, mac = ?, signature = ? WHERE seq = ?').run(prev, mac, signature, seq)
    prev = mac
  }
}

/** The value of a column with one thing changed in it. */
function changed(column: string, before: unknown): unknown {
  if (Buffer.isBuffer(before)) return Buffer.from(before.map((byte, index) => (index === 7 ? byte ^ 1 : byte)))
  if (typeof before === 'number') return before + 1
  if (column === 'subjects') return '["x"]'
  return column === 'detail' ? '{"x":1}' : `${String(before)}x`
}

describe('an untouched trail', () => {
  it('verifies, in both files, also after a restart', async () => {
    const { w, client, verify } = await houseWithTrail()
    expect(verify()).toBeUndefined()
    expect(verifyVault(w.host.vault, client.session.user, w.folder)).toEqual([])
    await w.as('atelier-manager')
    expect(verify()).toBeUndefined()
  })
})

describe('the anchor on a printed log', () => {
  it('fits the trail that it was taken from, also when more was written since', async () => {
    const { w, client } = await houseWithTrail()
    const { anchor } = client.call('log.range', { from: w.today, until: w.today })
    register(client, 'Ecaterina')
    const check = (printed: typeof anchor) => verifyVault(w.host.vault, client.session.user, w.folder, printed)
    expect(check(anchor)).toEqual([])
    const other = `${anchor.code.startsWith('x') ? 'y' : 'x'}${anchor.code.slice(1)}`
    expect(check({ ...anchor, code: other })).toMatchObject([{ store: 'shelter', seq: anchor.seq, what: 'anchor' }])
    // The file was put back to a state before the print.
    expect(check({ ...anchor, seq: anchor.seq + 1000 })).toMatchObject([{ store: 'shelter', what: 'anchor' }])
  })
})

describe('tampering is found:', () => {
  let shared: ReturnType<typeof trailIn> & { close(): void }

  beforeAll(async () => {
    const w = openWorld()
    shared = { ...trailIn(w, await w.as('coordinator')), close: w.close }
  })
  afterAll(() => shared.close())

  it.each([
    ['an edited operation', `UPDATE audit_log SET operation = 'house.get' WHERE seq = 9`, 'content'],
    ['an edited time', `UPDATE audit_log SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 9`, 'content'],
    ['another person', `UPDATE audit_log SET user_id = 'usr_x' WHERE seq = 9`, 'content'],
    ['edited subjects', `UPDATE audit_log SET subjects = '["per_x"]' WHERE seq = 9`, 'content'],
    ['a signature taken away', `UPDATE audit_log SET signature = NULL WHERE seq = 9`, 'signature'],
    ['a deleted row', 'DELETE FROM audit_log WHERE seq = 9', 'gap'],
    [
      'a deleted row with the rest moved up',
      'DELETE FROM audit_log WHERE seq = 9; UPDATE audit_log SET seq = seq - 1 WHERE seq > 9',
      'chain',
    ],
    [
      'two rows exchanged',
      'UPDATE audit_log SET seq = -1 WHERE seq = 9; UPDATE audit_log SET seq = 9 WHERE seq = 10; UPDATE audit_log SET seq = 10 WHERE seq = -1',
      'chain',
    ],
    [
      'a row written twice',
      'INSERT INTO audit_log SELECT (SELECT max(seq) + 1 FROM audit_log), at, boot_id, monotonic_ms, user_id, operation, outcome, subjects, detail, prev, mac, signature FROM audit_log WHERE seq = 9',
      'chain',
    ],
    ['the tail cut off', 'DELETE FROM audit_log WHERE seq > 10', 'anchor'],
    ['everything deleted', 'DELETE FROM audit_log', 'anchor'],
  ])('%s', async (_what, sql, what) => {
    const { sqlite, verify } = shared
    sqlite.exec('SAVEPOINT untouched')
    sqlite.exec(sql)
    expect(verify()).toMatchObject({ store: 'shelter', what })
    sqlite.exec('ROLLBACK TO untouched; RELEASE untouched')
    expect(verify()).toBeUndefined()
  })

  it('any single change of any row', async () => {
    const { sqlite, verify, rows } = await houseWithTrail()
    const columns = [
      'at',
      'boot_id',
      'monotonic_ms',
      'user_id',
      'operation',
      'outcome',
      'subjects',
      'detail',
      'prev',
      'mac',
      'signature',
    ] as const
    const total = rows()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: total }), fc.constantFrom(...columns), (seq, column) => {
        const before = sqlite.prepare(`SELECT ${column} FROM audit_log WHERE seq = ?`).pluck().get(seq)
        const other = changed(column, before)
        sqlite.prepare(`UPDATE audit_log SET ${column} = ? WHERE seq = ?`).run(other, seq)
        expect(verify()).toBeDefined()
        sqlite.prepare(`UPDATE audit_log SET ${column} = ? WHERE seq = ?`).run(before, seq)
      }),
      { numRuns: 60 },
    )
    expect(verify()).toBeUndefined()
  })

  it('an insider’s new chain, because she cannot sign for others', async () => {
    const { w, sqlite, verify } = await houseWithTrail()
    const insider = (await w.as('social-worker')).session.user
    rmSync(join(w.folder, 'head.log'))
    sqlite.exec(`UPDATE audit_log SET operation = 'house.get' WHERE seq = 9`)
    rechain(w, insider.keys.audit.shelter!, null, 1)
    expect(verify()).toMatchObject({ seq: 9, what: 'signature' })
    rechain(w, insider.keys.audit.shelter!, signer(insider.signing), 9)
    expect(verify()).toMatchObject({ seq: 9, what: 'signature' })
  })

  it('rows in the name of a user who does not exist', async () => {
    const { w, sqlite, verify } = await houseWithTrail()
    const insider = (await w.as('social-worker')).session.user
    rmSync(join(w.folder, 'head.log'))
    sqlite.exec(`UPDATE audit_log SET user_id = 'usr_nobody' WHERE seq = 9`)
    rechain(w, insider.keys.audit.shelter!, signer(insider.signing), 9)
    expect(verify()).toMatchObject({ seq: 9, what: 'signature' })
  })

  it('an older copy of the file put back, even after work went on in it', async () => {
    const { w, client, verify, headLog } = await houseWithTrail()
    const copy = join(w.folder, 'older.db')
    w.host.vault.file('shelter')!.sqlite.prepare('VACUUM INTO ?').run(copy)
    register(client, 'Elena')
    register(client, 'Florica')
    w.host.close()
    cpSync(copy, join(w.folder, 'shelter.g1.db'))
    rmSync(copy)
    const { token } = await w.host.signIn('coordinator', 'cinci cuvinte pentru 0 teste')
    const user = w.host.sessions.use(token).user
    expect(verifyVault(w.host.vault, user, w.folder)).toMatchObject([{ store: 'shelter', what: 'anchor' }])
    for (let round = 0; round < 4; round++) {
      w.host.record(w.host.sessions.use(token), 'session.signIn')
      w.host.vault.anchor(w.now())
    }
    expect(verifyVault(w.host.vault, user, w.folder)).toMatchObject([{ store: 'shelter', what: 'anchor' }])
    expect(readFileSync(headLog, 'utf8')).not.toContain('Elena')
    expect(verify).toBeDefined()
  })

  it('but torn or foreign lines of head.log do no harm', async () => {
    const { verify, headLog } = await houseWithTrail()
    appendFileSync(headLog, '\nshelter 5\nnonsense\n\n')
    expect(verify()).toBeUndefined()
    writeFileSync(headLog, '')
    expect(verify()).toBeUndefined()
  })
})
