import { beforeEach, describe, expect, it } from 'vitest'
import { world, type Client, type World } from '../../support/world.ts'

let w: World
let officer: Client

/** Sunday 22 November 2026; the house is two hours ahead of UTC. */
const day = { from: '2026-11-22', until: '2026-11-22' }

beforeEach(async () => {
  w = await world()
  officer = await w.as('security-officer')
})

const details = (more: object = {}) => ({
  name: 'Curte',
  times: ['23:00', '22:00', '22:00'],
  graceMinutes: 15,
  checkpoints: [{ name: 'Poarta' }, { name: 'Gard nord' }, { name: 'Subsol' }],
  ...more,
})
const addRoute = (more: object = {}) => officer.call('routes.add', details(more)).id
const routeNamed = (name = 'Curte') => {
  const route = officer.call('routes.list', {}).find((one) => one.name === name)
  if (!route) throw new Error(`no route ${name}`)
  return route
}
const record = (routeId: string, more: object = {}) => officer.call('rounds.record', { routeId, at: null, ...more })
const planned = (days = day) =>
  officer
    .call('rounds.planned', days)
    .map(({ routeName, plannedAt, state }) => [routeName, plannedAt.slice(5, 16), state])
const lines = () => officer.call('log.page', {}).entries
const alerts = () =>
  officer
    .call('gate.open', {})
    .alerts.filter(({ kind }) => kind === 'round-missed')
    .map(({ name, due }) => [name, due.slice(11, 16)])

describe('a route', () => {
  it('keeps its times in order and once, and its places in the order of the walk', () => {
    const id = addRoute()
    expect(officer.call('routes.list', {})).toEqual([
      {
        id,
        name: 'Curte',
        times: ['22:00', '23:00'],
        graceMinutes: 15,
        checkpoints: ['Poarta', 'Gard nord', 'Subsol'].map((name) => ({ id: expect.any(String), name })),
        begunAt: w.now(),
        endedAt: null,
        version: 1,
      },
    ])
  })

  it('refuses a name that is in use, a wrong time, and a walk to nowhere', () => {
    addRoute()
    expect(officer.refused('routes.add', details()).fields).toEqual({ name: 'patrols.name-taken' })
    expect(officer.refused('routes.add', details({ name: '' })).fields).toEqual({ name: 'field.required' })
    expect(officer.refused('routes.add', details({ name: 'B', times: ['24:00'] })).fields).toEqual({
      'times.0': 'field.time',
    })
    expect(officer.refused('routes.add', details({ name: 'B', checkpoints: [] })).fields).toEqual({
      checkpoints: 'field.required',
    })
    expect(officer.refused('routes.add', details({ name: 'B', graceMinutes: 241 })).fields).toEqual({
      graceMinutes: 'field.number',
    })
    expect(officer.call('routes.list', {})).toHaveLength(1)
  })

  it('that is corrected leaves what was planned before as it was', () => {
    const old = addRoute({ times: ['11:00', '12:00', '22:00'] })
    w.setNow('2026-11-22T09:05:00.000Z')
    record(old)
    w.setNow('2026-11-22T11:00:00.000Z')
    const { id } = officer.call('routes.correct', {
      ...details({ times: ['12:00', '21:00'], checkpoints: [{ name: 'Acoperiș' }] }),
      id: old,
      version: 1,
    })
    expect(id).not.toBe(old)
    expect(planned()).toEqual([
      ['Curte', '11-22T09:00', 'done'],
      ['Curte', '11-22T10:00', 'due'],
      ['Curte', '11-22T19:00', 'planned'],
    ])
    expect(officer.call('routes.list', {}).map((one) => one.id)).toEqual([id])
    expect(officer.call('routes.list', { includeEnded: true }).map((one) => [one.id, one.endedAt])).toEqual([
      [old, '2026-11-22T11:00:00.000Z'],
      [id, null],
    ])
    const [round] = officer.call('rounds.list', day)
    expect(round?.passed.map(({ name }) => name)).toEqual(['Poarta', 'Gard nord', 'Subsol'])
  })

  it('that is corrected keeps a round walked ahead of its time', () => {
    const old = addRoute({ times: ['22:00'] })
    w.setNow('2026-11-22T19:40:00.000Z')
    record(old)
    w.setNow('2026-11-22T19:50:00.000Z')
    officer.call('routes.correct', { ...details({ times: ['22:00', '23:00'] }), id: old, version: 1 })
    w.setNow('2026-11-22T20:30:00.000Z')
    expect(planned()).toEqual([
      ['Curte', '11-22T20:00', 'done'],
      ['Curte', '11-22T21:00', 'planned'],
    ])
  })

  it('is changed once by whoever saw it last, and not after its end', () => {
    const id = addRoute()
    const other = addRoute({ name: 'Etaj' })
    const renamed = { ...details({ name: 'Etaj' }), id, version: 1 }
    expect(officer.refused('routes.correct', renamed).fields).toEqual({ name: 'patrols.name-taken' })
    expect(officer.refused('routes.correct', { ...details(), id, version: 2 }).reason).toBe('stale-version')
    expect(officer.refused('routes.end', { id, version: 2 }).reason).toBe('stale-version')
    officer.call('routes.end', { id, version: 1 })
    expect(officer.refused('routes.end', { id, version: 1 }).reason).toBe('stale-version')
    expect(officer.refused('routes.end', { id, version: 2 }).reason).toBe('patrols.route-ended')
    expect(officer.refused('routes.correct', { ...details(), id, version: 2 }).reason).toBe('patrols.route-ended')
    expect(officer.call('routes.list', {}).map((one) => one.id)).toEqual([other])
    expect(officer.refused('routes.end', { id: `rou_${'A'.repeat(22)}`, version: 1 }).reason).toBe('not-found')
    addRoute()
    expect(officer.call('routes.list', {}).map(({ name }) => name)).toEqual(['Curte', 'Etaj'])
  })

  it('that begins during the day plans nothing of the hours before', () => {
    w.setNow('2026-11-22T20:30:00.000Z')
    addRoute()
    expect(planned()).toEqual([['Curte', '11-22T21:00', 'planned']])
  })
})

describe('a round', () => {
  it('answers the planned round that is due, and is written into the log with its places', () => {
    const id = addRoute()
    w.setNow('2026-11-22T20:10:00.000Z')
    const done = record(id, { note: 'Zăpadă pe alee' })
    expect(done).toMatchObject({ seq: 1, plannedAt: '2026-11-22T20:00:00.000Z', state: 'done' })
    expect(planned()).toEqual([
      ['Curte', '11-22T20:00', 'done'],
      ['Curte', '11-22T21:00', 'planned'],
    ])
    expect(lines()).toMatchObject([
      {
        kind: 'round',
        action: 'round.done',
        at: '2026-11-22T20:10:00.000Z',
        details: { route: 'Curte', passed: '3', of: '3' },
        text: 'Zăpadă pe alee',
        refId: done.id,
        persons: [],
      },
    ])
    expect(officer.call('rounds.list', day)).toMatchObject([
      {
        id: done.id,
        routeName: 'Curte',
        plannedAt: '2026-11-22T20:00:00.000Z',
        byName: 'Utilizator security-officer',
        note: 'Zăpadă pe alee',
        passed: [
          { name: 'Poarta', result: 'ok', note: '' },
          { name: 'Gard nord', result: 'ok', note: '' },
          { name: 'Subsol', result: 'ok', note: '' },
        ],
      },
    ])
  })

  it('keeps what was found, and counts as not passed only what was skipped', () => {
    const id = addRoute()
    const [gate, fence, cellar] = routeNamed().checkpoints
    const exceptions = [
      { checkpointId: cellar?.id, result: 'skipped', note: 'încuiat' },
      { checkpointId: gate?.id, result: 'problem', note: 'broasca se blochează' },
    ]
    record(id, { exceptions, note: 'Anunțat' })
    expect(lines()[0]).toMatchObject({
      details: { route: 'Curte', passed: '2', of: '3' },
      text: 'Poarta: broasca se blochează; Subsol: încuiat; Anunțat',
    })
    expect(officer.call('rounds.list', day)[0]?.passed).toEqual([
      { checkpointId: gate?.id, name: 'Poarta', result: 'problem', note: 'broasca se blochează' },
      { checkpointId: fence?.id, name: 'Gard nord', result: 'ok', note: '' },
      { checkpointId: cellar?.id, name: 'Subsol', result: 'skipped', note: 'încuiat' },
    ])
  })

  it('is late after the grace, missed when the next is reached, and still tells when it really was', () => {
    const id = addRoute()
    w.setNow('2026-11-22T21:05:00.000Z')
    expect(planned()).toEqual([
      ['Curte', '11-22T20:00', 'missed'],
      ['Curte', '11-22T21:00', 'due'],
    ])
    expect(record(id, { at: '2026-11-22T20:40:00.000Z' }).state).toBe('late')
    expect(record(id).state).toBe('done')
    expect(planned().map(([, , state]) => state)).toEqual(['late', 'done'])
  })

  it('that nobody planned stands by itself', () => {
    const id = addRoute()
    expect(record(id)).toMatchObject({ plannedAt: null, state: null })
    w.setNow('2026-11-22T20:10:00.000Z')
    record(id)
    expect(record(id)).toMatchObject({ plannedAt: null, state: null })
    expect(planned()[0]).toEqual(['Curte', '11-22T20:00', 'done'])
    expect(officer.call('rounds.list', day)).toHaveLength(3)
  })

  it('of a route that has ended is taken for the time before its end, or when it was due', () => {
    const id = addRoute()
    w.setNow('2026-11-22T20:10:00.000Z')
    officer.call('routes.end', { id, version: 1 })
    w.setNow('2026-11-22T20:30:00.000Z')
    expect(record(id)).toMatchObject({ plannedAt: '2026-11-22T20:00:00.000Z', state: 'late' })
    expect(officer.refused('rounds.record', { routeId: id, at: null }).reason).toBe('patrols.route-ended')
    expect(record(id, { at: '2026-11-22T20:05:00.000Z' }).plannedAt).toBe(null)
    expect(planned()).toEqual([['Curte', '11-22T20:00', 'late']])
  })

  it('that is refused leaves nothing behind', () => {
    const id = addRoute()
    const foreign = routeNamed(
      officer.call('routes.list', {}).find((one) => one.id === addRoute({ name: 'Etaj' }))?.name,
    )
    const place = routeNamed().checkpoints[0]?.id
    const elsewhere = routeNamed('Etaj').checkpoints[0]?.id
    expect(foreign.name).toBe('Curte')
    const refused = (more: object) => officer.refused('rounds.record', { routeId: id, at: null, ...more })
    const found = (checkpointId: string | undefined, note: string) => ({
      exceptions: [{ checkpointId, result: 'problem', note }],
    })
    expect(refused(found(place, ' '))).toMatchObject({
      code: 'invalid-input',
      reason: 'patrols.problem-note',
      fields: { 'exceptions.0.note': 'patrols.problem-note' },
    })
    expect(refused(found(elsewhere, 'spart')).reason).toBe('not-found')
    expect(refused({ at: '2026-11-22T08:00:00.001Z' }).reason).toBe('log.future')
    expect(refused({ note: 'zero\u200bwidth' }).fields).toEqual({ note: 'field.hidden-characters' })
    expect(refused({ routeId: `rou_${'A'.repeat(22)}` }).reason).toBe('not-found')
    expect(lines()).toEqual([])
    expect(officer.call('rounds.list', day)).toEqual([])
  })

  it('of a closed day is taken when it is said to come late', () => {
    const id = addRoute()
    w.setNow('2026-11-22T20:10:00.000Z')
    record(id)
    w.setNow('2026-11-23T08:00:00.000Z')
    officer.call('logDays.close', { date: '2026-11-22' })
    const missed = { routeId: id, at: '2026-11-22T21:05:00.000Z' }
    expect(officer.refused('rounds.record', missed)).toMatchObject({ fields: { late: 'log.day-closed' } })
    expect(planned()[1]).toEqual(['Curte', '11-22T21:00', 'missed'])
    expect(record(id, { ...missed, late: true }).state).toBe('done')
    expect(planned()[1]).toEqual(['Curte', '11-22T21:00', 'done'])
    expect(lines()[0]).toMatchObject({ kind: 'round', late: true })
  })
})

describe('days that are looked at', () => {
  it('are the first to the last, both included, and at most 400', () => {
    addRoute({ times: ['00:00', '23:59'] })
    expect(planned({ from: '2026-11-23', until: '2026-11-24' }).map(([, at]) => at)).toEqual([
      '11-22T22:00',
      '11-23T21:59',
      '11-23T22:00',
      '11-24T21:59',
    ])
    const long = { from: '2026-01-01', until: '2027-02-05' }
    expect(officer.refused('rounds.planned', long)).toMatchObject({
      reason: 'patrols.range-too-long',
      params: { days: 400 },
    })
    expect(officer.refused('rounds.list', long).reason).toBe('patrols.range-too-long')
    expect(officer.call('rounds.list', { ...long, until: '2027-02-04' })).toEqual([])
    expect(planned({ from: '2026-11-24', until: '2026-11-22' })).toEqual([])
  })

  it('follow the clock of the house over its changes', () => {
    w.setNow('2026-03-01T10:00:00.000Z')
    addRoute({ times: ['03:30', '22:00'] })
    const times = (date: string) => planned({ from: date, until: date }).map(([, at]) => at)
    expect(times('2026-03-28')).toEqual(['03-28T01:30', '03-28T20:00'])
    expect(times('2026-03-29')).toEqual(['03-29T01:00', '03-29T19:00'])
    expect(times('2026-10-25')).toEqual(['10-25T00:30', '10-25T20:00'])
  })
})

describe('a missed round', () => {
  it('waits for the gate after its grace until it or a later one is done, twelve hours at most', () => {
    const id = addRoute()
    addRoute({ name: 'Etaj', times: [] })
    w.setNow('2026-11-22T20:15:00.000Z')
    expect(alerts()).toEqual([])
    w.setNow('2026-11-22T20:16:00.000Z')
    expect(alerts()).toEqual([['Curte', '20:00']])
    w.setNow('2026-11-22T21:20:00.000Z')
    expect(alerts()).toEqual([
      ['Curte', '20:00'],
      ['Curte', '21:00'],
    ])
    record(id)
    expect(alerts()).toEqual([])
    w.setNow('2026-11-23T21:30:00.000Z')
    expect(alerts()).toHaveLength(2)
    w.setNow('2026-11-24T08:30:00.000Z')
    expect(alerts()).toEqual([['Curte', '21:00']])
    w.setNow('2026-11-24T09:00:00.000Z')
    expect(alerts()).toEqual([])
  })
})

describe('who may', () => {
  it('plan: coordinator and officer; walk: also the social worker', async () => {
    const id = addRoute()
    const coordinator = await w.as('coordinator')
    coordinator.call('routes.correct', { ...details(), id, version: 1 })
    const social = await w.as('social-worker')
    expect(social.refused('routes.add', details({ name: 'Etaj' })).code).toBe('not-allowed')
    social.call('rounds.record', { routeId: routeNamed().id, at: null })
    const auditor = await w.as('auditor')
    expect(auditor.refused('rounds.list', day).code).toBe('not-allowed')
    expect(officer.call('rounds.list', day)).toHaveLength(1)
  })
})
