import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../host/outputs.ts'
import { world, type Client, type World } from '../../support/world.ts'
import { sewingRows, type SewnBundle } from './sewing-rows.ts'

const today = '2026-11-22'
let w: World
let desk: Client
let rows: ReturnType<typeof sewingRows>
let crin: string
let bundle: SewnBundle

beforeEach(async () => {
  w = await world()
  desk = await w.as('atelier-manager')
  rows = sewingRows(w)
  bundle = rows.lot({ bundles: [10] })[0]!
  crin = desk.call('workers.add', {
    alias: 'Crin',
    language: 'uk',
    skills: ['overlock'],
    weekMinutes: [0, 0, 0, 0, 0, 0, 0],
    activeFrom: '2026-11-01',
  }).id
})

const sew = (pieces: number, kind: 'sewn' | 'rework' = 'sewn', steps = bundle.steps) => {
  for (const { id } of steps) {
    desk.call('work.record', { stepId: id, workerId: crin, workDate: today, quantity: pieces, kind, source: 'hand' })
  }
}
const check = (more: Partial<InputOf<'quality.record'>>): InputOf<'quality.record'> => ({
  bundleId: bundle.id,
  passed: 0,
  rework: 0,
  second: 0,
  scrap: 0,
  cause: null,
  checkedOn: today,
  ...more,
})
const decide = (more: Partial<InputOf<'quality.record'>>) => desk.call('quality.record', check(more))
const now = () => desk.call('quality.ofBundle', { bundleId: bundle.id })

describe('control', () => {
  it('sees a bundle once pieces went through every operation, and no more than those', () => {
    sew(6, 'sewn', bundle.steps.slice(0, 1))
    expect(desk.call('quality.waiting', {})).toEqual([])
    sew(4, 'sewn', bundle.steps.slice(1))
    expect(desk.call('quality.waiting', {})).toMatchObject([
      { id: bundle.id, lotCode: 'L1', styleCode: 'SL1', pieces: { cut: 10, sewing: 6, control: 4 } },
    ])
    expect(desk.refused('quality.record', check({ passed: 5 }))).toMatchObject({
      reason: 'quality.more-than-sewn',
      params: { open: 4, asked: 5 },
    })
    expect(decide({ passed: 4 }).pieces).toMatchObject({ sewing: 6, control: 0, passed: 4 })
    expect(desk.call('quality.waiting', {})).toEqual([])
  })

  it('sends pieces back, which return to it and are counted apart', () => {
    sew(10)
    expect(
      desk.refused('work.record', {
        stepId: bundle.steps[0]!.id,
        workerId: crin,
        workDate: today,
        kind: 'rework',
        source: 'hand',
      }).reason,
    ).toBe('work.nothing-sent-back')
    decide({ passed: 6, rework: 3, second: 1, cause: 'thread' })
    expect(now().pieces).toEqual({ cut: 10, sewing: 0, control: 0, rework: 3, passed: 6, second: 1, scrap: 0 })
    sew(3, 'rework', bundle.steps.slice(0, 1))
    expect(
      desk.refused('work.record', {
        stepId: bundle.steps[0]!.id,
        workerId: crin,
        workDate: today,
        kind: 'rework',
        source: 'hand',
      }),
    ).toMatchObject({ reason: 'work.ticket-counted', params: { who: 'Crin' } })
    expect(
      desk.call('work.openLots', {})[0]!.bundles[0]!.steps.map(({ done, sewnAgain }) => [done, sewnAgain]),
    ).toEqual([
      [10, 3],
      [10, 0],
    ])
    expect(desk.refused('quality.record', check({ ofRework: true, passed: 4 }))).toMatchObject({
      reason: 'quality.more-than-sent-back',
      params: { open: 3, asked: 4 },
    })
    decide({ ofRework: true, passed: 2, scrap: 1, cause: 'material' })
    expect(now().pieces).toEqual({ cut: 10, sewing: 0, control: 0, rework: 0, passed: 8, second: 1, scrap: 1 })
  })

  it('wants pieces, and a cause for those that are not first choice', () => {
    sew(10)
    expect(desk.refused('quality.record', check({})).fields).toEqual({ passed: 'quality.no-pieces' })
    expect(desk.refused('quality.record', check({ scrap: 1 })).fields).toEqual({ cause: 'quality.no-cause' })
    expect(desk.refused('quality.record', check({ passed: -1, rework: 2, cause: 'machine' })).fields).toHaveProperty(
      'passed',
    )
    expect(desk.refused('quality.record', { ...check({ scrap: 1 }), cause: 'Crin' }).fields).toHaveProperty('cause')
    expect(desk.refused('quality.record', check({ passed: 1, checkedOn: '2026-11-23' })).reason).toBe(
      'quality.in-future',
    )
    decide({ passed: 2, cause: 'sewing' })
    expect(now().checks).toMatchObject([{ passed: 2, cause: null, byName: 'Utilizator atelier-manager' }])
  })

  it('says nothing on a bundle that was split or a lot that is held or closed', () => {
    sew(10)
    rows.run(`UPDATE lots SET held_reason = 'așteptăm'`)
    expect(desk.refused('quality.record', check({ passed: 1 })).reason).toBe('work.lot-held')
    rows.run(`UPDATE lots SET held_reason = NULL, ended_at = '2026-11-22T08:00:00.000Z'`)
    expect(desk.refused('quality.record', check({ passed: 1 })).reason).toBe('work.lot-ended')
    rows.run('UPDATE lots SET ended_at = NULL')
    rows.run(`UPDATE bundles SET ended_at = '2026-11-22T08:00:00.000Z'`)
    expect(desk.refused('quality.record', check({ passed: 1 })).reason).toBe('work.bundle-ended')
  })

  it('takes a decision back with a reason; both stay, the pieces wait again', () => {
    sew(10)
    const { id } = decide({ passed: 9, second: 1, cause: 'pattern' })
    const reversal = desk.call('quality.reverse', { id, reason: 'numărat greșit' }).id
    expect(now()).toMatchObject({
      pieces: { control: 10, passed: 0, second: 0 },
      checks: [
        { id: reversal, reversesId: id, reason: 'numărat greșit' },
        { id, reversed: true, reason: null },
      ],
    })
    expect(desk.refused('quality.reverse', { id, reason: 'x' }).reason).toBe('work.already-reversed')
    expect(desk.refused('quality.reverse', { id: reversal, reason: 'x' }).reason).toBe('work.is-reversal')
  })

  it('keeps the decision that sent pieces back while they are sewn or decided again', () => {
    sew(10)
    const sent = decide({ passed: 8, rework: 2, cause: 'cutting' }).id
    sew(2, 'rework', bundle.steps.slice(1))
    expect(desk.refused('quality.reverse', { id: sent, reason: 'x' }).reason).toBe('quality.sewn-again')
    const again = decide({ ofRework: true, passed: 2 }).id
    expect(desk.refused('quality.reverse', { id: sent, reason: 'x' }).reason).toBe('quality.decided-again')
    desk.call('quality.reverse', { id: again, reason: 'x' })
    const entry = desk.call('work.ofDay', { date: today }).find(({ kind }) => kind === 'rework')!
    desk.call('work.reverse', { id: entry.id, reason: 'x' })
    desk.call('quality.reverse', { id: sent, reason: 'x' })
    expect(now().pieces).toMatchObject({ control: 10, rework: 0, passed: 0 })
  })
})
