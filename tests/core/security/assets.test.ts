import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../host/outputs.ts'
import { world, type Client, type World } from '../../support/world.ts'

const today = '2026-11-22'
const now = '2026-11-22T08:00:00.000Z'
let w: World
let officer: Client

beforeEach(async () => {
  w = await world()
  officer = await w.as('security-officer')
})

const panel = { name: 'Centrala', kind: 'alarm' as const, location: 'Hol', testEveryDays: 30 }
const add = (more: Partial<typeof panel> = {}) => officer.call('assets.add', { ...panel, ...more }).id
const record = (assetId: string, what: InputOf<'assets.record'>['what'], more: object = {}) =>
  officer.call('assets.record', { assetId, what, at: null, ...more })
const refused = (assetId: string, what: string, more: object = {}) =>
  officer.refused('assets.record', { assetId, what, at: null, ...more })
const list = (includeEnded = false) => officer.call('assets.list', { includeEnded })
const book = () => officer.call('log.page', {}).entries
const alerts = () =>
  officer
    .call('gate.open', {})
    .alerts.filter(({ kind }) => kind === 'asset-fault' || kind === 'test-overdue')
    .map(({ kind, name, due }) => [kind, name, due])

describe('the security assets', () => {
  it('are in use from the day they were added, and tested first within the interval', () => {
    const id = add()
    add({ name: 'Camera 1' })
    expect(list().map(({ name }) => name)).toEqual(['Camera 1', 'Centrala'])
    expect(list()[1]).toEqual({
      ...panel,
      id,
      state: 'in-order',
      lastTest: null,
      nextTest: '2026-12-22',
      fault: '',
      faultSince: null,
      activeFrom: today,
      activeUntil: null,
      version: 1,
    })
  })

  it('are corrected by whoever read the newest version', () => {
    const id = add()
    officer.call('assets.correct', { ...panel, id, testEveryDays: 7, version: 1 })
    expect(list()[0]).toMatchObject({ testEveryDays: 7, nextTest: '2026-11-29', version: 2 })
    expect(officer.refused('assets.correct', { ...panel, id, version: 1 }).reason).toBe('stale-version')
    expect(officer.refused('assets.end', { id, reason: 'x', version: 1 }).reason).toBe('stale-version')
    expect(officer.refused('assets.correct', { ...panel, id, testEveryDays: 0, version: 2 }).fields).toEqual({
      testEveryDays: 'field.number',
    })
  })

  it('that have ended are listed on demand, and nothing is recorded of them', () => {
    const id = add()
    officer.call('assets.end', { id, reason: 'Înlocuită', version: 1 })
    expect(list()).toEqual([])
    expect(list(true)).toMatchObject([{ activeUntil: today, version: 2 }])
    const ended = { code: 'conflict', reason: 'assets.ended' }
    expect(refused(id, 'passed')).toMatchObject(ended)
    expect(officer.refused('assets.end', { id, reason: 'x', version: 2 })).toMatchObject(ended)
    expect(officer.refused('assets.correct', { ...panel, id, version: 2 })).toMatchObject(ended)
    expect(officer.call('assets.history', { assetId: id })).toEqual([])
    expect(book()).toEqual([])
  })

  it('are configured by the coordinator and the officer, and tested by whoever keeps the log', async () => {
    const social = await w.as('social-worker')
    expect(social.refused('assets.add', panel).code).toBe('not-allowed')
    expect(social.call('assets.record', { assetId: add(), what: 'passed', at: null }).seq).toBe(1)
    expect((await w.as('legal-adviser')).refused('assets.list', {}).code).toBe('not-allowed')
  })
})

describe('a test', () => {
  it('that passed puts off the next one, and stands in the log', () => {
    const assetId = add()
    w.setNow('2026-12-01T08:00:00.000Z')
    const { id, seq } = record(assetId, 'passed', { note: 'Sirena se aude' })
    expect(list()[0]).toMatchObject({ state: 'in-order', lastTest: '2026-12-01', nextTest: '2026-12-31' })
    expect(book()[0]).toMatchObject({
      seq,
      kind: 'asset',
      action: 'asset.tested',
      details: { name: 'Centrala', result: 'passed' },
      text: 'Sirena se aude',
      refId: id,
    })
  })

  it('counts on the day that it was in the house', () => {
    const assetId = add()
    record(assetId, 'passed', { at: '2026-11-21T23:30:00.000Z' })
    expect(list()[0]?.lastTest).toBe('2026-11-22')
  })

  it('that failed is a fault until it is repaired', () => {
    const assetId = add()
    record(assetId, 'failed', { note: 'Sirena tace' })
    expect(list()[0]).toMatchObject({ state: 'fault', fault: 'Sirena tace', faultSince: now, lastTest: today })
    expect(book()[0]).toMatchObject({ action: 'asset.tested', details: { name: 'Centrala', result: 'failed' } })
    expect(alerts()).toEqual([['asset-fault', 'Centrala', now]])
    w.setNow('2026-11-22T09:00:00.000Z')
    record(assetId, 'repaired')
    expect(list()[0]).toMatchObject({ state: 'in-order', fault: '', faultSince: null, nextTest: '2026-12-22' })
    expect(book()[0]).toMatchObject({ kind: 'asset', action: 'asset.repaired', details: { name: 'Centrala' } })
    expect(alerts()).toEqual([])
  })

  it('that is missing is announced from the end of the day on which it was due', () => {
    add({ testEveryDays: 7 })
    w.setNow('2026-11-29T21:00:00.000Z')
    expect(list()[0]).toMatchObject({ state: 'due-soon', nextTest: '2026-11-29' })
    expect(alerts()).toEqual([])
    w.setNow('2026-11-29T22:00:00.000Z')
    expect(list()[0]?.state).toBe('overdue')
    expect(alerts()).toEqual([['test-overdue', 'Centrala', '2026-11-29T22:00:00.000Z']])
  })

  it('is not in the future, and in a closed day needs the late mark', () => {
    const assetId = add()
    expect(refused(assetId, 'passed', { at: '2026-11-22T08:01:00.000Z' }).reason).toBe('log.future')
    const at = '2026-11-21T20:00:00.000Z'
    officer.call('log.append', { kind: 'observation', at, text: 'Liniște' })
    officer.call('logDays.close', { date: '2026-11-21' })
    expect(refused(assetId, 'passed', { at })).toMatchObject({ reason: 'log.day-closed' })
    expect(officer.call('assets.history', { assetId })).toEqual([])
    record(assetId, 'passed', { at, late: true })
    expect(book()[0]).toMatchObject({ late: true, day: '2026-11-21' })
  })
})

describe('a fault', () => {
  it('is described', () => {
    const assetId = add()
    for (const what of ['fault', 'failed']) {
      expect(refused(assetId, what, { note: ' ' })).toMatchObject({
        code: 'invalid-input',
        fields: { note: 'assets.fault-note' },
      })
    }
    expect(refused(assetId, 'gone').fields).toEqual({ what: 'field.required' })
    expect(book()).toEqual([])
  })

  it('lasts from when it was first noticed, in the newest words, until a test passes', () => {
    const assetId = add({ name: 'Camera 2', testEveryDays: 7 })
    record(assetId, 'fault', { note: 'Imagine neclară', at: '2026-11-22T06:00:00.000Z' })
    record(assetId, 'failed', { note: 'Fără imagine', at: '2026-11-22T07:00:00.000Z' })
    expect(list()[0]).toMatchObject({ state: 'fault', fault: 'Fără imagine', faultSince: '2026-11-22T06:00:00.000Z' })
    expect(book()[1]).toMatchObject({ action: 'asset.fault', details: { name: 'Camera 2' }, text: 'Imagine neclară' })
    w.setNow('2027-01-10T08:00:00.000Z')
    expect(alerts()).toEqual([['asset-fault', 'Camera 2', '2026-11-22T06:00:00.000Z']])
    record(assetId, 'passed')
    expect(list()[0]?.state).toBe('in-order')
    record(assetId, 'fault', { note: 'Iar' })
    expect(list()[0]?.faultSince).toBe('2027-01-10T08:00:00.000Z')
  })

  it('is repaired only where one stood at that time', () => {
    const assetId = add()
    const noFault = { code: 'conflict', reason: 'assets.no-fault' }
    expect(refused(assetId, 'repaired')).toMatchObject(noFault)
    record(assetId, 'fault', { note: 'Baterie', at: '2026-11-22T06:00:00.000Z' })
    expect(refused(assetId, 'repaired', { at: '2026-11-22T05:00:00.000Z' })).toMatchObject(noFault)
    record(assetId, 'passed', { at: '2026-11-22T07:30:00.000Z' })
    record(assetId, 'repaired', { at: '2026-11-22T07:00:00.000Z', note: 'Baterie nouă' })
    expect(refused(assetId, 'repaired')).toMatchObject(noFault)
    expect(officer.call('assets.history', { assetId }).map(({ what, note, byName }) => [what, note, byName])).toEqual([
      ['passed', '', 'Utilizator security-officer'],
      ['repaired', 'Baterie nouă', 'Utilizator security-officer'],
      ['fault', 'Baterie', 'Utilizator security-officer'],
    ])
    expect(book()).toHaveLength(3)
  })

  it('is handed over to the next officer', () => {
    const assetId = add()
    record(assetId, 'fault', { note: 'Baterie' })
    officer.call('shifts.begin', { equipment: [], handOverRead: null })
    const { id } = officer.call('shifts.end', { handOver: 'Liniște' })
    expect(officer.call('shifts.get', { id }).openItems?.faults).toEqual([{ name: 'Centrala' }])
  })
})

it('an asset that does not exist is not found', () => {
  const assetId = `ast_${'x'.repeat(22)}`
  expect(refused(assetId, 'passed').code).toBe('not-found')
  expect(officer.refused('assets.history', { assetId }).code).toBe('not-found')
})
