import { describe, expect, it } from 'vitest'
import { openRoom, register } from '../../support/house.ts'
import { world, type World } from '../../support/world.ts'

const inOrder = [
  { item: 'torch' as const, inOrder: true, note: '' },
  { item: 'radio' as const, inOrder: true, note: '' },
]

const lines = (w: World) =>
  w.host.vault.file('shelter')!.sqlite.prepare('SELECT action, text, shift_id FROM log_entries ORDER BY seq').all()

describe('a shift', () => {
  it('begins with the equipment check and writes its line', async () => {
    const w = await world()
    const officer = await w.as('security-officer')
    const equipment = [{ item: 'torch' as const, inOrder: false, note: 'baterii descărcate' }, inOrder[1]!]
    const { id } = officer.call('shifts.begin', { equipment, handOverRead: null })
    expect(officer.call('shifts.current', {}).mine).toMatchObject({ id, equipment, endedAt: null, firstSeq: 1 })
    expect(lines(w)).toEqual([{ action: 'shift.begun', text: 'baterii descărcate', shift_id: id }])
  })

  it('wants to know what is wrong with equipment that is not in order', async () => {
    const w = await world()
    const officer = await w.as('security-officer')
    const equipment = [inOrder[0]!, { item: 'radio' as const, inOrder: false, note: '' }]
    expect(officer.refused('shifts.begin', { equipment, handOverRead: null })).toMatchObject({
      code: 'invalid-input',
      reason: 'shifts.equipment-note',
      fields: { 'equipment.1.note': 'shifts.equipment-note' },
    })
    expect(lines(w)).toEqual([])
  })

  it('runs once for each officer, and ends only when it runs', async () => {
    const w = await world()
    const officer = await w.as('security-officer')
    expect(officer.refused('shifts.end', { handOver: 'nimic' }).reason).toBe('shifts.not-on')
    officer.call('shifts.begin', { equipment: inOrder, handOverRead: null })
    expect(officer.refused('shifts.begin', { equipment: inOrder, handOverRead: null }).reason).toBe('shifts.already-on')
    const other = await w.as('social-worker')
    other.call('shifts.begin', { equipment: inOrder, handOverRead: null })
    expect(officer.call('shifts.current', {}).others).toHaveLength(1)
  })

  it('hands over what stood open at that moment, fixed', async () => {
    const w = await world()
    const coordinator = await w.as('coordinator')
    const officer = await w.as('security-officer')
    const { bedIds } = openRoom(coordinator, 'Teiul', 1)
    const person = register(coordinator, 'Ștefania')
    coordinator.call('stays.checkIn', {
      placements: [{ personId: person, bedId: bedIds[0]! }],
      from: '2026-11-20',
      expectedUntil: null,
    })
    officer.call('shifts.begin', { equipment: inOrder, handOverRead: null })
    officer.call('log.append', { kind: 'exit', at: null, personIds: [person], text: '' })
    const { id } = officer.call('shifts.end', { handOver: 'Ștefania este la spital' })
    officer.call('log.append', { kind: 'entry', at: null, personIds: [person], text: '' })
    expect(officer.call('shifts.get', { id })).toMatchObject({
      handOver: 'Ștefania este la spital',
      endedAt: '2026-11-22T08:00:00.000Z',
      openItems: { out: [{ alias: 'Ștefania', roomName: 'Teiul' }], visitors: [], keys: [], incidents: [], faults: [] },
      firstSeq: 1,
      lastSeq: 3,
    })
  })

  it('begins only when the newest hand-over was read, and remembers who read it', async () => {
    const w = await world()
    const officer = await w.as('security-officer')
    officer.call('shifts.begin', { equipment: inOrder, handOverRead: null })
    const { id } = officer.call('shifts.end', { handOver: 'poarta din spate scârțâie' })
    const next = await w.as('coordinator')
    expect(next.call('gate.open', {}).alerts).toMatchObject([{ kind: 'hand-over-unread', refId: id }])
    expect(next.refused('shifts.begin', { equipment: inOrder, handOverRead: null }).reason).toBe(
      'shifts.hand-over-unread',
    )
    w.setNow('2026-11-22T17:00:00.000Z')
    next.call('shifts.begin', { equipment: inOrder, handOverRead: id })
    expect(next.call('shifts.get', { id })).toMatchObject({
      acknowledgedByName: next.session.user.name,
      acknowledgedAt: '2026-11-22T17:00:00.000Z',
    })
    expect(next.call('gate.open', {}).alerts).toEqual([])
    expect(next.call('shifts.list', { from: '2026-11-22', until: '2026-11-22' })).toHaveLength(2)
  })
})
