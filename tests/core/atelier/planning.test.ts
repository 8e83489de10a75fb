import { beforeEach, describe, expect, it } from 'vitest'
import { world, type Client, type World } from '../../support/world.ts'
import { sewingRows } from './sewing-rows.ts'

// Sunday; the week that is counted first begins on Monday 16 and has no day left.
const today = '2026-11-22'
let w: World
let desk: Client
let rows: ReturnType<typeof sewingRows>

const week = [480, 480, 480, 480, 480, 0, 0]
const worker = (alias: string) =>
  desk.call('workers.add', { alias, language: 'ro', skills: [], weekMinutes: week, activeFrom: '2026-11-01' }).id
const capacity = (weeks = 3) => desk.call('planning.capacity', { weeks })

beforeEach(async () => {
  w = await world()
  desk = await w.as('atelier-manager')
  rows = sewingRows(w)
})

describe('capacity by week', () => {
  it('is what the team declared × pace × (1 − buffer), from tomorrow on', () => {
    const [crin = ''] = ['Crin', 'Mac', 'Bujor'].map(worker)
    // 3 × 2400 minutes × 60 % × 75 %
    expect(capacity()).toMatchObject({
      workers: 3,
      paceBp: 6000,
      bufferBp: 2500,
      neededMinutes: 0,
      weeks: [
        { from: '2026-11-16', until: today, declaredMinutes: 0, availableMinutes: 0 },
        { from: '2026-11-23', until: '2026-11-29', declaredMinutes: 7200, availableMinutes: 3240, takenMinutes: 0 },
        { from: '2026-11-30', declaredMinutes: 7200, availableMinutes: 3240 },
      ],
    })
    desk.call('workers.declare', { workerId: crin, date: '2026-11-24', minutes: 0 })
    desk.call('workers.declare', { workerId: crin, date: '2026-11-28', minutes: 100 })
    desk.call('workers.end', { id: crin, version: 1, until: '2026-12-02' })
    expect(capacity().weeks.slice(1)).toMatchObject([
      { declaredMinutes: 7200 - 480 + 100 },
      { declaredMinutes: 7200 - 3 * 480 },
    ])
  })

  it('changes with the pace of the team, which is told of three or more and never of one', () => {
    ;['Crin', 'Mac'].forEach(worker)
    expect(capacity().paceBp).toBeNull()
    worker('Bujor')
    desk.call('planning.setPace', { paceBp: 8000 })
    expect(capacity()).toMatchObject({ paceBp: 8000 })
    expect(capacity().weeks[1]!.availableMinutes).toBe(4320)
    expect(desk.refused('planning.setPace', { paceBp: 999 }).fields).toEqual({ paceBp: 'planning.pace-range' })
    expect(JSON.stringify(desk.call('workers.list', {}))).not.toMatch(/pace|8000/i)
    expect(JSON.stringify(capacity())).not.toMatch(/Crin|Mac|Bujor|wrk_/)
  })
})

describe('the need', () => {
  beforeEach(() => {
    ;['Crin', 'Mac', 'Bujor'].forEach(worker)
  })

  it('of an order is what no lot sews yet, and its share of what its lots still need', () => {
    const [bundle] = rows.lot({ bundles: [100], sam: [240, 120] })
    rows.order('C-1', 'L1', 150, 80, '2026-12-20')
    // 70 pieces without a lot and 80 of the lot's 100, 6 minutes each; 20 pieces of the lot are nobody's.
    expect(capacity()).toMatchObject({
      neededMinutes: 1020,
      withoutOrderMinutes: 120,
      orders: [{ number: 'C-1', neededMinutes: 900 }],
    })
    desk.call('work.record', {
      stepId: bundle!.steps[0]!.id,
      workerId: desk.call('workers.list', {})[0]!.id,
      workDate: today,
      source: 'hand',
    })
    // The first operation, 4 of 6 minutes, is done for all 100.
    expect(capacity()).toMatchObject({ neededMinutes: 620, orders: [{ neededMinutes: 580 }] })
  })

  it('counts a lot before it is cut too, and leaves out lots that ended and orders that wait', () => {
    rows.lot({ bundles: [10], sam: [60], cutOn: null })
    rows.order('C-1', 'L1', 10, 10, '2026-12-20')
    expect(capacity()).toMatchObject({ neededMinutes: 10, orders: [{ neededMinutes: 10 }] })
    rows.run(`UPDATE lots SET ended_at = '2026-11-20T08:00:00.000Z'`)
    expect(capacity()).toMatchObject({ neededMinutes: 10, withoutOrderMinutes: 0, orders: [{ neededMinutes: 10 }] })
    rows.run(`UPDATE orders SET state = 'on-hold'`)
    expect(capacity()).toMatchObject({ neededMinutes: 0, orders: [] })
  })

  it('leads to a day that can be promised, and to calm words when it lies behind the wish', () => {
    rows.style('SP', [120])
    // 648 standard minutes a day: 1620 pieces of 2 minutes are five days, Monday to Friday.
    const first = rows.order('C-1', 'P', 1620, 0, '2026-12-20')
    const second = rows.order('C-2', 'P', 324, 0, '2026-12-21')
    const third = rows.order('C-3', 'P', 324, 0, '2026-12-08')
    expect(capacity().orders).toMatchObject([
      { orderId: third, sewnOn: '2026-11-23', promiseOn: '2026-12-01', risk: 'calm' },
      { orderId: first, sewnOn: '2026-11-30', promiseOn: '2026-12-08', risk: 'calm' },
      { orderId: second, sewnOn: '2026-12-01', promiseOn: '2026-12-09', risk: 'calm' },
    ])
    rows.run(`UPDATE orders SET wanted_on = '2026-12-05' WHERE number = 'C-1'`)
    rows.run(`UPDATE orders SET wanted_on = '2026-12-14' WHERE number = 'C-2'`)
    rows.run(`UPDATE orders SET wanted_on = '2026-12-07' WHERE number = 'C-3'`)
    expect(capacity().orders.map(({ number, promiseOn, risk }) => [number, promiseOn, risk])).toEqual([
      ['C-1', '2026-12-05', 'tight'],
      ['C-3', '2026-12-08', 'talk'],
      ['C-2', '2026-12-09', 'calm'],
    ])
  })

  it('of a draft comes after all that is confirmed, and nothing is promised without declared time', () => {
    rows.style('SP', [120])
    rows.order('C-1', 'P', 1620, 0, '2026-12-20')
    const draft = rows.order('C-2', 'P', 324, 0, '2026-12-01', 'draft')
    expect(capacity().orders).toHaveLength(1)
    expect(desk.call('planning.promise', { orderId: draft })).toMatchObject({
      neededMinutes: 648,
      sewnOn: '2026-11-30',
      promiseOn: '2026-12-08',
      risk: 'talk',
    })
    for (const { id, version } of desk.call('workers.list', {})) {
      desk.call('workers.end', { id, version, until: '2026-11-23' })
    }
    expect(desk.call('planning.promise', { orderId: draft })).toMatchObject({ promiseOn: null, risk: 'unknown' })
    expect(desk.refused('planning.promise', { orderId: `ord_${'0'.repeat(22)}` }).code).toBe('not-found')
  })
})
