import { beforeEach, describe, expect, it } from 'vitest'
import { checkIn, openRoom, register, registerFamily } from '../../../support/house.ts'
import { world, type Client, type World } from '../../../support/world.ts'

const today = '2026-11-22'
let w: World
let client: Client

beforeEach(async () => {
  w = await world()
  client = await w.as('coordinator')
})

const board = (from: string, days: number) => client.call('board.range', { from, days })
const stays = (from: string, days: number) =>
  board(from, days).bars.flatMap((bar) => (bar.kind === 'stay' ? [bar] : []))

describe('the bed board', () => {
  it('comes in one answer: rooms in order, bars, days and the tray', () => {
    const upper = openRoom(client, 'Salcia', 1, { floor: 1 })
    const lower = openRoom(client, 'Teiul', 2)
    const { householdId, personIds } = registerFamily(client, 'Ana', [2018])
    personIds.forEach((personId, index) => checkIn(client, personId, lower.bedIds[index]!, '2026-11-20', '2026-11-25'))
    client.call('outOfService.start', {
      bedIds: upper.bedIds,
      from: '2026-11-21',
      until: '2026-11-23',
      reason: 'cleaning',
      note: '',
    })
    const answer = board('2026-11-19', 7)
    expect(answer).toMatchObject({ from: '2026-11-19', until: '2026-11-26', today, tray: [] })
    expect(answer.rooms.map((room) => [room.name, room.beds.map((bed) => bed.label)])).toEqual([
      ['Teiul', ['A', 'B']],
      ['Salcia', ['A']],
    ])
    expect(stays('2026-11-19', 7).map((bar) => [bar.alias, bar.householdId, bar.householdCode, bar.until])).toEqual([
      ['Ana', householdId, 'F001', '2026-11-25'],
      ['Ana 1', householdId, 'F001', '2026-11-25'],
    ])
    expect(answer.days.map(({ occupied, available }) => [occupied, available])).toEqual([
      [0, 3],
      [2, 3],
      [2, 2],
      [2, 2],
      [2, 3],
      [2, 3],
      [0, 3],
    ])
  })

  it('shows a stay in every range that it touches, and in none other', () => {
    const [bedId = ''] = openRoom(client, 'Teiul', 1).bedIds
    const stayId = checkIn(client, register(client, 'Ana'), bedId, '2026-11-10')
    client.call('stays.leave', { stayIds: [stayId], on: '2026-11-15', destination: 'family', reason: '' })
    const shown = (from: string, days: number) => stays(from, days).length
    expect([shown('2026-11-01', 9), shown('2026-11-01', 10), shown('2026-11-14', 1), shown('2026-11-15', 30)]).toEqual([
      0, 1, 1, 0,
    ])
  })

  it('lets somebody whose end has passed stay until tonight, as overdue', () => {
    const [bedId = ''] = openRoom(client, 'Teiul', 1).bedIds
    checkIn(client, register(client, 'Ana'), bedId, '2026-11-10', '2026-11-18')
    expect(stays('2026-11-20', 10)).toMatchObject([
      { overdue: true, current: true, until: '2026-11-23', expectedUntil: '2026-11-18' },
    ])
    expect(stays('2026-11-23', 10)).toEqual([])
    expect(board('2026-11-21', 3).days.map(({ occupied }) => occupied)).toEqual([1, 1, 0])
  })

  it('shows an absence until the return, and until tonight when nobody came back', () => {
    const [bedId = ''] = openRoom(client, 'Teiul', 1).bedIds
    const stayId = checkIn(client, register(client, 'Ana'), bedId, '2026-11-10')
    const leave = (from: string, expectedReturn: string) =>
      client.call('stays.startAbsence', { stayIds: [stayId], from, expectedReturn, reason: '' })
    leave('2026-11-12', '2026-11-14')
    client.call('stays.endAbsence', { stayIds: [stayId], on: '2026-11-13' })
    leave('2026-11-19', '2026-11-20')
    expect(stays('2026-11-10', 20)[0]?.absences).toEqual([
      { from: '2026-11-12', until: '2026-11-13' },
      { from: '2026-11-19', until: '2026-11-23' },
    ])
    expect(stays('2026-11-14', 3)[0]?.absences).toEqual([])
  })

  it('shows the family of that time, once, also for somebody who has changed families since', () => {
    const [bedId = ''] = openRoom(client, 'Teiul', 1).bedIds
    const { householdId, personIds } = registerFamily(client, 'Ana', [2000])
    const daughter = personIds[1]!
    checkIn(client, daughter, bedId, '2026-11-05')
    client.call('households.endMembership', { id: householdId, personId: daughter, on: '2026-11-15', version: 1 })
    client.call('households.form', { from: '2026-11-15', members: [{ personId: daughter, relation: 'head' }] })
    expect(stays('2026-11-01', 30).map((bar) => bar.householdCode)).toEqual(['F001'])
    const rows = client.call('occupancy.bedNights', { from: '2026-11-01', until: '2026-11-23' })
    expect(rows.map((row) => [row.householdCode, row.nights])).toEqual([['F001', 18]])
  })

  it('leaves out rooms and beds that are not in use in the range', () => {
    const { id, bedIds } = openRoom(client, 'Teiul', 2)
    client.call('beds.end', { id: bedIds[1]!, on: '2026-11-10', version: 1 })
    const beds = (from: string, days: number) =>
      board(from, days).rooms.map((room) => room.beds.map((bed) => [bed.label, bed.until]))
    expect(beds('2026-11-05', 10)).toEqual([
      [
        ['A', null],
        ['B', '2026-11-10'],
      ],
    ])
    expect(beds('2026-11-10', 10)).toEqual([[['A', null]]])
    client.call('rooms.end', { id, on: '2026-11-20', version: 1 })
    expect(beds('2026-11-20', 10)).toEqual([])
  })

  it('takes 1 to 92 days', () => {
    expect(client.refused('board.range', { from: today, days: 0 }).code).toBe('invalid-input')
    expect(client.refused('board.range', { from: today, days: 93 }).code).toBe('invalid-input')
    expect(board(today, 92).days).toHaveLength(92)
  })
})
