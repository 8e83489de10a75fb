import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { bundleOf, workshop, type Workshop } from './workshop.ts'

let s: Workshop
let lotId: string

beforeEach(async () => {
  s = await workshop()
  lotId = s.cutLot().id
})

const bundle = (number: number) => bundleOf(s.lot(lotId), number)
const chosen = (number: number) => ({ id: bundle(number).id, version: bundle(number).version })
const split = (number: number, quantity: number) => s.manager.call('bundles.split', { ...chosen(number), quantity })
const merge = (...numbers: number[]) => s.manager.call('bundles.merge', { bundles: numbers.map(chosen) })
const refusedMerge = (...numbers: number[]) => s.manager.refused('bundles.merge', { bundles: numbers.map(chosen) })
const refusedSplit = (number: number, quantity: unknown) =>
  s.manager.refused('bundles.split', { ...chosen(number), quantity })
const inUse = () => s.lot(lotId).bundles.filter(({ ended }) => !ended)
const pieces = () => inUse().map(({ number, quantity, dyeLot }) => [number, quantity, dyeLot])

describe('a bundle that is split', () => {
  it('becomes two with tickets of their own, and says so', () => {
    const before = bundle(3)
    expect(split(3, 6).bundles.map(({ number }) => number)).toEqual([4, 5])
    expect(pieces()).toEqual([
      [1, 10, 'D4'],
      [2, 10, 'D4'],
      [4, 9, 'D5'],
      [5, 6, 'D5'],
    ])
    expect(bundle(3)).toMatchObject({ ended: true, version: 2, mergedInto: null })
    expect(bundle(5)).toMatchObject({ ended: false, splitFrom: 3 })
    expect(bundle(5).steps.map(({ nameRo, quantity, done }) => [nameRo, quantity, done])).toEqual(
      before.steps.map(({ nameRo }) => [nameRo, 6, 0]),
    )
    const tickets = [before, bundle(4), bundle(5)].flatMap(({ steps }) => steps.map(({ ticket }) => ticket))
    expect(new Set(tickets).size).toBe(9)
  })

  it('keeps at least one piece in each part', () => {
    expect(refusedSplit(3, 15)).toMatchObject({
      reason: 'bundles.nothing-left',
      fields: { quantity: 'bundles.nothing-left' },
    })
    expect(refusedSplit(3, 16).reason).toBe('bundles.nothing-left')
    for (const broken of [0, -1, 1.5, '3 buc'])
      expect(refusedSplit(3, broken).fields).toEqual({ quantity: 'field.number' })
    expect(pieces()).toHaveLength(3)
  })
})

describe('bundles that are merged', () => {
  it('become one with all their pieces', () => {
    const { number } = merge(1, 2)
    expect(number).toBe(4)
    expect(pieces()).toEqual([
      [3, 15, 'D5'],
      [4, 20, 'D4'],
    ])
    expect([bundle(1), bundle(2)].map(({ ended, mergedInto }) => [ended, mergedInto])).toEqual([
      [true, 4],
      [true, 4],
    ])
    expect(bundle(4).steps.every(({ quantity }) => quantity === 20)).toBe(true)
  })

  it('are of one lot, variant and dye lot (I5)', () => {
    expect(refusedMerge(1, 3).reason).toBe('bundles.not-alike')
    const other = s.cutLot()
    const foreign = { id: bundleOf(other, 1).id, version: 1 }
    expect(s.manager.refused('bundles.merge', { bundles: [chosen(1), foreign] }).reason).toBe('bundles.not-alike')
    const { id } = s.manager.call('lots.plan', s.plan())
    const variantId = s.bag.variantIds[0]
    const bundles = ['D4', 'D5'].map((dyeLot) => ({ variantId, quantity: 5, dyeLot }))
    s.manager.call('lots.cut', s.cut(id, { bundles }))
    const shades = s.lot(id).bundles.map((one) => ({ id: one.id, version: one.version }))
    expect(s.manager.refused('bundles.merge', { bundles: shades }).reason).toBe('bundles.other-dye-lot')
  })

  it('are at least two, and each is there once', () => {
    expect(refusedMerge(1, 1).reason).toBe('bundles.twice')
    expect(refusedMerge(1).fields).toEqual({ bundles: 'bundles.choose-two' })
  })
})

describe('splitting and merging', () => {
  it('stop once work or a check is recorded, and may go on when it is withdrawn', () => {
    const entry = s.sew(bundle(1).steps[0]!.id, 3)
    expect(refusedSplit(1, 5)).toMatchObject({ reason: 'bundles.work-recorded', params: { number: 1 } })
    expect(refusedMerge(2, 1).reason).toBe('bundles.work-recorded')
    expect(bundle(1).untouched).toBe(false)
    entry.withdraw()
    const check = s.check(bundle(1).id, { passed: 1 })
    expect(refusedSplit(1, 5).reason).toBe('bundles.work-recorded')
    check.withdraw()
    split(1, 5)
    expect(inUse().map(({ number }) => number)).toEqual([2, 3, 4, 5])
  })

  it('are refused for bundles that ended or changed, and in a lot that ended', () => {
    const old = chosen(1)
    split(1, 5)
    expect(s.manager.refused('bundles.split', { ...old, quantity: 2 }).reason).toBe('stale-version')
    expect(refusedSplit(1, 2).reason).toBe('bundles.ended')
    expect(refusedMerge(1, 2).reason).toBe('bundles.ended')
    s.sqlite.prepare('UPDATE lots SET ended_at = ? WHERE id = ?').run('2026-11-22T10:00:00.000Z', lotId)
    expect(refusedSplit(2, 2).reason).toBe('lots.ended')
  })

  it('neither lose nor make a piece, whatever their order (I2, I5)', () => {
    const total = () => s.lot(lotId).figures
    const dyeLots = () => Map.groupBy(inUse(), ({ size, dyeLot }) => `${size} ${dyeLot}`)
    const sums = () =>
      [...dyeLots()].map(([key, list]) => [key, list.reduce((sum, { quantity }) => sum + quantity, 0)]).sort()
    const before = sums()
    const move = fc.record({
      splits: fc.boolean(),
      first: fc.nat(),
      second: fc.nat(),
      quantity: fc.integer({ min: 1, max: 20 }),
    })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 8 }), (moves) => {
        for (const { splits, first, second, quantity } of moves) {
          const list = inUse()
          const [a, b] = [list[first % list.length]!, list[second % list.length]!]
          try {
            if (splits) split(a.number, quantity)
            else merge(a.number, b.number)
          } catch {
            // A refused move changes nothing; the sums below say so.
          }
          expect(sums()).toEqual(before)
          expect(total()).toMatchObject({ cut: 35, inWork: 35 })
          expect(inUse().every((one) => one.steps.every((step) => step.quantity === one.quantity))).toBe(true)
        }
      }),
      { numRuns: 15 },
    )
    const tickets = s.lot(lotId).bundles.flatMap(({ steps }) => steps.map(({ ticket }) => ticket))
    expect(new Set(tickets).size).toBe(tickets.length)
  })
})

describe('what the records allow', () => {
  it('never counts more pieces of a step than the bundle has (I1)', () => {
    const step = bundle(1).steps[0]!
    s.sew(step.id, 9)
    expect(() => s.sew(step.id, 2)).toThrow('CHECK')
    expect(bundle(1).steps[0]?.done).toBe(9)
  })

  it('makes every cut piece passed, second choice, scrap or in work (I2)', () => {
    const { id } = s.sewAll(lotId, 1)
    s.check(id, { passed: 5, rework: 2, second: 1, scrap: 1 })
    const { cut, passed, second, scrap, inWork } = s.lot(lotId).figures
    expect([cut, passed, second, scrap, inWork]).toEqual([35, 5, 1, 1, 28])
    expect(s.lot(lotId).cells.map(({ figures }) => figures.cut)).toEqual([20, 15])
  })
})

describe('the board', () => {
  const board = () => s.manager.call('production.board', {})
  const cards = () =>
    board()[0]?.cards.map(({ number, stage, workDone, workAll }) => [number, stage, workDone, workAll])

  it('shows the bundles of lots that are cut, each where its records put it', () => {
    s.manager.call('lots.plan', s.plan())
    s.sew(bundle(2).steps[0]!.id, 4)
    s.sewAll(lotId, 3)
    expect(cards()).toEqual([
      [1, 'cut', 0, 30],
      [2, 'sewing', 4, 30],
      [3, 'control', 45, 45],
    ])
    s.check(bundle(3).id, { passed: 15 })
    split(1, 4)
    expect(cards()).toEqual([
      [2, 'sewing', 4, 30],
      [3, 'done', 45, 45],
      [4, 'cut', 0, 18],
      [5, 'cut', 0, 12],
    ])
    expect(board().map(({ code, state }) => [code, state])).toEqual([['L-2026-001', 'in-sewing']])
  })

  it('puts first what is wanted first', () => {
    const line = s.order('C-1', s.bag.variantIds[0], 5)
    const { id } = s.manager.call('lots.plan', s.plan({ orders: [{ orderLineId: line, quantity: 5 }] }))
    s.manager.call('lots.cut', s.cut(id))
    expect(board().map(({ code, wantedOn }) => [code, wantedOn])).toEqual([
      ['L-2026-002', '2026-12-15'],
      ['L-2026-001', null],
    ])
  })
})

describe('the papers of a lot', () => {
  it('say what to cut from which roll', () => {
    const { id } = s.manager.call('lots.plan', s.plan())
    expect(s.manager.call('lots.cuttingTicket', { id })).toMatchObject({
      code: 'L-2026-002',
      cutOn: null,
      cells: [
        { size: 'S', planned: 20, cut: 0 },
        { size: 'M', planned: 15, cut: 0 },
      ],
      materials: [],
      rolls: [],
    })
    expect(s.manager.refused('lots.tickets', { id }).reason).toBe('lots.not-cut')
  })

  it('give each bundle in use its tickets, with the tariff of the day', () => {
    const user = s.manager.session.user.userId
    for (const [validFrom, bani] of [
      ['2026-01-01', 120],
      ['2026-11-01', 135],
      ['2026-12-01', 140],
    ] as const) {
      const set = { valid_from: validFrom, bani, set_by: user, set_at: '2026-01-01T00:00:00.000Z' }
      s.put('piece_tariffs', { operation_id: s.operationIds[0]!, ...set })
    }
    split(1, 4)
    const { bundles } = s.manager.call('lots.tickets', { id: lotId })
    expect(bundles.map(({ number }) => number)).toEqual([2, 3, 4, 5])
    expect(bundles[0]?.steps.map(({ tariffBani }) => tariffBani)).toEqual([135, null, null])
    const [one] = s.manager.call('lots.tickets', { id: lotId, bundleId: bundle(5).id }).bundles
    expect(one?.steps.map(({ ticket }) => ticket)).toEqual(bundle(5).steps.map(({ ticket }) => ticket))
  })
})
