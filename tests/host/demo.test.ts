import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dateIn, houseZone, instantOf, overlaps, type Instant } from '../../common/kernel/calendar.ts'
import { roles } from '../../common/kernel/roles.ts'
import { cnpCheckDigitValid } from '../../core/people/persons/cnp.ts'
import { createHost, type Host } from '../../host/host.ts'
import { movableClock } from '../../host/demo/clock.ts'
import { signIns } from '../../host/demo/sign-ins.ts'
import { playYear } from '../../host/demo/year.ts'
import { floorKdf } from '../../host/vault/crypto.ts'
import { verifyVault } from '../../host/vault/verify.ts'
import { itKeepsABook } from '../support/gate-story.ts'
import { clientOf, type Client } from '../support/world.ts'

const folders: string[] = []
const hosts: Host[] = []

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liman-demo-test-'))
  folders.push(folder)
  return folder
}

function hostOf(options: Parameters<typeof createHost>[0]): Host {
  const host = createHost({ kdf: floorKdf, ...options })
  hosts.push(host)
  return host
}

afterAll(() => {
  for (const host of hosts) host.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

type Filled = { client: Client; host: Host; folder: string; now: Instant }

/** What must hold whatever the date on which the demonstration is started. */
function itIsBelievable(filled: () => Filled): void {
  const today = () => dateIn(houseZone, filled().now)

  it('shows a first screen with something to do', () => {
    const shown = filled().client.call('today.get', {})
    expect(shown.date).toBe(today())
    expect(shown.rooms).toBe(9)
    expect(shown.bedsOccupied).toBeGreaterThanOrEqual(8)
    expect(shown.bedsOccupied).toBeLessThanOrEqual(16)
    expect(shown.adults + shown.children).toBe(shown.bedsOccupied)
    expect(shown.children).toBeGreaterThan(0)
    expect(shown.arrivals).toHaveLength(3)
    expect(shown.arrivals.filter((line) => line.personId === null)).toHaveLength(1)
    expect(shown.overdue).toHaveLength(1)
    expect(shown.away).toHaveLength(1)
    expect(shown.waiting).toBe(2)
    expect(shown.rollCall).toEqual({ marked: 0, expected: shown.bedsOccupied })
  })

  it('was made without a single refusal, and its trail is whole', () => {
    const { host, client, folder } = filled()
    const outcomes = host.vault.file('shelter')?.sqlite.prepare('SELECT DISTINCT outcome FROM audit_log').pluck().all()
    expect(outcomes).not.toContain('refused')
    expect(verifyVault(host.vault, client.session.user, folder)).toEqual([])
  })

  it('has a board without a night given twice', () => {
    const board = filled().client.call('board.range', { from: addDays(today(), -60), days: 92 })
    const clashes = board.bars.flatMap((bar, position) =>
      board.bars.slice(0, position).filter((other) => other.bedId === bar.bedId && overlaps(bar, other)),
    )
    expect(clashes).toEqual([])
    const present = board.bars.filter((bar) => bar.kind === 'stay' && bar.current)
    expect(board.days.find((day) => day.date === today())?.occupied).toBe(present.length)
  })

  it('keeps the house rules tonight', () => {
    const board = filled().client.call('board.range', { from: today(), days: 1 })
    for (const room of board.rooms) {
      const own = board.bars.filter((bar) => bar.kind === 'stay' && room.beds.some((bed) => bed.bedId === bar.bedId))
      const households = new Set(own.map((bar) => (bar.kind === 'stay' ? (bar.householdId ?? bar.personId) : bar.id)))
      if (room.policy === 'family') expect(households.size, room.name).toBeLessThanOrEqual(1)
      expect(own.length, room.name).toBeLessThanOrEqual(room.beds.length)
    }
  })

  it('has sensible figures for the year', () => {
    const { client } = filled()
    const months = client.call('occupancy.byMonth', { from: addDays(today(), -365), until: today() })
    const sum = (figure: (month: (typeof months)[number]) => number) =>
      months.reduce((total, month) => total + figure(month), 0)
    const share = sum((month) => month.bedNights) / sum((month) => month.availableBedNights)
    expect(sum((month) => month.nights)).toBe(365)
    expect(share).toBeGreaterThan(0.55)
    expect(share).toBeLessThan(0.8)
    for (const { bedNights, byCategory } of months) {
      expect(byCategory.victim + byCategory.refugee + byCategory.vulnerable + byCategory.child).toBe(bedNights)
    }
    const stays = client.call('occupancy.lengthOfStay', {})
    expect(stays.leavers).toBeGreaterThan(50)
    expect(stays.medianNights).toBeGreaterThan(20)
    expect(stays.medianNights).toBeLessThan(120)
    const reasons = client.call('turnAways.byReason', { from: addDays(today(), -365), until: addDays(today(), 1) })
    expect(reasons.length).toBeGreaterThan(4)
    expect(client.call('keepApart.list', {})).toHaveLength(1)
  })

  it('ticked fourteen evenings, not all of them to the end', () => {
    const evenings = Array.from({ length: 14 }, (_, index) =>
      filled().client.call('rollCall.get', { on: addDays(today(), -1 - index) }),
    )
    expect(evenings.every((lines) => lines.some((line) => line.mark !== null))).toBe(true)
    expect(evenings.some((lines) => lines.some((line) => line.mark === null))).toBe(true)
  })

  it('invents people of three countries and numbers that can be nobody’s', () => {
    const { client } = filled()
    const persons = client.call('persons.search', { text: '' })
    expect(persons.some(({ alias }) => /[Ѐ-ӿ]/u.test(alias))).toBe(true)
    expect(persons.some(({ alias }) => /[șțăâî]/iu.test(alias))).toBe(true)
    expect(new Set(persons.flatMap(({ citizenships }) => citizenships))).toEqual(new Set(['RO', 'MD', 'UA']))
    const numbers = persons.flatMap(({ id }) => client.call('persons.revealIdentity', { id }).cnp ?? [])
    expect(numbers.length).toBeGreaterThan(10)
    expect(numbers.filter((cnp) => !cnpCheckDigitValid(cnp) || cnp.slice(7, 9) !== '99')).toEqual([])
  })

  it('shows every kind of bar and event somewhere in the year', () => {
    const db = filled().host.vault.file('shelter')?.sqlite
    const operations = db?.prepare(`SELECT DISTINCT operation FROM audit_log WHERE outcome = 'done'`).pluck().all()
    expect(operations).toEqual(
      expect.arrayContaining([
        'stays.checkIn',
        'stays.move',
        'stays.extend',
        'stays.leave',
        'stays.startAbsence',
        'stays.endAbsence',
        'holds.place',
        'outOfService.start',
        'isolations.start',
        'isolations.end',
        'beds.relocate',
        'households.form',
        'persons.sealIdentity',
        'keepApart.add',
        'waitingList.add',
        'turnAways.record',
        'rollCall.mark',
      ]),
    )
    const expired = db?.prepare(`SELECT count(*) FROM bed_blocks WHERE release_reason = 'expired'`).pluck().get()
    expect(expired).toBeGreaterThan(0)
  })
}

describe('a demonstration started with the program', () => {
  let filled: Filled
  let printed = ''

  beforeAll(async () => {
    const folder = newFolder()
    const started = performance.now()
    const main = fileURLToPath(new URL('../../host/demo/main.ts', import.meta.url))
    const run = spawnSync(process.execPath, [main, '--data', folder], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'ro' },
    })
    console.info(`demonstration filled in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
    printed = run.stdout
    const host = hostOf({ folder })
    const { token } = await host.signIn(signIns[0].login, signIns[0].password)
    filled = { client: clientOf(host, host.sessions.use(token)), host, folder, now: instantOf(Date.now()) }
  }, 120_000)

  itIsBelievable(() => filled)
  itKeepsABook(() => ({ ...filled, accounts: 'every-role' }))

  it('prints one sign-in per role, and each works', async () => {
    expect(signIns.map(({ role }) => role)).toEqual([...roles])
    for (const { role, login, password } of signIns) {
      expect(printed).toContain(login)
      expect(printed).toContain(password)
      expect((await filled.host.signIn(login, password)).user.role).toBe(role)
    }
  })

  it('refuses a folder that holds a house', () => {
    const main = fileURLToPath(new URL('../../host/demo/main.ts', import.meta.url))
    const again = spawnSync(process.execPath, [main, '--data', filled.folder], { encoding: 'utf8' })
    expect(again.status).toBe(1)
    expect(again.stdout).toBe('')
    expect(again.stderr.trim().split('\n')).toHaveLength(1)
  })
})

/** The evening after the clocks went forward, a month after a leap day. */
describe('a year played into a house that was just founded', () => {
  let filled: Filled
  const now = '2028-03-26T19:40:00.000Z' as Instant

  beforeAll(async () => {
    const folder = newFolder()
    const clock = movableClock()
    const host = hostOf({ folder, now: clock.now })
    clock.moveTo(now)
    const { login, name, password } = signIns[0]
    const { token } = await host.found({ houseName: 'Casa de probă', login, name, password })
    const session = host.sessions.use(token)
    playYear(host, { coordinator: session, socialWorker: session, security: session }, clock, now)
    expect(clock.now() > '2026' && clock.now() !== now).toBe(true)
    clock.moveTo(now)
    filled = { client: clientOf(host, session), host, folder, now }
  }, 120_000)

  itIsBelievable(() => filled)
  itKeepsABook(() => ({ ...filled, accounts: 'one' }))
})

/** Played to its end in the small hours, when a shift runs and yesterday is not closed. */
describe('a short story told twice', () => {
  const now = '2027-10-31T02:20:00.000Z' as Instant

  async function told(): Promise<Filled> {
    const folder = newFolder()
    const clock = movableClock()
    const host = hostOf({ folder, now: clock.now })
    clock.moveTo('2027-10-01T06:00:00.000Z' as Instant)
    const { login, name, password } = signIns[0]
    const { token } = await host.found({ houseName: 'Casa de probă', login, name, password })
    const session = host.sessions.use(token)
    playYear(host, { coordinator: session, socialWorker: session, security: session }, clock, now, 24)
    clock.moveTo(now)
    return { client: clientOf(host, session), host, folder, now }
  }

  it('says the same both times, and stops at the hour at which it is opened', async () => {
    const [one, other] = [await told(), await told()]
    const lines = ({ client }: Filled) =>
      client
        .call('log.page', { limit: 500 })
        .entries.map(({ seq, at, enteredAt, kind, text, persons }) =>
          [seq, at, enteredAt, kind, text, ...persons.map(({ alias }) => alias).sort()].join('|'),
        )
    expect(lines(one).length).toBeGreaterThan(300)
    expect(lines(one)).toEqual(lines(other))
    expect(verifyVault(one.host.vault, one.client.session.user, one.folder)).toEqual([])
    const outcomes = one.host.vault.file('shelter')?.sqlite.prepare('SELECT DISTINCT outcome FROM audit_log').pluck()
    expect(outcomes?.all()).not.toContain('refused')
    // Thousands of invented commits are not waited for; those of people are again.
    expect(one.host.vault.file('shelter')?.sqlite.pragma('synchronous', { simple: true })).toBe(2)
    expect(one.client.call('shifts.current', {}).mine).not.toBeNull()
    expect(one.client.call('gate.open', {})).toMatchObject({ visitors: [{ name: 'dr. Ilinca Suciu' }] })
  }, 120_000)
})
