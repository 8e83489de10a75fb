import { beforeEach, describe, expect, it } from 'vitest'
import { checkIn, openRoom, register } from '../../../support/house.ts'
import { world, type Client, type World } from '../../../support/world.ts'

const today = '2026-11-22'
let w: World
let client: Client

beforeEach(async () => {
  w = await world()
  client = await w.as('coordinator')
})

const details = {
  floor: 0,
  policy: 'family',
  capacity: 2,
  isolationCapable: false,
  accessible: false,
  notes: '',
} as const
const roomsOn = (on: string) =>
  client.call('rooms.list', { on }).map((room) => [room.name, room.beds.map((bed) => bed.label).join('')])
const roomNow = (id: string) =>
  client.call('rooms.list', { on: today, includeEnded: true }).find((room) => room.id === id)!
const bedNow = (id: string) =>
  client
    .call('rooms.list', { on: today, includeEnded: true })
    .flatMap((room) => room.beds)
    .find((bed) => bed.id === id)!

describe('rooms', () => {
  it('are listed as one walks through the house', () => {
    openRoom(client, 'Camera 10', 1, { floor: 1 })
    openRoom(client, 'Camera 9', 2, { floor: 1 })
    openRoom(client, 'Țarcul', 1, { floor: -1 })
    openRoom(client, 'Ștrandul', 1)
    openRoom(client, 'Salcia', 1)
    expect(roomsOn(today).map(([name]) => name)).toEqual(['Țarcul', 'Salcia', 'Ștrandul', 'Camera 9', 'Camera 10'])
  })

  it('have names that are used once at a time, and labels used once in a room', () => {
    const { id } = openRoom(client, 'Teiul', 2)
    const again = { ...details, name: 'Teiul', activeFrom: '2027-01-01', beds: [] }
    expect(client.refused('rooms.open', again)).toMatchObject({
      code: 'conflict',
      fields: { name: 'rooms.name-taken' },
    })
    expect(client.refused('beds.add', { roomId: id, label: 'B', kind: 'single', activeFrom: null }).fields).toEqual({
      label: 'rooms.label-taken',
    })
    const bed = roomNow(id).beds[0]!
    expect(client.refused('beds.correct', { id: bed.id, label: 'B', kind: 'single', version: 1 }).reason).toBe(
      'rooms.label-taken',
    )
    client.call('beds.correct', { id: bed.id, label: 'A', kind: 'cot', version: 1 })
    expect(bedNow(bed.id)).toMatchObject({ kind: 'cot', version: 2 })
    client.call('rooms.end', { id, on: today, version: 1 })
    client.call('rooms.open', { ...again, activeFrom: null })
  })

  it('whose name is taken by one that opens later are refused too', () => {
    client.call('rooms.open', { ...details, name: 'Teiul', activeFrom: '2027-01-01', beds: [] })
    expect(client.refused('rooms.open', { ...details, name: 'Teiul', activeFrom: null, beds: [] }).reason).toBe(
      'rooms.name-taken',
    )
  })

  it('are corrected with the version that was read', () => {
    const { id } = openRoom(client, 'Teiul', 1)
    expect(client.call('rooms.correct', { ...details, id, name: 'Teiul mare', version: 1 })).toEqual({ version: 2 })
    expect(client.refused('rooms.correct', { ...details, id, name: 'Alt', version: 1 }).reason).toBe('stale-version')
    expect(roomNow(id)).toMatchObject({ name: 'Teiul mare', capacity: 2, version: 2 })
  })
})

describe('ending', () => {
  it('a bed or room is refused while a night from the date on is taken, and possible from the first free one', () => {
    const room = openRoom(client, 'Teiul', 2)
    const [a = '', b = ''] = room.bedIds
    const stayId = checkIn(client, register(client, 'Ana'), a, '2026-11-10')
    for (const on of ['2026-11-05', today, '2027-05-01']) {
      expect(client.refused('beds.end', { id: a, on, version: 1 }).reason).toBe('rooms.still-occupied')
      expect(client.refused('rooms.end', { id: room.id, on, version: 1 }).reason).toBe('rooms.still-occupied')
    }
    client.call('beds.end', { id: b, on: '2026-11-05', version: 1 })
    client.call('stays.leave', { stayIds: [stayId], on: '2026-11-20', destination: 'family', reason: '' })
    expect(client.refused('beds.end', { id: a, on: '2026-11-19', version: 1 }).reason).toBe('rooms.still-occupied')
    client.call('rooms.end', { id: room.id, on: '2026-11-20', version: 1 })
    expect(roomsOn('2026-11-19')).toEqual([['Teiul', 'A']])
    expect(roomsOn('2026-11-20')).toEqual([])
    expect(client.refused('rooms.end', { id: room.id, on: today, version: 2 }).reason).toBe('rooms.ended')
    expect(client.refused('beds.end', { id: a, on: today, version: 2 }).reason).toBe('rooms.ended')
    expect(client.refused('beds.add', { roomId: room.id, label: 'C', kind: 'single', activeFrom: null }).reason).toBe(
      'rooms.ended',
    )
  })

  it('a bed that is held is refused until the hold has expired', () => {
    const { bedIds } = openRoom(client, 'Teiul', 1)
    const [bedId = ''] = bedIds
    const hold = { places: [{ bedId, personId: null }], from: today, until: '2026-12-01', note: 'DGASPC' }
    client.call('holds.place', { ...hold, expiresAt: '2026-11-22T20:00:00.000Z' })
    expect(client.refused('beds.end', { id: bedId, on: today, version: 1 }).reason).toBe('rooms.still-occupied')
    w.setNow('2026-11-22T20:00:00.000Z')
    client.call('beds.end', { id: bedId, on: today, version: 1 })
    expect(bedNow(bedId).activeUntil).toBe(today)
  })

  it('before it began is refused', () => {
    const { id } = client.call('rooms.open', {
      ...details,
      name: 'Nouă',
      activeFrom: '2026-11-10',
      beds: [{ label: 'A', kind: 'single' }],
    })
    expect(client.refused('rooms.end', { id, on: '2026-11-09', version: 1 }).reason).toBe('rooms.not-active')
    expect(client.refused('beds.end', { id: roomNow(id).beds[0]!.id, on: '2026-11-09', version: 1 }).reason).toBe(
      'rooms.not-active',
    )
  })
})

describe('a mobile bed', () => {
  let [teiul, salcia] = [
    { id: '', bedIds: [''] },
    { id: '', bedIds: [''] },
  ]
  let cot = ''

  beforeEach(() => {
    teiul = openRoom(client, 'Teiul', 1)
    salcia = openRoom(client, 'Salcia', 1)
    cot = client.call('beds.add', {
      roomId: teiul.id,
      label: 'P',
      kind: 'cot',
      mobile: true,
      activeFrom: '2026-11-01',
    }).id
  })

  it('stands in one room until the date and in the other from then on', () => {
    expect(client.call('beds.relocate', { id: cot, roomId: salcia.id, on: '2026-11-15', version: 1 })).toEqual({
      version: 2,
    })
    expect(roomsOn('2026-11-14')).toEqual([
      ['Salcia', 'A'],
      ['Teiul', 'AP'],
    ])
    expect(roomsOn('2026-11-15')).toEqual([
      ['Salcia', 'AP'],
      ['Teiul', 'A'],
    ])
    const rows = client
      .call('board.range', { from: '2026-11-10', days: 20 })
      .rooms.flatMap((room) =>
        room.beds.flatMap((bed) => (bed.bedId === cot ? [[room.name, bed.from, bed.until]] : [])),
      )
    expect(rows).toEqual([
      ['Salcia', '2026-11-15', null],
      ['Teiul', '2026-11-01', '2026-11-15'],
    ])
  })

  it('counts for each room the nights in which it stood there', () => {
    const stayId = checkIn(client, register(client, 'Ana'), cot, '2026-11-05')
    client.call('stays.leave', { stayIds: [stayId], on: '2026-11-09', destination: 'family', reason: '' })
    client.call('beds.relocate', { id: cot, roomId: salcia.id, on: '2026-11-11', version: 1 })
    checkIn(client, register(client, 'Bianca'), cot, '2026-11-15')
    const range = { from: '2026-11-01', until: '2026-11-21' }
    const lines = client.call('occupancy.byBed', range).filter((line) => line.bedLabel === 'P')
    expect(lines.map((line) => [line.roomName, line.bedNights, line.availableBedNights])).toEqual([
      ['Salcia', 6, 10],
      ['Teiul', 4, 10],
    ])
    expect(client.call('occupancy.byRoom', range).map((line) => [line.roomName, line.bedNights])).toEqual([
      ['Salcia', 6],
      ['Teiul', 4],
    ])
    expect(client.call('occupancy.whoSlept', { on: '2026-11-08' }).rooms).toEqual(['Teiul'])
    expect(client.call('occupancy.whoSlept', { on: '2026-11-20' }).rooms).toEqual(['Salcia'])
  })

  it.each([
    ['a fixed bed', () => ({ id: teiul.bedIds[0], roomId: salcia.id, on: today, version: 1 }), 'rooms.not-mobile'],
    ['before it stood there', () => ({ id: cot, roomId: salcia.id, on: '2026-10-31', version: 1 }), 'rooms.not-active'],
    ['with an old version', () => ({ id: cot, roomId: salcia.id, on: today, version: 7 }), 'stale-version'],
    [
      'to a room that is not there',
      () => ({ id: cot, roomId: `roo_${'x'.repeat(22)}`, on: today, version: 1 }),
      'not-found',
    ],
  ])('is not moved: %s', (_what, input, reason) => {
    expect(client.refused('beds.relocate', input()).reason).toBe(reason)
  })

  it('is not moved under somebody, nor beside a bed of the same label, nor into a room that has ended', () => {
    const stayId = checkIn(client, register(client, 'Ana'), cot, '2026-11-10')
    const move = { id: cot, roomId: salcia.id, on: today, version: 1 }
    expect(client.refused('beds.relocate', move).reason).toBe('rooms.still-occupied')
    client.call('stays.leave', { stayIds: [stayId], on: today, destination: 'family', reason: '' })
    client.call('beds.add', { roomId: salcia.id, label: 'P', kind: 'cot', activeFrom: null })
    expect(client.refused('beds.relocate', move).reason).toBe('rooms.label-taken')
    const { id } = openRoom(client, 'Nucul', 0, { capacity: 1 })
    client.call('rooms.end', { id, on: today, version: 1 })
    expect(client.refused('beds.relocate', { ...move, roomId: id }).reason).toBe('rooms.not-active')
  })

  it('keeps the room that it left from ending before that day', () => {
    client.call('beds.relocate', { id: cot, roomId: salcia.id, on: '2026-11-15', version: 1 })
    expect(client.refused('rooms.end', { id: teiul.id, on: '2026-11-14', version: 1 }).reason).toBe(
      'rooms.still-occupied',
    )
    client.call('rooms.end', { id: teiul.id, on: '2026-11-15', version: 1 })
  })
})
