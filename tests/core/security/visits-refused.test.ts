import { beforeEach, describe, expect, it } from 'vitest'
import { announced, coming, openGate, refusing, type Gate } from './visits-gate.ts'

const day = { from: '2026-11-22', until: '2026-11-22' }
let gate: Gate

beforeEach(async () => {
  gate = await openGate()
})

describe('somebody of the watch list', () => {
  it('is recognised with what to do, and without whom the list protects', () => {
    const id = gate.watch()
    const match = {
      id,
      label: 'Vasile Munteanu',
      description: 'Înalt, cicatrice la sprânceană',
      instruction: 'call-coordinator',
      instructionText: 'Sunați coordonatorul înainte de a deschide',
      by: 'name',
    }
    const check = (name: string, plate = '') => gate.officer.call('visits.checkWatchList', { name, plate })
    expect(check('munteanu vasile')).toEqual([match])
    expect(check('Dan Rus', 'bh-12-abc')).toEqual([{ ...match, by: 'plate' }])
    expect(check('Dan Rus', 'BH 13 ABC')).toEqual([])
    gate.watch({ label: 'Vasile Muntean', instruction: 'never-admit', plates: '' })
    expect(check('Vasile Munteanu').map(({ instruction }) => instruction)).toEqual(['never-admit', 'call-coordinator'])
  })

  it('comes in only after the match was looked at and a reason written', () => {
    const id = gate.watch()
    const him = coming({ name: 'Vasile Munteanu', hostPersonId: gate.host, hostAgreed: false })
    const failure = gate.refused('visits.checkIn', { ...him, reason: 'Are programare' })
    expect(failure).toMatchObject({ code: 'rule-broken', reason: 'visits.watch-list' })
    expect(failure.details).toEqual({ matches: gate.officer.call('visits.checkWatchList', him) })
    expect(gate.refused('visits.checkIn', { ...him, matchesSeen: [id] }).reason).toBe('visits.watch-list')
    const other = gate.watch({ label: 'Vasile Muntean', plates: '' })
    const seen = { ...him, hostAgreed: true, matchesSeen: [id], reason: 'Altă persoană, născută în 1950' }
    expect(gate.refused('visits.checkIn', seen).reason).toBe('visits.watch-list')
    gate.officer.call('visits.checkIn', { ...seen, matchesSeen: [id, other] })
    expect(gate.all()[0]).toMatchObject({ state: 'in', reason: 'Altă persoană, născută în 1950' })
    expect(gate.book()[0]?.text).toBe('Altă persoană, născută în 1950')
  })

  it('whom the list never admits comes in by decision of the coordinator only', async () => {
    const id = gate.watch({ instruction: 'never-admit' })
    const him = coming({ name: 'Dan Rus', plate: 'BH12ABC', matchesSeen: [id], reason: 'Altă persoană cu mașina lui' })
    const social = await gate.w.as('social-worker')
    for (const by of [gate.officer, social]) {
      expect(gate.refused('visits.checkIn', him, by)).toMatchObject({
        code: 'rule-broken',
        reason: 'visits.never-admit',
      })
    }
    expect(gate.refused('visits.checkIn', { ...him, reason: '' }, gate.coordinator).reason).toBe('visits.watch-list')
    gate.coordinator.call('visits.checkIn', him)
    expect(gate.states()).toEqual([['Dan Rus', 'in']])
  })

  it('is forgotten by the gate when the line ends or expires', () => {
    const id = gate.watch({ expires: '2026-11-22' })
    const check = () => gate.officer.call('visits.checkWatchList', { name: 'Vasile Munteanu', plate: '' }).length
    expect(check()).toBe(1)
    gate.w.setNow('2026-11-22T22:30:00.000Z')
    expect(check()).toBe(0)
    gate.w.setNow('2026-11-22T08:00:00.000Z')
    gate.coordinator.call('watchList.end', { id, reason: 'A plecat din țară', version: 1 })
    expect(check()).toBe(0)
    gate.officer.call('visits.checkIn', coming({ name: 'Vasile Munteanu' }))
  })
})

describe('a visit that is refused', () => {
  const incident = (id: string) =>
    gate.w.host.vault.file('shelter')?.sqlite.prepare('SELECT * FROM incidents WHERE id = ?').get(id) as object

  it('stays on record and becomes an incident', () => {
    const { id, incidentId, seq } = gate.officer.call(
      'visits.refuse',
      refusing({ hostPersonId: gate.host, plate: 'BH 99 XYZ' }),
    )
    expect(gate.all()).toMatchObject([
      {
        id,
        state: 'refused',
        incidentId,
        reason: 'Nu a vrut să se legitimeze',
        inAt: null,
        outAt: gate.w.now(),
        badge: '',
      },
    ])
    expect(gate.officer.call('visits.list', day)).toHaveLength(1)
    expect(incident(incidentId)).toMatchObject({
      number: '2026/0001',
      category: 'refused-visit',
      severity: 2,
      state: 'reported',
      occurred_at: gate.w.now(),
      place: 'La poartă',
      others_present: 'Ioana Pop, DGASPC Bihor, BH 99 XYZ',
      narrative: 'Nu a vrut să se legitimeze',
    })
    const lines = gate.book()
    expect(lines.map(({ action }) => action).sort()).toEqual(['incident.reported', 'visit.refused'])
    expect(lines.find((line) => line.seq === seq)).toMatchObject({
      kind: 'visitor',
      action: 'visit.refused',
      details: { name: 'Ioana Pop', reason: 'Nu a vrut să se legitimeze' },
      persons: [{ id: gate.host }],
      refId: id,
    })
    expect(gate.today()).toEqual([])
  })

  it('is severe when the list says that the visitor is never let in, and does not say whom it protects', () => {
    const never = gate.watch({ instruction: 'never-admit' })
    const observed = gate.watch({ label: 'Dan Rus', instruction: 'observe', plates: '' })
    const severity = (watchEntryId: string, name: string) => {
      const { incidentId } = gate.officer.call('visits.refuse', refusing({ watchEntryId, name, organisation: '' }))
      return incident(incidentId)
    }
    expect(severity(never, 'Vasile Munteanu')).toMatchObject({ severity: 1, others_present: 'Vasile Munteanu' })
    expect(severity(observed, 'Dan Rus')).toMatchObject({ severity: 2, number: '2026/0002' })
    expect(gate.book().flatMap(({ persons }) => persons)).toEqual([])
  })

  it('may be an expected one', () => {
    const { id } = gate.coordinator.call('visits.announce', announced())
    expect(gate.officer.call('visits.refuse', refusing({ visitId: id })).id).toBe(id)
    expect(gate.all()).toMatchObject([{ id, state: 'refused', expectedAt: '2026-11-22T12:00:00.000Z', version: 2 }])
    expect(gate.refused('visits.refuse', refusing({ visitId: id })).reason).toBe('visits.not-expected')
  })

  it('needs a reason and a time that has passed, and leaves nothing behind otherwise', () => {
    const incidents = () =>
      gate.w.host.vault.file('shelter')?.sqlite.prepare('SELECT count(*) FROM incidents').pluck().get()
    expect(gate.refused('visits.refuse', refusing({ reason: ' ' })).fields).toEqual({ reason: 'field.required' })
    expect(gate.refused('visits.refuse', refusing({ at: '2026-11-22T09:00:00.000Z' })).reason).toBe('log.future')
    const nobody = { watchEntryId: 'wat_0000000000000000000000' }
    expect(gate.refused('visits.refuse', refusing(nobody)).code).toBe('not-found')
    expect(incidents()).toBe(0)
  })
})
