import { beforeEach, describe, expect, it } from 'vitest'
import { world, type Client, type World } from '../../support/world.ts'

let w: World
let officer: Client

const night = { from: '2026-11-22', until: '2026-11-23' }

beforeEach(async () => {
  w = await world()
  officer = await w.as('security-officer')
})

const details = (more: object = {}) => ({
  name: 'Dispecerat',
  firstAt: '22:00',
  lastAt: '02:00',
  everyMinutes: 120,
  graceMinutes: 10,
  ...more,
})
const addSchedule = (more: object = {}) => officer.call('callSchedules.add', details(more)).id
const record = (scheduleId: string, more: object = {}) =>
  officer.call('checkCalls.record', { scheduleId, at: null, outcome: 'answered', ...more })
const planned = () =>
  officer
    .call('checkCalls.planned', night)
    .map(({ name, plannedAt, state, outcome }) => [name, plannedAt.slice(5, 16), state, outcome])
const lines = () => officer.call('log.page', {}).entries
const alerts = () =>
  officer
    .call('gate.open', {})
    .alerts.filter(({ kind }) => kind === 'check-call-missed')
    .map(({ name, due }) => [name, due.slice(11, 16)])

describe('a call schedule', () => {
  it('plans its calls over midnight, from its beginning to its end', () => {
    const id = addSchedule()
    expect(officer.call('callSchedules.list', {})).toEqual([
      { ...details(), id, begunAt: w.now(), endedAt: null, version: 1 },
    ])
    const calls = ['11-22T20:00', '11-22T22:00', '11-23T00:00', '11-23T20:00']
    expect(planned()).toEqual(calls.map((at) => ['Dispecerat', at, 'planned', null]))
    w.setNow('2026-11-22T21:00:00.000Z')
    officer.call('callSchedules.end', { id, version: 1 })
    expect(planned()).toEqual([['Dispecerat', '11-22T20:00', 'due', null]])
    expect(officer.call('callSchedules.list', {})).toEqual([])
    expect(officer.call('callSchedules.list', { includeEnded: true })).toMatchObject([{ id, version: 2 }])
  })

  it('refuses a name that is in use, a wrong time or interval, and a second end', () => {
    const id = addSchedule()
    expect(officer.refused('callSchedules.add', details()).fields).toEqual({ name: 'check-calls.name-taken' })
    const wrong = details({ name: 'B', firstAt: '25:00', everyMinutes: 14 })
    expect(officer.refused('callSchedules.add', wrong).fields).toEqual({
      firstAt: 'field.time',
      everyMinutes: 'field.number',
    })
    expect(officer.refused('callSchedules.end', { id, version: 7 }).reason).toBe('stale-version')
    officer.call('callSchedules.end', { id, version: 1 })
    expect(officer.refused('callSchedules.end', { id, version: 2 }).reason).toBe('check-calls.schedule-ended')
    const long = { from: '2026-01-01', until: '2027-02-05' }
    expect(officer.refused('checkCalls.planned', long).reason).toBe('patrols.range-too-long')
  })
})

describe('a check call', () => {
  it('answers the oldest call that is due, and is written into the log', () => {
    const id = addSchedule()
    w.setNow('2026-11-22T20:05:00.000Z')
    const call = record(id, { note: 'totul în ordine' })
    w.setNow('2026-11-22T22:30:00.000Z')
    record(id, { outcome: 'no-answer' })
    expect(planned().slice(0, 3)).toEqual([
      ['Dispecerat', '11-22T20:00', 'done', 'answered'],
      ['Dispecerat', '11-22T22:00', 'late', 'no-answer'],
      ['Dispecerat', '11-23T00:00', 'planned', null],
    ])
    expect(lines()).toMatchObject([
      { kind: 'check-call', details: { name: 'Dispecerat', outcome: 'no-answer' }, text: '' },
      {
        seq: call.seq,
        kind: 'check-call',
        action: 'check-call.done',
        details: { name: 'Dispecerat', outcome: 'answered' },
        text: 'totul în ordine',
        refId: call.id,
      },
    ])
  })

  it('that nobody planned is written down and answers nothing', () => {
    const id = addSchedule()
    record(id)
    expect(planned().every(([, , state]) => state === 'planned')).toBe(true)
    expect(lines()).toHaveLength(1)
  })

  it('that is refused leaves nothing behind', () => {
    const id = addSchedule()
    const refused = (more: object) =>
      officer.refused('checkCalls.record', { scheduleId: id, at: null, outcome: 'answered', ...more })
    expect(refused({ outcome: '' }).fields).toEqual({ outcome: 'field.required' })
    expect(refused({ at: '2026-11-22T08:00:01.000Z' }).reason).toBe('log.future')
    expect(refused({ scheduleId: `csc_${'A'.repeat(22)}` }).reason).toBe('not-found')
    officer.call('callSchedules.end', { id, version: 1 })
    w.setNow('2026-11-22T08:01:00.000Z')
    expect(refused({}).reason).toBe('check-calls.schedule-ended')
    expect(lines()).toEqual([])
  })

  it('waits for the gate when it was not made', () => {
    const id = addSchedule()
    w.setNow('2026-11-22T20:11:00.000Z')
    expect(alerts()).toEqual([['Dispecerat', '20:00']])
    record(id)
    expect(alerts()).toEqual([])
  })

  it('is made by those who write the log; schedules are theirs who plan', async () => {
    const id = addSchedule()
    const social = await w.as('social-worker')
    social.call('checkCalls.record', { scheduleId: id, at: null, outcome: 'called-back' })
    expect(social.refused('callSchedules.add', details({ name: 'B' })).code).toBe('not-allowed')
    expect(social.refused('callSchedules.end', { id, version: 1 }).code).toBe('not-allowed')
  })
})
