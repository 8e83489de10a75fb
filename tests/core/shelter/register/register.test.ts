import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { register as registerPerson } from '../../../support/house.ts'
import { expected, sampleFolder, sampleRange, upload } from '../../../support/register.ts'
import { openWorld, world, type Client, type World } from '../../../support/world.ts'

const expectedErrors = JSON.parse(readFileSync(join(sampleFolder, 'expected-errors.json'), 'utf8')) as {
  line: number
}[]

/** Every row of every table but the trail, which also grows by what is refused. */
function contents(w: World) {
  const sqlite = w.host.vault.file('shelter')!.sqlite
  const tables = sqlite.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[]
  return Object.fromEntries(
    tables.filter((name) => name !== 'audit_log').map((name) => [name, sqlite.prepare(`SELECT * FROM ${name}`).all()]),
  )
}

describe.each([
  ['two text files', 'register.csv', 'rooms.csv'],
  ['a workbook', 'register.xlsx', null],
])('the register of 2021 to 2023 from %s', (_kind, register, rooms) => {
  let w: ReturnType<typeof openWorld>
  let client: Client

  beforeAll(async () => {
    w = openWorld()
    client = await w.as('coordinator')
    client.call('register.import', { upload: await upload(client, register, rooms) })
  })
  afterAll(() => w.close())

  it('brings every room, bed, person, family and line', () => {
    const [batch] = client.call('register.batches', {})
    expect(batch).toMatchObject({
      rooms: expected.rooms,
      beds: expected.beds,
      persons: expected.persons,
      households: expected.households,
      stays: expected.registerLines,
      by: 'Ioana Coordonator',
      undone: null,
    })
    expect(client.call('persons.search', { text: '' })).toHaveLength(expected.persons)
    expect(client.call('households.list', {})).toHaveLength(expected.households)
    expect(client.call('stays.present', {})).toHaveLength(expected.stillInHouse)
  })

  it('gives the figures of every month', () => {
    const months = client.call('occupancy.byMonth', sampleRange)
    expect(months.map((month) => month.period)).toEqual(Object.keys(expected.byMonth))
    for (const {
      period,
      nights,
      bedNights,
      roomNights,
      bedOccupancyPercent,
      roomOccupancyPercent,
      byCategory,
    } of months) {
      const wanted = expected.byMonth[period]
      const zeros = { victim: 0, refugee: 0, vulnerable: 0, child: 0 }
      expect({ period, nights, bedNights, roomNights, bedOccupancyPercent, roomOccupancyPercent, byCategory }).toEqual({
        period,
        ...wanted,
        byCategory: { ...zeros, ...wanted?.byCategory },
      })
    }
  })

  it('says who slept in the house on a night, and how long people stayed', () => {
    for (const [on, people] of Object.entries(expected.whoSlept)) {
      expect([on, client.call('occupancy.whoSlept', { on })]).toEqual([on, people])
    }
    expect(client.call('occupancy.lengthOfStay', {})).toMatchObject({
      meanNights: expected.meanLengthOfStayOfLeavers,
      stillInHouse: expected.stillInHouse,
      sameDayDepartures: expected.sameDayDepartures,
    })
  })

  it('keeps numbers given out later clear of the codes that came with it', () => {
    const id = registerPerson(client, 'Sânziana')
    const codes = client.call('persons.search', { text: '' }).map((person) => person.code)
    expect(new Set(codes).size).toBe(codes.length)
    const member = { personId: id, relation: 'head' as const }
    const { code } = client.call('households.form', { from: '2026-11-01', members: [member] })
    expect(client.call('households.list', {}).filter((household) => household.code === code)).toHaveLength(1)
  })

  it('adds nothing when it is read a second time', async () => {
    const checked = client.call('register.check', { upload: await upload(client, register, rooms) })
    expect(checked.errors.length).toBeGreaterThan(0)
    expect(checked.counts).toMatchObject({ rooms: 0, beds: 0, persons: 0, households: 0 })
  })
})

describe('a register with mistakes', () => {
  it.each([
    ['register-with-errors.csv', 'rooms.csv'],
    ['register-with-errors.xlsx', null],
  ])('%s is refused as a whole, naming exactly its wrong lines', async (register, rooms) => {
    const w = await world()
    const client = await w.as('coordinator')
    const before = contents(w)
    const failure = client.refused('register.import', { upload: await upload(client, register, rooms) })
    expect(failure).toMatchObject({ code: 'rule-broken', reason: 'register.refused' })
    const lines = (failure.details as { line: number }[]).map((problem) => problem.line)
    expect([...new Set(lines)].sort((a, b) => a - b)).toEqual(
      expectedErrors.map(({ line }) => line).sort((a, b) => a - b),
    )
    expect(contents(w)).toEqual(before)
  })

  it('stores nothing when the last row fails in the database', async () => {
    const w = await world()
    const client = await w.as('coordinator')
    const before = contents(w)
    const sqlite = w.host.vault.file('shelter')!.sqlite
    sqlite.exec(`CREATE TEMP TRIGGER stop BEFORE INSERT ON occupancies WHEN NEW.until_date IS NULL
      BEGIN SELECT raise(ABORT, 'stopped'); END`)
    const name = await upload(client, 'register.csv', 'rooms.csv')
    expect(() => client.call('register.import', { upload: name })).toThrow()
    expect(contents(w)).toEqual(before)
  })
})

describe('taking an import back', () => {
  let w: ReturnType<typeof openWorld>
  let client: Client
  const importSample = async () =>
    client.call('register.import', { upload: await upload(client, 'register.csv', 'rooms.csv') })

  beforeAll(async () => {
    w = openWorld()
    client = await w.as('coordinator')
  })
  afterAll(() => w.close())

  it('removes everything that it brought and nothing else, and can be done once', async () => {
    const own = registerPerson(client, 'Ileana')
    const { import_batches: _batches, counters: _counters, ...before } = contents(w)
    const { batchId } = await importSample()
    client.call('register.undo', { batchId })
    const { import_batches: _after, counters: _later, ...after } = contents(w)
    expect(after).toEqual(before)
    expect(client.call('persons.get', { id: own }).alias).toBe('Ileana')
    expect(client.call('register.batches', {})[0]?.undone).toBe(w.now())
    expect(client.refused('register.undo', { batchId }).reason).toBe('register.already-undone')
  })

  it('is refused once a person was corrected, somebody moved, or a mark was made on it', async () => {
    const builds: (() => void)[] = [
      () => {
        const [person] = client.call('persons.search', { text: 'OR-2021-068' })
        const { id, householdId: _id, householdCode: _household, code: _code, ...details } = person!
        client.call('persons.correct', { ...details, id, alias: 'Ștefania B.' })
      },
      () => {
        const [present] = client.call('stays.present', {})
        client.call('rollCall.mark', { on: w.today, stayId: present!.stayId, mark: 'present' })
      },
      () => {
        const [present] = client.call('stays.present', {})
        client.call('stays.extend', { stayIds: [present!.stayId], expectedUntil: '2027-01-10', reason: '' })
      },
    ]
    for (const build of builds) {
      const { batchId } = await importSample()
      build()
      expect(client.refused('register.undo', { batchId }).reason).toBe('register.built-upon')
      expect(client.call('persons.search', { text: '' }).length).toBeGreaterThan(expected.persons - 1)
      // The next case begins from an empty house again.
      const sqlite = w.host.vault.file('shelter')!.sqlite
      sqlite.exec(
        'DELETE FROM roll_call_marks; UPDATE persons SET version = 1; UPDATE stays SET version = 1; UPDATE occupancies SET version = 1',
      )
      client.call('register.undo', { batchId })
    }
  })
})
