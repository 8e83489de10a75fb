import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keepSheets, readOrderFile } from '../../../host/import/order-upload.ts'
import { world, type Client } from '../../support/world.ts'

const samples = join(import.meta.dirname, '..', '..', 'data', 'reshare-orders')
const bytesOf = (name: string) => ({ name, bytes: readFileSync(join(samples, name)) })
const catalogue = JSON.parse(readFileSync(join(samples, 'order-a.expected.json'), 'utf8')) as {
  catalogue: { code: string; nl: string; colours: string[]; sizes: string[]; cents: number }[]
}

const upload = async (client: Client, name: string) => keepSheets(client.session, await readOrderFile(bytesOf(name)))

async function atelier() {
  const w = await world()
  const client = await w.as('atelier-manager')
  client.call('catalogue.import', { styles: catalogue.catalogue })
  return { w, client }
}

/** Approves a sample of the first version of a style. */
function approve(client: Client, code: string): string {
  const style = client.call('styles.list', {}).find((row) => row.code === code)
  const versionId = style?.latest?.id ?? ''
  const { id } = client.call('samples.request', { versionId, origin: 'ours', notes: '' })
  const version = () => client.call('samples.get', { id }).version
  client.call('samples.make', { id, version: version() })
  client.call('samples.send', { id, version: version(), sentOn: '2026-01-10' })
  const decided = { decision: 'approve' as const, decidedBy: 'Inkoop', decidedOn: '2026-01-12', comment: '' }
  client.call('samples.decide', { id, version: version(), ...decided })
  return versionId
}

const buyer = {
  name: 'Winkels',
  kind: 'headquarters' as const,
  legalName: '',
  address: '',
  country: 'nl',
  language: 'nl' as const,
  vatId: '',
  paymentDays: 30,
  incoterm: 'DAP' as const,
}
const shop = { name: 'Ede', address: '', contact: '', openingHours: '' }

/** A customer with one shop, and an order of ten red aprons in size S. */
function byHand(client: Client) {
  const { id: customerId } = client.call('customers.add', buyer)
  const { id: shopId } = client.call('shops.add', { customerId, ...shop })
  const apron = client.call('orders.offer', {}).find(({ code }) => code === 'SCHORT')
  const variant = apron?.variants.find(({ size, colour }) => size === 'S' && colour === 'Rood')
  const line = { variantId: variant?.id ?? '', priceCents: 900, shops: [{ shopId, quantity: 10 }] }
  const content = {
    customerId,
    mode: 'firm' as const,
    number: null,
    orderedOn: '2026-03-02',
    wantedOn: '2026-05-04',
    notes: '',
    lines: [line],
  }
  return { customerId, shopId, line, content, apron }
}

test('an imported order is a draft with its split, customer and shops', async () => {
  const { client } = await atelier()
  const { id } = client.call('orders.import', { upload: await upload(client, 'order-a.xlsx') })
  const order = client.call('orders.get', { id })
  expect(order).toMatchObject({ number: 'RS-2026-0107', state: 'draft', source: 'import', totalCents: 580250 })
  expect(order.shops.map(({ name, pieces }) => [name, pieces])).toEqual([
    ['Arnhem', 230],
    ['Ede', 165],
    ['Nijmegen', 220],
  ])
  expect(order.lines[0]).toMatchObject({ code: 'TOTE', colour: 'Naturel', quantity: 55, shops: [{}, {}] })
  expect(order.missingSamples.map(({ code }) => code)).toEqual(['TOTE', 'SCHORT', 'SLOOF'])
})

test('a wrong sheet is refused as a whole, with its rows', async () => {
  const { client } = await atelier()
  const failure = client.refused('orders.import', { upload: await upload(client, 'order-with-errors.xlsx') })
  expect(failure).toMatchObject({ code: 'rule-broken', reason: 'orders.refused' })
  expect((failure.details as { row: number }[]).map(({ row }) => row)).toEqual([8, 9, 10, 11, 12])
  expect(client.call('customers.list', {})).toEqual([])
  expect(client.refused('orders.checkImport', { upload: 'gone' }).reason).toBe('register.upload-gone')
})

describe('an order by hand', () => {
  test('gets a number of ours, is corrected, and is refused where it contradicts itself', async () => {
    const { client } = await atelier()
    const { content, line, customerId, shopId } = byHand(client)
    const { id, number } = client.call('orders.draft', content)
    expect(number).toMatch(/^LA-\d{4}-0001$/)
    const reason = (change: object) => client.refused('orders.draft', { ...content, ...change }).reason
    expect(reason({ number: number.toLowerCase() })).toBe('orders.number-known')
    expect(reason({ wantedOn: '2026-03-01' })).toBe('orders.wanted-before-ordered')
    expect(reason({ lines: [line, line] })).toBe('orders.line-twice')
    const { id: other } = client.call('customers.add', { ...buyer, name: 'Anderen' })
    expect(reason({ customerId: other })).toBe('orders.shop-of-another')
    for (const quantity of [0, -5, 2.5]) {
      expect(reason({ lines: [{ ...line, shops: [{ shopId, quantity }] }] })).toBe('invalid-input')
    }
    client.call('orders.correct', { ...content, id, version: 1, lines: [{ ...line, priceCents: 850 }] })
    expect(client.refused('orders.correct', { ...content, id, version: 1 }).reason).toBe('stale-version')
    expect(client.call('orders.get', { id })).toMatchObject({ number, totalCents: 8500, version: 2 })
    const [customer] = client.call('customers.list', {}).filter((row) => row.id === customerId)
    expect(customer).toMatchObject({ openOrders: 1, shops: 1, country: 'NL' })
    expect(client.refused('customers.end', { id: customerId, version: 1 }).reason).toBe('customers.open-orders')
    expect(client.refused('shops.end', { id: shopId, version: 1 }).reason).toBe('shops.open-orders')
  })

  test('is confirmed only with approved samples, and then keeps its version', async () => {
    const { client } = await atelier()
    const { content } = byHand(client)
    const { id } = client.call('orders.draft', content)
    const refused = client.refused('orders.confirm', { id, version: 1 })
    expect(refused).toMatchObject({ reason: 'orders.no-approved-sample', params: { styles: 'SCHORT' } })
    const versionId = approve(client, 'SCHORT')
    const early = client.refused('orders.confirm', { id, version: 1, promisedOn: '2026-03-01' })
    expect(early.reason).toBe('orders.promised-before-ordered')
    client.call('orders.confirm', { id, version: 1, promisedOn: '2026-05-01' })
    const order = client.call('orders.get', { id })
    expect(order).toMatchObject({ state: 'confirmed', stage: 'confirmed', promisedOn: '2026-05-01' })
    expect(order.lines[0]?.styleVersion).toEqual({ id: versionId, number: 1 })
    expect(client.refused('orders.correct', { ...content, id, version: 2 }).reason).toBe('orders.not-draft')
    expect(client.refused('orders.confirm', { id, version: 2 }).reason).toBe('orders.not-draft')
  })

  test('waits, goes on and is cancelled, each for its reason', async () => {
    const { client } = await atelier()
    const { content } = byHand(client)
    approve(client, 'SCHORT')
    const { id } = client.call('orders.draft', content)
    expect(client.refused('orders.hold', { id, version: 1, reason: 'x' }).reason).toBe('orders.not-confirmed')
    client.call('orders.confirm', { id, version: 1 })
    expect(client.refused('orders.resume', { id, version: 2 }).reason).toBe('orders.not-on-hold')
    client.call('orders.hold', { id, version: 2, reason: 'stof ontbreekt' })
    expect(client.call('orders.get', { id })).toMatchObject({ stage: 'on-hold', stateReason: 'stof ontbreekt' })
    client.call('orders.resume', { id, version: 3 })
    expect(client.refused('orders.cancel', { id, version: 4, reason: ' ' }).code).toBe('invalid-input')
    client.call('orders.cancel', { id, version: 4, reason: 'dubbel' })
    expect(client.refused('orders.cancel', { id, version: 5, reason: 'dubbel' }).reason).toBe('orders.over')
    expect(client.call('orders.list', {})).toEqual([])
    expect(client.call('orders.list', { open: false })).toMatchObject([{ stage: 'cancelled' }])
  })

  test('without lines is no order to confirm', async () => {
    const { client } = await atelier()
    const { content } = byHand(client)
    const { id } = client.call('orders.draft', { ...content, lines: [] })
    expect(client.refused('orders.confirm', { id, version: 1 }).reason).toBe('orders.no-lines')
  })
})

test('customers and shops keep their names apart, and are ended', async () => {
  const { client } = await atelier()
  const { id } = client.call('customers.add', buyer)
  expect(client.refused('customers.add', { ...buyer, name: 'WINKELS' }).reason).toBe('customers.name-taken')
  expect(client.refused('customers.add', { ...buyer, country: 'Nederland' }).fields).toEqual({
    country: 'customers.country',
  })
  const { id: shopId } = client.call('shops.add', { customerId: id, ...shop })
  expect(client.refused('shops.add', { customerId: id, ...shop, name: 'ede' }).reason).toBe('shops.name-taken')
  client.call('shops.correct', { id: shopId, ...shop, name: 'Ede Zuid', version: 1 })
  client.call('shops.end', { id: shopId, version: 2 })
  client.call('shops.add', { customerId: id, ...shop, name: 'Ede Zuid' })
  client.call('customers.correct', { id, ...buyer, paymentDays: 14, version: 1 })
  client.call('customers.end', { id, version: 2 })
  expect(client.refused('customers.correct', { id, ...buyer, version: 3 }).reason).toBe('atelier.already-ended')
  expect(client.refused('shops.add', { customerId: id, ...shop }).reason).toBe('atelier.already-ended')
  expect(client.call('customers.list', {})).toEqual([])
  expect(client.call('customers.get', { id })).toMatchObject({ ended: true, paymentDays: 14, shops: [{}, {}] })
})
