import { beforeEach, describe, expect, it } from 'vitest'
import { world, type Client, type World } from '../../support/world.ts'

let w: World
let manager: Client

beforeEach(async () => {
  w = await world()
  manager = await w.as('atelier-manager')
})

const file = (...days: readonly [date: string, eur: string][]) =>
  `<DataSet xmlns="https://www.bnr.ro/xsd"><Body><OrigCurrency>RON</OrigCurrency>${days
    .map(
      ([date, eur]) =>
        `<Cube date="${date}"><Rate currency="EUR">${eur}</Rate><Rate currency="HUF" multiplier="100">1.4</Rate></Cube>`,
    )
    .join('')}</Body></DataSet>`
const list = (history = false) =>
  manager
    .call('rates.list', { from: '2026-01-01', until: '2026-12-31', currency: 'EUR', history })
    .map(({ date, rateE4, source, holds }) => [date, rateE4, source, holds])
const enter = { date: '2026-11-20', currency: 'EUR', rateE4: 52_600, multiplier: 1, reason: 'fără internet' } as const

describe('the bank’s file', () => {
  it('is checked without storing anything, then imported once', () => {
    const xml = file(['2026-11-19', '5.25'], ['2026-11-20', '5.26'])
    const counts = { days: 2, from: '2026-11-19', until: '2026-11-20', added: 4, same: 0 }
    expect(manager.call('rates.checkImport', { xml })).toEqual({ ...counts, problems: [] })
    expect(list()).toEqual([])
    expect(manager.call('rates.import', { xml })).toEqual(counts)
    expect(manager.call('rates.import', { xml })).toEqual({ ...counts, added: 0, same: 4 })
    expect(list(true)).toEqual([
      ['2026-11-20', 52_600, 'bnr', true],
      ['2026-11-19', 52_500, 'bnr', true],
    ])
    const stored = w.host.vault
      .file('atelier')!
      .sqlite.prepare('SELECT DISTINCT length(file_sha256) FROM fx_rates')
      .pluck()
      .all()
    expect(stored).toEqual([64])
  })

  it('with one bad day stores none of its days', () => {
    const xml = file(['2026-11-19', '5.25'], ['2026-11-20', '0'])
    const problems = [{ line: 1, date: '2026-11-20', currency: 'EUR', code: 'not-positive' }]
    expect(manager.call('rates.checkImport', { xml }).problems).toEqual(problems)
    expect(manager.refused('rates.import', { xml })).toEqual({
      code: 'rule-broken',
      reason: 'rates.refused',
      details: problems,
    })
    expect(manager.refused('rates.import', { xml: '<html></html>' }).details).toMatchObject([{ code: 'web-page' }])
    expect(manager.refused('rates.import', { xml: 'x'.repeat(900_001) }).fields).toEqual({
      xml: 'rates.file-too-large',
    })
    expect(list()).toEqual([])
  })

  it('replaces a rate by a newer row; the older one stays as it was', () => {
    manager.call('rates.import', { xml: file(['2026-11-20', '5.25']) })
    const { id } = manager.call('rates.on', { date: '2026-11-21', currency: 'EUR' })!
    manager.call('rates.import', { xml: file(['2026-11-20', '5.26']) })
    expect(list()).toEqual([['2026-11-20', 52_600, 'bnr', true]])
    expect(list(true)).toEqual([
      ['2026-11-20', 52_600, 'bnr', true],
      ['2026-11-20', 52_500, 'bnr', false],
    ])
    const { sqlite } = w.host.vault.file('atelier')!
    expect(sqlite.prepare('SELECT rate_e4 FROM fx_rates WHERE id = ?').pluck().get(id)).toBe(52_500)
    expect(() => sqlite.prepare('UPDATE fx_rates SET rate_e4 = 1').run()).toThrow('fx_rates:append-only')
    expect(() => sqlite.prepare('DELETE FROM fx_rates').run()).toThrow('fx_rates:append-only')
    // Going back to the first value is a change again.
    expect(manager.call('rates.import', { xml: file(['2026-11-20', '5.25']) }).added).toBe(1)
    expect(list()).toEqual([['2026-11-20', 52_500, 'bnr', true]])
  })
})

describe('a rate by hand', () => {
  it('has a reason, is of no later day, and is not what stands there already', () => {
    expect(manager.refused('rates.enter', { ...enter, reason: ' ' }).fields).toEqual({ reason: 'field.required' })
    expect(manager.refused('rates.enter', { ...enter, date: '2026-11-23' }).fields).toEqual({
      date: 'rates.future-date',
    })
    for (const rateE4 of [0, -1, 1.5]) {
      expect(manager.refused('rates.enter', { ...enter, rateE4 }).fields).toEqual({ rateE4: 'rates.not-a-rate' })
    }
    expect(manager.refused('rates.enter', { ...enter, currency: 'euro' }).fields).toEqual({
      currency: 'rates.currency',
    })
    expect(manager.refused('rates.enter', { ...enter, multiplier: 50 }).code).toBe('invalid-input')
    manager.call('rates.enter', enter)
    expect(manager.refused('rates.enter', enter).reason).toBe('rates.same-already')
    expect(manager.call('rates.on', { date: '2026-11-22', currency: 'EUR' })).toMatchObject({
      ...enter,
      source: 'hand',
    })
  })
})

describe('the rate of a document', () => {
  it('is the last one before its date, of its currency', () => {
    manager.call('rates.import', { xml: file(['2026-11-18', '5.24'], ['2026-11-20', '5.26']) })
    const on = (date: string, currency = 'EUR') => manager.call('rates.on', { date, currency })?.rateE4 ?? null
    expect(on('2026-11-18')).toBe(null)
    expect(on('2026-11-19')).toBe(52_400)
    expect(on('2026-11-20')).toBe(52_400)
    expect(on('2026-11-21')).toBe(52_600)
    expect(on('2026-11-21', 'HUF')).toBe(14_000)
    expect(on('2026-11-21', 'USD')).toBe(null)
  })
})
