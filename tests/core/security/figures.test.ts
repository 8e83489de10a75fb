import { describe, expect, it } from 'vitest'
import { world, type Client } from '../../support/world.ts'
import { gateRecords } from './gate-records.ts'

/** A house with nothing in its book. Clock: 22 November 2026, 10:00 in Oradea. */
async function house() {
  const w = await world()
  return { w, officer: await w.as('security-officer'), put: gateRecords(w) }
}

const figures = (client: Client, from: string, until: string) => client.call('securityFigures.get', { from, until })

const ofNovember = (client: Client) => figures(client, '2026-11-01', '2026-12-01')

/** Hours with at least one incident: `{ 23: 1 }`. */
const busyHours = ({ incidentsByHour }: ReturnType<typeof figures>) =>
  Object.fromEntries(incidentsByHour.flatMap(({ hour, incidents }) => (incidents > 0 ? [[hour, incidents]] : [])))

describe('lines of the log', () => {
  it('are counted by kind and month, late ones apart', async () => {
    const { officer, put } = await house()
    put.line('2026-09-30')
    put.line('2026-10-01', { kind: 'delivery' })
    put.line('2026-10-31', { late: true })
    put.line('2026-11-01')
    put.line('2026-11-02', { kind: 'delivery', late: true })
    put.line('2026-12-01')
    const { entriesByKind, entriesByMonth } = figures(officer, '2026-10-01', '2026-12-01')
    expect(entriesByKind).toEqual([
      { kind: 'delivery', entries: 2 },
      { kind: 'observation', entries: 2 },
    ])
    expect(entriesByMonth).toEqual([
      { month: '2026-10', entries: 2, late: 1 },
      { month: '2026-11', entries: 2, late: 1 },
    ])
  })

  it('belong to the day on which they happened in Oradea', async () => {
    const { w, officer } = await house()
    w.setNow('2026-11-30T22:30:00.000Z')
    officer.call('log.append', {
      kind: 'observation',
      at: '2026-11-30T21:59:00.000Z',
      text: 'înainte de miezul nopții',
    })
    officer.call('log.append', { kind: 'observation', at: '2026-11-30T22:00:00.000Z', text: 'la miezul nopții' })
    expect(ofNovember(officer).entriesByMonth).toEqual([{ month: '2026-11', entries: 1, late: 0 }])
    expect(figures(officer, '2026-12-01', '2026-12-02').entriesByMonth[0]?.entries).toBe(1)
  })

  it('do not count once they are withdrawn; what withdraws or completes them counts as a supplement', async () => {
    const { w, officer } = await house()
    const write = (text: string) => officer.call('log.append', { kind: 'observation', at: null, text }).id
    const [wrong, right] = [write('poarta deschisă'), write('poarta închisă')]
    officer.call('log.supplement', { entryId: wrong, text: 'altă poartă', withdraws: true })
    officer.call('log.supplement', { entryId: right, text: 'și încuiată', withdraws: false })
    expect(ofNovember(officer).entriesByKind).toEqual([
      { kind: 'observation', entries: 1 },
      { kind: 'supplement', entries: 2 },
    ])
    // Withdrawn later, it is missing on its own day all the same.
    w.setNow('2026-12-05T08:00:00.000Z')
    officer.call('log.supplement', { entryId: right, text: 'nici aceasta', withdraws: true })
    expect(ofNovember(officer).entriesByKind).toEqual([{ kind: 'supplement', entries: 2 }])
  })
})

describe('incidents', () => {
  it('are counted by category and severity', async () => {
    const { officer, put } = await house()
    put.incident('2026-11-03T09:00:00.000Z', 'threat', 1)
    put.incident('2026-11-04T09:00:00.000Z', 'threat', 3)
    put.incident('2026-11-05T09:00:00.000Z', 'threat', 3)
    put.incident('2026-11-05T09:10:00.000Z', 'medical', 2)
    put.incident('2026-10-05T09:10:00.000Z', 'medical', 2)
    const { incidentsByCategory, incidentsByMonth } = ofNovember(officer)
    expect(incidentsByCategory).toEqual([
      { category: 'medical', severity: 2, incidents: 1 },
      { category: 'threat', severity: 1, incidents: 1 },
      { category: 'threat', severity: 3, incidents: 2 },
    ])
    expect(incidentsByMonth).toEqual([{ month: '2026-11', severity1: 1, severity2: 1, severity3: 2 }])
  })

  it('stand at the hour of the house: 23:30 in Greenwich is 02:30 of the next day in summer', async () => {
    const { officer, put } = await house()
    put.incident('2026-07-14T20:30:00.000Z')
    put.incident('2026-07-14T23:30:00.000Z')
    expect(busyHours(figures(officer, '2026-07-14', '2026-07-15'))).toEqual({ 23: 1 })
    expect(busyHours(figures(officer, '2026-07-15', '2026-07-16'))).toEqual({ 2: 1 })
    expect(ofNovember(officer).incidentsByHour).toHaveLength(24)
  })

  it.each([
    ['in summer at 21:00 in Greenwich', '2026-07-31T20:59:59.999Z', '2026-07-31T21:00:00.000Z'],
    ['in winter at 22:00 in Greenwich', '2026-07-01T09:00:00.000Z', '2026-07-31T22:00:00.000Z'],
  ])('the month ends %s', async (_when, july, august) => {
    const { officer, put } = await house()
    put.incident(july)
    put.incident(august)
    expect(figures(officer, '2026-07-01', '2026-09-01').incidentsByMonth).toEqual([
      { month: '2026-07', severity1: 0, severity2: 0, severity3: 1 },
      { month: '2026-08', severity1: 0, severity2: 0, severity3: 1 },
    ])
  })

  it('in the hour that comes twice in autumn stand at that hour, and none in the hour that spring skips', async () => {
    const { officer, put } = await house()
    put.incident('2026-10-25T00:30:00.000Z')
    put.incident('2026-10-25T01:30:00.000Z')
    expect(busyHours(figures(officer, '2026-10-25', '2026-10-26'))).toEqual({ 3: 2 })
    put.incident('2026-03-29T00:59:00.000Z')
    put.incident('2026-03-29T01:00:00.000Z')
    expect(busyHours(figures(officer, '2026-03-29', '2026-03-30'))).toEqual({ 2: 1, 4: 1 })
  })

  it('of the two days of 25 and 23 hours are all counted, to their last minute', async () => {
    const { officer, put } = await house()
    put.incident('2026-10-24T21:00:00.000Z')
    put.incident('2026-10-25T21:59:00.000Z')
    put.incident('2026-10-25T22:00:00.000Z')
    expect(busyHours(figures(officer, '2026-10-25', '2026-10-26'))).toEqual({ 0: 1, 23: 1 })
    put.incident('2026-03-28T22:00:00.000Z')
    put.incident('2026-03-29T20:59:00.000Z')
    put.incident('2026-03-29T21:00:00.000Z')
    expect(busyHours(figures(officer, '2026-03-29', '2026-03-30'))).toEqual({ 0: 1, 23: 1 })
  })
})

describe('visits', () => {
  it('are admitted or refused, by different people, with the middle of their minutes', async () => {
    const { officer, put } = await house()
    put.visit('Ana Pop', 'out', '2026-11-03T10:00:00.000Z', '2026-11-03T10:20:00.000Z')
    put.visit('ana pop', 'out', '2026-11-04T10:00:00.000Z', '2026-11-04T12:00:00.000Z')
    put.visit('Ion Rus', 'out', '2026-11-05T10:00:00.000Z', '2026-11-05T10:45:00.000Z')
    put.visit('Dan Lup', 'in', '2026-11-22T07:00:00.000Z', null)
    put.visit('Vasile', 'refused', null, '2026-11-06T10:00:00.000Z')
    put.visit('Vasile', 'refused', null, '2026-10-31T21:59:00.000Z')
    put.visit('Maria', 'cancelled', null, null)
    put.visit('Elena', 'expected', null, null)
    put.visit('Horia', 'out', '2026-10-31T21:59:00.000Z', '2026-11-01T09:00:00.000Z')
    expect(ofNovember(officer).visits).toEqual({ admitted: 4, refused: 1, persons: 3, medianMinutes: 45 })
  })

  it.each([
    [[20, 45], 33],
    [[10, 30, 200, 40], 35],
    [[7], 7],
    [[], null],
  ])('that lasted %j minutes have their middle at %s', async (minutes, medianMinutes) => {
    const { officer, put } = await house()
    for (const [index, lasted] of minutes.entries()) {
      const out = new Date(Date.parse('2026-11-03T10:00:00.000Z') + lasted * 60_000).toISOString()
      put.visit(`Vizitator ${index}`, 'out', '2026-11-03T10:00:00.000Z', out)
    }
    expect(ofNovember(officer).visits.medianMinutes).toBe(medianMinutes)
  })
})

it('keys are issued, come back late and get lost', async () => {
  const { officer, put } = await house()
  const [out, due] = ['2026-11-03T08:00:00.000Z', '2026-11-03T16:00:00.000Z']
  put.keyIssue(out, due, '2026-11-03T16:00:00.000Z')
  put.keyIssue(out, due, '2026-11-03T16:00:00.001Z')
  put.keyIssue(out, null, '2026-11-20T16:00:00.000Z')
  put.keyIssue(out, due, null)
  put.keyIssue(out, due, '2026-11-10T16:00:00.000Z', true)
  put.keyIssue('2026-10-20T08:00:00.000Z', '2026-10-20T12:00:00.000Z', '2026-11-02T08:00:00.000Z')
  expect(ofNovember(officer).keys).toEqual({ issued: 5, returnedLate: 2, lost: 1 })
  expect(figures(officer, '2026-10-01', '2026-11-01').keys).toEqual({ issued: 1, returnedLate: 0, lost: 0 })
})

describe('tests', () => {
  it('are done or failed; a fault or a repair is no test', async () => {
    const { officer, put } = await house()
    put.device('2026-01-01', 400, [
      ['2026-10-31T21:59:00.000Z', 'passed'],
      ['2026-11-02T09:00:00.000Z', 'passed'],
      ['2026-11-03T09:00:00.000Z', 'failed'],
      ['2026-11-03T10:00:00.000Z', 'fault'],
      ['2026-11-04T09:00:00.000Z', 'repaired'],
    ])
    expect(ofNovember(officer).tests).toEqual({ done: 2, failed: 1, overdue: 0 })
  })

  it('are overdue from the day after the one on which they were due', async () => {
    const { officer, put } = await house()
    put.device('2026-09-01', 10, [['2026-09-04T21:30:00.000Z', 'passed']])
    const overdue = (until: string) => figures(officer, '2026-09-01', until).tests.overdue
    // Tested on 5 September by the clock of the house, so due on the 15th.
    expect(overdue('2026-09-16')).toBe(0)
    expect(overdue('2026-09-17')).toBe(1)
  })

  it('count as they stood at the end of the period, and as they stand today when it goes on', async () => {
    const { officer, put } = await house()
    put.device('2026-09-01', 30, [['2026-11-05T09:00:00.000Z', 'passed']])
    put.device('2026-10-10', 40, [])
    put.device('2026-09-01', 5, [], '2026-10-31')
    const overdue = (until: string) => figures(officer, '2026-09-01', until).tests.overdue
    expect(overdue('2026-10-31')).toBe(2)
    expect(overdue('2026-11-01')).toBe(1)
    expect(overdue('2026-11-21')).toBe(1)
    expect(overdue('2026-11-22')).toBe(1)
    // In January the first will be overdue too; today it is not.
    expect(overdue('2027-01-31')).toBe(1)
  })
})

it('patrols and check calls stand beside each other with what became of them', async () => {
  const { w, officer } = await house()
  w.setNow('2026-11-20T08:00:00.000Z')
  const { id } = officer.call('routes.add', {
    name: 'Curtea',
    times: ['22:00', '02:00'],
    graceMinutes: 15,
    checkpoints: [{ name: 'Poarta' }],
  })
  officer.call('callSchedules.add', {
    name: 'Dispecerat',
    firstAt: '23:00',
    lastAt: '23:00',
    everyMinutes: 60,
    graceMinutes: 10,
  })
  w.setNow('2026-11-20T20:10:00.000Z')
  officer.call('rounds.record', { routeId: id, at: null })
  w.setNow('2026-11-21T10:00:00.000Z')
  const { patrols, checkCalls } = figures(officer, '2026-11-20', '2026-11-23')
  expect(patrols).toEqual([{ name: 'Curtea', planned: 2, onTime: 1, late: 0, missed: 1, withExceptions: 0 }])
  expect(checkCalls).toEqual([{ name: 'Dispecerat', planned: 1, onTime: 0, late: 0, missed: 1, withExceptions: 0 }])
})

it('a house in which nothing was written down has months and hours, and nothing in them', async () => {
  const { officer } = await house()
  expect(figures(officer, '2026-10-15', '2026-11-15')).toEqual({
    entriesByKind: [],
    entriesByMonth: ['2026-10', '2026-11'].map((month) => ({ month, entries: 0, late: 0 })),
    incidentsByCategory: [],
    incidentsByHour: Array.from({ length: 24 }, (_, hour) => ({ hour, incidents: 0 })),
    incidentsByMonth: ['2026-10', '2026-11'].map((month) => ({ month, severity1: 0, severity2: 0, severity3: 0 })),
    patrols: [],
    checkCalls: [],
    visits: { admitted: 0, refused: 0, persons: 0, medianMinutes: null },
    keys: { issued: 0, returnedLate: 0, lost: 0 },
    tests: { done: 0, failed: 0, overdue: 0 },
  })
})

it.each(['2026-11-01', '2026-10-31'])('a period that ends on %s, before it began, is refused', async (until) => {
  const { officer } = await house()
  expect(officer.refused('securityFigures.get', { from: '2026-11-01', until })).toMatchObject({
    code: 'invalid-input',
    fields: { until: 'field.period' },
  })
})

it('the auditor reads the figures and sees nobody', async () => {
  const { w, put } = await house()
  put.visit('Ana Pop', 'in', '2026-11-03T10:00:00.000Z', null)
  put.visit('Vasile Rău', 'refused', null, '2026-11-03T10:00:00.000Z')
  put.keyIssue('2026-11-03T10:00:00.000Z', null, null)
  put.incident('2026-11-03T10:00:00.000Z', 'stalking', 1)
  put.line('2026-11-03')
  const found = ofNovember(await w.as('auditor'))
  expect(found).toMatchObject({ visits: { admitted: 1, refused: 1 }, keys: { issued: 1 } })
  expect(JSON.stringify(found)).not.toMatch(/Ana|Vasile|Petre|Necunoscut|Utilizator|Ioana|record-/i)
})
