import { beforeEach, describe, expect, it } from 'vitest'
import { ticketCode } from '../../../common/atelier/lots/ticket-codes.ts'
import type { InputOf } from '../../../host/outputs.ts'
import { world, type Client, type World } from '../../support/world.ts'
import { sewingRows, type SewnBundle } from './sewing-rows.ts'

const today = '2026-11-22'
let w: World
let desk: Client
let rows: ReturnType<typeof sewingRows>
let crin: string
let mac: string
let bundle: SewnBundle

const worker = (alias: string, activeFrom = '2026-11-01') =>
  desk.call('workers.add', {
    alias,
    language: 'ro',
    skills: [],
    weekMinutes: [480, 480, 480, 480, 480, 0, 0],
    activeFrom,
  }).id
const scan = (ticket: string, workerId: string, more: Partial<InputOf<'work.record'>> = {}) =>
  ({ ticket, workerId, workDate: today, source: 'scan', ...more }) as const
const day = (date = today) => desk.call('work.ofDay', { date })
const stepOf = (ticket: string) =>
  desk
    .call('work.openLots', {})
    .flatMap(({ bundles }) => bundles)
    .flatMap(({ steps }) => steps)
    .find((step) => step.ticket === ticket)

beforeEach(async () => {
  w = await world()
  desk = await w.as('atelier-manager')
  rows = sewingRows(w)
  bundle = rows.lot({ bundles: [10, 8] })[0]!
  crin = worker('Crin')
  mac = worker('Mac')
})

describe('a work entry', () => {
  it('counts all open pieces of a scanned ticket, and says what it counted', () => {
    expect(desk.call('work.record', scan(' l1-b1 s1 ', crin))).toMatchObject({
      lotCode: 'L1',
      bundleId: bundle.id,
      bundleNumber: 1,
      operation: 'Operația 1',
      alias: 'Crin',
      quantity: 10,
      open: 0,
    })
    expect(stepOf('L1B1S1')).toMatchObject({ done: 10 })
    expect(day()).toMatchObject([
      { alias: 'Crin', quantity: 10, kind: 'sewn', source: 'scan', reversed: false, size: 'M', colour: 'natur' },
    ])
  })

  it('counts a ticket once: scanned again it is refused, with who and when', () => {
    desk.call('work.record', scan('L1B1S1', crin))
    w.setNow('2026-11-22T12:30:00.000Z')
    expect(desk.refused('work.record', scan('L1B1S1', mac))).toMatchObject({
      code: 'conflict',
      reason: 'work.ticket-counted',
      params: { ticket: 'L1B1S1', who: 'Crin', on: '2026-11-22', time: '10:00' },
    })
    expect(day()).toHaveLength(1)
  })

  it('lets several women share a bundle, each with her pieces, and one woman work on several', () => {
    desk.call('work.record', scan('L1B1S1', crin, { quantity: 6 }))
    expect(desk.refused('work.record', scan('L1B1S1', mac, { quantity: 5 }))).toMatchObject({
      reason: 'work.more-than-left',
      params: { open: 4, who: 'Crin' },
    })
    expect(desk.call('work.record', scan('L1B1S1', mac, { quantity: 3 })).open).toBe(1)
    expect(desk.call('work.record', scan('L1B1S1', mac)).quantity).toBe(1)
    desk.call('work.record', scan('L1B2S1', mac))
    expect(desk.refused('work.record', scan('L1B1S1', crin)).params).toMatchObject({ who: 'Crin, Mac' })
    expect(day().map(({ alias, bundleNumber, quantity }) => [alias, bundleNumber, quantity])).toEqual([
      ['Mac', 2, 8],
      ['Mac', 1, 1],
      ['Mac', 1, 3],
      ['Crin', 1, 6],
    ])
  })

  it('refuses more than the bundle has, and numbers that are no pieces', () => {
    expect(desk.refused('work.record', scan('L1B1S1', crin, { quantity: 11 }))).toMatchObject({
      reason: 'work.more-than-open',
      params: { ticket: 'L1B1S1', open: 10 },
    })
    for (const quantity of [0, -3, 2.5, 'zece']) {
      expect(desk.refused('work.record', { ...scan('L1B1S1', crin), quantity }).fields).toHaveProperty('quantity')
    }
    expect(day()).toEqual([])
  })

  it('refuses a ticket that does not exist by its code, and wants a ticket or a step', () => {
    expect(desk.refused('work.record', scan('l9 x', crin))).toMatchObject({
      code: 'not-found',
      reason: 'work.mistyped-ticket',
      params: { ticket: 'L9X' },
    })
    const nowhere = ticketCode(999)
    expect(desk.refused('work.record', scan(nowhere, crin))).toMatchObject({
      reason: 'work.unknown-ticket',
      params: { ticket: nowhere },
    })
    const { ticket: _ticket, ...nothing } = scan('', crin)
    expect(desk.refused('work.record', nothing).fields).toEqual({ ticket: 'field.required' })
    const both = { ...scan('L1B1S1', crin), stepId: bundle.steps[0]!.id }
    expect(desk.refused('work.record', both).code).toBe('invalid-input')
  })

  it('is of a day that has come, within the active time of who worked', () => {
    const dated = (workDate: string) => desk.refused('work.record', scan('L1B1S1', crin, { workDate }))
    expect(dated('2026-11-23')).toMatchObject({ reason: 'work.in-future', fields: { workDate: 'work.in-future' } })
    expect(dated('2026-10-31').reason).toBe('work.not-active')
    desk.call('workers.end', { id: crin, version: 1, until: '2026-11-20' })
    expect(dated('2026-11-20').reason).toBe('work.not-active')
    desk.call('work.record', scan('L1B1S1', crin, { workDate: '2026-11-19' }))
    expect(day('2026-11-19')).toHaveLength(1)
  })

  it('goes on no bundle that was split, and on no lot that is held or closed', () => {
    const reasonNow = () => desk.refused('work.record', scan('L1B1S1', crin)).reason
    rows.run('UPDATE bundles SET ended_at = ? WHERE id = ?', '2026-11-21T08:00:00.000Z', bundle.id)
    expect(reasonNow()).toBe('work.bundle-ended')
    rows.run('UPDATE bundles SET ended_at = NULL')
    rows.run(`UPDATE lots SET held_reason = 'fără ață'`)
    expect(desk.refused('work.record', scan('L1B1S1', crin))).toMatchObject({
      reason: 'work.lot-held',
      params: { lot: 'L1' },
    })
    rows.run(`UPDATE lots SET held_reason = NULL, ended_at = '2026-11-21T08:00:00.000Z'`)
    expect(reasonNow()).toBe('work.lot-ended')
    expect(desk.call('work.openLots', {})).toEqual([])
  })

  it('by hand names the step, and stands in the trail by ids only', () => {
    const { id } = desk.call('work.record', {
      stepId: bundle.steps[1]!.id,
      workerId: crin,
      workDate: today,
      quantity: 4,
      source: 'hand',
    })
    expect(stepOf('L1B1S2')).toMatchObject({ done: 4 })
    const last = w.host.vault
      .file('atelier')
      ?.sqlite.prepare('SELECT operation, subjects, detail FROM audit_log ORDER BY seq DESC LIMIT 1')
      .get()
    expect(last).toEqual({ operation: 'work.record', subjects: JSON.stringify([id]), detail: '{}' })
  })
})

describe('a reversal', () => {
  const record = (quantity: number | null = null) => desk.call('work.record', scan('L1B1S1', crin, { quantity })).id

  it('opens the pieces again, gives its reason, and leaves both entries to be seen', () => {
    const id = record()
    expect(desk.refused('work.reverse', { id, reason: ' ' }).fields).toEqual({ reason: 'field.required' })
    const reversal = desk.call('work.reverse', { id, reason: 'era al lui Mac' }).id
    expect(day()).toMatchObject([
      { id: reversal, reversesId: id, reversed: false, reason: 'era al lui Mac', quantity: 10 },
      { id, reversesId: null, reversed: true, reason: null, quantity: 10 },
    ])
    desk.call('work.record', scan('L1B1S1', mac))
    expect(desk.refused('work.record', scan('L1B1S1', crin)).params).toMatchObject({ who: 'Mac' })
  })

  it('happens once, and is not itself taken back', () => {
    const id = record()
    const reversal = desk.call('work.reverse', { id, reason: 'greșit' }).id
    expect(desk.refused('work.reverse', { id, reason: 'x' })).toMatchObject({
      code: 'conflict',
      reason: 'work.already-reversed',
    })
    expect(desk.refused('work.reverse', { id: reversal, reason: 'x' }).reason).toBe('work.is-reversal')
    expect(desk.refused('work.reverse', { id: `wen_${'0'.repeat(22)}`, reason: 'x' }).code).toBe('not-found')
  })

  it('does not take pieces from under control, nor from a closed lot', () => {
    const id = record(5)
    desk.call('work.record', scan('L1B1S2', crin, { quantity: 5 }))
    desk.call('quality.record', {
      bundleId: bundle.id,
      passed: 3,
      rework: 0,
      second: 0,
      scrap: 0,
      cause: null,
      checkedOn: today,
    })
    expect(desk.refused('work.reverse', { id, reason: 'x' })).toMatchObject({
      reason: 'work.already-checked',
      params: { bundle: 1 },
    })
    const spare = record(1)
    desk.call('work.reverse', { id: spare, reason: 'x' })
    rows.run(`UPDATE lots SET ended_at = '2026-11-22T08:00:00.000Z'`)
    expect(desk.refused('work.reverse', { id, reason: 'x' }).reason).toBe('work.lot-ended')
  })

  it('cannot be gone round: the file itself keeps every entry as it was', () => {
    const id = record()
    const tampered = () => rows.run('UPDATE work_entries SET quantity = 1 WHERE id = ?', id)
    expect(tampered).toThrow('work_entries:append-only')
    expect(() => rows.run('DELETE FROM work_entries')).toThrow('work_entries:append-only')
  })
})
