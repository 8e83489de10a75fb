import { beforeEach, describe, expect, it } from 'vitest'
import { openRoom, register } from '../../../support/house.ts'
import { world, type Client, type World } from '../../../support/world.ts'

const today = '2026-11-22'
let w: World
let client: Client

beforeEach(async () => {
  w = await world()
  client = await w.as('coordinator')
})

const asks = (label: string, more: object = {}) => ({
  label,
  women: 1,
  men: 0,
  children: 2,
  referredBy: 'DGASPC Bihor',
  urgency: 'this-week' as const,
  wantedFrom: today,
  needs: '',
  ...more,
})
const waiting = (includeClosed = false) =>
  client.call('waitingList.list', { includeClosed }).map(({ label, state }) => [label, state])
const turnedAway = (more: object = {}) => ({
  on: today,
  women: 1,
  men: 0,
  children: 0,
  reason: 'full' as const,
  referredTo: '',
  note: '',
  ...more,
})

describe('the waiting list', () => {
  it('shows the most urgent first, then whoever asked first', () => {
    client.call('waitingList.add', asks('A', { urgency: 'planned' }))
    w.setNow('2026-11-22T09:00:00.000Z')
    client.call('waitingList.add', asks('B'))
    w.setNow('2026-11-22T10:00:00.000Z')
    client.call('waitingList.add', asks('C'))
    client.call('waitingList.add', asks('D', { urgency: 'today' }))
    expect(waiting().map(([label]) => label)).toEqual(['D', 'B', 'C', 'A'])
    expect(client.call('today.get', {}).waiting).toBe(4)
    expect(client.call('board.range', { from: today, days: 1 }).tray.map(({ label }) => label)).toEqual([
      'D',
      'B',
      'C',
      'A',
    ])
  })

  it('takes no request for nobody', () => {
    const nobody = asks('A', { women: 0, children: 0 })
    expect(client.refused('waitingList.add', nobody).fields).toEqual({ women: 'requests.nobody' })
    expect(client.refused('waitingList.add', asks('A', { women: -1 })).fields).toEqual({ women: 'field.number' })
  })

  it('keeps what was withdrawn out of sight, and closes it once', () => {
    const { id } = client.call('waitingList.add', asks('A'))
    client.call('waitingList.withdraw', { id, reason: 'S-a întors acasă', version: 1 })
    expect(waiting()).toEqual([])
    expect(waiting(true)).toEqual([['A', 'withdrawn']])
    expect(client.refused('waitingList.withdraw', { id, reason: 'iar', version: 1 }).reason).toBe('stale-version')
    expect(client.refused('waitingList.withdraw', { id, reason: 'iar', version: 2 }).reason).toBe('requests.closed')
  })
})

describe('a request', () => {
  it('is reserved by a hold, placed by the arrival, and waits again when that is taken back', () => {
    const { id: requestId } = client.call('waitingList.add', asks('A'))
    const [bedId = ''] = openRoom(client, 'Teiul', 2).bedIds
    const personId = register(client, 'Ana')
    const hold = {
      places: [{ bedId, personId }],
      from: today,
      until: '2026-12-01',
      expiresAt: '2026-11-22T20:00:00.000Z',
      note: '',
      requestId,
    }
    const { holdIds } = client.call('holds.place', hold)
    expect(waiting()).toEqual([['A', 'reserved']])
    const arrival = { placements: [{ personId, bedId }], from: today, expectedUntil: null, holdIds, requestId }
    const { changeId } = client.call('stays.checkIn', arrival)
    expect(waiting(true)).toEqual([['A', 'placed']])
    expect(client.refused('holds.place', { ...hold, places: [{ bedId, personId: null }] }).code).toBe('rule-broken')
    client.call('stays.undo', { changeId })
    expect(waiting()).toEqual([['A', 'reserved']])
    expect(client.call('board.range', { from: today, days: 1 }).bars.map((bar) => bar.kind)).toEqual(['planned'])
  })

  it('that is closed is not reserved again', () => {
    const { id: requestId } = client.call('waitingList.add', asks('A'))
    client.call('waitingList.withdraw', { id: requestId, reason: 'x', version: 1 })
    const [bedId = ''] = openRoom(client, 'Teiul', 1).bedIds
    const hold = {
      places: [{ bedId, personId: null }],
      from: today,
      until: '2026-12-01',
      expiresAt: '2026-11-22T20:00:00.000Z',
      note: '',
      requestId,
    }
    expect(client.refused('holds.place', hold).reason).toBe('requests.closed')
    expect(waiting(true)).toEqual([['A', 'withdrawn']])
  })

  it('is closed by a turn-away, with the reason', () => {
    const { id } = client.call('waitingList.add', asks('A'))
    client.call('turnAways.record', turnedAway({ requestId: id, reason: 'unsafe-match' }))
    expect(client.call('waitingList.list', { includeClosed: true })[0]).toMatchObject({
      state: 'turned-away',
      closedReason: 'unsafe-match',
    })
    const again = client.refused('turnAways.record', turnedAway({ requestId: id }))
    expect(again.reason).toBe('requests.closed')
    expect(client.refused('turnAways.record', turnedAway({ requestId: `req_${'x'.repeat(22)}` })).code).toBe(
      'not-found',
    )
    expect(client.call('turnAways.list', { from: today, until: '2026-11-23' })).toHaveLength(1)
  })
})

describe('turn-aways', () => {
  it('are counted by reason within a half-open period, people and requests', () => {
    client.call('turnAways.record', turnedAway({ on: '2026-10-31', reason: 'medical' }))
    client.call('turnAways.record', turnedAway({ on: '2026-11-01', women: 2, children: 3 }))
    client.call('turnAways.record', turnedAway({ on: '2026-11-30', reason: 'no-show', men: 1, women: 0 }))
    client.call('turnAways.record', turnedAway({ on: '2026-11-15' }))
    client.call('turnAways.record', turnedAway({ on: '2026-12-01' }))
    const november = { from: '2026-11-01', until: '2026-12-01' }
    expect(client.call('turnAways.byReason', november)).toEqual([
      { reason: 'full', requests: 2, persons: 6 },
      { reason: 'no-show', requests: 1, persons: 1 },
    ])
    expect(client.call('turnAways.list', november).map(({ on }) => on)).toEqual([
      '2026-11-01',
      '2026-11-15',
      '2026-11-30',
    ])
    expect(client.call('turnAways.byReason', { from: '2025-01-01', until: '2026-01-01' })).toEqual([])
  })
})
