import { beforeEach, describe, expect, it } from 'vitest'
import { stockWorld, type StockWorld } from '../../support/stock.ts'
import { world, type Client, type World } from '../../support/world.ts'

const today = '2026-11-22'
let w: World
let s: StockWorld
let manager: Client

beforeEach(async () => {
  w = await world()
  manager = await w.as('atelier-manager')
  s = stockWorld(w)
})

const addMaterial = (name: string, unit: 'mm' | 'piece' = 'mm', minStock = 0) =>
  manager.call('materials.add', { name, kind: unit === 'mm' ? 'fabric' : 'zip', unit, minStock }).id
const nothing = { supplierId: null, rollNumber: '', dyeLot: '', costBani: 0, donated: false, note: '' }
const receive = (materialId: string, quantity: number, more: object = {}) =>
  manager.call('materialLots.receive', { ...nothing, materialId, receivedOn: '2026-11-02', quantity, ...more })
const get = (id: string) => manager.call('materials.get', { id })
const stockOf = (id: string) => {
  const { stock, reserved, free } = get(id).material
  return { stock, reserved, free }
}

describe('materials and suppliers', () => {
  it('never share a name while both are in use, however it is written', () => {
    const id = addMaterial('Bumbac bleumarin')
    const taken = { reason: 'materials.name-taken', fields: { name: 'materials.name-taken' } }
    const again = { name: ' BUMBAC  bleumarin ', kind: 'fabric', unit: 'mm', minStock: 0 } as const
    expect(manager.refused('materials.add', again)).toMatchObject(taken)
    manager.call('materials.end', { id, version: 1 })
    addMaterial('Bumbac bleumarin')
    expect(manager.refused('materials.correct', { ...again, id, version: 2 }).reason).toBe('atelier.already-ended')
    const details = { name: 'Textil Nord', contact: '', country: 'RO' }
    const supplier = manager.call('suppliers.add', details)
    expect(manager.refused('suppliers.add', { ...details, name: 'textil nord' }).reason).toBe('suppliers.name-taken')
    expect(manager.refused('suppliers.add', { ...details, name: 'X', country: 'Romania' }).fields).toEqual({
      country: 'field.country',
    })
    manager.call('suppliers.correct', { ...details, id: supplier.id, contact: 'birou', version: 1 })
    manager.call('suppliers.end', { id: supplier.id, version: 2 })
    expect(manager.call('suppliers.list', {})).toEqual([])
    expect(manager.call('suppliers.list', { includeEnded: true })).toMatchObject([{ ended: true, contact: 'birou' }])
    const zips = addMaterial('Fermoar', 'piece')
    const refusal = manager.refused('materialLots.receive', {
      ...nothing,
      materialId: zips,
      supplierId: supplier.id,
      receivedOn: today,
      quantity: 5,
    })
    expect(refusal.reason).toBe('atelier.already-ended')
  })

  it('keep their unit once something is counted in it, and stay while some is left', () => {
    const id = addMaterial('Ață')
    const details = { id, name: 'Ață', kind: 'thread', minStock: 3 } as const
    manager.call('materials.correct', { ...details, unit: 'piece', version: 1 })
    receive(id, 12)
    expect(manager.refused('materials.correct', { ...details, unit: 'mm', version: 2 }).fields).toEqual({
      unit: 'materials.unit-in-use',
    })
    expect(manager.refused('materials.correct', { ...details, unit: 'piece', version: 1 }).reason).toBe('stale-version')
    expect(manager.refused('materials.end', { id, version: 2 }).reason).toBe('materials.still-in-stock')
  })

  it('are written by the atelier only', async () => {
    const social = await w.as('social-worker')
    expect(social.refused('materials.list', {}).code).toBe('not-allowed')
    expect((await w.as('coordinator')).call('materials.list', {})).toEqual([])
  })
})

describe('a roll', () => {
  it('is received with a code of its year, its first move and its cost', () => {
    const id = addMaterial('Bumbac')
    const supplier = manager.call('suppliers.add', { name: 'Textil Nord', contact: '', country: 'RO' })
    const details = { supplierId: supplier.id, rollNumber: '77', dyeLot: 'B12', costBani: 40_000, note: 'dublu lată' }
    expect(receive(id, 40_000, details).code).toBe('R-2026-001')
    expect(receive(id, 10_000, { receivedOn: '2025-12-30', donated: true }).code).toBe('R-2025-001')
    expect(receive(id, 10_000).code).toBe('R-2026-002')
    const { material, rolls, moves } = get(id)
    expect(material).toMatchObject({ stock: 60_000, reserved: 0, free: 60_000, rolls: 3, valueBani: 40_000 })
    expect(rolls.map(({ code, remaining }) => [code, remaining])).toEqual([
      ['R-2025-001', 10_000],
      ['R-2026-001', 40_000],
      ['R-2026-002', 10_000],
    ])
    expect(rolls[1]).toMatchObject({ ...details, supplierName: 'Textil Nord', received: 40_000, donated: false })
    expect(moves.map(({ kind, quantity, code, movedOn }) => [kind, quantity, code, movedOn])).toEqual([
      ['receipt', 10_000, 'R-2026-002', '2026-11-02'],
      ['receipt', 10_000, 'R-2025-001', '2025-12-30'],
      ['receipt', 40_000, 'R-2026-001', '2026-11-02'],
    ])
  })

  it('is not received tomorrow, empty, or of a material that is not there', () => {
    const id = addMaterial('Bumbac')
    const input = { ...nothing, materialId: id, receivedOn: today, quantity: 1 }
    expect(manager.refused('materialLots.receive', { ...input, receivedOn: '2026-11-23' }).fields).toEqual({
      receivedOn: 'stock.future-date',
    })
    for (const quantity of [0, -5, 1.5, 1e12]) {
      expect(manager.refused('materialLots.receive', { ...input, quantity }).fields).toEqual({
        quantity: 'stock.quantity',
      })
    }
    const nowhere = `mat_${'x'.repeat(22)}`
    expect(manager.refused('materialLots.receive', { ...input, materialId: nowhere }).code).toBe('not-found')
    expect(get(id).rolls).toEqual([])
  })

  it('is corrected without touching what is on it', () => {
    const id = addMaterial('Bumbac')
    const { id: rollId } = receive(id, 5000)
    manager.call('materialLots.correct', { ...nothing, id: rollId, dyeLot: 'B7', costBani: 100, version: 1 })
    expect(get(id).rolls[0]).toMatchObject({ dyeLot: 'B7', costBani: 100, remaining: 5000, version: 2 })
    expect(manager.refused('materialLots.correct', { ...nothing, id: rollId, version: 1 }).reason).toBe('stale-version')
  })
})

/** A material, a roll of ten metres, and a lot of ten pieces that takes 500 mm each and a tenth of waste: 5.5 m. */
function lotWithPlan() {
  const materialId = addMaterial('Bumbac')
  const versionId = s.style('TB-01', [{ materialId, quantity: 500, wasteBp: 1000 }])
  const lotId = s.lot('L-2026-001', versionId, { S: 4, M: 6 })
  return { materialId, versionId, lotId, id: receive(materialId, 10_000).id }
}

describe('use of cloth on a lot', () => {
  it('is taken from the roll, and what is given back returns to it', () => {
    const { materialId, lotId, id } = lotWithPlan()
    manager.call('materialLots.use', { id, lotId, quantity: 5500 })
    expect(stockOf(materialId)).toEqual({ stock: 4500, reserved: 0, free: 4500 })
    manager.call('materialLots.return', { id, lotId, quantity: 500, on: '2026-11-21' })
    expect(manager.call('materialLots.planOf', { lotId })).toEqual([
      { materialId, name: 'Bumbac', unit: 'mm', plan: 5500, used: 5000, reserved: 0 },
    ])
    expect(get(materialId).moves.map(({ kind, quantity, lotCode }) => [kind, quantity, lotCode])).toEqual([
      ['return', 500, 'L-2026-001'],
      ['use', -5500, 'L-2026-001'],
      ['receipt', 10_000, ''],
    ])
    const refusal = manager.refused('materialLots.return', { id, lotId, quantity: 5001 })
    expect(refusal).toMatchObject({ reason: 'stock.return-too-much', params: { used: 5, lot: 'L-2026-001' } })
  })

  it('above the plan asks for a reason, waste included (I4)', () => {
    const { materialId, lotId, id } = lotWithPlan()
    manager.call('materialLots.use', { id, lotId, quantity: 5000 })
    expect(manager.refused('materialLots.use', { id, lotId, quantity: 501 }).fields).toEqual({
      reason: 'stock.above-plan',
    })
    manager.call('materialLots.use', { id, lotId, quantity: 500 })
    expect(manager.refused('materialLots.use', { id, lotId, quantity: 1, reason: '  ' }).reason).toBe(
      'stock.above-plan',
    )
    manager.call('materialLots.use', { id, lotId, quantity: 1, reason: 'pată pe țesătură' })
    expect(get(materialId).moves[0]).toMatchObject({ quantity: -1, reason: 'pată pe țesătură' })
  })

  it('follows the pieces cut once it is cut', () => {
    const { lotId, id } = lotWithPlan()
    s.cut(lotId, { S: 4, M: 2 })
    expect(manager.call('materialLots.planOf', { lotId })[0]?.plan).toBe(3300)
    expect(manager.refused('materialLots.use', { id, lotId, quantity: 3301 }).reason).toBe('stock.above-plan')
    manager.call('materialLots.use', { id, lotId, quantity: 3300 })
  })

  it('of a material that the plan does not name asks for a reason', () => {
    const { lotId } = lotWithPlan()
    const thread = addMaterial('Ață', 'piece')
    const roll = receive(thread, 4)
    expect(manager.refused('materialLots.use', { id: roll.id, lotId, quantity: 1 }).reason).toBe('stock.above-plan')
    manager.call('materialLots.use', { id: roll.id, lotId, quantity: 1, reason: 'cusături de probă' })
    const refusal = manager.refused('materialLots.use', { id: roll.id, lotId, quantity: 4, reason: 'x' })
    expect(refusal).toMatchObject({ reason: 'stock.not-enough-pieces', params: { code: roll.code, left: 3 } })
  })

  it('of more than the roll has is refused, naming the roll and what it has; nothing is stored', () => {
    const { materialId, lotId, id } = lotWithPlan()
    const refusal = manager.refused('materialLots.use', { id, lotId, quantity: 10_001, reason: 'mult' })
    expect(refusal).toMatchObject({
      code: 'rule-broken',
      reason: 'stock.not-enough',
      params: { code: 'R-2026-001', left: 10 },
    })
    expect(get(materialId).moves).toHaveLength(1)
  })

  it('on a closed lot asks for a reason, and is never dated tomorrow or before the receipt', () => {
    const { lotId, id } = lotWithPlan()
    s.close(lotId)
    expect(manager.refused('materialLots.use', { id, lotId, quantity: 1 }).fields).toEqual({
      reason: 'stock.lot-ended',
    })
    manager.call('materialLots.use', { id, lotId, quantity: 1, reason: 'uitat' })
    const late = { id, lotId, quantity: 1, reason: 'uitat' }
    expect(manager.refused('materialLots.use', { ...late, on: '2026-11-23' }).fields).toEqual({
      on: 'stock.future-date',
    })
    expect(manager.refused('materialLots.use', { ...late, on: '2026-11-01' }).fields).toEqual({
      on: 'stock.before-receipt',
    })
  })
})

describe('write-off and stocktake', () => {
  it('need their reason and keep what changed', () => {
    const { materialId, id } = lotWithPlan()
    expect(manager.refused('materialLots.writeOff', { id, quantity: 5, reason: ' ' }).fields).toEqual({
      reason: 'field.required',
    })
    expect(manager.refused('materialLots.writeOff', { id, quantity: 10_001, reason: 'x' }).reason).toBe(
      'stock.not-enough',
    )
    manager.call('materialLots.writeOff', { id, quantity: 1000, reason: 'mucegai' })
    expect(manager.call('materialLots.stocktake', { id, counted: 9000 })).toEqual({ difference: 0, shortened: [] })
    expect(manager.refused('materialLots.stocktake', { id, counted: 8990 }).fields).toEqual({
      reason: 'stock.difference-reason',
    })
    expect(manager.refused('materialLots.stocktake', { id, counted: -1 }).fields).toEqual({ counted: 'stock.counted' })
    const counted = manager.call('materialLots.stocktake', { id, counted: 9120, reason: 'măsurat din nou' })
    expect(counted.difference).toBe(120)
    manager.call('materialLots.stocktake', { id, counted: 0, reason: 'nu mai este' })
    expect(get(materialId).moves.map(({ kind, quantity, reason }) => [kind, quantity, reason])).toEqual([
      ['stocktake', -9120, 'nu mai este'],
      ['stocktake', 120, 'măsurat din nou'],
      ['write-off', -1000, 'mucegai'],
      ['receipt', 10_000, ''],
    ])
    expect(stockOf(materialId)).toEqual({ stock: 0, reserved: 0, free: 0 })
  })
})

describe('reservations', () => {
  it('never exceed what is free on the roll', () => {
    const { materialId, versionId, lotId, id } = lotWithPlan()
    const other = s.lot('L-2026-002', versionId, { S: 1 })
    manager.call('reservations.set', { materialLotId: id, lotId, quantity: 6000 })
    const refusal = manager.refused('reservations.set', { materialLotId: id, lotId: other, quantity: 4001 })
    expect(refusal).toMatchObject({ reason: 'stock.reserve-too-much', params: { code: 'R-2026-001', free: 4 } })
    manager.call('reservations.set', { materialLotId: id, lotId: other, quantity: 4000 })
    manager.call('reservations.set', { materialLotId: id, lotId, quantity: 5000 })
    expect(stockOf(materialId)).toEqual({ stock: 10_000, reserved: 9000, free: 1000 })
    manager.call('reservations.release', { materialLotId: id, lotId })
    expect(manager.refused('reservations.release', { materialLotId: id, lotId }).code).toBe('not-found')
    expect(get(materialId).reservations.map(({ lotCode, quantity }) => [lotCode, quantity])).toEqual([
      ['L-2026-002', 4000],
    ])
    s.close(lotId)
    expect(manager.refused('reservations.set', { materialLotId: id, lotId, quantity: 1 }).fields).toEqual({
      lotId: 'stock.lot-ended-reserve',
    })
  })

  it('are used up by their own lot and kept from others', () => {
    const { materialId, versionId, lotId, id } = lotWithPlan()
    const other = s.lot('L-2026-002', versionId, { S: 20 })
    manager.call('reservations.set', { materialLotId: id, lotId, quantity: 5500 })
    const refusal = manager.refused('materialLots.use', { id, lotId: other, quantity: 4501 })
    expect(refusal).toMatchObject({
      reason: 'stock.reserved-elsewhere',
      params: { code: 'R-2026-001', free: 4.5, lots: 'L-2026-001' },
    })
    manager.call('materialLots.use', { id, lotId: other, quantity: 4500 })
    manager.call('materialLots.use', { id, lotId, quantity: 2000 })
    expect(stockOf(materialId)).toEqual({ stock: 3500, reserved: 3500, free: 0 })
    manager.call('materialLots.use', { id, lotId, quantity: 3500 })
    expect(get(materialId).reservations).toEqual([])
  })

  it('give way, the last planned lot first, when cloth turns out not to be there', () => {
    const { materialId, versionId, lotId, id } = lotWithPlan()
    const other = s.lot('L-2026-002', versionId, { S: 20 })
    manager.call('reservations.set', { materialLotId: id, lotId, quantity: 5000 })
    manager.call('reservations.set', { materialLotId: id, lotId: other, quantity: 5000 })
    const { shortened } = manager.call('materialLots.stocktake', { id, counted: 6000, reason: 'rolă mai scurtă' })
    expect(shortened).toEqual([
      { materialLotId: id, code: 'R-2026-001', lotId: other, lotCode: 'L-2026-002', quantity: 1000 },
    ])
    manager.call('materialLots.writeOff', { id, quantity: 2000, reason: 'udată' })
    expect(get(materialId).reservations.map(({ lotCode, quantity }) => [lotCode, quantity])).toEqual([
      ['L-2026-001', 4000],
    ])
  })
})

describe('the shortage list of an order', () => {
  it('counts what pieces not yet cut take, by size and with waste, less what is free', () => {
    const cloth = addMaterial('Bumbac')
    const zips = addMaterial('Fermoar', 'piece')
    const versionId = s.style('TB-01', [
      { materialId: cloth, quantity: 500, wasteBp: 1000 },
      { materialId: cloth, size: 'M', quantity: 700, wasteBp: 1000 },
      { materialId: zips, quantity: 1 },
    ])
    const orderId = s.order('ATL-2026-0001', versionId, { S: 100, M: 50 })
    receive(cloth, 60_000)
    receive(zips, 200)
    expect(manager.call('materials.shortage', { orderId })).toEqual({
      number: 'ATL-2026-0001',
      customerName: 'ReShare',
      wantedOn: '2026-12-15',
      pieces: 150,
      lines: [
        { materialId: cloth, name: 'Bumbac', unit: 'mm', need: 93_500, held: 0, free: 60_000, missing: 33_500 },
        { materialId: zips, name: 'Fermoar', unit: 'piece', need: 150, held: 0, free: 200, missing: 0 },
      ],
      withoutBom: [],
    })
    expect(manager.call('materials.openOrders', {})).toMatchObject([{ id: orderId, number: 'ATL-2026-0001' }])
  })

  it('leaves out what is cut, and counts what is reserved for or given to the lots of the order', () => {
    const cloth = addMaterial('Bumbac')
    const versionId = s.style('TB-01', [{ materialId: cloth, quantity: 1000 }])
    const orderId = s.order('ATL-2026-0001', versionId, { S: 30 })
    const [cut, planned, foreign] = ['L-1', 'L-2', 'L-3'].map((code) => s.lot(code, versionId, { S: 10 }))
    s.cover(cut!, orderId, 'S', 10)
    s.cover(planned!, orderId, 'S', 10)
    s.cut(cut!, { S: 10 })
    const { id } = receive(cloth, 20_000)
    manager.call('materialLots.use', { id, lotId: planned!, quantity: 3000 })
    manager.call('reservations.set', { materialLotId: id, lotId: planned!, quantity: 4000 })
    manager.call('reservations.set', { materialLotId: id, lotId: foreign!, quantity: 10_000 })
    const { pieces, lines } = manager.call('materials.shortage', { orderId })
    expect(pieces).toBe(20)
    expect(lines).toMatchObject([{ need: 20_000, held: 7000, free: 3000, missing: 10_000 }])
  })

  it('names articles without a bill of materials instead of counting nothing for them', () => {
    const orderId = s.order('ATL-2026-0001', s.style('TB-02', []), { S: 3 })
    expect(manager.call('materials.shortage', { orderId })).toMatchObject({ lines: [], withoutBom: ['TB-02-S'] })
    expect(manager.refused('materials.shortage', { orderId: `ord_${'x'.repeat(22)}` }).code).toBe('not-found')
  })
})
