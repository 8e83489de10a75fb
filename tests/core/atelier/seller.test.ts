import { beforeEach, describe, expect, it } from 'vitest'
import { isIban } from '../../../common/atelier/seller/seller.rules.ts'
import { world, type Client, type World } from '../../support/world.ts'

let w: World
let coordinator: Client

beforeEach(async () => {
  w = await world()
  coordinator = await w.as('coordinator')
})

const facts = {
  validFrom: '2026-01-01',
  legalName: 'Asociația Exemplu',
  address: 'Str. Portului 1, Oradea',
  email: 'birou@exemplu.ro',
  fiscalCode: '12345678',
  vatId: null,
  iban: 'RO49 AAAA 1B31 0075 9384 0000',
  bank: 'Banca Exemplu',
}
const list = () => coordinator.call('seller.list', {}).map(({ validFrom, vatId, state }) => [validFrom, vatId, state])

describe('the facts of the seller', () => {
  it('hold from their date; a later date changes nothing before it', () => {
    coordinator.call('seller.set', facts)
    coordinator.call('seller.set', { ...facts, validFrom: '2026-12-01', vatId: 'ro 12345678' })
    expect(list()).toEqual([
      ['2026-12-01', 'RO12345678', 'later'],
      ['2026-01-01', null, 'now'],
    ])
    w.setNow('2026-12-01T08:00:00.000Z')
    expect(list()).toEqual([
      ['2026-12-01', 'RO12345678', 'now'],
      ['2026-01-01', null, 'before'],
    ])
    for (const validFrom of ['2026-12-01', '2026-06-01', '2025-01-01']) {
      expect(coordinator.refused('seller.set', { ...facts, validFrom }).fields).toEqual({
        validFrom: 'seller.date-in-force',
      })
    }
    expect(coordinator.call('seller.list', {})[1]).toMatchObject({ iban: 'RO49AAAA1B31007593840000', vatId: null })
  })

  it('may be put right as long as their date has not come', () => {
    coordinator.call('seller.set', facts)
    const planned = { ...facts, validFrom: '2027-01-01', vatId: 'RO12345678' }
    coordinator.call('seller.set', planned)
    coordinator.call('seller.set', { ...planned, vatId: null })
    expect(list()).toEqual([
      ['2027-01-01', null, 'later'],
      ['2026-01-01', null, 'now'],
    ])
  })

  it('are refused where they cannot be right', () => {
    const refused = (wrong: object) => coordinator.refused('seller.set', { ...facts, ...wrong }).fields
    expect(refused({ email: 'birou' })).toEqual({ email: 'seller.email' })
    expect(refused({ fiscalCode: 'RO12' })).toEqual({ fiscalCode: 'seller.fiscal-code' })
    expect(refused({ vatId: '' })).toEqual({ vatId: 'seller.vat-id' })
    expect(refused({ iban: 'RO49AAAA1B31007593840001' })).toEqual({ iban: 'seller.iban' })
    expect(refused({ legalName: ' ' })).toEqual({ legalName: 'field.required' })
    expect(list()).toEqual([])
  })

  it('are set by the coordination and read by the atelier', async () => {
    const manager = await w.as('atelier-manager')
    expect(manager.refused('seller.set', facts).code).toBe('not-allowed')
    expect(manager.call('seller.list', {})).toEqual([])
  })
})

describe('an IBAN', () => {
  it.each([
    ['RO49AAAA1B31007593840000', true],
    ['NL91ABNA0417164300', true],
    ['RO49AAAA1B3100759384000', false],
    ['NL91ABNA0417164301', false],
    ['', false],
  ])('%s: %s', (text, right) => expect(isIban(text)).toBe(right))
})
