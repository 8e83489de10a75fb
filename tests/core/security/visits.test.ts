import { beforeEach, describe, expect, it } from 'vitest'
import { announced, coming, openGate, refusing, visitor, type Gate } from './visits-gate.ts'

const day = { from: '2026-11-22', until: '2026-11-22' }
let gate: Gate

beforeEach(async () => {
  gate = await openGate()
})

describe('a visitor who comes in', () => {
  it('is written down with the resident whom he visits, and into the log', () => {
    const input = coming({ hostPersonId: gate.host, hostAgreed: true, name: '  Ioana  Pop ' })
    const { id, seq } = gate.officer.call('visits.checkIn', input)
    expect(gate.officer.call('visits.today', {})).toEqual([
      {
        ...visitor,
        name: 'Ioana  Pop',
        hostPersonId: gate.host,
        id,
        state: 'in',
        hostAlias: 'Salcia',
        hostAgreed: true,
        idSeen: true,
        escorted: true,
        badge: '3',
        expectedAt: null,
        inAt: gate.w.now(),
        outAt: null,
        reason: '',
        incidentId: null,
        byName: 'Utilizator security-officer',
        version: 1,
      },
    ])
    expect(gate.book()[0]).toMatchObject({
      seq,
      kind: 'visitor',
      action: 'visit.in',
      details: { name: 'Ioana  Pop', badge: '3', organisation: 'DGASPC Bihor' },
      at: gate.w.now(),
      refId: id,
      persons: [{ id: gate.host, alias: 'Salcia', roomName: 'Teiul' }],
    })
    expect(gate.officer.call('gate.open', {}).visitors).toMatchObject([
      { visitId: id, hostAlias: 'Salcia', badge: '3' },
    ])
  })

  it('may visit the house itself, and then no resident is named', () => {
    gate.officer.call('visits.checkIn', coming())
    expect(gate.book()[0]?.persons).toEqual([])
  })

  it('does not reach a resident who has not agreed', () => {
    expect(gate.refused('visits.checkIn', coming({ hostPersonId: gate.host, reason: 'Insistă' }))).toMatchObject({
      code: 'rule-broken',
      reason: 'visits.no-agreement',
      fields: { hostAgreed: 'visits.no-agreement' },
    })
  })

  it('shows a document, or the officer says why not', () => {
    expect(gate.refused('visits.checkIn', coming({ idSeen: false }))).toMatchObject({
      code: 'rule-broken',
      reason: 'visits.id-not-seen',
    })
    gate.officer.call('visits.checkIn', coming({ idSeen: false, reason: 'Pompier în intervenție' }))
    expect(gate.all()[0]).toMatchObject({ idSeen: false, reason: 'Pompier în intervenție' })
    expect(gate.book()[0]?.text).toBe('Pompier în intervenție')
  })

  it('is not inside twice, however the name is spelled', () => {
    const { id } = gate.officer.call('visits.checkIn', coming({ name: 'Ștefan Țepeș' }))
    expect(gate.refused('visits.checkIn', coming({ name: 'STEFAN  TEPES', badge: '4' }))).toMatchObject({
      code: 'conflict',
      reason: 'visits.already-in',
      fields: { name: 'visits.already-in' },
    })
    gate.leave(id)
    gate.officer.call('visits.checkIn', coming({ name: 'Stefan Tepes', badge: '4' }))
  })

  it('gets a badge that nobody wears, visitor or resident', () => {
    gate.officer.call('gate.giveBadge', { personId: gate.host, badge: 'R7' })
    const { id } = gate.officer.call('visits.checkIn', coming({ badge: 'V3' }))
    const second = coming({ name: 'Dan Rus', badge: 'v3' })
    expect(gate.refused('visits.checkIn', second)).toMatchObject({ code: 'conflict', reason: 'visits.badge-out' })
    expect(gate.refused('visits.checkIn', { ...second, badge: 'R7' }).fields).toEqual({ badge: 'visits.badge-out' })
    gate.leave(id)
    gate.officer.call('visits.checkIn', second)
    gate.officer.call('visits.checkIn', coming({ name: 'Fără ecuson', badge: '' }))
    gate.officer.call('visits.checkIn', coming({ name: 'Nici acesta', badge: '' }))
  })

  it('keeps the time rules of the log', () => {
    expect(gate.refused('visits.checkIn', coming({ at: '2026-11-22T08:01:00.000Z' })).reason).toBe('log.future')
    gate.officer.call('visits.checkIn', coming({ at: '2026-11-22T07:50:00.000Z' }))
    expect([gate.all()[0]?.inAt, gate.book()[0]?.at]).toEqual(['2026-11-22T07:50:00.000Z', '2026-11-22T07:50:00.000Z'])
    gate.w.setNow('2026-11-23T07:00:00.000Z')
    gate.officer.call('logDays.close', { date: '2026-11-22', visitorsConfirmed: true })
    const yesterday = coming({ name: 'Dan Rus', badge: '', at: '2026-11-22T18:00:00.000Z' })
    expect(gate.refused('visits.checkIn', yesterday).reason).toBe('log.day-closed')
    gate.officer.call('visits.checkIn', { ...yesterday, late: true })
    expect(gate.book()[0]).toMatchObject({ day: '2026-11-22', late: true })
  })

  it('takes no hidden characters and no empty name', () => {
    expect(gate.refused('visits.checkIn', coming({ name: 'Ioana\u202ePop' })).fields).toEqual({
      name: 'field.hidden-characters',
    })
    expect(gate.refused('visits.checkIn', coming({ name: ' ', type: null })).fields).toEqual({
      name: 'field.required',
      type: 'field.required',
    })
  })
})

describe('an expected visit', () => {
  it('waits for its day and begins as what was announced', () => {
    const { id } = gate.coordinator.call('visits.announce', announced({ hostPersonId: gate.host, hostAgreed: true }))
    gate.coordinator.call('visits.announce', announced({ name: 'Mâine', expectedAt: '2026-11-23T09:00:00.000Z' }))
    expect(gate.book()).toEqual([])
    expect(gate.today()).toEqual([['Ioana Pop', 'expected']])
    gate.officer.call('visits.checkIn', coming({ visitId: id, hostPersonId: gate.host, hostAgreed: true, badge: '5' }))
    expect(gate.officer.call('visits.today', {})).toMatchObject([
      { id, state: 'in', expectedAt: '2026-11-22T12:00:00.000Z', badge: '5', version: 2 },
    ])
    expect(gate.all().find((visit) => visit.id === id)?.byName).toBe('Utilizator security-officer')
    const again = coming({ visitId: id, name: 'Altă Persoană', badge: '' })
    expect(gate.refused('visits.checkIn', again)).toMatchObject({ code: 'conflict', reason: 'visits.already-in' })
    gate.leave(id)
    expect(gate.refused('visits.checkIn', again)).toMatchObject({ code: 'conflict', reason: 'visits.not-expected' })
    expect(gate.refused('visits.refuse', refusing({ visitId: id })).reason).toBe('visits.not-expected')
    expect(gate.today()).toEqual([])
  })

  it('is not announced for a day that has passed', () => {
    const past = announced({ expectedAt: '2026-11-21T21:59:00.000Z' })
    expect(gate.coordinator.refused('visits.announce', past).fields).toEqual({ expectedAt: 'visits.expected-past' })
    gate.coordinator.call('visits.announce', announced({ expectedAt: '2026-11-21T22:00:00.000Z' }))
    expect(gate.states()).toEqual([['Ioana Pop', 'expected']])
  })

  it('is cancelled with a reason, once, and by who knows its latest form', () => {
    const { id } = gate.coordinator.call('visits.announce', announced())
    expect(gate.refused('visits.cancel', { id, reason: '', version: 1 }).fields).toEqual({ reason: 'field.required' })
    expect(gate.refused('visits.cancel', { id, reason: 'A sunat', version: 2 }).reason).toBe('stale-version')
    gate.officer.call('visits.cancel', { id, reason: 'A sunat că nu vine', version: 1 })
    expect(gate.all()[0]).toMatchObject({ state: 'cancelled', reason: 'A sunat că nu vine', version: 2 })
    expect(gate.today()).toEqual([])
    expect(gate.refused('visits.cancel', { id, reason: 'Iar', version: 2 })).toMatchObject({
      code: 'conflict',
      reason: 'visits.not-expected',
    })
    expect(gate.refused('visits.checkIn', coming({ visitId: id })).reason).toBe('visits.not-expected')
  })

  it('is not somebody who never was announced', () => {
    const visitId = 'vis_0000000000000000000000'
    expect(gate.refused('visits.checkIn', coming({ visitId })).code).toBe('not-found')
    expect(gate.refused('visits.refuse', refusing({ visitId })).code).toBe('not-found')
    expect(gate.refused('visits.cancel', { id: visitId, reason: 'x', version: 1 }).code).toBe('not-found')
  })
})

describe('a visitor who leaves', () => {
  it('gives the badge back and is written into the log', () => {
    const { id } = gate.officer.call('visits.checkIn', coming({ hostPersonId: gate.host, hostAgreed: true }))
    gate.w.setNow('2026-11-22T09:30:00.000Z')
    const { seq } = gate.leave(id)
    expect(gate.all()[0]).toMatchObject({ state: 'out', outAt: gate.w.now(), version: 2 })
    expect(gate.book()[0]).toMatchObject({
      seq,
      kind: 'visitor',
      action: 'visit.out',
      details: { name: 'Ioana Pop', badge: '3' },
      persons: [{ id: gate.host }],
      refId: id,
    })
    expect(gate.today()).toEqual([])
    expect(gate.refused('visits.checkOut', { id, at: null, badgeReturned: true })).toMatchObject({
      code: 'conflict',
      reason: 'visits.not-in',
    })
  })

  it('does not keep the badge without a word', () => {
    const { id } = gate.officer.call('visits.checkIn', coming())
    const without = { id, at: null, badgeReturned: false }
    expect(gate.refused('visits.checkOut', without)).toMatchObject({
      code: 'rule-broken',
      reason: 'visits.badge-not-back',
    })
    gate.leave(id, { badgeReturned: false, note: 'L-a pierdut în curte' })
    expect(gate.book()[0]?.text).toBe('L-a pierdut în curte')
    const { id: free } = gate.officer.call('visits.checkIn', coming({ name: 'Dan Rus', badge: '' }))
    gate.leave(free, { badgeReturned: false })
  })

  it('does not leave before coming, nor in the future', () => {
    const { id } = gate.officer.call('visits.checkIn', coming())
    const at = (text: string) => gate.refused('visits.checkOut', { id, at: text, badgeReturned: true })
    expect(at('2026-11-22T07:59:00.000Z')).toMatchObject({ code: 'rule-broken', reason: 'visits.out-before-in' })
    expect(at('2026-11-22T08:10:00.000Z').reason).toBe('log.future')
    expect(at('not a time').code).toBe('invalid-input')
    const nobody = 'vis_0000000000000000000000'
    expect(gate.refused('visits.checkOut', { id: nobody, at: null, badgeReturned: true }).code).toBe('not-found')
    const { id: expected } = gate.coordinator.call('visits.announce', announced({ name: 'Dan Rus' }))
    expect(gate.refused('visits.checkOut', { id: expected, at: null, badgeReturned: true }).reason).toBe(
      'visits.not-in',
    )
  })

  it('is asked about after four hours and after ten in the evening', () => {
    const due = () => gate.officer.call('gate.open', {}).alerts.filter(({ kind }) => kind === 'visitor-late')
    const { id } = gate.officer.call('visits.checkIn', coming())
    gate.w.setNow('2026-11-22T12:00:00.000Z')
    expect(due()).toEqual([])
    gate.w.setNow('2026-11-22T12:00:01.000Z')
    expect(due()).toEqual([{ kind: 'visitor-late', refId: id, name: 'Ioana Pop', due: '2026-11-22T12:00:00.000Z' }])
    gate.leave(id)
    expect(due()).toEqual([])
    gate.w.setNow('2026-11-22T18:30:00.000Z')
    gate.officer.call('visits.checkIn', coming())
    gate.w.setNow('2026-11-22T20:05:00.000Z')
    expect(due()).toMatchObject([{ due: '2026-11-22T20:00:00.000Z' }])
  })
})

describe('the book of visits', () => {
  it('lists a period, newest first, by when the visitor was at the gate or is expected', () => {
    const { id } = gate.officer.call('visits.checkIn', coming({ at: '2026-11-22T06:00:00.000Z' }))
    gate.leave(id, { at: '2026-11-22T06:30:00.000Z' })
    gate.officer.call('visits.refuse', refusing({ name: 'Dan Rus', at: '2026-11-21T21:59:00.000Z' }))
    gate.coordinator.call('visits.announce', announced({ name: 'Mâine', expectedAt: '2026-11-22T22:00:00.000Z' }))
    expect(gate.states()).toEqual([
      ['Mâine', 'expected'],
      ['Ioana Pop', 'out'],
      ['Dan Rus', 'refused'],
    ])
    expect(gate.officer.call('visits.list', day).map(({ name }) => name)).toEqual(['Ioana Pop'])
    const only = gate.officer.call('visits.list', { from: '2026-11-21', until: '2026-11-22', state: 'refused' })
    expect(only.map(({ name }) => name)).toEqual(['Dan Rus'])
  })

  it('knows visitors as they were last written down', () => {
    const known = (text: string) => gate.officer.call('visits.knownVisitors', { text })
    const { id } = gate.officer.call('visits.checkIn', coming({ name: 'Stefan Tepes', organisation: 'Poliția' }))
    gate.leave(id)
    gate.w.setNow('2026-11-22T09:00:00.000Z')
    const second = coming({ name: 'Ștefan Țepeș', organisation: 'Poliția Oradea', plate: 'BH 01 POL', type: 'police' })
    gate.officer.call('visits.checkIn', second)
    gate.officer.call('visits.announce', announced({ name: 'Stela Rus' }))
    expect(known('ștef')).toEqual([
      { name: 'Ștefan Țepeș', type: 'police', organisation: 'Poliția Oradea', plate: 'BH 01 POL' },
    ])
    expect(known('ST').map(({ name }) => name)).toEqual(['Ștefan Țepeș', 'Stela Rus'])
    expect(known('Țepeș')).toEqual([])
    expect(known('ste%')).toEqual([])
    expect(known(' ')).toEqual([])
  })

  it('offers at most eight and forgets who cancelled', () => {
    for (let number = 1; number <= 9; number++) {
      gate.officer.call('visits.announce', announced({ name: `Vizitator ${number}` }))
    }
    const { id } = gate.officer.call('visits.announce', announced({ name: 'Anulat' }))
    gate.officer.call('visits.cancel', { id, reason: 'Nu mai vine', version: 1 })
    expect(gate.officer.call('visits.knownVisitors', { text: 'vizit' })).toHaveLength(8)
    expect(gate.officer.call('visits.knownVisitors', { text: 'anu' })).toEqual([])
  })
})
