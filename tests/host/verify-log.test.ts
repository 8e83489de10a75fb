import { describe, expect, it } from 'vitest'
import { verifyVault } from '../../host/vault/verify.ts'
import { openRoom, register } from '../support/house.ts'
import { world } from '../support/world.ts'

/** A book of three lines, and somebody with the key of the file who takes the guards away. */
async function bookOfThree() {
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
  const first = officer.call('log.append', { kind: 'observation', at: null, text: 'mașină albă la poartă' })
  officer.call('log.append', { kind: 'exit', at: null, personIds: [person], text: 'la medic' })
  officer.call('log.append', { kind: 'alarm', at: null, text: 'alarmă falsă' })
  const { sqlite } = w.host.vault.file('shelter')!
  for (const name of ['log_entries_no_update', 'log_entries_no_delete', 'log_entries_gapless']) {
    sqlite.exec(`DROP TRIGGER ${name}`)
  }
  for (const name of ['log_persons_no_update', 'log_persons_no_delete']) sqlite.exec(`DROP TRIGGER ${name}`)
  const verify = () => verifyVault(w.host.vault, coordinator.session.user, w.folder)
  return { sqlite, verify, first }
}

describe('the book of the gate', () => {
  it('verifies as it was written', async () => {
    const { verify } = await bookOfThree()
    expect(verify()).toEqual([])
  })

  it.each([
    ['other words', `UPDATE log_entries SET text = 'nicio mașină' WHERE seq = 1`, '1'],
    ['another time of the event', `UPDATE log_entries SET at = '2026-11-22T06:00:00.000Z' WHERE seq = 1`, '1'],
    ['an earlier time of writing', `UPDATE log_entries SET entered_at = '2026-11-22T06:00:00.000Z' WHERE seq = 3`, '3'],
    ['another kind', `UPDATE log_entries SET kind = 'camera' WHERE seq = 3`, '3'],
    ['the late mark', `UPDATE log_entries SET late = 1 WHERE seq = 2`, '2'],
    ['a withdrawal', `UPDATE log_entries SET supplement_of = 1, withdraws = 1 WHERE seq = 3`, '3'],
    ['another direction of the person', `UPDATE log_persons SET direction = 'in'`, '2'],
    ['another room of the person', `UPDATE log_persons SET room_name = 'Plopul'`, '2'],
    ['a person taken out', 'DELETE FROM log_persons', '2'],
  ])('shows %s', async (_what, statement, number) => {
    const { sqlite, verify } = await bookOfThree()
    sqlite.exec(statement)
    expect(verify()).toMatchObject([{ store: 'shelter', what: 'record-changed', record: { number } }])
  })

  it('shows another writer', async () => {
    const { sqlite, verify } = await bookOfThree()
    sqlite.exec(`UPDATE log_entries SET user_id = (SELECT id FROM users WHERE role = 'social-worker') WHERE seq = 1`)
    expect(verify()).toMatchObject([{ what: 'record-changed', record: { number: '1' } }])
  })

  it('shows a line that was taken out, and names it by its id', async () => {
    const { sqlite, verify, first } = await bookOfThree()
    sqlite.exec('DELETE FROM log_entries WHERE seq = 1')
    expect(verify()).toMatchObject([{ what: 'record-removed', record: { id: first.id } }])
  })

  it('shows a line that nobody wrote through the house', async () => {
    const { sqlite, verify } = await bookOfThree()
    sqlite.exec(`INSERT INTO log_entries SELECT 4, 'log_invented', day, kind, action, details, text, at, entered_at, late,
      user_id, shift_id, expected_return, confirmed, ref_id, supplement_of, withdraws FROM log_entries WHERE seq = 1`)
    expect(verify()).toMatchObject([{ what: 'record-added', record: { id: 'log_invented', number: '4' } }])
  })
})
