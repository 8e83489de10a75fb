import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../host/outputs.ts'
import { checkIn, openRoom, register } from '../../support/house.ts'
import { world, type Client, type World } from '../../support/world.ts'

const today = '2026-11-22'
const now = '2026-11-22T08:00:00.000Z'
let w: World
let coordinator: Client
let officer: Client

beforeEach(async () => {
  w = await world()
  coordinator = await w.as('coordinator')
  officer = await w.as('security-officer')
})

const add = (number: string, roomId: string | null = null, opens = 'Poarta') =>
  officer.call('keys.add', { number, opens, roomId }).id
const give = (keyId: string, more: Partial<InputOf<'keys.issue'>> = {}) => ({
  keyId,
  holderPersonId: null,
  holderName: 'Radu, instalator',
  at: null,
  due: null,
  ...more,
})
const list = (includeRetired = false) => officer.call('keys.list', { includeRetired })
const stateOf = (id: string) => list(true).find((key) => key.id === id)?.state
const book = () => officer.call('log.page', {}).entries
const alerts = () =>
  officer
    .call('gate.open', {})
    .alerts.filter(({ kind }) => kind.startsWith('key'))
    .map(({ kind, name, due }) => [kind, name, due])
const historyOf = (keyId: string) => officer.call('keys.history', { from: '2026-01-01', until: '2026-12-31', keyId })

/** A resident in room Teiul, and the key of that room. */
function residentWithRoom() {
  const room = openRoom(coordinator, 'Teiul', 1)
  const personId = register(coordinator, 'Ana')
  const stayId = checkIn(coordinator, personId, room.bedIds[0]!, '2026-11-20')
  return { personId, stayId, keyId: add('7', room.id, 'Camera Teiul') }
}

describe('the keys of the house', () => {
  it('are listed in the order of their numbers, with the room that they open', () => {
    const room = openRoom(coordinator, 'Teiul', 1)
    add('10')
    add('2', room.id, 'Camera Teiul')
    expect(list().map(({ number, opens, roomName, state, out }) => [number, opens, roomName, state, out])).toEqual([
      ['2', 'Camera Teiul', 'Teiul', 'in', null],
      ['10', 'Poarta', '', 'in', null],
    ])
  })

  it('never share a number while both are in use, however it is written', () => {
    const id = add('A1')
    add('B2')
    const taken = { code: 'conflict', reason: 'keys.number-taken', fields: { number: 'keys.number-taken' } }
    expect(officer.refused('keys.add', { number: ' a1 ', opens: 'x', roomId: null })).toMatchObject(taken)
    expect(officer.refused('keys.correct', { id, number: 'b2', opens: 'x', roomId: null, version: 1 })).toMatchObject(
      taken,
    )
    officer.call('keys.retire', { id, reason: 'Yala schimbată', version: 1 })
    add('a1')
    expect(list(true).map(({ number, state }) => [number, state])).toEqual([
      ['a1', 'in'],
      ['A1', 'retired'],
      ['B2', 'in'],
    ])
    expect(list().map(({ number }) => number)).toEqual(['a1', 'B2'])
  })

  it('are corrected by whoever read the newest version, and not after they were retired', () => {
    const id = add('1')
    const correction = { id, number: '1', opens: 'Pivnița', roomId: null, version: 1 }
    officer.call('keys.correct', correction)
    expect(list()[0]).toMatchObject({ opens: 'Pivnița', version: 2 })
    expect(officer.refused('keys.correct', { ...correction, opens: 'x' }).reason).toBe('stale-version')
    expect(officer.refused('keys.retire', { id, reason: 'x', version: 1 }).reason).toBe('stale-version')
    expect(officer.refused('keys.retire', { id, reason: ' ', version: 2 }).fields).toEqual({ reason: 'field.required' })
    officer.call('keys.retire', { id, reason: 'Yala schimbată', version: 2 })
    expect(officer.refused('keys.correct', { ...correction, version: 3 }).reason).toBe('keys.already-retired')
    expect(officer.refused('keys.retire', { id, reason: 'x', version: 3 }).reason).toBe('keys.already-retired')
  })

  it('open rooms that exist', () => {
    const nowhere = { number: '1', opens: 'x', roomId: `roo_${'x'.repeat(22)}` }
    expect(officer.refused('keys.add', nowhere).code).toBe('not-found')
    expect(list()).toEqual([])
    const { id } = openRoom(coordinator, 'Teiul', 1)
    const ended = openRoom(coordinator, 'Salcia', 1)
    coordinator.call('rooms.end', { id: ended.id, on: today, version: 1 })
    expect(officer.call('keys.rooms', {})).toEqual([{ id, name: 'Teiul' }])
  })

  it('are configured by the coordinator and the officer, and given out by whoever keeps the log', async () => {
    const social = await w.as('social-worker')
    expect(social.refused('keys.add', { number: '1', opens: 'x', roomId: null }).code).toBe('not-allowed')
    const keyId = add('1')
    expect(social.call('keys.issue', give(keyId)).seq).toBe(1)
    expect((await w.as('psychologist')).refused('keys.list', {}).code).toBe('not-allowed')
  })
})

describe('giving a key', () => {
  it('to somebody named writes it down and into the log', () => {
    const keyId = add('3')
    const due = '2026-11-22T16:00:00.000Z'
    const { id, seq } = officer.call('keys.issue', give(keyId, { due, note: 'Repară ușa' }))
    const out = { issueId: id, keyId, number: '3', opens: 'Poarta', holder: 'Radu, instalator', since: now, due }
    expect(list()[0]).toMatchObject({ state: 'out', out: { ...out, state: 'out' } })
    expect(officer.call('gate.open', {}).keys).toEqual([{ ...out, state: 'out' }])
    expect(book()[0]).toMatchObject({
      seq,
      kind: 'key',
      action: 'key.out',
      details: { number: '3', opens: 'Poarta', holder: 'Radu, instalator' },
      text: 'Repară ușa',
      at: now,
      refId: id,
      persons: [],
    })
  })

  it('to a resident names her by alias and links her in the log', () => {
    const { personId, keyId } = residentWithRoom()
    coordinator.call('persons.sealIdentity', { id: personId, legalName: 'Ecaterina Adevărata', cnp: null })
    officer.call('keys.issue', give(keyId, { holderPersonId: personId, holderName: '' }))
    expect(list()[0]?.out?.holder).toBe('Ana')
    expect(book()[0]).toMatchObject({
      details: { number: '7', opens: 'Camera Teiul', holder: 'Ana' },
      persons: [{ id: personId, alias: 'Ana', roomName: 'Teiul' }],
    })
    const seen = JSON.stringify([list(), historyOf(keyId), book(), officer.call('gate.open', {})])
    expect(seen).not.toContain('Adevărata')
  })

  it('is refused while it is out, lost or retired, and for nobody', () => {
    const keyId = add('3')
    expect(officer.refused('keys.issue', give(keyId, { holderName: ' ' })).fields).toEqual({
      holderName: 'field.required',
    })
    const unknown = give(keyId, { holderPersonId: `per_${'x'.repeat(22)}` })
    expect(officer.refused('keys.issue', unknown).code).toBe('not-found')
    const { id: issueId } = officer.call('keys.issue', give(keyId))
    expect(officer.refused('keys.issue', give(keyId))).toMatchObject({ code: 'conflict', reason: 'keys.already-out' })
    officer.call('keys.return', { issueId, at: null, lost: true })
    const notUsable = { code: 'rule-broken', reason: 'keys.not-usable' }
    expect(officer.refused('keys.issue', give(keyId))).toMatchObject(notUsable)
    officer.call('keys.retire', { id: keyId, reason: 'Yala schimbată', version: 2 })
    expect(officer.refused('keys.issue', give(keyId))).toMatchObject(notUsable)
    expect(historyOf(keyId)).toHaveLength(1)
    expect(book()).toHaveLength(2)
  })

  it('is due after it was given, and given after it came back, and not in the future', () => {
    const keyId = add('3')
    const at = '2026-11-22T07:30:00.000Z'
    expect(officer.refused('keys.issue', give(keyId, { at, due: at }))).toMatchObject({
      reason: 'keys.due-before-out',
      fields: { due: 'keys.due-before-out' },
    })
    expect(officer.refused('keys.issue', give(keyId, { at: '2026-11-22T08:00:01.000Z' })).reason).toBe('log.future')
    const { id: issueId } = officer.call('keys.issue', give(keyId, { at: '2026-11-22T07:00:00.000Z' }))
    officer.call('keys.return', { issueId, at })
    expect(officer.refused('keys.issue', give(keyId, { at: '2026-11-22T07:29:59.000Z' }))).toMatchObject({
      reason: 'keys.before-last-return',
      fields: { at: 'keys.before-last-return' },
    })
    expect(book()).toHaveLength(2)
    officer.call('keys.issue', give(keyId, { at }))
    expect(officer.refused('keys.issue', give(keyId, { at })).reason).toBe('keys.already-out')
  })

  it('in a closed day needs the late mark', () => {
    const keyId = add('3')
    const at = '2026-11-21T20:00:00.000Z'
    officer.call('log.append', { kind: 'observation', at, text: 'Liniște' })
    officer.call('logDays.close', { date: '2026-11-21' })
    expect(officer.refused('keys.issue', give(keyId, { at }))).toMatchObject({
      reason: 'log.day-closed',
      fields: { late: 'log.day-closed' },
    })
    expect(stateOf(keyId)).toBe('in')
    officer.call('keys.issue', give(keyId, { at, late: true }))
    expect(book()[0]).toMatchObject({ action: 'key.out', at, late: true, day: '2026-11-21' })
  })

  it('refuses text with characters that nobody can see', () => {
    const keyId = add('3')
    expect(officer.refused('keys.issue', give(keyId, { note: 'a\u200bb' })).fields).toEqual({
      note: 'field.hidden-characters',
    })
    expect(stateOf(keyId)).toBe('in')
  })
})

describe('taking a key back', () => {
  it('closes the issue once, and says so in the log', () => {
    const { personId, keyId } = residentWithRoom()
    const { id: issueId } = officer.call(
      'keys.issue',
      give(keyId, { holderPersonId: personId, holderName: '', note: 'Până diseară' }),
    )
    w.setNow('2026-11-22T09:00:00.000Z')
    const { seq } = officer.call('keys.return', { issueId, at: null, note: 'Breloc rupt' })
    expect(book()[0]).toMatchObject({
      seq,
      kind: 'key',
      action: 'key.in',
      details: { number: '7', opens: 'Camera Teiul', holder: 'Ana' },
      text: 'Breloc rupt',
      refId: issueId,
      persons: [{ id: personId }],
    })
    expect(stateOf(keyId)).toBe('in')
    expect(historyOf(keyId)).toEqual([
      {
        id: issueId,
        keyId,
        number: '7',
        opens: 'Camera Teiul',
        holder: 'Ana',
        outAt: now,
        due: null,
        inAt: '2026-11-22T09:00:00.000Z',
        outByName: 'Utilizator security-officer',
        inByName: 'Utilizator security-officer',
        lost: false,
        note: 'Până diseară; Breloc rupt',
      },
    ])
    expect(officer.refused('keys.return', { issueId, at: null })).toMatchObject({
      code: 'conflict',
      reason: 'keys.not-out',
    })
    expect(book()).toHaveLength(2)
  })

  it('is refused before it was given, and in the future', () => {
    const keyId = add('3')
    const { id: issueId } = officer.call('keys.issue', give(keyId, { at: '2026-11-22T07:00:00.000Z' }))
    expect(officer.refused('keys.return', { issueId, at: '2026-11-22T06:59:00.000Z' })).toMatchObject({
      reason: 'keys.in-before-out',
      fields: { at: 'keys.in-before-out' },
    })
    expect(officer.refused('keys.return', { issueId, at: '2026-11-22T08:30:00.000Z' }).reason).toBe('log.future')
    expect(officer.refused('keys.return', { issueId: `kis_${'x'.repeat(22)}`, at: null }).code).toBe('not-found')
    expect(stateOf(keyId)).toBe('out')
    expect(book()).toHaveLength(1)
  })

  it('as lost takes the key out of use', () => {
    const keyId = add('3')
    const { id: issueId } = officer.call('keys.issue', give(keyId))
    expect(officer.refused('keys.retire', { id: keyId, reason: 'x', version: 1 })).toMatchObject({
      code: 'conflict',
      reason: 'keys.still-out',
    })
    officer.call('keys.return', { issueId, at: null, lost: true, note: 'Căzută în Criș' })
    expect(list()[0]).toMatchObject({ state: 'lost', out: null, version: 2 })
    expect(book()[0]).toMatchObject({ action: 'key.lost', details: { number: '3' }, text: 'Căzută în Criș' })
    expect(historyOf(keyId)[0]).toMatchObject({ lost: true, inAt: now })
  })
})

describe('a key that is waited for', () => {
  it('is announced once its time is past, until it is back', () => {
    const keyId = add('3')
    const due = '2026-11-22T09:00:00.000Z'
    const { id: issueId } = officer.call('keys.issue', give(keyId, { due }))
    w.setNow(due)
    expect(alerts()).toEqual([])
    w.setNow('2026-11-22T09:00:01.000Z')
    expect(alerts()).toEqual([['key-overdue', '3', due]])
    expect(list()[0]?.out?.state).toBe('overdue')
    officer.call('keys.return', { issueId, at: null })
    expect(alerts()).toEqual([])
  })

  it('is the key of a room whose resident has left, from the day she left', () => {
    const { personId, stayId, keyId } = residentWithRoom()
    const store = add('8', null, 'Magazie')
    for (const id of [keyId, store]) officer.call('keys.issue', give(id, { holderPersonId: personId, holderName: '' }))
    expect(alerts()).toEqual([])
    const leaving = { stayIds: [stayId], on: today, destination: 'own-home' as const, reason: '' }
    const { changeId } = coordinator.call('stays.leave', leaving)
    expect(alerts()).toEqual([['key-stay-ended', '7', '2026-11-21T22:00:00.000Z']])
    expect(list().map(({ out }) => out?.state)).toEqual(['stay-ended', 'out'])
    coordinator.call('stays.undo', { changeId })
    expect(alerts()).toEqual([])
  })
})

describe('the history of keys', () => {
  it('tells which keys were out on some day of the period, the newest first', () => {
    const [one, two, three] = [add('1'), add('2'), add('3')]
    const given = (keyId: string, at: string) => officer.call('keys.issue', give(keyId, { at })).id
    const back = (issueId: string, at: string) => officer.call('keys.return', { issueId, at })
    back(given(one, '2026-11-10T09:00:00.000Z'), '2026-11-12T09:00:00.000Z')
    back(given(two, '2026-11-13T22:30:00.000Z'), '2026-11-13T23:00:00.000Z')
    given(three, '2026-11-01T09:00:00.000Z')
    const numbers = (from: string, until: string) =>
      officer.call('keys.history', { from, until }).map(({ number }) => number)
    expect(numbers('2026-11-11', '2026-11-11')).toEqual(['1', '3'])
    expect(numbers('2026-11-13', '2026-11-13')).toEqual(['3'])
    expect(numbers('2026-11-14', '2026-11-22')).toEqual(['2', '3'])
    expect(numbers('2026-10-01', '2026-10-31')).toEqual([])
    expect(historyOf(one).map(({ number }) => number)).toEqual(['1'])
  })
})
