import { describe, expect, it } from 'vitest'
import { checkIn, openRoom, register } from '../../../support/house.ts'
import { world } from '../../../support/world.ts'

const today = '2026-11-22'

async function houseWithAna() {
  const w = await world()
  const client = await w.as('coordinator')
  const { bedIds } = openRoom(client, 'Teiul', 2, { policy: 'shared' })
  const ana = register(client, 'Ana')
  const stayId = checkIn(client, ana, bedIds[0]!, '2026-11-20')
  const leave = () =>
    client.call('stays.leave', { stayIds: [stayId], on: today, destination: 'family', reason: '' }).changeId
  return { w, client, bedIds, ana, stayId, leave }
}

describe('taking a departure back', () => {
  it('is refused when the person has arrived again since', async () => {
    const { client, bedIds, ana, leave } = await houseWithAna()
    const changeId = leave()
    checkIn(client, ana, bedIds[1]!, today)
    expect(client.refused('stays.undo', { changeId })).toMatchObject({ code: 'conflict', reason: 'stays.built-upon' })
    expect(client.call('stays.present', {})).toMatchObject([{ bedLabel: 'B' }])
  })

  it('is refused when somebody else sleeps in the bed since', async () => {
    const { client, bedIds, leave } = await houseWithAna()
    const changeId = leave()
    checkIn(client, register(client, 'Bianca'), bedIds[0]!, today)
    expect(client.refused('stays.undo', { changeId }).reason).toBe('stays.built-upon')
    expect(client.call('occupancy.whoSlept', { on: today }).persons).toBe(1)
  })

  it('brings the person, the bed and the absence back', async () => {
    const { client, stayId, leave } = await houseWithAna()
    client.call('stays.startAbsence', {
      stayIds: [stayId],
      from: '2026-11-21',
      expectedReturn: '2026-11-24',
      reason: '',
    })
    const before = client.call('board.range', { from: '2026-11-15', days: 20 })
    client.call('stays.undo', { changeId: leave() })
    expect(client.call('board.range', { from: '2026-11-15', days: 20 })).toEqual(before)
    expect(client.call('rollCall.get', { on: today })[0]).toMatchObject({ expected: 'on-leave' })
  })
})

describe('the last change', () => {
  it('is one’s own of today, with the names that it touched', async () => {
    const { w, client, leave } = await houseWithAna()
    const worker = await w.as('social-worker')
    expect(worker.call('stays.lastChange', {})).toBeNull()
    const changeId = leave()
    expect(client.call('stays.lastChange', {})).toEqual({ changeId, operation: 'stays.leave', persons: ['Ana'] })
    w.setNow('2026-11-22T22:00:00.000Z')
    expect(client.call('stays.lastChange', {})).toBeNull()
  })

  it('is the newest also among those of the same moment', async () => {
    const { client, bedIds } = await houseWithAna()
    for (const alias of ['Bianca', 'Carmen', 'Dora', 'Elena']) {
      const stayId = checkIn(client, register(client, alias), bedIds[1]!, today)
      expect(client.call('stays.lastChange', {})?.persons).toEqual([alias])
      client.call('stays.leave', { stayIds: [stayId], on: today, destination: 'family', reason: '' })
    }
  })

  it('can be taken back by the coordinator for a colleague, and by nobody else', async () => {
    const { w, client, bedIds } = await houseWithAna()
    const worker = await w.as('social-worker')
    const personId = register(worker, 'Bianca')
    const placements = [{ personId, bedId: bedIds[1]! }]
    const { changeId } = worker.call('stays.checkIn', { placements, from: today, expectedUntil: null })
    client.call('stays.undo', { changeId })
    expect(client.call('stays.present', {})).toHaveLength(1)
    expect(worker.refused('stays.undo', { changeId }).reason).toBe('stays.already-undone')
    expect(worker.refused('stays.undo', { changeId: `chg_${'x'.repeat(22)}` }).code).toBe('not-found')
  })
})
