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

describe('the evening list', () => {
  it('walks through the house floor by floor, and says who is a child and who is away', () => {
    const upper = openRoom(client, 'Salcia', 2, { floor: 1, policy: 'shared' })
    const lower = openRoom(client, 'Teiul', 2, { policy: 'shared' })
    checkIn(client, register(client, 'Ana'), upper.bedIds[1]!, '2026-11-20')
    checkIn(client, register(client, 'Bianca'), upper.bedIds[0]!, '2026-11-20')
    const away = checkIn(client, register(client, 'Carmen'), lower.bedIds[0]!, '2026-11-20')
    checkIn(client, register(client, 'Dora', { birthDate: null, category: 'victim' }), lower.bedIds[1]!, today)
    client.call('stays.startAbsence', { stayIds: [away], from: today, expectedReturn: '2026-11-24', reason: 'Spital' })
    const lines = client.call('rollCall.get', { on: today })
    expect(
      lines.map(({ alias, floor, roomName, bedLabel, expected }) => [alias, floor, roomName, bedLabel, expected]),
    ).toEqual([
      ['Carmen', 0, 'Teiul', 'A', 'on-leave'],
      ['Dora', 0, 'Teiul', 'B', 'present'],
      ['Bianca', 1, 'Salcia', 'A', 'present'],
      ['Ana', 1, 'Salcia', 'B', 'present'],
    ])
    expect(client.call('rollCall.get', { on: '2026-11-21' }).map(({ alias }) => alias)).toEqual([
      'Carmen',
      'Bianca',
      'Ana',
    ])
  })

  it('tells children by their age on that night, else by category', () => {
    const room = openRoom(client, 'Teiul', 3, { policy: 'shared' })
    const people = [
      register(client, 'Azi major', { birthDate: '2008-11-22' as never, category: 'child' }),
      register(client, 'Mâine major', {
        birthDate: '2008-11-23' as never,
        category: 'victim',
        protectionMeasure: 'DGASPC 12',
      }),
    ]
    people.forEach((personId, index) => checkIn(client, personId, room.bedIds[index]!, today))
    const children = (on: string) => client.call('rollCall.get', { on }).map(({ child }) => child)
    expect(children(today)).toEqual([false, true])
    expect(children('2026-11-23')).toEqual([false, false])
    expect(client.call('today.get', {})).toMatchObject({ adults: 1, children: 1 })
  })

  it('keeps the newest tick of each person and night, and the earlier ones in the record', async () => {
    const room = openRoom(client, 'Teiul', 1)
    const stayId = checkIn(client, register(client, 'Ana'), room.bedIds[0]!, '2026-11-20')
    const officer = await w.as('security-officer')
    const tick = (mark: 'present' | 'absent', note = '') =>
      officer.call('rollCall.mark', { on: today, stayId, mark, note })
    tick('absent', 'La magazin')
    tick('present')
    tick('absent', 'Plecată din nou')
    expect(officer.call('rollCall.get', { on: today })[0]).toMatchObject({ mark: 'absent', note: 'Plecată din nou' })
    expect(officer.call('rollCall.get', { on: '2026-11-21' })[0]).toMatchObject({ mark: null, note: '' })
    const kept = w.host.vault
      .file('shelter')!
      .sqlite.prepare('SELECT mark, user_id FROM roll_call_marks ORDER BY rowid')
      .all()
    const userId = officer.session.user.userId
    expect(kept).toEqual([
      { mark: 'absent', user_id: userId },
      { mark: 'present', user_id: userId },
      { mark: 'absent', user_id: userId },
    ])
    expect(client.call('today.get', {}).rollCall).toEqual({ marked: 1, expected: 1 })
  })

  it('shows the security officer no birth date and no category', async () => {
    const room = openRoom(client, 'Teiul', 1)
    checkIn(client, register(client, 'Ana'), room.bedIds[0]!, today)
    const [line] = (await w.as('security-officer')).call('rollCall.get', { on: today })
    expect(Object.keys(line!).sort()).toEqual(
      [
        'alias',
        'bedLabel',
        'child',
        'code',
        'expected',
        'expectedReturn',
        'floor',
        'mark',
        'note',
        'personId',
        'roomName',
        'stayId',
      ].sort(),
    )
  })

  it('takes no tick for a stay that is not there', () => {
    const stayId = `sta_${'x'.repeat(22)}`
    expect(client.refused('rollCall.mark', { on: today, stayId, mark: 'present' }).code).toBe('not-found')
  })
})
