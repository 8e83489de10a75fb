import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '../../../common/kernel/calendar.ts'
import type { PersonDetails } from '../../../common/people/persons/persons.contract.ts'
import { cnpCheckDigitValid } from '../../../core/people/persons/cnp.ts'
import { register } from '../../support/house.ts'
import { openWorld, world, type Client } from '../../support/world.ts'

let w: ReturnType<typeof openWorld>
let client: Client

beforeAll(async () => {
  w = openWorld()
  client = await w.as('coordinator')
})
afterAll(() => w.close())

const sqlite = () => w.host.vault.file('shelter')!.sqlite
const details: PersonDetails = {
  alias: 'Ileana Zăvoi',
  birthDate: localDate('1996-05-04'),
  birthAccuracy: 'exact',
  sex: 'female',
  citizenships: ['RO'],
  languages: ['ro'],
  interpreterNeeded: false,
  category: 'victim',
  protectionMeasure: null,
}

describe('finding people', () => {
  beforeAll(() => {
    for (const alias of ['Țepeș Ana', 'Ștefania', 'Оксана Бондар', 'Anna-Maria']) register(client, alias)
  })
  const found = (text: string) => client.call('persons.search', { text }).map((person) => person.alias)

  it.each([
    ['tepes', ['Țepeș Ana']],
    ['ŢEPEŞ', ['Țepeș Ana']],
    ['ana tep', ['Țepeș Ana']],
    ['stef', ['Ștefania']],
    ['oksana', ['Оксана Бондар']],
    ['бондар', ['Оксана Бондар']],
    ['bondar', ['Оксана Бондар']],
    ['anna maria', ['Anna-Maria']],
    ['or-2026-002', ['Ștefania']],
    ['%', []],
    ['_', []],
    [`' OR 1=1 --`, []],
  ])('%s', (text, aliases) => expect(found(text)).toEqual(aliases))

  it('nothing typed finds everybody in the order of their codes, as many as are asked for', () => {
    const codes = client.call('persons.search', { text: ' ' }).map((person) => person.code)
    expect(codes).toEqual(codes.toSorted())
    expect(client.call('persons.search', { text: '', limit: 2 }).map((person) => person.code)).toEqual(
      codes.slice(0, 2),
    )
  })
})

describe('registering', () => {
  it('gives each person the next code of the year, also after a refused attempt', () => {
    const numbers = [details, { ...details, alias: 'Mirela', birthDate: localDate('1990-01-01') }].map((input) => {
      client.refused('persons.register', { ...input, sex: 'f' })
      return Number(client.call('persons.register', input).code.slice(-3))
    })
    expect(numbers[1]).toBe(numbers[0]! + 1)
  })

  it('asks before the same person is registered twice', () => {
    const again = { ...details, alias: 'ILEANA  zavoi' }
    expect(client.call('persons.findSimilar', { alias: 'Ileana Zavoi', birthDate: '1996-05-04' })[0]).toMatchObject({
      alias: 'Ileana Zăvoi',
      likelihood: 'likely',
    })
    const before = client.call('persons.search', { text: '' }).length
    expect(client.refused('persons.register', again)).toMatchObject({
      code: 'conflict',
      reason: 'persons.likely-duplicate',
    })
    expect(client.call('persons.search', { text: '' })).toHaveLength(before)
    expect(client.call('persons.register', { ...again, distinctFromOthers: true }).code).toMatch(/^OR-2026-\d{3}$/)
    expect(client.call('persons.findSimilar', { alias: 'Zamfira', birthDate: null })).toEqual([])
  })

  it('starts the numbers anew with the year, and goes on after the prefix changes', async () => {
    const other = await world()
    other.setNow('2026-12-31T21:59:59.000Z')
    const own = await other.as('coordinator')
    const code = (alias: string) => {
      const id = register(own, alias)
      return own.call('persons.get', { id }).code
    }
    expect(code('Ana')).toBe('OR-2026-001')
    // In the house the new year has begun; in UTC it has not.
    other.setNow('2026-12-31T22:00:00.000Z')
    expect(code('Bianca')).toBe('OR-2027-001')
    own.call('house.configure', { name: 'Casa', codePrefix: 'BH', olderBoyAge: 14, cotsCount: false, version: 1 })
    expect(code('Carmen')).toBe('BH-2027-002')
  })
})

describe('correcting', () => {
  it('changes what is found, and refuses a version that is not the newest', () => {
    const id = register(client, 'Sorina')
    const { version } = client.call('persons.correct', { ...details, id, alias: 'Șorina Nouă', version: 1 })
    expect(version).toBe(2)
    expect(client.call('persons.search', { text: 'sorina noua' })).toMatchObject([
      { id, version: 2, birthDate: '1996-05-04' },
    ])
    const stale = client.refused('persons.correct', { ...details, id, alias: 'Veche', version: 1 })
    expect(stale).toMatchObject({ code: 'conflict', reason: 'stale-version' })
    expect(client.call('persons.get', { id }).alias).toBe('Șorina Nouă')
  })
})

describe('legal name and personal number', () => {
  const legal = { legalName: 'Zmeurișoara Cantemir-Bălan', cnp: '2960504055086' }
  let id = ''

  beforeAll(() => {
    id = register(client, 'Zina')
    client.call('persons.sealIdentity', { id, ...legal })
  })
  const stored = (person: string) =>
    sqlite().prepare('SELECT legal_name_sealed AS name, cnp_sealed AS cnp FROM persons WHERE id = ?').get(person) as {
      name: Buffer
      cnp: Buffer
    }

  it('are opened for those who hold the key', async () => {
    expect(client.call('persons.revealIdentity', { id })).toEqual(legal)
    expect((await w.as('social-worker')).call('persons.revealIdentity', { id })).toEqual(legal)
  })

  it('are not readable in the file, nor alike when written twice', () => {
    const { name, cnp } = stored(id)
    for (const word of ['Zmeurișoara', 'Cantemir', legal.cnp]) {
      expect(name.includes(word)).toBe(false)
      expect(cnp.includes(word)).toBe(false)
    }
    client.call('persons.sealIdentity', { id, ...legal })
    expect(stored(id).name.equals(name)).toBe(false)
  })

  it('do not open in another row, in another column, or changed by one bit', () => {
    const other = register(client, 'Cealaltă')
    const put = sqlite().prepare('UPDATE persons SET legal_name_sealed = ?, cnp_sealed = ? WHERE id = ?')
    const { name, cnp } = stored(id)
    const refusedWith = (...values: [Buffer | null, Buffer | null]) => {
      put.run(...values, other)
      return client.refused('persons.revealIdentity', { id: other }).reason
    }
    expect(refusedWith(name, null)).toBe('vault.damaged')
    expect(refusedWith(null, cnp)).toBe('vault.damaged')
    put.run(cnp, name, id)
    expect(client.refused('persons.revealIdentity', { id }).reason).toBe('vault.damaged')
    const changed = Buffer.from(name)
    changed[20]! ^= 1
    put.run(changed, cnp, id)
    expect(client.refused('persons.revealIdentity', { id }).reason).toBe('vault.damaged')
    put.run(name, cnp, id)
    expect(client.call('persons.revealIdentity', { id })).toEqual(legal)
  })

  it('leave a line in the trail each time they are opened, without what they are', () => {
    const lines = () =>
      sqlite().prepare(`SELECT * FROM audit_log WHERE operation = 'persons.revealIdentity'`).all() as Record<
        string,
        unknown
      >[]
    const before = lines().length
    client.call('persons.revealIdentity', { id })
    const [line] = lines().slice(before)
    expect(line).toMatchObject({
      outcome: 'opened',
      subjects: JSON.stringify([id]),
      user_id: client.session.user.userId,
    })
    expect(JSON.stringify(lines())).not.toContain('Zmeuri')
    sqlite().exec(`CREATE TEMP TRIGGER no_trail BEFORE INSERT ON main.audit_log BEGIN SELECT raise(ABORT, 'full'); END`)
    expect(() => client.call('persons.revealIdentity', { id })).toThrow()
    sqlite().exec('DROP TRIGGER no_trail')
  })

  it('never come with a person otherwise, and can be taken away', () => {
    expect(JSON.stringify(client.call('persons.search', { text: '' }))).not.toContain('Zmeuri')
    client.call('persons.sealIdentity', { id, legalName: null, cnp: null })
    expect(client.call('persons.revealIdentity', { id })).toEqual({ legalName: null, cnp: null })
    expect(stored(id)).toEqual({ name: null, cnp: null })
  })

  it('say when the check digit of the number does not fit, and keep it', () => {
    expect(client.call('persons.sealIdentity', { id, ...legal, cnp: '1800101221144' }).cnpCheckDigitValid).toBe(true)
    expect(client.call('persons.sealIdentity', { id, ...legal, cnp: '1800101221145' }).cnpCheckDigitValid).toBe(false)
    expect(client.call('persons.revealIdentity', { id }).cnp).toBe('1800101221145')
    expect(client.refused('persons.sealIdentity', { id, ...legal, cnp: '180010122114' }).fields).toEqual({
      cnp: 'field.cnp',
    })
  })
})

describe('the check digit of a CNP', () => {
  it.each([
    ['1800101221144', true],
    ['1800101221143', false],
    ['180010122114', false],
    ['18001012211440', false],
  ])('%s: %s', (cnp, valid) => expect(cnpCheckDigitValid(cnp)).toBe(valid))

  it('counts a remainder of ten as one', () => {
    const withRemainderTen = Array.from(
      { length: 1000 },
      (_, index) => `1800101220${String(index).padStart(2, '0').slice(-2)}`,
    )
    const sum = (digits: string) =>
      [...digits].reduce((total, digit, index) => total + Number(digit) * Number('279146358279'[index]), 0)
    const twelve = withRemainderTen.find((digits) => sum(digits) % 11 === 10)!
    expect([cnpCheckDigitValid(`${twelve}1`), cnpCheckDigitValid(`${twelve}0`)]).toEqual([true, false])
  })
})
