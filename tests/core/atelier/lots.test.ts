import { beforeEach, describe, expect, it } from 'vitest'
import { isTicketCode } from '../../../common/atelier/lots/ticket-codes.ts'
import { bundleOf, workshop, type Workshop } from './workshop.ts'

let s: Workshop

beforeEach(async () => {
  s = await workshop()
})

const list = (ended = false) => s.manager.call('lots.list', { ended })
const state = (id: string) => s.lot(id).state
const refusedPlan = (more: Parameters<Workshop['plan']>[0]) => s.manager.refused('lots.plan', s.plan(more))
const some = () => s.known('xxx', 'x').slice(4)

describe('planning a lot', () => {
  it('takes a matrix of sizes and colours and gives it a code', () => {
    const { id, code } = s.manager.call('lots.plan', s.plan({ note: 'pânza groasă' }))
    expect(code).toBe('L-2026-001')
    expect(s.lot(id)).toMatchObject({
      code,
      state: 'planned',
      styleCode: 'GEN-01',
      styleName: { ro: 'Geantă', uk: 'Сумка' },
      plannedOn: '2026-11-22',
      note: 'pânza groasă',
      figures: { planned: 35, cut: 0, inWork: 0 },
      bundles: [],
    })
    expect(s.manager.call('lots.plan', s.plan()).code).toBe('L-2026-002')
    expect(list().map((row) => row.code)).toEqual(['L-2026-002', 'L-2026-001'])
  })

  it('covers order lines, the earliest first', () => {
    const [small, medium] = s.bag.variantIds
    const later = s.order('C-2', medium, 30, { wanted_on: '2026-12-20' })
    const sooner = s.order('C-1', small, 12)
    const { id } = s.manager.call(
      'lots.plan',
      s.plan({
        orders: [
          { orderLineId: later, quantity: 15 },
          { orderLineId: sooner, quantity: 12 },
        ],
      }),
    )
    expect(s.lot(id)).toMatchObject({ orders: ['C-1', 'C-2'], wantedOn: '2026-12-15' })
    expect(s.lot(id).orderLines.map(({ number, ordered, quantity }) => [number, ordered, quantity])).toEqual([
      ['C-1', 12, 12],
      ['C-2', 30, 15],
    ])
    const [choice] = s.manager.call('lots.planChoices', {})
    expect(choice?.variants.map(({ size }) => size).sort()).toEqual(['M', 'S'])
    expect(choice?.lines.map(({ number, ordered, open }) => [number, ordered, open])).toEqual([['C-2', 30, 15]])
  })

  it('is refused for a version without an approved sample', () => {
    const { versionId, variantIds } = s.style('GEN-02', false)
    const cells = [{ variantId: variantIds[0], planned: 5 }]
    expect(refusedPlan({ styleVersionId: versionId, cells }).reason).toBe('lots.version-not-approved')
    expect(s.manager.call('lots.planChoices', {}).map(({ styleCode }) => styleCode)).toEqual(['GEN-01'])
  })

  it('is refused for variants twice, of another style or unknown, and for none', () => {
    const [variantId] = s.bag.variantIds
    const other = s.style('GEN-03').variantIds[0]
    const cell = { variantId, planned: 5 }
    expect(refusedPlan({ cells: [cell, cell] }).reason).toBe('lots.variant-twice')
    expect(refusedPlan({ cells: [{ variantId: other, planned: 5 }] }).reason).toBe('lots.variant-not-of-style')
    expect(refusedPlan({ cells: [{ variantId: `var_${some()}`, planned: 5 }] }).reason).toBe(
      'lots.variant-not-of-style',
    )
    expect(refusedPlan({ cells: [] })).toMatchObject({
      code: 'invalid-input',
      fields: { cells: 'lots.nothing-planned' },
    })
    for (const planned of [0, -3, 2.5, 10_000, 'zece' as unknown as number]) {
      expect(refusedPlan({ cells: [{ variantId, planned }] }).fields).toEqual({ 'cells.0.planned': 'field.number' })
    }
    expect(list()).toEqual([])
  })

  it('is refused for order lines that are not confirmed, of another style, twice, or covered already', () => {
    const [small] = s.bag.variantIds
    const draft = s.order('C-1', small, 10, { state: 'draft' })
    const other = s.order('C-2', s.style('GEN-03').variantIds[0], 10)
    const line = s.order('C-3', small, 12)
    const covering = (orderLineId: string, quantity: number) => ({ orders: [{ orderLineId, quantity }] })
    expect(refusedPlan(covering(draft, 5)).reason).toBe('lots.line-not-confirmed')
    expect(refusedPlan(covering(`oli_${some()}`, 5)).reason).toBe('lots.line-not-confirmed')
    expect(refusedPlan(covering(other, 5))).toMatchObject({
      reason: 'lots.line-not-of-style',
      params: { number: 'C-2' },
    })
    expect(refusedPlan(covering(line, 13))).toMatchObject({ reason: 'lots.line-covered', params: { open: 12 } })
    const twice = [...covering(line, 5).orders, ...covering(line, 5).orders]
    expect(refusedPlan({ orders: twice }).reason).toBe('lots.line-twice')
    const cells = [{ variantId: small, planned: 8 }]
    expect(refusedPlan({ ...covering(line, 9), cells }).reason).toBe('lots.covers-more-than-planned')
    s.manager.call('lots.plan', s.plan(covering(line, 9)))
    expect(refusedPlan(covering(line, 4))).toMatchObject({ reason: 'lots.line-covered', params: { open: 3 } })
  })

  it('may cover again what a cancelled lot gave up, or what did not pass in a closed one', () => {
    const [small] = s.bag.variantIds
    const line = s.order('C-1', small, 10)
    const cells = [{ variantId: small, planned: 10 }]
    const plan = s.plan({ cells, orders: [{ orderLineId: line, quantity: 10 }] })
    const openPieces = () => s.manager.call('lots.planChoices', {})[0]?.lines.map(({ open }) => open)
    const first = s.manager.call('lots.plan', plan).id
    s.manager.call('lots.cancel', { id: first, version: 1, reason: 'alt material' })
    expect(openPieces()).toEqual([10])
    const second = s.manager.call('lots.plan', plan).id
    s.manager.call('lots.cut', s.cut(second, { bundles: [{ variantId: small, quantity: 10, dyeLot: '' }] }))
    s.check(s.sewAll(second, 1).id, { passed: 8, second: 1, scrap: 1 })
    expect(openPieces()).toEqual([])
    s.manager.call('lots.close', { id: second, version: 2 })
    expect(openPieces()).toEqual([2])
  })
})

describe('cutting a lot', () => {
  it('makes the bundles, and one step with one ticket for each operation', () => {
    const lot = s.cutLot()
    expect(lot).toMatchObject({ state: 'cut', cutOn: '2026-11-21', layMm: 2400, plies: 5, version: 2 })
    expect(lot.figures).toMatchObject({ planned: 35, cut: 35, inWork: 35, sewn: 0 })
    expect(lot.bundles.map(({ number, size, quantity, dyeLot }) => [number, size, quantity, dyeLot])).toEqual([
      [1, 'S', 10, 'D4'],
      [2, 'S', 10, 'D4'],
      [3, 'M', 15, 'D5'],
    ])
    expect(bundleOf(lot, 3).steps.map((step) => [step.position, step.nameRo, step.nameUk, step.quantity])).toEqual([
      [1, 'Coase buzunarul', 'Пришити кишеню', 15],
      [2, 'Încheie laturile', 'Зшити боки', 15],
      [3, 'Tighelește mânerele', 'Прострочити ручки', 15],
    ])
    const tickets = [lot, s.cutLot()]
      .flatMap(({ bundles }) => bundles.flatMap(({ steps }) => steps))
      .map((x) => x.ticket)
    expect(tickets.every(isTicketCode)).toBe(true)
    expect(new Set(tickets).size).toBe(18)
  })

  it('keeps the operations as they were, whatever becomes of the style', () => {
    const { versionId, variantIds, freeze } = s.style('GEN-04')
    s.operations(versionId, [['Coase', 'Шити']])
    freeze()
    const { id } = s.manager.call(
      'lots.plan',
      s.plan({ styleVersionId: versionId, cells: [{ variantId: variantIds[0], planned: 4 }] }),
    )
    s.manager.call('lots.cut', s.cut(id, { bundles: [{ variantId: variantIds[0], quantity: 4, dyeLot: '' }] }))
    s.sqlite.prepare('UPDATE style_versions SET frozen_at = NULL WHERE id = ?').run(versionId)
    s.sqlite.prepare(`UPDATE operations SET name_ro = 'Lipește', sam_seconds = 9 WHERE version_id = ?`).run(versionId)
    expect(bundleOf(s.lot(id), 1).steps).toMatchObject([{ nameRo: 'Coase', samSeconds: 240 }])
  })

  it('asks about more pieces than planned, and takes them when that is confirmed', () => {
    const { id } = s.manager.call('lots.plan', s.plan())
    const bundles = [{ variantId: s.bag.variantIds[0], quantity: 21, dyeLot: 'D4' }]
    expect(s.manager.refused('lots.cut', s.cut(id, { bundles }))).toMatchObject({
      code: 'rule-broken',
      reason: 'lots.more-than-planned',
      params: { planned: 20, cut: 21 },
    })
    expect(state(id)).toBe('planned')
    s.manager.call('lots.cut', s.cut(id, { bundles, moreThanPlanned: true }))
    expect(s.lot(id).figures).toMatchObject({ planned: 35, cut: 21 })
  })

  it('is refused twice, held, ended, in the future, without operations, and of another variant', () => {
    const { id } = s.manager.call('lots.plan', s.plan())
    const refused = (more: Parameters<Workshop['cut']>[1] = {}) => s.manager.refused('lots.cut', s.cut(id, more)).reason
    expect(refused({ version: 7 })).toBe('stale-version')
    expect(refused({ cutOn: '2026-11-23' })).toBe('lots.cut-in-future')
    const other = s.style('GEN-05')
    expect(refused({ bundles: [{ variantId: other.variantIds[0], quantity: 1, dyeLot: '' }] })).toBe(
      'lots.variant-not-in-lot',
    )
    expect(s.manager.refused('lots.cut', s.cut(id, { bundles: [] })).fields).toEqual({ bundles: 'lots.nothing-cut' })
    for (const wrong of [{ layMm: 0 }, { plies: 1.5 }]) {
      expect(s.manager.refused('lots.cut', s.cut(id, wrong)).fields).toEqual({
        [Object.keys(wrong)[0]!]: 'field.number',
      })
    }
    s.manager.call('lots.hold', { id, version: 1, reason: 'lipsă fermoare' })
    expect(refused({ version: 2 })).toBe('lots.held')
    s.manager.call('lots.resume', { id, version: 2 })
    s.manager.call('lots.cut', s.cut(id, { version: 3 }))
    expect(refused({ version: 4 })).toBe('lots.already-cut')

    other.freeze()
    const cells = [{ variantId: other.variantIds[0], planned: 1 }]
    const empty = s.manager.call('lots.plan', s.plan({ styleVersionId: other.versionId, cells })).id
    const bundles = [{ variantId: other.variantIds[0], quantity: 1, dyeLot: '' }]
    expect(s.manager.refused('lots.cut', s.cut(empty, { bundles })).reason).toBe('lots.no-operations')
    s.manager.call('lots.cancel', { id: empty, version: 1, reason: 'x' })
    expect(s.manager.refused('lots.cut', s.cut(empty, { bundles, version: 2 })).reason).toBe('lots.ended')
  })
})

describe('the state of a lot', () => {
  it('follows from what is recorded', () => {
    const { id } = s.cutLot()
    expect(state(id)).toBe('cut')
    const entry = s.sew(bundleOf(s.lot(id), 1).steps[0]!.id, 4)
    expect(state(id)).toBe('in-sewing')
    entry.withdraw()
    expect(state(id)).toBe('cut')
    const bundles = [1, 2, 3].map((number) => s.sewAll(id, number))
    expect(state(id)).toBe('in-control')
    for (const { id: bundleId, quantity } of bundles) s.check(bundleId, { passed: quantity })
    expect(state(id)).toBe('finished')
    expect(s.lot(id).figures).toMatchObject({ cut: 35, sewn: 35, passed: 35, inWork: 0 })
  })

  it('goes back to sewing with what the control sends back', () => {
    const { id } = s.cutLot()
    const bundles = [1, 2, 3].map((number) => s.sewAll(id, number))
    const [first, ...others] = bundles
    for (const { id: bundleId, quantity } of others) s.check(bundleId, { passed: quantity })
    s.check(first!.id, { passed: 8, rework: 2 })
    expect([state(id), bundleOf(s.lot(id), 1).stage, bundleOf(s.lot(id), 1).rework]).toEqual(['in-sewing', 'sewing', 2])
    s.sew(first!.steps[1]!.id, 2, 'rework')
    expect([state(id), bundleOf(s.lot(id), 1).stage]).toEqual(['in-control', 'control'])
    s.check(first!.id, { passed: 1, second: 1 }, 1)
    expect(state(id)).toBe('finished')
    expect(s.lot(id).figures).toMatchObject({ cut: 35, passed: 34, second: 1, scrap: 0, inWork: 0 })
  })

  it('is held and resumed by somebody, with a reason', () => {
    const { id } = s.manager.call('lots.plan', s.plan())
    expect(s.manager.refused('lots.resume', { id, version: 1 }).reason).toBe('lots.not-held')
    expect(s.manager.refused('lots.hold', { id, version: 1, reason: ' ' }).fields).toEqual({ reason: 'field.required' })
    s.manager.call('lots.hold', { id, version: 1, reason: 'lipsă fermoare' })
    expect(s.lot(id)).toMatchObject({ state: 'held', heldReason: 'lipsă fermoare' })
    expect(s.manager.refused('lots.hold', { id, version: 2, reason: 'x' }).reason).toBe('lots.already-held')
    expect(s.manager.refused('lots.resume', { id, version: 1 }).reason).toBe('stale-version')
    s.manager.call('lots.resume', { id, version: 2 })
    expect(s.lot(id)).toMatchObject({ state: 'planned', heldReason: null })
  })

  it('is cancelled before the cutting only', () => {
    const { id } = s.manager.call('lots.plan', s.plan())
    s.manager.call('lots.cancel', { id, version: 1, reason: 'comanda s-a schimbat' })
    expect(s.lot(id)).toMatchObject({ state: 'cancelled', endedReason: 'comanda s-a schimbat' })
    expect(list()).toEqual([])
    expect(list(true).map((row) => row.state)).toEqual(['cancelled'])
    for (const operation of ['lots.hold', 'lots.cancel'] as const) {
      expect(s.manager.refused(operation, { id, version: 2, reason: 'x' }).reason).toBe('lots.ended')
    }
    const cut = s.cutLot()
    const refused = s.manager.refused('lots.cancel', { id: cut.id, version: 2, reason: 'x' })
    expect(refused.reason).toBe('lots.cut-cannot-be-cancelled')
  })

  it('is closed when no piece is in work any more', () => {
    const planned = s.manager.call('lots.plan', s.plan()).id
    expect(s.manager.refused('lots.close', { id: planned, version: 1 }).reason).toBe('lots.not-cut')
    const { id } = s.cutLot()
    expect(s.manager.refused('lots.close', { id, version: 2 })).toMatchObject({
      reason: 'lots.pieces-in-work',
      params: { count: 35 },
    })
    for (const number of [1, 2, 3]) {
      const { id: bundleId, quantity } = s.sewAll(id, number)
      s.check(bundleId, { passed: quantity - 1, scrap: 1 })
    }
    s.manager.call('lots.close', { id, version: 2, note: 'trei la rebut' })
    expect(s.lot(id)).toMatchObject({
      state: 'closed',
      endedReason: 'trei la rebut',
      figures: { passed: 32, scrap: 3 },
    })
    expect(s.manager.call('production.board', {})).toEqual([])
  })

  it('gives back what was reserved for it when it ends', () => {
    const { id } = s.manager.call('lots.plan', s.plan())
    const materialId = s.known('mat', 'pânză')
    const roll = s.known('mlo', 'R-1')
    s.put('materials', { id: materialId, name: 'Pânză', folded: 'panza', kind: 'fabric', unit: 'mm', min_stock: 0 })
    const bought = { roll_number: '1', dye_lot: 'D4', received_on: '2026-11-01', received: 9000, remaining: 9000 }
    s.put('material_lots', {
      id: roll,
      code: 'R-1',
      material_id: materialId,
      ...bought,
      cost_bani: 0,
      donated: 0,
      note: '',
    })
    s.put('reservations', { material_lot_id: roll, lot_id: id, quantity: 5000 })
    expect(s.manager.call('lots.cuttingTicket', { id }).rolls).toEqual([
      { materialId, code: 'R-1', rollNumber: '1', dyeLot: 'D4', reserved: 5000, used: 0 },
    ])
    s.manager.call('lots.cancel', { id, version: 1, reason: 'x' })
    expect(s.sqlite.prepare('SELECT count(*) AS rows FROM reservations').get()).toEqual({ rows: 0 })
  })
})
