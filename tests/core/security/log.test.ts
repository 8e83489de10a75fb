import { describe, expect, it } from 'vitest'
import { openRoom, register, registerFamily } from '../../support/house.ts'
import { world, type Client, type World } from '../../support/world.ts'

/** A coordinator who has two people in one room, and the officer of the night. Clock: 22 November 2026, 10:00 in Oradea. */
async function house() {
  const w = await world()
  const coordinator = await w.as('coordinator')
  const officer = await w.as('security-officer')
  const { bedIds } = openRoom(coordinator, 'Teiul', 3)
  const { personIds } = registerFamily(coordinator, 'Țepeș', [2018])
  const placements = personIds.map((personId, index) => ({ personId, bedId: bedIds[index]! }))
  coordinator.call('stays.checkIn', { placements, from: '2026-11-20', expectedUntil: null })
  return { w, coordinator, officer, mother: personIds[0]!, child: personIds[1]! }
}

const line = (text: string, more = {}) => ({ kind: 'observation' as const, at: null, text, ...more })

const book = (client: Client) => client.call('log.page', {}).entries

/** What the file holds, past the application. */
const countLines = (w: World) =>
  w.host.vault.file('shelter')!.sqlite.prepare('SELECT count(*) FROM log_entries').pluck().get()

describe('a line of the log', () => {
  it('keeps when it happened, when it was written, by whom and about whom', async () => {
    const { officer, mother } = await house()
    const at = '2026-11-22T07:30:00.000Z'
    officer.call('log.append', {
      kind: 'exit',
      at,
      personIds: [mother],
      text: 'la farmacie',
      expectedReturn: '2026-11-22T10:00:00.000Z',
    })
    expect(book(officer)).toEqual([
      expect.objectContaining({
        seq: 1,
        day: '2026-11-22',
        kind: 'exit',
        at,
        enteredAt: '2026-11-22T08:00:00.000Z',
        late: false,
        text: 'la farmacie',
        expectedReturn: '2026-11-22T10:00:00.000Z',
        persons: [{ id: mother, code: expect.any(String) as string, alias: 'Țepeș', roomName: 'Teiul' }],
      }),
    ])
  })

  it('belongs to the day on which it happened in Oradea, not in Greenwich', async () => {
    const { w, officer } = await house()
    w.setNow('2026-11-22T22:30:00.000Z')
    officer.call('log.append', line('după miezul nopții'))
    expect(book(officer)[0]?.day).toBe('2026-11-23')
  })

  it('is numbered without gaps, also after a refused one', async () => {
    const { officer } = await house()
    officer.call('log.append', line('unu'))
    officer.refused('log.append', line('în viitor', { at: '2026-11-22T08:00:01.000Z' }))
    officer.call('log.append', line('doi'))
    expect(book(officer).map(({ seq, text }) => [seq, text])).toEqual([
      [2, 'doi'],
      [1, 'unu'],
    ])
  })

  it('cannot be changed or removed, not even in the file', async () => {
    const { w, officer } = await house()
    officer.call('log.append', line('adevărat'))
    const { sqlite } = w.host.vault.file('shelter')!
    expect(() => sqlite.exec(`UPDATE log_entries SET text = 'altceva'`)).toThrow('append-only')
    expect(() => sqlite.exec('DELETE FROM log_entries')).toThrow('append-only')
    expect(() => sqlite.exec('INSERT OR REPLACE INTO log_entries SELECT * FROM log_entries')).toThrow('append-only')
  })

  it.each([
    ['a time in the future', { at: '2026-11-22T08:05:00.000Z' }, 'log.future'],
    ['nothing said', { text: '' }, 'invalid-input'],
    ['hidden characters', { text: 'a\u200bb' }, 'invalid-input'],
    ['a time that is none', { at: 'cândva' }, 'invalid-input'],
    ['somebody unknown', { personIds: ['per_AAAAAAAAAAAAAAAAAAAAAA'] }, 'not-found'],
    ['a return before the exit', { kind: 'exit', expectedReturn: '2026-11-22T07:00:00.000Z' }, 'invalid-input'],
  ])('is refused with %s, and nothing is stored', async (_what, wrong, reason) => {
    const { w, officer } = await house()
    expect(officer.refused('log.append', { ...line('ceva'), ...wrong }).reason).toBe(reason)
    expect(countLines(w)).toBe(0)
  })
})

describe('movements', () => {
  it('ask when somebody leaves who is out, or comes who is in, and take a confirmation', async () => {
    const { officer, mother, child } = await house()
    const exit = { kind: 'exit' as const, at: null, personIds: [mother, child], text: '' }
    officer.call('log.append', exit)
    const refusal = officer.refused('log.append', { ...exit, personIds: [mother] })
    expect(refusal).toMatchObject({
      code: 'rule-broken',
      reason: 'log.movement-doubtful',
      details: { doubts: ['already-out'], personIds: [mother] },
    })
    officer.call('log.append', { ...exit, personIds: [mother], confirmed: ['already-out'] })
    expect(book(officer)[0]).toMatchObject({ seq: 2, confirmed: ['already-out'] })
    officer.call('log.append', { kind: 'entry', at: null, personIds: [mother], text: '' })
    expect(officer.refused('log.append', { kind: 'entry', at: null, personIds: [mother], text: '' }).details).toEqual({
      doubts: ['already-in'],
      personIds: [mother],
    })
  })

  it('are judged at the time at which they happened', async () => {
    const { officer, mother } = await house()
    const out = { kind: 'exit' as const, personIds: [mother], text: '' }
    officer.call('log.append', { ...out, at: '2026-11-22T07:00:00.000Z' })
    officer.call('log.append', { kind: 'entry', personIds: [mother], text: '', at: '2026-11-22T07:30:00.000Z' })
    // An exit and entry that were forgotten, before the two that are written.
    officer.call('log.append', { ...out, at: '2026-11-22T06:00:00.000Z' })
    officer.call('log.append', { kind: 'entry', personIds: [mother], text: '', at: '2026-11-22T06:20:00.000Z' })
    expect(officer.call('gate.open', {}).out).toEqual([])
  })

  it('of a line that was withdrawn do not count', async () => {
    const { officer, mother } = await house()
    const { id } = officer.call('log.append', { kind: 'exit', at: null, personIds: [mother], text: '' })
    expect(officer.call('gate.open', {}).out.map((one) => one.alias)).toEqual(['Țepeș'])
    officer.call('log.supplement', { entryId: id, text: 'era altcineva', withdraws: true })
    expect(officer.call('gate.open', {}).out).toEqual([])
    expect(book(officer)).toMatchObject([
      { seq: 2, kind: 'supplement', supplements: { id, seq: 1, withdraws: true } },
      { seq: 1, supplementedBy: [{ seq: 2, withdraws: true }] },
    ])
  })

  it('of an earlier stay do not follow somebody into a new one', async () => {
    const { w, coordinator, officer, mother, child } = await house()
    officer.call('log.append', { kind: 'exit', at: null, personIds: [mother, child], text: 'au plecat' })
    const stays = [mother, child].map((id) => coordinator.call('stays.ofPerson', { personId: id })[0]!)
    coordinator.call('stays.leave', {
      stayIds: stays.map((stay) => stay.id),
      on: '2026-11-22',
      destination: 'family',
      reason: '',
      overrides: [],
    })
    w.setNow('2026-11-25T08:00:00.000Z')
    const [bed] = stays[0]!.occupancies
    coordinator.call('stays.checkIn', {
      placements: [{ personId: mother, bedId: bed!.bedId }],
      from: '2026-11-25',
      expectedUntil: null,
      overrides: [],
    })
    expect(officer.call('gate.people', {})).toMatchObject([{ alias: 'Țepeș', inside: true }])
  })
})

describe('a supplement', () => {
  it('completes a line, points to it, and cannot itself be completed', async () => {
    const { officer } = await house()
    const { id } = officer.call('log.append', line('mașină albă'))
    const second = officer.call('log.supplement', { entryId: id, text: 'număr BH', withdraws: false })
    expect(officer.call('log.get', { id }).supplementedBy).toEqual([{ seq: 2, withdraws: false }])
    const refusal = officer.refused('log.supplement', { entryId: second.id, text: 'și încă', withdraws: false })
    expect(refusal.reason).toBe('log.supplement-of-supplement')
  })

  it('cannot withdraw what comes from another register', async () => {
    const { officer } = await house()
    officer.call('shifts.begin', { equipment: [], handOverRead: null })
    const [begun] = book(officer)
    const refusal = officer.refused('log.supplement', { entryId: begun!.id, text: 'nu', withdraws: true })
    expect(refusal.reason).toBe('log.cannot-withdraw')
  })
})

describe('a log day', () => {
  it('is closed when it is over; then it takes only lines marked late', async () => {
    const { w, officer } = await house()
    officer.call('log.append', line('ieri'))
    expect(officer.refused('logDays.close', { date: '2026-11-22' }).reason).toBe('log.day-not-over')
    w.setNow('2026-11-23T05:00:00.000Z')
    expect(officer.call('gate.open', {}).alerts).toMatchObject([{ kind: 'day-open', refId: '2026-11-22' }])
    officer.call('logDays.close', { date: '2026-11-22' })
    expect(officer.refused('logDays.close', { date: '2026-11-22' }).reason).toBe('log.day-already-closed')
    const forgotten = line('uitat', { at: '2026-11-22T20:00:00.000Z' })
    expect(officer.refused('log.append', forgotten)).toMatchObject({
      reason: 'log.day-closed',
      fields: { late: 'log.day-closed' },
    })
    officer.call('log.append', { ...forgotten, late: true })
    expect(book(officer)[0]).toMatchObject({ text: 'uitat', late: true, day: '2026-11-22' })
    expect(officer.call('logDays.list', { from: '2026-11-22', until: '2026-11-23' })).toMatchObject([
      { date: '2026-11-23', closedAt: null, entries: 1 },
      { date: '2026-11-22', closedAt: '2026-11-23T05:00:00.000Z', entries: 2, lateEntries: 1 },
    ])
  })

  it('reminds of the oldest seven that are not closed', async () => {
    const { w, officer } = await house()
    for (let day = 1; day <= 9; day++) {
      w.setNow(`2026-12-0${day}T10:00:00.000Z`)
      officer.call('log.append', line('o zi'))
    }
    const reminded = () => officer.call('gate.open', {}).alerts.map(({ refId }) => refId)
    expect(reminded()).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `2026-12-0${day}`))
    officer.call('logDays.close', { date: '2026-12-01' })
    expect(reminded()).toEqual([2, 3, 4, 5, 6, 7, 8].map((day) => `2026-12-0${day}`))
  })

  it('shows as late what is written more than a day after', async () => {
    const { officer } = await house()
    officer.call('log.append', line('alaltăieri', { at: '2026-11-21T07:59:59.000Z' }))
    officer.call('log.append', line('ieri', { at: '2026-11-21T08:00:00.000Z' }))
    expect(book(officer).map(({ text, late }) => [text, late])).toEqual([
      ['ieri', false],
      ['alaltăieri', true],
    ])
  })
})

describe('finding lines', () => {
  it('folds diacritics and alphabet, takes beginnings of words, and looks at aliases and rooms', async () => {
    const { coordinator, officer, mother } = await house()
    const oksana = register(coordinator, 'Оксана')
    officer.call('log.append', line('mașină străină în față'))
    officer.call('log.append', { kind: 'exit', at: null, personIds: [mother], text: '' })
    officer.call('log.append', line('a sunat', { personIds: [oksana] }))
    const found = (text: string) => officer.call('log.search', { text }).entries.map((entry) => entry.seq)
    expect(found('masina stra')).toEqual([1])
    expect(found('tepes')).toEqual([2])
    expect(found('teiul')).toEqual([2])
    expect(found('oksana')).toEqual([3])
    expect(found('nimic')).toEqual([])
    expect(found('" OR nimic*')).toEqual([])
    expect(found('')).toEqual([3, 2, 1])
  })

  it('filters by kind, days and person, and says when there is more', async () => {
    const { officer, mother } = await house()
    for (let n = 0; n < 5; n++) officer.call('log.append', line(`rândul ${n}`))
    officer.call('log.append', { kind: 'exit', at: null, personIds: [mother], text: 'rândul ei' })
    const found = (filter: object) => officer.call('log.search', { text: 'randul', ...filter })
    expect(found({ limit: 2 })).toMatchObject({ more: true, entries: [{ seq: 6 }, { seq: 5 }] })
    expect(found({ kinds: ['exit'] }).entries).toHaveLength(1)
    expect(found({ personId: mother }).entries).toHaveLength(1)
    expect(found({ until: '2026-11-21' }).entries).toEqual([])
    expect(officer.call('log.page', { before: 3, limit: 1 })).toMatchObject({ lastSeq: 6, entries: [{ seq: 2 }] })
  })
})

describe('the gate', () => {
  it('shows who is out and since when, late ones as alerts, and knows badges', async () => {
    const { w, officer, mother } = await house()
    officer.call('gate.giveBadge', { personId: mother, badge: '7' })
    const expectedReturn = '2026-11-22T09:00:00.000Z'
    officer.call('log.append', { kind: 'exit', at: null, personIds: [mother], text: '', expectedReturn })
    w.setNow('2026-11-22T09:30:00.000Z')
    const { out, alerts } = officer.call('gate.open', {})
    expect(out).toMatchObject([
      { alias: 'Țepeș', badge: '7', inside: false, outSince: '2026-11-22T08:00:00.000Z', expectedReturn },
    ])
    expect(alerts).toEqual([{ kind: 'resident-late', refId: mother, name: 'Țepeș', due: expectedReturn }])
  })

  it('gives a badge to one person at a time', async () => {
    const { officer, mother, child } = await house()
    officer.call('gate.giveBadge', { personId: mother, badge: '7' })
    expect(officer.refused('gate.giveBadge', { personId: child, badge: '7' }).reason).toBe('gate.badge-taken')
    officer.call('gate.giveBadge', { personId: mother, badge: null })
    officer.call('gate.giveBadge', { personId: child, badge: '7' })
    expect(officer.call('gate.people', {}).map((one) => one.badge)).toEqual(['', '7'])
  })

  it('never says a legal name, not to anybody', async () => {
    const { coordinator, officer, mother } = await house()
    coordinator.call('persons.sealIdentity', { id: mother, legalName: 'Vasilica Canarul', cnp: null })
    officer.call('log.append', { kind: 'exit', at: null, personIds: [mother], text: '' })
    const answers = [
      officer.call('gate.people', {}),
      officer.call('gate.open', {}),
      officer.call('gate.emergency', {}),
      officer.call('log.page', {}),
      officer.call('log.range', { from: '2026-11-01', until: '2026-11-30' }),
    ]
    expect(JSON.stringify(answers)).not.toContain('Canarul')
    expect(JSON.stringify(answers)).toContain('Țepeș')
  })
})
