import { describe, expect, it } from 'vitest'
import { checkIn, openRoom, register, registerFamily } from '../../../support/house.ts'
import { world } from '../../../support/world.ts'

const today = '2026-11-22'

describe('the start page', () => {
  it('is empty in an empty house', async () => {
    const client = await (await world()).as('coordinator')
    expect(client.call('today.get', {})).toEqual({
      date: today,
      bedsOccupied: 0,
      bedsAvailable: 0,
      roomsOccupied: 0,
      rooms: 0,
      adults: 0,
      children: 0,
      arrivals: [],
      departures: [],
      overdue: [],
      away: [],
      isolatedRooms: [],
      waiting: 0,
      rollCall: { marked: 0, expected: 0 },
    })
  })

  it('tells who comes, goes, is late, and is away', async () => {
    const w = await world()
    const client = await w.as('coordinator')
    const teiul = openRoom(client, 'Teiul', 3)
    const salcia = openRoom(client, 'Salcia', 4, { policy: 'shared' })
    const { personIds } = registerFamily(client, 'Ana', [2018])
    const family = personIds.map((personId, index) =>
      checkIn(client, personId, teiul.bedIds[index]!, '2026-11-10', today),
    )
    checkIn(client, register(client, 'Bianca'), salcia.bedIds[0]!, '2026-11-10', '2026-11-21')
    const away = checkIn(client, register(client, 'Carmen'), salcia.bedIds[1]!, '2026-11-10', '2026-11-23')
    client.call('stays.startAbsence', { stayIds: [away], from: '2026-11-20', expectedReturn: '2026-11-25', reason: '' })
    const expected = {
      places: [{ bedId: salcia.bedIds[2]!, personId: null }],
      from: '2026-11-21',
      until: '2026-12-01',
      note: 'mamă cu copil',
    }
    client.call('holds.place', { ...expected, expiresAt: '2026-11-22T20:00:00.000Z' })
    client.call('holds.place', {
      ...expected,
      places: [{ bedId: teiul.bedIds[2]!, personId: null }],
      from: '2026-11-23',
      expiresAt: '2026-11-23T20:00:00.000Z',
    })
    client.call('outOfService.start', {
      bedIds: [salcia.bedIds[3]!],
      from: today,
      until: null,
      reason: 'repair',
      note: '',
    })

    const page = client.call('today.get', {})
    expect(page).toMatchObject({
      bedsOccupied: 4,
      bedsAvailable: 6,
      roomsOccupied: 2,
      rooms: 2,
      adults: 3,
      children: 1,
    })
    expect(page.departures.map(({ stayId, date }) => [stayId, date])).toEqual(family.map((stayId) => [stayId, today]))
    expect(page.overdue).toMatchObject([{ alias: 'Bianca', roomName: 'Salcia', bedLabel: 'A', date: '2026-11-21' }])
    expect(page.away).toMatchObject([{ alias: 'Carmen', date: '2026-11-25' }])
    expect(page.arrivals).toEqual([
      {
        personId: null,
        stayId: null,
        code: '',
        alias: 'mamă cu copil',
        roomName: 'Salcia',
        bedLabel: 'C',
        date: '2026-11-21',
      },
    ])
    expect(page.rollCall).toEqual({ marked: 0, expected: 4 })

    client.call('stays.endAbsence', { stayIds: [away], on: today })
    client.call('stays.leave', { stayIds: family, on: today, destination: 'family', reason: '' })
    expect(client.call('today.get', {})).toMatchObject({ bedsOccupied: 2, departures: [], away: [], children: 0 })
  })
})
