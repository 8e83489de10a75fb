import { describe, expect, it } from 'vitest'
import { receivePicture } from '../../host/pictures/receive-picture.ts'
import { verifyVault } from '../../host/vault/verify.ts'
import { register } from '../support/house.ts'
import { tinyPng } from '../support/pictures.ts'
import { world } from '../support/world.ts'

/** Two incidents; the second with everything that can belong to one. */
async function houseWithIncidents() {
  const w = await world()
  const client = await w.as('coordinator')
  const personId = register(client, 'Ana')
  const facts = {
    category: 'violence' as const,
    severity: 1 as const,
    occurredAt: null,
    place: 'Curte',
    persons: [{ personId, role: 'affected' as const }],
    othersPresent: '',
    narrative: 'A fost împinsă.',
    immediateAction: '',
  }
  client.call('incidents.report', facts)
  const { id } = client.call('incidents.report', facts)
  const form = new FormData()
  form.set('picture', new File([new Uint8Array(tinyPng)], 'a.png'))
  const { upload } = await receivePicture(client.session, form)
  client.call('incidents.attach', { id, upload, caption: 'braț' })
  client.call('incidents.acknowledge', { id })
  client.call('incidents.startReview', { id, version: 1 })
  client.call('incidents.finishReview', { id, version: 2, conclusion: 'Mutată.' })
  const ownerId = client.session.user.userId
  client.call('incidents.addMeasure', { id, text: 'Discuție', ownerId, due: w.today })
  for (const text of ['Medicul a văzut-o.', 'Este bine.']) client.call('incidents.supplement', { id, text })
  w.host.vault.anchor(w.now())
  const sqlite = w.host.vault.file('shelter')!.sqlite
  const triggers = sqlite.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).pluck().all() as string[]
  // Whoever holds the key of the file can take the guards away.
  for (const name of triggers) sqlite.exec(`DROP TRIGGER ${name}`)
  sqlite.pragma('foreign_keys = OFF')
  return { sqlite, verify: () => verifyVault(w.host.vault, client.session.user, w.folder)[0] }
}

const second = `(SELECT id FROM incidents WHERE number = '2026/0002')`

describe('what was written about an incident', () => {
  it('verifies as it was written; every later change is found, with the number of the incident', async () => {
    const { sqlite, verify } = await houseWithIncidents()
    expect(verify()).toBeUndefined()
    for (const sql of [
      `UPDATE incidents SET narrative = 'A căzut singură.' WHERE number = '2026/0002'`,
      `UPDATE incidents SET severity = 3 WHERE number = '2026/0002'`,
      `UPDATE incidents SET occurred_at = '2026-11-21T08:00:00.000Z' WHERE number = '2026/0002'`,
      `UPDATE incidents SET conclusion = '' WHERE number = '2026/0002'`,
      `UPDATE incidents SET state = 'closed' WHERE number = '2026/0002'`,
      `UPDATE incident_persons SET role = 'involved' WHERE incident_id = ${second}`,
      `DELETE FROM incident_persons WHERE incident_id = ${second}`,
      `UPDATE incident_supplements SET text = 'Nu a fost văzută.' WHERE number = 1`,
      `UPDATE incident_notices SET at = '2026-11-22T07:00:00.000Z'`,
      `UPDATE incident_notices SET who = 'Nimeni'`,
      `UPDATE incident_measures SET due = '2030-01-01'`,
      `UPDATE attachments SET sha256 = 'ff'`,
      `UPDATE attachments SET caption = 'altceva'`,
    ]) {
      sqlite.exec('SAVEPOINT untouched')
      sqlite.exec(sql)
      expect([sql, verify()]).toMatchObject([
        sql,
        { store: 'shelter', what: 'record-changed', record: { number: '2026/0002' } },
      ])
      sqlite.exec('ROLLBACK TO untouched; RELEASE untouched')
    }
    expect(verify()).toBeUndefined()
  })

  it('and what was removed, or put in beside the house', async () => {
    const { sqlite, verify } = await houseWithIncidents()
    for (const [sql, what] of [
      ['DELETE FROM incident_supplements WHERE number = 2', 'record-removed'],
      ['DELETE FROM incident_notices', 'record-removed'],
      ['DELETE FROM incident_measures', 'record-removed'],
      ['DELETE FROM attachments', 'record-removed'],
      [`DELETE FROM incidents WHERE number = '2026/0001'`, 'record-removed'],
      [
        `INSERT INTO incident_supplements SELECT 'sup_x', incident_id, 3, 'Retrage tot.', at, user_id FROM incident_supplements WHERE number = 1`,
        'record-added',
      ],
    ] as const) {
      sqlite.exec('SAVEPOINT untouched')
      sqlite.exec(sql)
      expect([sql, verify()]).toMatchObject([sql, { store: 'shelter', what }])
      sqlite.exec('ROLLBACK TO untouched; RELEASE untouched')
    }
    expect(verify()).toBeUndefined()
  })
})
