import { describe, expect, it } from 'vitest'
import { addStyle, approveVersion, describeVersion, operation } from '../../support/atelier.ts'
import { world } from '../../support/world.ts'

/** Twenty aprons for two shops, cut and sewn, of which eighteen have passed the control. */
async function sewnOrder() {
  const w = await world()
  const manager = await w.as('atelier-manager')
  const { versionId, variantIds } = addStyle(manager, 'SCHORT', ['S'], ['Rood'])
  describeVersion(manager, versionId, { operations: [operation('Tivește')] })
  approveVersion(manager, w, versionId)
  const variantId = variantIds[0]!
  const buyer = { name: 'Winkels', kind: 'headquarters' as const, legalName: '', address: '', country: 'nl', vatId: '' }
  const terms = { language: 'nl' as const, paymentDays: 30, incoterm: 'DAP' as const }
  const { id: customerId } = manager.call('customers.add', { ...buyer, ...terms })
  const shop = (name: string) =>
    manager.call('shops.add', { customerId, name, address: '', contact: '', openingHours: '' }).id
  const [ede, arnhem] = [shop('Ede'), shop('Arnhem')]
  const split = [
    { shopId: ede, quantity: 12 },
    { shopId: arnhem, quantity: 8 },
  ]
  const dates = { orderedOn: '2026-11-02', wantedOn: '2026-12-14' }
  const lines = [{ variantId, priceCents: 900, shops: split }]
  const order = { customerId, mode: 'firm' as const, number: null, ...dates, notes: '', lines }
  const { id: orderId } = manager.call('orders.draft', order)
  const early = manager.refused('shipments.open', { orderId, note: '' }).reason
  manager.call('orders.confirm', { id: orderId, version: manager.call('orders.get', { id: orderId }).version })
  const orderLineId = manager.call('orders.get', { id: orderId }).lines[0]!.id
  const { id: lotId } = manager.call('lots.plan', {
    styleVersionId: versionId,
    cells: [{ variantId, planned: 20 }],
    orders: [{ orderLineId, quantity: 20 }],
    note: '',
  })
  const bundles = [{ variantId, quantity: 20, dyeLot: 'D1' }]
  manager.call('lots.cut', { id: lotId, version: 1, cutOn: w.today, layMm: 2000, plies: 10, bundles })
  const bundle = manager.call('lots.get', { id: lotId }).bundles[0]!
  const sewing = { workDate: w.today, source: 'scan' as const }
  const worker = { language: 'ro' as const, skills: [], weekMinutes: [360, 360, 360, 360, 360, 0, 0] }
  const { id: workerId } = manager.call('workers.add', { alias: 'Mierla', ...worker, activeFrom: '2026-01-01' })
  manager.call('work.record', { ticket: bundle.steps[0]!.ticket, workerId, ...sewing })
  const decision = { passed: 18, rework: 0, second: 2, scrap: 0, cause: 'thread' as const, checkedOn: w.today }
  manager.call('quality.record', { bundleId: bundle.id, ...decision })
  const { id: shipmentId, number } = manager.call('shipments.open', { orderId, note: '' })
  const pack = (shopId: string, quantity: number) => ({ shipmentId, shopId, lines: [{ orderLineId, lotId, quantity }] })
  const shipment = () => manager.call('shipments.get', { id: shipmentId })
  const turn = () => ({ id: shipmentId, version: shipment().version })
  const close = (cartonId: string) => {
    const { version } = shipment().list.find(({ id }) => id === cartonId)!
    manager.call('cartons.close', { id: cartonId, version, grossG: 5200, lengthMm: 600, widthMm: 400, heightMm: 300 })
  }
  const send = (on: string = w.today) => {
    manager.call('shipments.ready', turn())
    manager.call('shipments.handOver', { ...turn(), on, carrier: 'Curier', tracking: 'X1', freightCents: 4500 })
    manager.call('shipments.deliver', { ...turn(), on })
  }
  const places = { orderLineId, lotId }
  return {
    w,
    manager,
    early,
    number,
    ede,
    arnhem,
    variantId,
    shipmentId,
    orderId,
    pack,
    shipment,
    turn,
    close,
    send,
    places,
  }
}

describe('packing', () => {
  it('begins with a confirmed order, and fills cartons from pieces that passed (I3)', async () => {
    const { manager, early, number, pack, ede, arnhem, shipment, shipmentId } = await sewnOrder()
    expect(early).toBe('shipments.order-not-confirmed')
    expect(number).toBe('E-2026-001')
    expect(shipment().state).toBe('draft')
    expect(manager.refused('cartons.pack', pack(ede, 13))).toMatchObject({
      reason: 'shipments.more-than-shop',
      params: { most: 12 },
      fields: { 'lines.0.quantity': 'shipments.more-than-shop' },
    })
    manager.call('cartons.pack', pack(ede, 12))
    expect(manager.refused('cartons.pack', pack(arnhem, 7))).toMatchObject({
      reason: 'shipments.more-than-passed',
      params: { most: 6 },
    })
    manager.call('cartons.pack', pack(arnhem, 6))
    expect(shipment()).toMatchObject({ state: 'packing', cartons: 2, pieces: 18 })
    expect(manager.call('shipments.packable', { shipmentId, shopId: arnhem })).toMatchObject([
      { ordered: 20, openOnLine: 2, openForShop: 2, passedFree: 0 },
    ])
    expect(manager.refused('cartons.pack', pack(arnhem, 0)).reason).toBe('invalid-input')
    expect(manager.refused('cartons.pack', pack(arnhem, 1.5)).reason).toBe('invalid-input')
  })

  it('numbers the cartons without gaps, and changes only open ones', async () => {
    const { manager, pack, ede, shipment, close, turn } = await sewnOrder()
    const { id: first } = manager.call('cartons.pack', pack(ede, 5))
    const { id: second } = manager.call('cartons.pack', pack(ede, 4))
    const lines = pack(ede, 6).lines
    manager.call('cartons.repack', { id: second, version: 1, lines })
    expect(manager.refused('cartons.repack', { id: second, version: 1, lines }).reason).toBe('stale-version')
    expect(manager.refused('cartons.repack', { id: second, version: 2, lines: pack(ede, 8).lines }).reason).toBe(
      'shipments.more-than-shop',
    )
    expect(manager.refused('shipments.ready', turn())).toMatchObject({
      reason: 'shipments.carton-open',
      params: { number: 1 },
    })
    manager.call('cartons.unpack', { id: first, version: 1 })
    expect(shipment().list.map(({ id, number, pieces }) => [id, number, pieces])).toEqual([[second, 1, 6]])
    close(second)
    expect(manager.refused('cartons.unpack', { id: second, version: 3 }).reason).toBe('shipments.carton-closed')
    manager.call('shipments.ready', turn())
    expect(manager.refused('cartons.reopen', { id: second, version: 3 }).reason).toBe('shipments.not-packing')
    manager.call('shipments.reopen', turn())
    manager.call('cartons.reopen', { id: second, version: 3 })
    expect(shipment().list[0]).toMatchObject({ closed: false, grossG: null })
  })
})

describe('a shipment on its way', () => {
  it('is checked carton by carton; a short one is settled before the shipment is', async () => {
    const { w, manager, pack, ede, arnhem, shipment, turn, close, send, places } = await sewnOrder()
    expect(manager.refused('shipments.ready', turn()).reason).toBe('shipments.no-cartons')
    const cartons = [pack(ede, 10), pack(arnhem, 8)].map((one) => manager.call('cartons.pack', one).id)
    cartons.forEach(close)
    const check = { checkedOn: w.today, checkedBy: 'P. Bakker', remark: '' }
    const count = (counted: number, damaged = 0) => ({ counts: [{ ...places, counted, damaged }] })
    const [first, second] = cartons as [string, string]
    expect(manager.refused('deliveries.check', { cartonId: first, ...check, ...count(10) }).reason).toBe(
      'shipments.not-delivered',
    )
    send()
    expect(manager.refused('deliveries.check', { cartonId: first, ...check, ...count(2, 3) }).reason).toBe(
      'shipments.more-damaged-than-counted',
    )
    expect(manager.call('deliveries.check', { cartonId: first, ...check, ...count(10) }).outcome).toBe('ok')
    const short = manager.call('deliveries.check', { cartonId: second, ...check, ...count(7) })
    expect(short.outcome).toBe('short')
    expect(manager.refused('deliveries.check', { cartonId: second, ...check, ...count(8) }).reason).toBe(
      'shipments.already-checked',
    )
    expect(shipment()).toMatchObject({ state: 'checked', openDifferences: 1 })
    expect(manager.refused('shipments.settle', turn()).reason).toBe('shipments.open-difference')
    const settled = { version: 1, how: 'credited' as const, note: 'O bucată lipsă, scăzută din factură' }
    manager.call('deliveries.settle', { id: short.id, ...settled })
    expect(manager.refused('deliveries.settle', { id: short.id, ...settled, version: 2 }).reason).toBe(
      'shipments.nothing-to-settle',
    )
    manager.call('shipments.settle', turn())
    expect(shipment()).toMatchObject({ state: 'settled', openDifferences: 0 })
  })

  it('goes one way, on days that have come', async () => {
    const { manager, pack, ede, close, turn } = await sewnOrder()
    close(manager.call('cartons.pack', pack(ede, 10)).id)
    const by = { carrier: 'Curier', tracking: '', freightCents: 0 }
    expect(manager.refused('shipments.handOver', { ...turn(), on: '2026-11-22', ...by }).reason).toBe(
      'shipments.wrong-state',
    )
    manager.call('shipments.ready', turn())
    expect(manager.refused('shipments.handOver', { ...turn(), on: '2026-11-23', ...by }).reason).toBe(
      'shipments.future',
    )
    manager.call('shipments.handOver', { ...turn(), on: '2026-11-20', ...by })
    expect(manager.refused('shipments.deliver', { ...turn(), on: '2026-11-19' }).reason).toBe(
      'shipments.before-hand-over',
    )
    manager.call('shipments.inTransit', { ...turn(), tracking: 'X9' })
    expect(manager.refused('shipments.reopen', turn()).reason).toBe('shipments.wrong-state')
  })

  it('that is lost is owed again, one that comes back can be packed again', async () => {
    const { manager, pack, ede, close, turn, orderId, shipmentId } = await sewnOrder()
    close(manager.call('cartons.pack', pack(ede, 10)).id)
    manager.call('shipments.ready', turn())
    manager.call('shipments.handOver', {
      ...turn(),
      on: '2026-11-20',
      carrier: 'Curier',
      tracking: '',
      freightCents: 0,
    })
    const packable = (id: string) => manager.call('shipments.packable', { shipmentId: id, shopId: ede })
    expect(packable(shipmentId)).toMatchObject([{ openForShop: 2, passedFree: 8 }])
    manager.call('shipments.giveUp', { ...turn(), how: 'lost', note: 'furată din depozit' })
    expect(packable(shipmentId)).toMatchObject([{ openForShop: 12, passedFree: 8 }])
    const { id: again } = manager.call('shipments.open', { orderId, note: '' })
    const { id } = manager.call('cartons.pack', { ...pack(ede, 8), shipmentId: again })
    manager.call('cartons.close', { id, version: 1, grossG: 1, lengthMm: 1, widthMm: 1, heightMm: 1 })
    manager.call('shipments.ready', { id: again, version: 1 })
    const by = { on: '2026-11-21', carrier: 'Curier', tracking: '', freightCents: 0 }
    manager.call('shipments.handOver', { id: again, version: 2, ...by })
    manager.call('shipments.giveUp', { id: again, version: 3, how: 'returned', note: 'adresă greșită' })
    expect(packable(again)).toMatchObject([{ openForShop: 12, passedFree: 8 }])
  })

  it('takes pieces back, no more than went there', async () => {
    const { manager, pack, ede, arnhem, close, send, shipment, shipmentId, places } = await sewnOrder()
    close(manager.call('cartons.pack', pack(ede, 10)).id)
    const back = { shipmentId, orderLineId: places.orderLineId, condition: 'good' as const, reason: 'prea scurt' }
    const from = { shopId: ede, quantity: 3, returnedOn: '2026-11-22' }
    expect(manager.refused('returns.record', { ...back, ...from }).reason).toBe('shipments.not-delivered')
    send()
    manager.call('returns.record', { ...back, ...from })
    expect(manager.refused('returns.record', { ...back, ...from, quantity: 8 })).toMatchObject({
      reason: 'shipments.more-than-delivered',
      params: { most: 7 },
    })
    expect(manager.refused('returns.record', { ...back, ...from, shopId: arnhem }).reason).toBe(
      'shipments.more-than-delivered',
    )
    expect(shipment().returns).toMatchObject([{ quantity: 3, shopName: 'Ede', condition: 'good' }])
  })
})

describe('what a shop says', () => {
  it('is kept by article and period, and never more than it got', async () => {
    const { manager, pack, ede, close, send, variantId } = await sewnOrder()
    close(manager.call('cartons.pack', pack(ede, 10)).id)
    const said = { shopId: ede, variantId, from: '2026-11-01', until: '2026-11-22', priceCents: 1295, remark: 'mooi' }
    expect(manager.refused('feedback.record', { ...said, sold: 1, unsold: 0 }).reason).toBe(
      'feedback.more-than-delivered',
    )
    send('2026-11-02')
    manager.call('feedback.record', { ...said, sold: 6, unsold: 4 })
    expect(manager.refused('feedback.record', { ...said, sold: 5, unsold: 0 })).toMatchObject({
      fields: { sold: 'feedback.more-than-delivered' },
      params: { delivered: 10 },
    })
    expect(manager.refused('feedback.record', { ...said, until: '2026-10-01', sold: 1, unsold: 1 })).toMatchObject({
      fields: { until: 'field.period' },
    })
    expect(manager.call('feedback.list', {})).toMatchObject([
      { shopName: 'Ede', colour: 'Rood', sold: 6, unsold: 4, priceCents: 1295, remark: 'mooi' },
    ])
  })
})
