import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { contract } from '../../common/contract.ts'
import { lockFolder, openFile } from '../../db/open.ts'
import { commandLine } from '../../host/command/command-line.ts'
import { loginTag, unlockSlot } from '../../host/vault/slots.ts'
import { readVaultFile } from '../../host/vault/vault-file.ts'
import { runScript } from '../support/process.ts'
import { expected, sampleFolder } from '../support/register.ts'
import { loginOf, passwordOf } from '../support/template.ts'

const password = 'mar verde tramvai lampa nor'
const folder = mkdtempSync(join(tmpdir(), 'liman-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One command, in this process; the last tests run the program itself. */
async function liman(words: string[], secret = password) {
  let [stdout, stderr] = ['', '']
  const code = await commandLine(words, {
    out: (text) => (stdout += text),
    err: (text) => (stderr += text),
    password: () => secret,
  })
  return { code, stdout, stderr }
}

/** With --json, where standard output holds one JSON text and nothing else. */
async function json(words: string[], secret = password) {
  const { code, stdout, stderr } = await liman([...words, '--json'], secret)
  return { code, stderr, answer: JSON.parse(stdout) as unknown }
}

const sample = (name: string) => join(sampleFolder, name)
const data = (name: string) => ['--data', join(folder, name)]
const ana = ['--as', 'ana']

describe.each([
  [
    'csv',
    ['--rooms', sample('rooms.csv'), '--register', sample('register.csv')],
    ['--rooms', sample('rooms.csv'), '--register', sample('register-with-errors.csv')],
  ],
  ['xlsx', ['--register', sample('register.xlsx')], ['--register', sample('register-with-errors.xlsx')]],
] as const)('a house from a %s register', (kind, files, wrongFiles) => {
  const vault = data(kind)

  it('is founded, filled and reported on', { timeout: 60_000 }, async () => {
    expect(await json(['init', ...vault, '--house', 'Casa Nufărul', '--admin', 'ana'])).toEqual({
      code: 0,
      stderr: '',
      answer: { ok: true },
    })

    const refused = await json(['import', 'register', ...vault, ...ana, ...wrongFiles])
    const errors = (refused.answer as { errors: { line: number; column: string; code: string; message: string }[] })
      .errors
    const wanted = JSON.parse(readFileSync(sample('expected-errors.json'), 'utf8')) as { line: number }[]
    expect([refused.code, refused.stderr]).toEqual([1, ''])
    expect([...new Set(errors.map(({ line }) => line))].sort((a, b) => a - b)).toEqual(
      wanted.map(({ line }) => line).sort((a, b) => a - b),
    )
    for (const error of errors)
      expect(error).toEqual({
        line: expect.any(Number),
        column: expect.any(String),
        code: expect.any(String),
        message: expect.stringMatching(/\.$/),
      })

    const imported = await json(['import', 'register', ...vault, ...ana, ...files])
    const { rooms, beds, persons, households, registerLines } = expected
    expect(imported).toMatchObject({
      code: 0,
      answer: { ok: true, rooms, beds, persons, households, stays: registerLines },
    })

    const report = await json([
      'report',
      'occupancy',
      ...vault,
      ...ana,
      '--from',
      '2021-08-01',
      '--until',
      '2024-01-01',
      '--by',
      'month',
    ])
    expect(report.code).toBe(0)
    const months = report.answer as { period: string; byCategory: object }[]
    const zeros = { victim: 0, refugee: 0, vulnerable: 0, child: 0 }
    expect(months).toEqual(
      Object.entries(expected.byMonth).map(([period, month]) => ({
        period,
        ...month,
        byCategory: { ...zeros, ...month.byCategory },
      })),
    )

    const [on, people] = Object.entries(expected.whoSlept)[0]!
    expect((await json(['report', 'who-slept', ...vault, ...ana, '--on', on])).answer).toEqual(people)
    expect((await json(['report', 'length-of-stay', ...vault, ...ana])).answer).toMatchObject({
      meanNights: expected.meanLengthOfStayOfLeavers,
      stillInHouse: expected.stillInHouse,
      sameDayDepartures: expected.sameDayDepartures,
    })
  })
})

describe('with a house', () => {
  const vault = data('house')
  const coordinator = ['--as', loginOf('coordinator')]
  const secret = passwordOf('coordinator')

  beforeAll(() => cpSync(inject('templateVault'), join(folder, 'house'), { recursive: true }))

  it('calls one operation', async () => {
    const { code, answer } = await json(['call', 'house.get', '{}', ...vault, ...coordinator], secret)
    expect([code, answer]).toEqual([0, expect.objectContaining({ name: 'Casa de probă' })])
  })

  it.each([
    [
      'a wrong password',
      ['call', 'house.get', '{}', ...vault, ...coordinator],
      'greșită și lungă',
      { code: 'session.wrong-password' },
    ],
    [
      'an unknown operation',
      ['call', 'house.burn', '{}', ...vault, ...coordinator],
      secret,
      { code: 'unknown-operation' },
    ],
    [
      'a name of every object',
      ['call', '__proto__', '{}', ...vault, ...coordinator],
      secret,
      { code: 'unknown-operation' },
    ],
    [
      'an input that does not fit',
      ['call', 'persons.search', '{"text":1}', ...vault, ...coordinator],
      secret,
      { column: 'text', code: 'field.invalid' },
    ],
    [
      'a date that does not exist',
      ['report', 'who-slept', ...vault, ...coordinator, '--on', '2026-02-30'],
      secret,
      { column: 'on', code: 'field.date' },
    ],
    [
      'an empty period',
      ['report', 'occupancy', ...vault, ...coordinator, '--from', '2026-02-02', '--until', '2026-02-02'],
      secret,
      { column: 'until', code: 'field.period' },
    ],
    [
      'a file that is not there',
      ['import', 'register', ...vault, ...coordinator, '--register', '/nowhere.csv'],
      secret,
      { code: 'cli.file-missing' },
    ],
    [
      'a house that is not there',
      ['call', 'house.get', '{}', ...data('nothing'), ...coordinator],
      secret,
      { code: 'vault.absent' },
    ],
    [
      'a house that exists',
      ['init', ...vault, '--house', 'A doua', '--admin', 'ana'],
      password,
      { code: 'vault.exists' },
    ],
    [
      'a poor password',
      ['init', ...data('poor'), '--house', 'Casa', '--admin', 'ana'],
      'parola',
      { column: 'password', code: 'password.too-short' },
    ],
  ])('refuses %s with exit 1 and one plain sentence', async (_what, args, own, error) => {
    const { code, stderr, answer } = await json(args, own)
    expect([code, stderr]).toEqual([1, ''])
    expect(answer).toEqual({
      ok: false,
      errors: [{ line: null, column: null, ...error, message: expect.stringMatching(/[a-zăâîșț].*\.$/) }],
    })
  })

  it('says a refusal as a sentence on standard error when no JSON is asked for', async () => {
    const { code, stdout, stderr } = await liman(
      ['call', 'house.get', '{}', ...vault, ...coordinator],
      'greșită și lungă',
    )
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toBe('Numele sau parola nu se potrivesc. Verificați tastatura și încercați din nou.\n')
  })

  it('waits for no other copy: the folder is in use', async () => {
    const release = lockFolder(join(folder, 'house', 'lock.db'))
    const { code, answer } = await json(['call', 'house.get', '{}', ...vault, ...coordinator], secret)
    release?.()
    expect([code, answer]).toEqual([1, { ok: false, errors: [expect.objectContaining({ code: 'vault.in-use' })] }])
  })

  it('verifies the trail, and finds what was changed in it', { timeout: 30_000 }, async () => {
    const check = () => json(['verify', ...vault, ...coordinator], secret)
    expect(await check()).toMatchObject({ code: 0, answer: { ok: true } })
    const against = (anchor: string) => ['verify', ...vault, ...coordinator, '--anchor', anchor]
    expect((await liman(against('4711'), secret)).code).toBe(2)
    expect(await json(against(`1:${'x'.repeat(20)}`), secret)).toMatchObject({
      code: 1,
      answer: { errors: [{ code: 'vault.tampered', details: [{ seq: 1, what: 'anchor' }] }] },
    })
    const file = readVaultFile(join(folder, 'house'))
    const slot = file.slots.find((one) => one.login === loginTag(file.vault, loginOf('coordinator')))!
    const key = (await unlockSlot(file, slot, secret))!.keys.files.shelter!
    const opened = openFile(join(folder, 'house', file.db.shelter.file), key, 'existing')
    opened.sqlite.exec(`DROP TRIGGER audit_log_no_update; UPDATE audit_log SET outcome = 'refused' WHERE seq = 3`)
    opened.sqlite.close()
    const { code, answer } = await check()
    expect(code).toBe(1)
    expect(answer).toMatchObject({
      ok: false,
      errors: [{ code: 'vault.tampered', details: [{ store: 'shelter', seq: 3, what: 'content' }] }],
    })
  })

  it('leaves no password and no name in the folder', () => {
    for (const name of readdirSync(join(folder, 'house'))) {
      const bytes = readFileSync(join(folder, 'house', name))
      for (const word of [secret, 'Ioana', 'coordinator']) expect([name, bytes.includes(word)]).toEqual([name, false])
    }
  })
})

describe('the program itself', () => {
  const question = ['call', 'house.get', '{}', ...data('house'), '--as', loginOf('coordinator')]

  it('answers on standard output and ends with 0', async () => {
    const { code, stdout, stderr } = await runScript('host/cli.ts', [...question, '--json'], {
      LIMAN_PASSWORD: passwordOf('coordinator'),
    })
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ name: 'Casa de probă' })
  })

  it('reads a register, and names its wrong lines', async () => {
    const words = ['import', 'register', ...data('house'), '--as', loginOf('coordinator'), '--json']
    const files = ['--rooms', sample('rooms.csv'), '--register', sample('register-with-errors.csv')]
    const { code, stdout } = await runScript('host/cli.ts', [...words, ...files], {
      LIMAN_PASSWORD: passwordOf('coordinator'),
    })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      errors: expect.arrayContaining([expect.objectContaining({ line: 17 })]),
    })
  })

  it('refuses with 1 where nobody can be asked for the password, and ends with 2 for wrong words', async () => {
    const [silent, wrong] = await Promise.all([
      runScript('host/cli.ts', question, { LIMAN_PASSWORD: '' }),
      runScript('host/cli.ts', ['burn']),
    ])
    expect(silent).toEqual({ code: 1, stdout: '', stderr: 'Lipsește parola: puneți-o în variabila LIMAN_PASSWORD.\n' })
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
  })
})

describe('the words of a command', () => {
  it('lists every operation with its permission', async () => {
    const { code, answer } = await json(['operations'])
    expect(code).toBe(0)
    expect((answer as { name: string }[]).map(({ name }) => name)).toEqual(Object.keys(contract))
    expect(answer).toContainEqual({ name: 'stays.checkIn', kind: 'command', permission: 'stays:write' })
  })

  it.each([
    [[]],
    [['burn']],
    [['report', 'weather', ...data('house'), ...ana]],
    [['report', 'occupancy', ...data('house'), ...ana, '--from', '2026-01-01']],
    [
      [
        'report',
        'occupancy',
        ...data('house'),
        ...ana,
        '--from',
        '2026-01-01',
        '--until',
        '2026-02-01',
        '--by',
        'week',
      ],
    ],
    [['call', 'house.get', '{', ...data('house'), ...ana]],
    [['call', 'house.get', '{}', ...ana]],
    [['init', ...data('x'), '--house', 'Casa']],
    [['operations', '--unknown']],
  ])('%j is wrong usage: exit 2, nothing on standard output', async (args) => {
    const { code, stdout, stderr } = await liman([...args, '--json'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('liman <command> [options]')
  })

  it('are shown on request', async () => {
    const { code, stdout } = await liman(['--help'])
    expect([code, stdout.startsWith('liman <command> [options]')]).toEqual([0, true])
  })
})
