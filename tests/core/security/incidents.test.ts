import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { InputOf } from '../../../host/outputs.ts'
import { verifyVault } from '../../../host/vault/verify.ts'
import { checkIn, openRoom, register } from '../../support/house.ts'
import { world, type Client } from '../../support/world.ts'

const facts = {
  category: 'threat',
  severity: 2,
  occurredAt: null,
  place: 'Poarta mare',
  persons: [],
  othersPresent: 'Un bărbat de vreo 40 de ani, geacă albastră',
  narrative: 'A strigat la poartă și a plecat spre parc.',
  immediateAction: 'Am sunat la 112.',
} satisfies InputOf<'incidents.report'>

async function gate() {
  const w = await world()
  const coordinator = await w.as('coordinator')
  const officer = await w.as('security-officer')
  const { id: userId } = coordinator.call('gate.staff', {})[0]!
  const rows = (sql: string) => w.host.vault.file('shelter')!.sqlite.prepare(sql).all()
  const report = (more: Partial<InputOf<'incidents.report'>> = {}) =>
    officer.call('incidents.report', { ...facts, ...more })
  const fileOf = (id: string) => coordinator.call('incidents.get', { id })
  return { w, coordinator, officer, userId, rows, report, fileOf }
}

function review(coordinator: Client, id: string): void {
  coordinator.call('incidents.startReview', { id, version: coordinator.call('incidents.get', { id }).version })
  const { version } = coordinator.call('incidents.get', { id })
  coordinator.call('incidents.finishReview', { id, version, conclusion: 'Poarta rămâne încuiată după 20:00.' })
}

describe('reporting', () => {
  it('numbers the report, keeps who was there with the room of that night, and writes its line', async () => {
    const { w, coordinator, officer, report } = await gate()
    const teiul = openRoom(coordinator, 'Teiul', 2)
    const ana = register(coordinator, 'Ana')
    const guest = register(coordinator, 'Vera')
    checkIn(coordinator, ana, teiul.bedIds[0]!, '2026-11-20')
    const persons = [
      { personId: ana, role: 'affected' as const },
      { personId: guest, role: 'witness' as const },
    ]
    const { id, number, seq } = report({ persons, occurredAt: '2026-11-21T21:40:00.000Z' })
    expect(number).toBe('2026/0001')
    expect(officer.call('incidents.get', { id })).toMatchObject({
      ...facts,
      number,
      state: 'reported',
      occurredAt: '2026-11-21T21:40:00.000Z',
      reportedAt: w.now(),
      reportedByName: 'Utilizator security-officer',
      unseen: false,
      logSeq: seq,
      persons: [
        { personId: guest, role: 'witness', alias: 'Vera', roomName: '' },
        { personId: ana, role: 'affected', alias: 'Ana', roomName: 'Teiul' },
      ],
    })
    expect(officer.call('log.page', { before: null, limit: 1 }).entries).toMatchObject([
      {
        seq,
        kind: 'incident',
        action: 'incident.reported',
        details: { number },
        at: '2026-11-21T21:40:00.000Z',
        refId: id,
        persons: expect.arrayContaining([expect.objectContaining({ alias: 'Ana', roomName: 'Teiul' })]),
      },
    ])
  })

  it('numbers without gaps per year of the report, also over refused attempts', async () => {
    const { w, officer, report } = await gate()
    report()
    officer.refused('incidents.report', { ...facts, occurredAt: '2026-11-22T09:00:00.000Z' })
    expect(report().number).toBe('2026/0002')
    // Half past midnight in the house, still the old year in UTC.
    w.setNow('2026-12-31T22:30:00.000Z')
    await w.as('security-officer')
    const again = w.host.sessions.use((await w.host.signIn('security-officer', 'cinci cuvinte pentru 4 teste')).token)
    expect(w.host.call(again, 'incidents.report', { ...facts, occurredAt: '2026-12-31T21:00:00.000Z' }).number).toBe(
      '2027/0001',
    )
  })

  it('takes up a line of the log, which then points to it', async () => {
    const { officer, report } = await gate()
    const line = officer.call('log.append', { kind: 'observation', at: null, text: 'Un bărbat strigă la poartă.' })
    const { seq } = report({ fromEntryId: line.id })
    expect(officer.call('log.get', { id: line.id }).supplementedBy).toEqual([{ seq, withdraws: false }])
  })

  it.each([
    ['in the future', { occurredAt: '2026-11-22T08:00:01.000Z' }, 'rule-broken', 'log.future'],
    ['of a line that does not exist', { fromEntryId: `log_${'a'.repeat(22)}` }, 'not-found', 'not-found'],
    [
      'with an unknown person',
      { persons: [{ personId: `per_${'a'.repeat(22)}`, role: 'witness' }] },
      'not-found',
      'not-found',
    ],
    ['without what happened', { narrative: '  ' }, 'invalid-input', 'invalid-input'],
    ['with hidden characters', { place: 'Poar\u200bta' }, 'invalid-input', 'invalid-input'],
  ])('%s is refused and stores nothing', async (_what, change, code, reason) => {
    const { officer, rows } = await gate()
    expect(officer.refused('incidents.report', { ...facts, ...change })).toMatchObject({ code, reason })
    expect(rows('SELECT 1 FROM incidents UNION ALL SELECT 1 FROM log_entries')).toEqual([])
  })

  it('refuses a person named twice, on the field', async () => {
    const { coordinator, officer, rows } = await gate()
    const personId = register(coordinator, 'Ana')
    const persons = [
      { personId, role: 'witness' },
      { personId, role: 'affected' },
    ]
    expect(officer.refused('incidents.report', { ...facts, persons }).fields).toEqual({
      persons: 'incidents.person-twice',
    })
    expect(rows('SELECT 1 FROM incidents')).toEqual([])
  })

  it('into a closed day only when it is said to be late', async () => {
    const { coordinator, officer } = await gate()
    officer.call('log.append', { kind: 'observation', at: '2026-11-21T20:00:00.000Z', text: 'Liniște.' })
    coordinator.call('logDays.close', { date: '2026-11-21' as LocalDate })
    const input = { ...facts, occurredAt: '2026-11-21T20:30:00.000Z' }
    expect(officer.refused('incidents.report', input)).toMatchObject({
      code: 'rule-broken',
      reason: 'log.day-closed',
      fields: { late: 'log.day-closed' },
    })
    officer.call('incidents.report', { ...input, late: true })
    expect(officer.call('log.page', { before: null, limit: 1 }).entries[0]).toMatchObject({
      kind: 'incident',
      late: true,
    })
  })
})

describe('severity 1', () => {
  it('stands on the coordinators’ screens until one says that she saw it, with a notice', async () => {
    const { w, coordinator, officer, report, fileOf } = await gate()
    report()
    const { id, number } = report({ severity: 1 })
    expect(coordinator.call('incidents.unseen', {})).toMatchObject([{ id, number, unseen: true }])
    expect(officer.call('gate.open', {}).alerts).toMatchObject([{ kind: 'incident-severe', refId: id, name: number }])
    w.setNow('2026-11-22T08:05:00.000Z')
    coordinator.call('incidents.acknowledge', { id })
    coordinator.call('incidents.acknowledge', { id })
    expect(coordinator.call('incidents.unseen', {})).toEqual([])
    expect(officer.call('gate.open', {}).alerts).toEqual([])
    expect(fileOf(id)).toMatchObject({
      unseen: false,
      notices: [
        { who: 'Ioana Coordonator', how: 'on-screen', at: '2026-11-22T08:05:00.000Z', byName: 'Ioana Coordonator' },
      ],
    })
  })

  it('is seen by the coordinator who reports it herself', async () => {
    const { coordinator } = await gate()
    coordinator.call('incidents.report', { ...facts, severity: 1 })
    expect(coordinator.call('incidents.unseen', {})).toEqual([])
  })

  it('is seen by whoever begins the review', async () => {
    const { coordinator, report, fileOf } = await gate()
    const { id } = report({ severity: 1 })
    coordinator.call('incidents.startReview', { id, version: 1 })
    expect(coordinator.call('incidents.unseen', {})).toEqual([])
    expect(fileOf(id).notices).toMatchObject([{ who: 'Ioana Coordonator', how: 'on-screen' }])
  })

  it('comes about by a correction too', async () => {
    const { coordinator, officer, report } = await gate()
    const { id } = report()
    officer.call('incidents.correct', { ...facts, id, severity: 1, version: 1, policeNumber: '' })
    expect(coordinator.call('incidents.unseen', {})).toMatchObject([{ id }])
  })
})

describe('the way of an incident', () => {
  it('goes from report to review to measures to its end', async () => {
    const { w, coordinator, officer, userId, report, fileOf } = await gate()
    const { id } = report({ severity: 1 })
    coordinator.call('incidents.startReview', { id, version: 1 })
    expect(fileOf(id)).toMatchObject({ state: 'under-review', version: 2 })
    officer.call('incidents.correct', {
      ...facts,
      id,
      severity: 1,
      version: 2,
      narrative: 'Mai exact: …',
      policeNumber: 'B 123/2026',
    })
    expect(fileOf(id)).toMatchObject({ narrative: 'Mai exact: …', policeNumber: 'B 123/2026', occurredAt: w.now() })
    coordinator.call('incidents.finishReview', { id, version: 3, conclusion: 'Se schimbă broasca.' })
    expect(fileOf(id)).toMatchObject({
      state: 'action-open',
      conclusion: 'Se schimbă broasca.',
      reviewedByName: 'Ioana Coordonator',
      reviewedAt: w.now(),
    })
    const measure = { id, text: 'Broască nouă la poartă', ownerId: userId, due: '2026-12-01' as LocalDate }
    const { measureId } = coordinator.call('incidents.addMeasure', measure)
    expect(fileOf(id)).toMatchObject({ openMeasures: 1, measures: [{ id: measureId, doneAt: null, outcome: '' }] })
    officer.call('incidents.finishMeasure', { id, measureId, outcome: 'Montată azi' })
    coordinator.call('incidents.close', { id, version: 4 })
    expect(fileOf(id)).toMatchObject({ state: 'closed', closedAt: w.now(), openMeasures: 0 })
    expect(officer.call('incidents.supplement', { id, text: 'Poliția a sunat.' })).toEqual({ number: 1 })
    expect(officer.call('incidents.supplement', { id, text: 'Dosarul s-a închis.' })).toEqual({ number: 2 })
    officer.call('incidents.recordNotice', { id, who: 'Poliția', how: 'written', at: null })
    expect(fileOf(id).supplements.map(({ number, text }) => [number, text])).toEqual([
      [1, 'Poliția a sunat.'],
      [2, 'Dosarul s-a închis.'],
    ])
    expect(verifyVault(w.host.vault, coordinator.session.user, w.folder)).toEqual([])
  })

  it('fixes the report with the end of the review, in the house and in the file', async () => {
    const { w, coordinator, officer, report, fileOf } = await gate()
    const { id } = report()
    expect(officer.refused('incidents.supplement', { id, text: 'x' })).toMatchObject({
      code: 'conflict',
      reason: 'incidents.not-reviewed',
    })
    review(coordinator, id)
    const { version } = fileOf(id)
    const change = { ...facts, id, version, policeNumber: '' }
    expect(officer.refused('incidents.correct', change)).toMatchObject({
      code: 'conflict',
      reason: 'incidents.reviewed',
    })
    const sqlite = w.host.vault.file('shelter')!.sqlite
    expect(() => sqlite.exec(`UPDATE incidents SET narrative = 'altfel'`)).toThrow('incidents.reviewed')
    expect(fileOf(id).narrative).toBe(facts.narrative)
  })

  it('refuses what does not fit its state, and a stale version', async () => {
    const { coordinator, officer, userId, report } = await gate()
    const { id } = report()
    const state = (operation: Parameters<Client['refused']>[0], input: object) =>
      coordinator.refused(operation, { id, ...input }).reason
    expect(state('incidents.finishReview', { version: 1, conclusion: 'x' })).toBe('incidents.wrong-state')
    expect(state('incidents.close', { version: 1 })).toBe('incidents.wrong-state')
    expect(state('incidents.startReview', { version: 9 })).toBe('stale-version')
    coordinator.call('incidents.startReview', { id, version: 1 })
    expect(state('incidents.startReview', { version: 2 })).toBe('incidents.wrong-state')
    expect(state('incidents.finishReview', { version: 1, conclusion: 'x' })).toBe('stale-version')
    expect(state('incidents.finishReview', { version: 2, conclusion: '' })).toBe('invalid-input')
    expect(officer.refused('incidents.correct', { ...facts, id, version: 1, policeNumber: '' }).reason).toBe(
      'stale-version',
    )
    coordinator.call('incidents.finishReview', { id, version: 2, conclusion: 'Gata.' })
    coordinator.call('incidents.close', { id, version: 3 })
    expect(state('incidents.addMeasure', { text: 'x', ownerId: userId, due: '2026-12-01' })).toBe(
      'incidents.wrong-state',
    )
    expect(state('incidents.close', { version: 4 })).toBe('incidents.wrong-state')
  })

  it('ends only with its measures done, and severity 1 not without one', async () => {
    const { coordinator, userId, report, fileOf } = await gate()
    const { id } = report({ severity: 1 })
    review(coordinator, id)
    const close = () => coordinator.refused('incidents.close', { id, version: fileOf(id).version })
    expect(close()).toMatchObject({ code: 'rule-broken', reason: 'incidents.no-follow-up' })
    const measure = { id, text: 'Lumină la poartă', ownerId: userId, due: '2026-12-01' as LocalDate }
    const { measureId } = coordinator.call('incidents.addMeasure', measure)
    expect(close()).toMatchObject({ code: 'conflict', reason: 'incidents.measures-open' })
    coordinator.call('incidents.finishMeasure', { id, measureId, outcome: 'Montată' })
    expect(coordinator.refused('incidents.finishMeasure', { id, measureId, outcome: 'iar' }).reason).toBe(
      'incidents.measure-done',
    )
    coordinator.call('incidents.close', { id, version: fileOf(id).version })
    expect(fileOf(id).state).toBe('closed')
  })

  it('refuses a measure of another incident, an owner who does not exist, a notice in the future', async () => {
    const { coordinator, officer, userId, report, fileOf } = await gate()
    const [one, two] = [report(), report()]
    const due = '2026-12-01' as LocalDate
    const { measureId } = coordinator.call('incidents.addMeasure', { id: one.id, text: 'x', ownerId: userId, due })
    expect(officer.refused('incidents.finishMeasure', { id: two.id, measureId, outcome: 'x' }).reason).toBe('not-found')
    const nobody = { id: one.id, text: 'x', ownerId: `usr_${'a'.repeat(22)}`, due }
    expect(coordinator.refused('incidents.addMeasure', nobody).reason).toBe('not-found')
    const future = { id: one.id, who: 'Poliția', how: 'phone', at: '2026-11-22T08:00:01.000Z' }
    expect(officer.refused('incidents.recordNotice', future)).toMatchObject({
      reason: 'log.future',
      fields: { at: 'log.future' },
    })
    expect(fileOf(one.id)).toMatchObject({ notices: [], measures: [{ id: measureId }] })
  })
})

describe('the list', () => {
  it('shows open ones first, by the day of the event in the house', async () => {
    const { coordinator, report } = await gate()
    const closed = report({ occurredAt: '2026-11-21T23:30:00.000Z' })
    review(coordinator, closed.id)
    coordinator.call('incidents.close', { id: closed.id, version: 3 })
    const older = report({ occurredAt: '2026-11-20T10:00:00.000Z' })
    const newer = report({ occurredAt: '2026-11-21T10:00:00.000Z' })
    const ids = (input: InputOf<'incidents.list'>) => coordinator.call('incidents.list', input).map((one) => one.id)
    const day = (text: string) => text as LocalDate
    expect(ids({})).toEqual([newer.id, older.id, closed.id])
    expect(ids({ openOnly: true })).toEqual([newer.id, older.id])
    // 23:30 UTC on the 21st is half past one on the 22nd in the house.
    expect(ids({ from: day('2026-11-22'), until: day('2026-11-22') })).toEqual([closed.id])
    expect(ids({ until: day('2026-11-20') })).toEqual([older.id])
  })
})

describe('who sees what', () => {
  it('the officer sees alias, code and room; never a legal name', async () => {
    const { coordinator, officer, report } = await gate()
    const personId = register(coordinator, 'Ana')
    coordinator.call('persons.sealIdentity', {
      id: personId,
      legalName: 'Ileana Popescu',
      cnp: null,
    })
    const { id } = report({ persons: [{ personId, role: 'affected' }] })
    expect(JSON.stringify(officer.call('incidents.get', { id }))).not.toContain('Popescu')
  })

  it('psychologists report, and do not read', async () => {
    const { w } = await gate()
    const psychologist = await w.as('psychologist')
    const { id } = psychologist.call('incidents.report', facts)
    expect(psychologist.refused('incidents.get', { id }).reason).toBe('not-allowed')
  })
})
