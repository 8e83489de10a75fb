import { beforeEach, describe, expect, it } from 'vitest'
import { workerRow } from '../../../common/atelier/workers/workers.contract.ts'
import type { InputOf } from '../../../host/outputs.ts'
import { world, type Client, type World } from '../../support/world.ts'
import { sewingRows } from './sewing-rows.ts'

let w: World
let desk: Client

beforeEach(async () => {
  w = await world()
  desk = await w.as('atelier-manager')
})

const details = (more: Partial<InputOf<'workers.add'>> = {}): InputOf<'workers.add'> => ({
  alias: 'Crin',
  language: 'ro',
  skills: ['hand', 'lockstitch'],
  weekMinutes: [480, 480, 480, 480, 240, 0, 0],
  activeFrom: '2026-11-02',
  ...more,
})
const add = (more: Partial<InputOf<'workers.add'>> = {}) => desk.call('workers.add', details(more)).id
const list = (includeEnded = false) => desk.call('workers.list', { includeEnded })

describe('who sews', () => {
  it('is kept by alias, language, skills and declared time, and by nothing that leads to a person', () => {
    add()
    expect(list()).toMatchObject([
      {
        alias: 'Crin',
        language: 'ro',
        skills: ['lockstitch', 'hand'],
        weekMinutes: [480, 480, 480, 480, 240, 0, 0],
        activeFrom: '2026-11-02',
        activeUntil: null,
        active: true,
      },
    ])
    // A closed list: a field more is a decision about people's safety.
    expect(Object.keys(workerRow.shape).sort()).toEqual(
      ['active', 'activeFrom', 'activeUntil', 'alias', 'id', 'language', 'skills', 'version', 'weekMinutes'].sort(),
    )
    const columns = w.host.vault
      .file('atelier')
      ?.sqlite.prepare(`SELECT name FROM pragma_table_info('workers') ORDER BY name`)
      .pluck()
      .all()
    expect(columns).toEqual([
      'active_from',
      'active_until',
      'alias',
      'folded',
      'id',
      'language',
      'pace_bp',
      'skills',
      'version',
      'week_minutes',
    ])
  })

  it('never shares an alias, however it is written, not even with the past', () => {
    const id = add({ alias: 'Crângul Mic' })
    add({ alias: 'Mac' })
    const taken = { code: 'conflict', reason: 'workers.alias-taken', fields: { alias: 'workers.alias-taken' } }
    expect(desk.refused('workers.add', details({ alias: ' crangul  mic' }))).toMatchObject(taken)
    expect(desk.refused('workers.correct', { ...details({ alias: 'MAC' }), id, version: 1 })).toMatchObject(taken)
    desk.call('workers.end', { id, version: 1, until: '2026-11-10' })
    expect(desk.refused('workers.add', details({ alias: 'Crangul mic' }))).toMatchObject(taken)
    desk.call('workers.correct', { ...details({ alias: 'Crângul mic' }), id, version: 2 })
  })

  it('is refused with days longer than twelve hours, an unknown skill, or no alias', () => {
    const fieldsOf = (more: object) => desk.refused('workers.add', { ...details(), ...more }).fields
    expect(fieldsOf({ weekMinutes: [721, 0, 0, 0, 0, 0, 0] })).toEqual({ 'weekMinutes.0': 'workers.day-minutes' })
    expect(fieldsOf({ weekMinutes: [0, -1, 0, 0, 0, 0, 0] })).toEqual({ 'weekMinutes.1': 'workers.day-minutes' })
    expect(fieldsOf({ skills: ['fast'] })).toHaveProperty(['skills.0'])
    expect(fieldsOf({ alias: ' ' })).toEqual({ alias: 'field.required' })
  })

  it('ends on a day and comes back; an old version of the record is refused', () => {
    const id = add()
    expect(desk.refused('workers.end', { id, version: 1, until: '2026-11-02' }).fields).toEqual({
      until: 'workers.end-before-begin',
    })
    desk.call('workers.end', { id, version: 1, until: '2026-11-22' })
    expect(list()).toEqual([])
    expect(list(true)).toMatchObject([{ active: false, activeUntil: '2026-11-22' }])
    expect(
      desk.refused('workers.correct', { ...details({ activeFrom: '2026-11-22' }), id, version: 2 }).fields,
    ).toEqual({
      activeFrom: 'workers.end-before-begin',
    })
    expect(desk.refused('workers.end', { id, version: 1, until: null }).reason).toBe('stale-version')
    desk.call('workers.end', { id, version: 2, until: null })
    expect(list()).toMatchObject([{ active: true, activeUntil: null, version: 3 }])
  })

  it('keeps her entered work within her active time', () => {
    const id = add()
    const [bundle] = sewingRows(w).lot({ bundles: [5] })
    const entry = desk.call('work.record', {
      stepId: bundle!.steps[0]!.id,
      workerId: id,
      workDate: '2026-11-18',
      source: 'hand',
    })
    const outside = { reason: 'workers.work-outside' }
    expect(desk.refused('workers.end', { id, version: 1, until: '2026-11-18' })).toMatchObject(outside)
    expect(desk.refused('workers.correct', { ...details({ activeFrom: '2026-11-19' }), id, version: 1 })).toMatchObject(
      outside,
    )
    desk.call('workers.end', { id, version: 1, until: '2026-11-19' })
    desk.call('workers.end', { id, version: 2, until: null })
    desk.call('work.reverse', { id: entry.id, reason: 'alt alias' })
    desk.call('workers.end', { id, version: 3, until: '2026-11-18' })
  })
})

describe('a day that differs', () => {
  const days = () => desk.call('workers.days', { from: '2026-11-01', until: '2026-12-31' })

  it('is declared without a reason, changed, and given back to the week', () => {
    const workerId = add()
    desk.call('workers.declare', { workerId, date: '2026-11-24', minutes: 0 })
    desk.call('workers.declare', { workerId, date: '2026-11-28', minutes: 120 })
    desk.call('workers.declare', { workerId, date: '2026-11-24', minutes: 60 })
    expect(days()).toEqual([
      { workerId, date: '2026-11-24', minutes: 60 },
      { workerId, date: '2026-11-28', minutes: 120 },
    ])
    desk.call('workers.declare', { workerId, date: '2026-11-24', minutes: null })
    expect(days().map(({ date }) => date)).toEqual(['2026-11-28'])
    expect(desk.call('workers.days', { from: '2026-11-29', until: '2026-12-31' })).toEqual([])
  })

  it('has no field for a reason, and lies within the active time', () => {
    const workerId = add()
    const day = { workerId, date: '2026-11-24', minutes: 0 }
    desk.call('workers.declare', { ...day, reason: 'bolnavă' } as InputOf<'workers.declare'>)
    const kept = JSON.stringify(w.host.vault.file('atelier')?.sqlite.prepare('SELECT * FROM worker_days').all())
    expect(kept).not.toContain('boln')
    expect(desk.refused('workers.declare', { ...day, date: '2026-11-01' })).toMatchObject({
      reason: 'workers.not-active',
      fields: { date: 'workers.not-active' },
    })
    expect(desk.refused('workers.declare', { ...day, minutes: 721 }).fields).toEqual({ minutes: 'workers.day-minutes' })
  })
})
