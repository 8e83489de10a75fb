import { beforeEach, describe, expect, it } from 'vitest'
import { checkIn, openRoom, register, registerFamily } from '../../../support/house.ts'
import { world, type Client, type World } from '../../../support/world.ts'

const today = '2026-11-22'
const tomorrow = '2026-11-23'
let w: World
let client: Client
let room: { id: string; bedIds: string[] }
let [a, b] = ['', '']

beforeEach(async () => {
  w = await world()
  client = await w.as('coordinator')
  room = openRoom(client, 'Teiul', 3, { policy: 'shared' })
  ;[a = '', b = ''] = room.bedIds
})

const evening = '2026-11-22T18:00:00.000Z'
const hold = (bedId: string, more: object = {}) => ({
  places: [{ bedId, personId: null }],
  from: today,
  until: '2026-11-29',
  expiresAt: evening,
  note: 'DGASPC, mamă cu copil',
  ...more,
})
const barsOf = (kind: string) =>
  client.call('board.range', { from: today, days: 14 }).bars.filter((bar) => bar.kind === kind)
const rulesFor = (bedId: string, from = today, expectedUntil: string | null = '2026-11-25') => {
  const personId = register(client, 'Oksana')
  return client
    .call('stays.checkCheckIn', { placements: [{ personId, bedId }], from, expectedUntil })
    .map(({ rule }) => rule)
}

describe('a hold', () => {
  it('keeps the bed for others, and shows for whom', () => {
    const personId = register(client, 'Ana')
    const { holdIds } = client.call(
      'holds.place',
      hold(a, {
        places: [
          { bedId: a, personId },
          { bedId: b, personId: null },
        ],
      }),
    )
    expect(holdIds).toHaveLength(2)
    expect(barsOf('planned')).toMatchObject([{ bedId: a, personId, alias: 'Ana', from: today, until: '2026-11-29' }])
    expect(barsOf('hold')).toMatchObject([{ bedId: b, personId: null, note: 'DGASPC, mamă cu copil' }])
    expect(rulesFor(b)).toContain('bed-taken')
  })

  it('frees the bed at the minute when it expires, for the rules, the board and the database', () => {
    client.call('holds.place', hold(a))
    w.setNow('2026-11-22T17:59:59.999Z')
    expect(rulesFor(a)).toContain('bed-taken')
    w.setNow(evening)
    expect(rulesFor(a)).toEqual([])
    expect(barsOf('hold')).toEqual([])
    expect(client.call('today.get', {}).arrivals).toEqual([])
    checkIn(client, register(client, 'Ana'), a, today)
    expect(barsOf('stay')).toHaveLength(1)
  })

  it('is used up by the arrival that it waited for', () => {
    const personId = register(client, 'Ana')
    const { holdIds } = client.call('holds.place', hold(a, { places: [{ bedId: a, personId }] }))
    const arrival = { placements: [{ personId, bedId: a }], from: today, expectedUntil: null, holdIds }
    client.call('stays.checkIn', arrival)
    expect(barsOf('planned')).toEqual([])
    expect(client.refused('holds.release', { holdIds, reason: '' }).reason).toBe('stays.hold-gone')
  })

  it('overlapping nights of one bed are refused, the night after the last is free', () => {
    client.call('holds.place', hold(a, { from: '2026-11-25', until: '2026-11-28' }))
    const refusedFor = (from: string, until: string) => client.refused('holds.place', hold(a, { from, until })).reason
    expect(refusedFor('2026-11-27', '2026-11-30')).toBe('stays.bed-held')
    expect(refusedFor('2026-11-20', '2026-11-26')).toBe('stays.bed-held')
    expect(refusedFor('2026-11-26', '2026-11-27')).toBe('stays.bed-held')
    client.call('holds.place', hold(a, { from: '2026-11-28', until: '2026-11-30' }))
    client.call('holds.place', hold(a, { from: today, until: '2026-11-25' }))
    expect(barsOf('hold')).toHaveLength(3)
  })

  it('stores nothing of several beds when one of them is taken', () => {
    checkIn(client, register(client, 'Ana'), b, '2026-11-20')
    const both = hold(a, {
      places: [
        { bedId: a, personId: null },
        { bedId: b, personId: null },
      ],
    })
    expect(client.refused('holds.place', both).reason).toBe('stays.bed-taken')
    expect(barsOf('hold')).toEqual([])
  })

  it('may follow an expected departure, but not begin while somebody still sleeps there', () => {
    checkIn(client, register(client, 'Ana'), a, '2026-11-10', '2026-11-24')
    client.call('holds.place', hold(a, { from: '2026-11-24' }))
    checkIn(client, register(client, 'Bianca'), b, '2026-11-10', '2026-11-24')
    w.setNow('2026-11-25T08:00:00.000Z')
    const late = { ...hold(b, { from: '2026-11-25', until: '2026-11-28' }), expiresAt: '2026-11-26T18:00:00.000Z' }
    expect(client.refused('holds.place', late).reason).toBe('stays.bed-taken')
    client.call('holds.place', { ...late, places: [{ bedId: b, personId: null }], from: '2026-11-26' })
  })

  it.each([
    ['without a night', { until: today }, 'invalid-input'],
    ['that has expired already', { expiresAt: '2026-11-22T08:00:00.000Z' }, 'stays.hold-expired'],
    ['of an unknown bed', { places: [{ bedId: `bed_${'x'.repeat(22)}`, personId: null }] }, 'not-found'],
    ['for an unknown person', { places: [{ bedId: '', personId: `per_${'x'.repeat(22)}` }] }, 'not-found'],
    ['for an unknown request', { requestId: `req_${'x'.repeat(22)}` }, 'not-found'],
  ])('%s is refused', (_what, more, reason) => {
    const asked = hold(a, more)
    const places = asked.places.map((place) => ({ ...place, bedId: place.bedId || a }))
    expect(client.refused('holds.place', { ...asked, places }).reason).toBe(reason)
  })

  it('is released with a reason, once, and taken back like any change', () => {
    const { holdIds } = client.call('holds.place', hold(a))
    const { changeId } = client.call('holds.release', { holdIds, reason: 'Nu mai vine' })
    expect(barsOf('hold')).toEqual([])
    expect(client.refused('holds.release', { holdIds, reason: '' }).reason).toBe('stays.hold-gone')
    client.call('stays.undo', { changeId })
    expect(barsOf('hold')).toHaveLength(1)
  })

  it('moves to another bed and other nights', () => {
    const { holdIds } = client.call('holds.place', hold(a))
    const [holdId = ''] = holdIds
    client.call('holds.move', { moves: [{ holdId, bedId: b, from: '2026-11-24', until: '2026-11-27' }] })
    expect(barsOf('hold')).toMatchObject([{ id: holdId, bedId: b, from: '2026-11-24', until: '2026-11-27' }])
    checkIn(client, register(client, 'Ana'), a, today)
    const onto = [{ holdId, bedId: a, from: today, until: '2026-11-27' }]
    expect(client.refused('holds.move', { moves: onto }).reason).toBe('stays.bed-taken')
    w.setNow(evening)
    expect(client.refused('holds.move', { moves: onto }).reason).toBe('stays.hold-gone')
  })
})

describe('a bed out of service', () => {
  const broken = (bedIds: string[], more: object = {}) => ({
    bedIds,
    from: '2026-11-11',
    until: null,
    reason: 'repair' as const,
    note: 'Scândură ruptă',
    ...more,
  })

  it('is not available in the figures from the first night to the last', () => {
    const { blockIds } = client.call('outOfService.start', broken([a]))
    const november = () => client.call('occupancy.byMonth', { from: '2026-11-01', until: '2026-12-01' })[0]!
    // 22 nights counted until tonight, 3 beds; one of them only until the 11th.
    expect(november()).toMatchObject({ nights: 22, availableBedNights: 66 - 12, availableRoomNights: 22 })
    client.call('outOfService.end', { blockIds, on: '2026-11-21' })
    expect(november().availableBedNights).toBe(66 - 10)
    expect(client.call('today.get', {})).toMatchObject({ bedsAvailable: 3, rooms: 1 })
  })

  it('takes the room out of the figures when all its beds are', () => {
    client.call('outOfService.start', broken(room.bedIds))
    const [line] = client.call('occupancy.byRoom', { from: '2026-11-01', until: '2026-11-23' })
    expect(line).toMatchObject({ availableBedNights: 30, bedOccupancyPercent: 0, roomOccupancyPercent: 0 })
    expect(client.call('occupancy.byMonth', { from: '2026-11-12', until: '2026-11-23' })[0]).toMatchObject({
      availableRoomNights: 0,
      roomOccupancyPercent: null,
    })
    expect(client.call('today.get', {})).toMatchObject({ bedsAvailable: 0, rooms: 0 })
    expect(client.call('board.range', { from: today, days: 1 }).days).toEqual([
      { date: today, occupied: 0, available: 0 },
    ])
  })

  it('cannot be slept in, held, or be where somebody sleeps', () => {
    client.call('outOfService.start', broken([a], { from: today }))
    expect(rulesFor(a)).toContain('bed-not-available')
    expect(client.refused('holds.place', hold(a)).reason).toBe('stays.bed-held')
    checkIn(client, register(client, 'Ana'), b, '2026-11-20')
    expect(client.refused('outOfService.start', broken([b])).reason).toBe('stays.bed-taken')
    expect(client.refused('outOfService.start', broken([b], { from: tomorrow, until: '2026-11-25' })).reason).toBe(
      'stays.bed-taken',
    )
    expect(client.refused('outOfService.start', broken([a], { until: '2026-11-11' })).fields).toEqual({
      until: 'field.period',
    })
  })

  it('ends once', () => {
    const { blockIds } = client.call('outOfService.start', broken([a]))
    client.call('outOfService.end', { blockIds, on: today })
    expect(client.refused('outOfService.end', { blockIds, on: today }).reason).toBe('stays.already-ended')
    expect(client.refused('outOfService.end', { blockIds: [`blk_${'x'.repeat(22)}`], on: today }).code).toBe('conflict')
  })
})

describe('an isolated room', () => {
  const isolate = (roomId: string) => ({ roomId, from: today, expectedUntil: '2026-11-29', reason: 'Varicelă' })

  it('takes in the same household only, until it is cleared', () => {
    const { personIds } = registerFamily(client, 'Ana', [2018])
    checkIn(client, personIds[0]!, a, today)
    const { isolationId } = client.call('isolations.start', isolate(room.id))
    expect(client.call('isolations.list', { on: today })).toMatchObject([
      { id: isolationId, roomName: 'Teiul', expectedUntil: '2026-11-29' },
    ])
    expect(rulesFor(b)).toContain('room-isolated')
    const child = { placements: [{ personId: personIds[1]!, bedId: b }], from: today, expectedUntil: null }
    expect(client.call('stays.checkCheckIn', child).map(({ rule }) => rule)).not.toContain('room-isolated')
    expect(client.call('today.get', {}).isolatedRooms).toEqual(['Teiul'])
    expect(client.call('board.range', { from: today, days: 1 }).rooms[0]?.isolation).toMatchObject({
      id: isolationId,
      reason: 'Varicelă',
    })
    client.call('isolations.end', { isolationId, on: today, clearance: 'Medicul de familie' })
    expect(client.call('isolations.list', { on: today })).toEqual([])
    expect(rulesFor(b)).not.toContain('room-isolated')
    expect(client.refused('isolations.end', { isolationId, on: today, clearance: 'iar' }).reason).toBe(
      'stays.already-ended',
    )
  })

  it('is one that is fit for it, once at a time', () => {
    const { id } = openRoom(client, 'Nucul', 1, { isolationCapable: false })
    expect(client.refused('isolations.start', isolate(id)).reason).toBe('stays.not-isolation-capable')
    client.call('isolations.start', isolate(room.id))
    expect(client.refused('isolations.start', isolate(room.id)).reason).toBe('stays.already-isolated')
    expect(client.refused('isolations.start', isolate(`roo_${'x'.repeat(22)}`)).code).toBe('not-found')
  })

  it('whose end is taken back after a new isolation began stays as it is', () => {
    const first = client.call('isolations.start', isolate(room.id))
    const ended = client.call('isolations.end', { isolationId: first.isolationId, on: today, clearance: 'Medic' })
    client.call('isolations.start', isolate(room.id))
    expect(client.refused('stays.undo', { changeId: ended.changeId }).reason).toBe('stays.built-upon')
    expect(client.call('isolations.list', { on: today })).toHaveLength(1)
  })
})
