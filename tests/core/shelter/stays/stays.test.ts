import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../../common/shelter/stays/findings.ts'
import { openRoom, register, registerFamily } from '../../../support/house.ts'
import { world, type Client } from '../../../support/world.ts'

const today = '2026-11-22'

async function houseWithFamily() {
  const w = await world()
  const client = await w.as('coordinator')
  const teiul = openRoom(client, 'Teiul', 4)
  const salcia = openRoom(client, 'Salcia', 4, { floor: 1 })
  const { personIds } = registerFamily(client, 'Țepeș', [2015, 2018, 2020])
  return { w, client, teiul, salcia, personIds }
}

const placed = (personIds: string[], bedIds: string[]) =>
  personIds.map((personId, index) => ({ personId, bedId: bedIds[index] ?? '' }))

const barsOf = (client: Client, from = '2026-11-15') =>
  client
    .call('board.range', { from, days: 30 })
    .bars.flatMap((bar) => (bar.kind === 'stay' ? [bar] : []))
    .sort((a, b) => (a.from < b.from ? -1 : 1))

const rulesOf = (details: unknown) => (details as Finding[]).map((finding) => finding.rule)

describe('checking in', () => {
  it('places a whole household and shows it on the board and in tonight’s list', async () => {
    const { client, teiul, personIds } = await houseWithFamily()
    const { stayIds } = client.call('stays.checkIn', {
      placements: placed(personIds, teiul.bedIds),
      from: today,
      expectedUntil: '2026-12-20',
    })
    expect(stayIds).toHaveLength(4)
    const shown = new Map(barsOf(client).map((bar) => [bar.bedId, bar]))
    expect(teiul.bedIds.map((bedId) => shown.get(bedId)?.personId)).toEqual(personIds)
    expect(shown.get(teiul.bedIds[0] ?? '')).toMatchObject({
      from: today,
      until: '2026-12-20',
      current: true,
      overdue: false,
    })
    expect(client.call('occupancy.whoSlept', { on: today })).toMatchObject({
      persons: 4,
      households: 1,
      rooms: ['Teiul'],
    })
  })

  it('refuses a bed that somebody sleeps in and stores nothing', async () => {
    const { client, teiul, personIds } = await houseWithFamily()
    client.call('stays.checkIn', { placements: placed(personIds, teiul.bedIds), from: today, expectedUntil: null })
    const other = register(client, 'Oksana')
    const failure = client.refused('stays.checkIn', {
      placements: [{ personId: other, bedId: teiul.bedIds[0] }],
      from: today,
      expectedUntil: null,
    })
    expect(failure).toMatchObject({ code: 'rule-broken', reason: 'stays.rules-broken' })
    expect(rulesOf(failure.details)).toContain('bed-taken')
    expect(barsOf(client)).toHaveLength(4)
  })

  it('accepts a warning only with a reason, and keeps the reason', async () => {
    const { w, client, teiul } = await houseWithFamily()
    const personId = register(client, 'Maria')
    const input = { placements: [{ personId, bedId: teiul.bedIds[0] ?? '' }], from: '2026-10-01', expectedUntil: null }
    const [finding] = client.call('stays.checkCheckIn', input)
    expect(finding).toMatchObject({ rule: 'backdated-entry', severity: 'warning' })
    expect(client.refused('stays.checkIn', input).reason).toBe('stays.rules-broken')
    const overrides = [
      { rule: 'backdated-entry' as const, subject: finding?.subject ?? '', reason: 'Registrul a fost găsit târziu' },
    ]
    client.call('stays.checkIn', { ...input, overrides })
    const kept = w.host.vault.file('shelter')?.sqlite.prepare('SELECT rule, reason FROM rule_overrides').all()
    expect(kept).toEqual([{ rule: 'backdated-entry', reason: 'Registrul a fost găsit târziu' }])
  })

  it('refuses an arrival in the future, an unknown person and a second open stay', async () => {
    const { client, teiul } = await houseWithFamily()
    const personId = register(client, 'Maria')
    const placements = [{ personId, bedId: teiul.bedIds[0] ?? '' }]
    expect(
      rulesOf(client.refused('stays.checkIn', { placements, from: '2026-12-01', expectedUntil: null }).details),
    ).toContain('arrival-in-future')
    const stranger = [{ personId: `per_${'x'.repeat(22)}`, bedId: teiul.bedIds[0] }]
    expect(client.refused('stays.checkIn', { placements: stranger, from: today, expectedUntil: null }).code).toBe(
      'not-found',
    )
    client.call('stays.checkIn', { placements, from: today, expectedUntil: null })
    const again = [{ personId, bedId: teiul.bedIds[1] ?? '' }]
    expect(
      rulesOf(client.refused('stays.checkIn', { placements: again, from: today, expectedUntil: null }).details),
    ).toContain('second-open-stay')
  })
})

describe('moving', () => {
  it('splits the stay at the date and leaves the nights before it where they were', async () => {
    const { client, teiul, salcia, personIds } = await houseWithFamily()
    const { stayIds } = client.call('stays.checkIn', {
      placements: placed(personIds, teiul.bedIds),
      from: '2026-11-10',
      expectedUntil: null,
    })
    const moves = stayIds.map((stayId, index) => ({ stayId, bedId: salcia.bedIds[index] ?? '' }))
    client.call('stays.move', { moves, on: today, reason: 'Reparație la geam' })
    expect(client.call('occupancy.whoSlept', { on: '2026-11-21' }).rooms).toEqual(['Teiul'])
    expect(client.call('occupancy.whoSlept', { on: today }).rooms).toEqual(['Salcia'])
    const [stay] = client.call('stays.ofPerson', { personId: personIds[0] ?? '' })
    expect(stay?.occupancies.map(({ roomName, from, until }) => [roomName, from, until])).toEqual([
      ['Teiul', '2026-11-10', today],
      ['Salcia', today, null],
    ])
  })

  it('lets two people change places in one step', async () => {
    const w = await world()
    const client = await w.as('coordinator')
    const room = openRoom(client, 'Nucul', 2, { policy: 'shared' })
    const [a, b] = [register(client, 'Ana'), register(client, 'Bianca')]
    const { stayIds } = client.call('stays.checkIn', {
      placements: placed([a, b], room.bedIds),
      from: '2026-11-20',
      expectedUntil: null,
    })
    const moves = [
      { stayId: stayIds[0] ?? '', bedId: room.bedIds[1] ?? '' },
      { stayId: stayIds[1] ?? '', bedId: room.bedIds[0] ?? '' },
    ]
    client.call('stays.move', { moves, on: today, reason: 'La cerere' })
    const now = barsOf(client).filter((bar) => bar.current)
    expect(Object.fromEntries(now.map((bar) => [bar.alias, bar.bedId]))).toEqual({
      Ana: room.bedIds[1],
      Bianca: room.bedIds[0],
    })
  })

  it('refuses a date in the future or before the present bed', async () => {
    const { client, teiul, salcia, personIds } = await houseWithFamily()
    const { stayIds } = client.call('stays.checkIn', {
      placements: placed(personIds, teiul.bedIds),
      from: '2026-11-10',
      expectedUntil: null,
    })
    const moves = [{ stayId: stayIds[0], bedId: salcia.bedIds[0] }]
    expect(client.refused('stays.move', { moves, on: '2026-11-23', reason: 'x' }).reason).toBe('stays.future-date')
    expect(client.refused('stays.move', { moves, on: '2026-11-09', reason: 'x' }).reason).toBe(
      'stays.before-current-bed',
    )
  })
})

describe('leaving, absence and undo', () => {
  it('ends the stay with a destination; the same day counts no night', async () => {
    const { client, teiul } = await houseWithFamily()
    const personId = register(client, 'Maria')
    const { stayIds } = client.call('stays.checkIn', {
      placements: [{ personId, bedId: teiul.bedIds[0] ?? '' }],
      from: today,
      expectedUntil: null,
    })
    client.call('stays.leave', { stayIds, on: today, destination: 'family', reason: '' })
    expect(client.call('occupancy.lengthOfStay', {})).toMatchObject({ leavers: 1, meanNights: 0, sameDayDepartures: 1 })
    expect(client.refused('stays.leave', { stayIds, on: today, destination: 'family', reason: '' }).reason).toBe(
      'stays.already-left',
    )
  })

  it('keeps the bed during an absence and ends it on return', async () => {
    const { client, teiul } = await houseWithFamily()
    const personId = register(client, 'Maria')
    const { stayIds } = client.call('stays.checkIn', {
      placements: [{ personId, bedId: teiul.bedIds[0] ?? '' }],
      from: '2026-11-20',
      expectedUntil: null,
    })
    client.call('stays.startAbsence', { stayIds, from: today, expectedReturn: '2026-11-25', reason: 'Spital' })
    expect(client.call('rollCall.get', { on: today })[0]).toMatchObject({
      expected: 'on-leave',
      expectedReturn: '2026-11-25',
    })
    expect(
      client.refused('stays.startAbsence', { stayIds, from: today, expectedReturn: '2026-11-26', reason: '' }).reason,
    ).toBe('stays.already-away')
    client.call('stays.endAbsence', { stayIds, on: today })
    expect(client.call('rollCall.get', { on: today })[0]).toMatchObject({ expected: 'present' })
  })

  it('takes back a move as one change, and not twice', async () => {
    const { client, teiul, salcia, personIds } = await houseWithFamily()
    const { stayIds } = client.call('stays.checkIn', {
      placements: placed(personIds, teiul.bedIds),
      from: '2026-11-10',
      expectedUntil: null,
    })
    const before = barsOf(client)
    const moves = stayIds.map((stayId, index) => ({ stayId, bedId: salcia.bedIds[index] ?? '' }))
    const { changeId } = client.call('stays.move', { moves, on: today, reason: 'Reparație' })
    expect(client.call('stays.lastChange', {})).toMatchObject({ changeId, operation: 'stays.move' })
    client.call('stays.undo', { changeId })
    expect(barsOf(client)).toEqual(before)
    expect(client.refused('stays.undo', { changeId }).reason).toBe('stays.already-undone')
  })

  it('does not take back what a later change was built on, nor a colleague’s change', async () => {
    const { w, client, teiul } = await houseWithFamily()
    const personId = register(client, 'Maria')
    const worker = await w.as('social-worker')
    const { stayIds, changeId } = client.call('stays.checkIn', {
      placements: [{ personId, bedId: teiul.bedIds[0] ?? '' }],
      from: today,
      expectedUntil: null,
    })
    expect(worker.refused('stays.undo', { changeId }).reason).toBe('stays.not-yours')
    worker.call('stays.extend', { stayIds, expectedUntil: '2026-12-31', reason: '' })
    expect(client.refused('stays.undo', { changeId }).reason).toBe('stays.built-upon')
  })
})

describe('the database itself', () => {
  it('refuses two people in one bed on one night, whatever the program does', async () => {
    const { w, client, teiul } = await houseWithFamily()
    const [a, b] = [register(client, 'Ana'), register(client, 'Bianca')]
    client.call('stays.checkIn', {
      placements: [{ personId: a, bedId: teiul.bedIds[0] ?? '' }],
      from: '2026-11-20',
      expectedUntil: null,
    })
    const sqlite = w.host.vault.file('shelter')?.sqlite
    const write = () =>
      sqlite
        ?.prepare(
          `INSERT INTO occupancies (id, stay_id, person_id, bed_id, from_date) SELECT 'occ_x', stay_id, ?, bed_id, '2026-11-21' FROM occupancies`,
        )
        .run(b)
    expect(write).toThrow('stays.bed-taken')
  })
})

describe('holds and stays', () => {
  it('a hold kept for the person is used up by her arrival, although nobody names it', async () => {
    const { client, teiul } = await houseWithFamily()
    const personId = register(client, 'Maria')
    const bedId = teiul.bedIds[0] ?? ''
    const hold = { from: today, until: '2026-11-30', expiresAt: '2026-11-24T22:00:00.000Z', note: '' }
    client.call('holds.place', { ...hold, places: [{ bedId, personId }] })
    client.call('stays.checkIn', { placements: [{ personId, bedId }], from: today, expectedUntil: null })
    expect(client.call('board.range', { from: today, days: 14 }).bars.map((bar) => bar.kind)).toEqual(['stay'])
  })

  it('an extension stops where the bed is held for somebody else', async () => {
    const { client, teiul } = await houseWithFamily()
    const personId = register(client, 'Maria')
    const bedId = teiul.bedIds[0] ?? ''
    const { stayIds } = client.call('stays.checkIn', {
      placements: [{ personId, bedId }],
      from: today,
      expectedUntil: '2026-11-28',
    })
    const hold = { from: '2026-11-28', until: '2026-12-10', expiresAt: '2026-11-29T22:00:00.000Z', note: '' }
    client.call('holds.place', { ...hold, places: [{ bedId, personId: null }] })
    const refused = client.refused('stays.extend', { stayIds, expectedUntil: '2026-12-01', reason: '' })
    expect(refused.fields).toEqual({ expectedUntil: 'stays.needed-by-then' })
    client.call('stays.extend', { stayIds, expectedUntil: '2026-11-27', reason: '' })
  })
})
