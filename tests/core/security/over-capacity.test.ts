import { describe, expect, it } from 'vitest'
import { verifyVault } from '../../../host/vault/verify.ts'
import { checkIn, openRoom, register } from '../../support/house.ts'
import { world } from '../../support/world.ts'

const today = '2026-11-22'

async function fullRoom() {
  const w = await world()
  const client = await w.as('coordinator')
  const nuc = openRoom(client, 'Nuc', 3, { policy: 'shared', capacity: 1 })
  const [a = '', b = '', c = ''] = nuc.bedIds
  checkIn(client, register(client, 'Ana'), a, today)
  const rows = (sql: string) => w.host.vault.file('shelter')!.sqlite.prepare(sql).all()
  return { w, client, nuc, beds: [a, b, c] as const, rows }
}

describe('a room over its licensed number', () => {
  it('opens an incident of severity 2 in the words of the override, with its line in the log', async () => {
    const { w, client, beds, rows } = await fullRoom()
    const input = {
      placements: [{ personId: register(client, 'Bianca'), bedId: beds[1] }],
      from: today,
      expectedUntil: null,
    }
    const overrides = client
      .call('stays.checkCheckIn', input)
      .map(({ rule, subject }) => ({ rule, subject, reason: 'Nu este alt loc în noaptea aceasta' }))
    client.call('stays.checkIn', { ...input, overrides })
    expect(
      rows('SELECT number, category, severity, state, place, narrative, seen_at IS NULL AS unseen FROM incidents'),
    ).toEqual([
      {
        number: '2026/0001',
        category: 'capacity',
        severity: 2,
        state: 'reported',
        place: 'Nuc',
        narrative: 'Nu este alt loc în noaptea aceasta',
        unseen: 0,
      },
    ])
    const [line] = client.call('log.page', { before: null, limit: 5 }).entries
    expect(line).toMatchObject({ kind: 'incident', action: 'incident.reported', details: { number: '2026/0001' } })
    expect(verifyVault(w.host.vault, client.session.user, w.folder)).toEqual([])
  })

  it('does so on a move too, and numbers go on', async () => {
    const { w, client, beds, rows } = await fullRoom()
    const salcie = openRoom(client, 'Salcie', 1)
    const stayId = checkIn(client, register(client, 'Bianca'), salcie.bedIds[0]!, today)
    const input = { moves: [{ stayId, bedId: beds[1] }], on: today, reason: 'apă în cameră' }
    const overrides = client
      .call('stays.checkMove', input)
      .map(({ rule, subject }) => ({ rule, subject, reason: 'S-a spart o țeavă' }))
    client.call('stays.move', { ...input, overrides })
    expect(rows('SELECT number, place, narrative FROM incidents')).toEqual([
      { number: '2026/0001', place: 'Nuc', narrative: 'S-a spart o țeavă' },
    ])
    w.setNow('2027-01-01T08:00:00.000Z')
    checkIn(client, register(client, 'Carmen'), beds[2], '2027-01-01')
    expect(rows('SELECT number FROM incidents ORDER BY reported_at')).toEqual([
      { number: '2026/0001' },
      { number: '2027/0001' },
    ])
  })

  it('leaves nothing behind when the move is refused, or when nothing was set aside', async () => {
    const { client, beds, rows } = await fullRoom()
    const input = {
      placements: [{ personId: register(client, 'Bianca'), bedId: beds[1] }],
      from: today,
      expectedUntil: null,
    }
    expect(client.refused('stays.checkIn', input).reason).toBe('stays.rules-broken')
    expect(rows('SELECT 1 FROM incidents')).toEqual([])
    expect(rows(`SELECT 1 FROM counters WHERE name LIKE 'incident-%'`)).toEqual([])
  })
})
