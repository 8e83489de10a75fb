import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDate } from '../../../../common/kernel/calendar.ts'
import { omitColumn, problemCodes } from '../../../../common/shelter/register/register.columns.ts'
import { register as english } from '../../../../common/i18n/en/register.ts'
import { register as romanian } from '../../../../common/i18n/ro/register.ts'
import type { HouseSnapshot } from '../../../../core/shelter/register/register.plan.ts'
import { emptyHouse, planCounts } from '../../../../core/shelter/register/register.plan.ts'
import { brief, check, checkTables, registerHeading, roomsHeading, sampleTable } from './register-tables.ts'

const ana = 'P1;Ana;01.01.1990;F;RO;F1;titular;victimă;01.03.2023;Teiul;A;10.03.2023;chirie;'
const line = (changes: Partial<Record<number, string>>, base = ana) =>
  base
    .split(';')
    .map((cell, index) => changes[index] ?? cell)
    .join(';')

describe('a line by itself', () => {
  test('a sound line has no problem', () => {
    const { errors, warnings, plan } = check([ana])
    expect(errors).toEqual([])
    expect(warnings).toEqual([])
    expect(planCounts(plan)).toEqual({ rooms: 2, beds: 5, persons: 1, households: 1, stays: 1 })
  })

  test.each([
    ['no code', { 0: '' }, 'code missing-value'],
    ['formula', { 1: '=HYPERLINK("x")' }, 'alias formula'],
    ['failed formula', { 11: '#REF!' }, 'left formula'],
    ['long alias', { 1: 'x'.repeat(61) }, 'alias too-long'],
    ['impossible arrival', { 8: '31.02.2023' }, 'arrived impossible-date'],
    ['impossible departure', { 11: '31.04.2023' }, 'left impossible-date'],
    ['two-digit year', { 8: '01.03.23' }, 'arrived two-digit-year'],
    ['no arrival', { 8: '' }, 'arrived missing-value'],
    ['reversed', { 11: '28.02.2023' }, 'left departure-before-arrival'],
    ['arrival in future', { 8: '11.01.2024', 11: '' }, 'arrived arrival-in-future'],
    ['born later', { 2: '02.03.2023' }, 'birthDate born-after-arrival'],
    ['no room', { 9: '' }, 'room missing-value'],
    ['unknown room', { 9: 'Bradul' }, 'room unknown-room'],
    ['no bed', { 10: '' }, 'bed missing-value'],
    ['unknown bed', { 10: 'C' }, 'bed unknown-bed'],
    ['unknown sex', { 3: 'X?' }, 'sex unknown-sex'],
    ['no category', { 7: '' }, 'category missing-value'],
    ['unknown category', { 7: 'turistă' }, 'category unknown-category'],
    ['unknown relation', { 6: 'vecină' }, 'relation unknown-relation'],
  ])('%s is refused', (_, changes, problem) => {
    const { errors, plan } = check([line(changes), line({ 0: 'P2', 5: 'F2', 9: 'Nucul' })])
    expect(brief(errors)).toEqual([`2 ${problem}`])
    expect(plan.persons.map((person) => person.code)).toEqual(['P2'])
  })

  test.each([
    ['no alias', { 1: '' }, 'alias missing-alias'],
    ['no birth date', { 2: '-' }, 'birthDate optional-missing'],
    ['no sex', { 3: '' }, 'sex optional-missing'],
    ['unknown country', { 4: 'Narnia' }, 'citizenship unknown-country'],
    ['unknown destination', { 12: 'pe Lună' }, 'destination unknown-destination'],
    ['destination only', { 11: '' }, 'left destination-without-departure'],
    ['departure to come', { 11: '01.02.2024' }, 'left departure-in-future'],
  ])('%s is only pointed out', (_, changes, problem) => {
    const { errors, warnings } = check([line(changes)])
    expect(errors).toEqual([])
    expect(brief(warnings)).toEqual([`2 ${problem}`])
  })

  test('a day without a night, a newborn and capitals are fine', () => {
    expect(check([line({ 11: '01.03.2023', 2: '01.03.2023', 6: 'fiică', 7: 'COPIL' })]).errors).toEqual([])
    expect(check([line({ 3: 'f', 7: 'VICTIMA', 9: 'TEIUL', 10: 'a' })]).errors).toEqual([])
  })

  test('what an open or future departure leaves in the plan', () => {
    const [open] = check([line({ 11: '', 12: '' })]).plan.stays
    expect(open).toMatchObject({ left: null, expectedUntil: null, destination: null })
    const [later] = check([line({ 11: '01.02.2024' })]).plan.stays
    expect(later).toMatchObject({ left: null, expectedUntil: '2024-02-01', destination: null })
    const [gone] = check([line({ 12: 'pe Lună' })]).plan.stays
    expect(gone).toMatchObject({ left: '2023-03-10', destination: 'other', leavingReason: 'pe Lună' })
    expect(check([line({ 12: '' })]).plan.stays[0]).toMatchObject({ destination: 'unknown' })
  })

  test('blank lines, and lines with nothing but a number, are skipped', () => {
    const heading = `Nr. crt.;${registerHeading}`
    const { errors, plan } = check([`1;${ana}`, `2${';'.repeat(14)}`, ';'.repeat(14)], { heading })
    expect(errors).toEqual([])
    expect(plan.stays).toHaveLength(1)
  })

  test('a formula that only numbers the lines does not refuse them', () => {
    const { errors, warnings } = check([`=A1+1;${ana}`], { heading: `Nr. crt.;${registerHeading}` })
    expect(errors).toEqual([])
    expect(brief(warnings)).toEqual(['2 number formula'])
  })

  test('a missing column is one problem, not one per line', () => {
    const { errors } = check(['P1;01.03.2023;Teiul;A', 'P2;01.03.2023;Teiul;B'], { heading: 'Cod;Intrare;Camera;Pat' })
    expect(brief(errors)).toEqual(['1 category missing-column'])
  })
})

describe('corrections', () => {
  const corrections = [{ sheet: 'register', line: 2, column: 'room', value: 'Nucul' }] as const

  test('replace the cell of that line and column only', () => {
    const { errors } = check([line({ 9: 'Bradul' }), line({ 0: 'P2', 5: 'F2', 9: 'Bradul' })], { corrections })
    expect(brief(errors)).toEqual(['3 room unknown-room'])
  })

  test('also fill a column that the file lacks, and the sheet of rooms', () => {
    const rooms = [roomsHeading, 'Teiul;0;;familie']
    const fix = [{ sheet: 'rooms', line: 2, column: 'beds', value: 'A,B' }] as const
    expect(brief(check([ana], { rooms }).errors)).toEqual(['rooms 2 beds missing-value'])
    expect(check([ana], { rooms, corrections: fix }).errors).toEqual([])
  })

  test('can leave a line out', () => {
    const omit = [{ sheet: 'register', line: 3, column: omitColumn, value: 'da' }] as const
    const { errors, warnings, plan } = check([ana, ana], { corrections: omit })
    expect(errors).toEqual([])
    expect(brief(warnings)).toEqual(['3 omit line-omitted'])
    expect(plan.stays).toHaveLength(1)
  })
})

describe('lines against each other', () => {
  test('one night in one bed belongs to the earlier line of the file', () => {
    const second = line({ 0: 'P2', 5: 'F1', 6: 'soră', 8: '09.03.2023', 11: '12.03.2023' })
    expect(brief(check([ana, second]).errors)).toEqual(['3 bed bed-taken'])
    expect(brief(check([second, ana]).errors)).toEqual(['3 bed bed-taken'])
  })

  test('the day of departure is free for the next, and a day visit takes no night', () => {
    const next = line({ 0: 'P2', 5: 'F2', 8: '10.03.2023', 11: '' })
    const visit = line({ 0: 'P3', 5: 'F3', 8: '05.03.2023', 11: '05.03.2023' })
    expect(check([ana, next, visit]).errors).toEqual([])
  })

  test('an open stay holds the bed from then on', () => {
    const open = line({ 11: '', 12: '' })
    expect(brief(check([open, line({ 0: 'P2', 8: '01.12.2023', 11: '' })]).errors)).toEqual(['3 bed bed-taken'])
  })

  test('a refused line does not hold its bed against others', () => {
    const long = line({ 0: 'P2', 8: '02.03.2023', 11: '30.04.2023' })
    const after = line({ 0: 'P3', 5: 'F3', 8: '15.03.2023', 11: '20.03.2023' })
    expect(brief(check([ana, long, after]).errors)).toEqual(['3 bed bed-taken'])
  })

  test('a line refused for something else still holds its bed', () => {
    expect(brief(check([line({ 3: '?' }), line({ 0: 'P2' })]).errors)).toEqual(['2 sex unknown-sex', '3 bed bed-taken'])
  })

  test('one person is in one bed at a time', () => {
    expect(brief(check([ana, line({ 10: 'B' })]).errors)).toEqual(['3 arrived person-in-two-beds'])
    expect(brief(check([ana, line({ 0: ' p1 ', 10: 'B' })]).errors)).toEqual(['3 arrived person-in-two-beds'])
  })

  test.each([
    ['the minority is refused', ['01.01.1990', '02.01.1990', '01.01.1990'], ['3 birthDate same-code-other-person']],
    ['wherever it stands', ['02.01.1990', '01.01.1990', '01.01.1990'], ['2 birthDate same-code-other-person']],
    ['of two the later', ['01.01.1990', '02.01.1990'], ['3 birthDate same-code-other-person']],
    ['an empty one says nothing', ['01.01.1990', '', '01.01.1990'], []],
    ['an impossible one has no say', ['31.02.1990', '02.01.1990', '02.01.1990'], ['2 birthDate impossible-date']],
    ['one after arrival has no say', ['01.01.2031', '02.01.1990'], ['2 birthDate born-after-arrival']],
  ])('birth dates of one code: %s', (_, dates, problems) => {
    const lines = dates.map((date, index) => line({ 2: date, 8: `0${index + 1}.05.2023`, 11: `0${index + 2}.05.2023` }))
    expect(brief(check(lines).errors)).toEqual(problems)
  })

  test('somebody else under the same code is not taken for the person in two beds', () => {
    const stranger = line({ 2: '05.05.1950', 3: 'M', 10: 'B' })
    expect(brief(check([ana, stranger]).errors)).toEqual(['3 birthDate same-code-other-person'])
  })

  test('of any lines, those without an error share no night of a bed or a person', () => {
    const day = fc.integer({ min: 0, max: 40 })
    const period = fc.record({
      person: fc.nat(4),
      bed: fc.constantFrom('A', 'B', 'C'),
      from: day,
      nights: fc.option(fc.nat(12)),
    })
    const at = (days: number) => addDays(localDate('2023-01-01'), days)
    fc.assert(
      fc.property(fc.array(period, { maxLength: 25 }), (periods) => {
        const lines = periods.map(({ person, bed, from, nights }) =>
          line({
            0: `P${person}`,
            5: '',
            6: '',
            8: at(from),
            9: 'Nucul',
            10: bed,
            11: nights === null ? '' : at(from + nights),
          }),
        )
        const { plan, errors } = check(lines)
        const slept = plan.stays.flatMap((stay) =>
          stay.periods.flatMap(({ bedKey, from, until }) => {
            const nights: string[] = []
            for (let date = from; date < (until ?? at(60)); date = addDays(date, 1)) nights.push(date)
            return nights.flatMap((night) => [`${night} ${bedKey}`, `${night} ${stay.personKey}`])
          }),
        )
        const kept = plan.stays.reduce((sum, stay) => sum + stay.periods.length, 0)
        const refused = new Set(errors.map((problem) => problem.line))
        return new Set(slept).size === slept.length && kept + refused.size === lines.length
      }),
    )
  })
})

describe('stays and households', () => {
  const moved = [ana, line({ 8: '10.03.2023', 9: 'Nucul', 11: '20.03.2023', 12: 'familie', 13: 'mutare' })]

  test('lines that follow each other are one stay, a gap begins another', () => {
    const { plan } = check([...moved, line({ 8: '01.06.2023', 11: '', 12: '' })])
    expect(plan.stays).toHaveLength(2)
    expect(plan.stays[0]).toMatchObject({ arrived: '2023-03-01', left: '2023-03-20', destination: 'family' })
    expect(plan.stays[0]?.periods.map(({ line: number, notes }) => [number, notes])).toEqual([
      [2, ''],
      [3, 'mutare'],
    ])
    expect(plan.stays[1]).toMatchObject({ arrived: '2023-06-01', left: null })
  })

  test('the order of the lines in the file does not matter', () => {
    const strip = (result: ReturnType<typeof check>) =>
      result.plan.stays.map((stay) => ({ ...stay, periods: stay.periods.map(({ line: _line, ...period }) => period) }))
    expect(strip(check(moved.toReversed()))).toEqual(strip(check(moved)))
  })

  test('members, head and a change of household', () => {
    const { plan, warnings } = check([
      ana,
      line({ 0: 'P2', 1: 'Ion', 2: '01.01.2015', 3: 'M', 6: 'copil', 7: 'copil', 10: 'B' }),
      line({ 0: 'P2', 1: 'Ion', 2: '01.01.2015', 3: 'M', 5: 'F2', 6: 'titular', 7: 'copil', 8: '01.06.2023', 11: '' }),
    ])
    expect(plan.households.map(({ code, members }) => [code, members])).toEqual([
      [
        'F1',
        [
          { personKey: 'p1', relation: 'head', from: '2023-03-01', until: null },
          { personKey: 'p2', relation: 'son', from: '2023-03-01', until: '2023-06-01' },
        ],
      ],
      ['F2', [{ personKey: 'p2', relation: 'head', from: '2023-06-01', until: null }]],
    ])
    expect(brief(warnings)).toContain('4 household minor-without-adult')
  })

  test('two heads, no head', () => {
    const two = check([ana, line({ 0: 'P2', 10: 'B' })])
    expect(brief(two.warnings)).toEqual(['3 relation two-heads'])
    expect(two.plan.households[0]?.members.map((member) => member.relation)).toEqual(['head', 'other-relative'])
    expect(brief(check([line({ 6: 'mamă' })]).warnings)).toEqual(['2 relation no-head'])
    expect(check([line({ 6: '' })]).warnings).toEqual([])
  })

  test('rules of the house are pointed out at the later line', () => {
    const split = line({ 0: 'P2', 6: 'soră', 9: 'Nucul' })
    expect(brief(check([ana, split]).warnings)).toEqual(['3 room family-split'])
    const stranger = line({ 0: 'P2', 5: 'F2', 10: 'B' })
    expect(brief(check([ana, stranger]).errors)).toEqual(['3 room other-household-in-room'])
    const shared = line({ 9: 'Nucul' })
    const man = line({ 0: 'P2', 3: 'M', 5: 'F2', 9: 'Nucul', 10: 'B' })
    expect(brief(check([shared, man]).warnings)).toEqual(['3 room mixed-sex-room'])
    const child = line({ 0: 'P2', 2: '01.01.2015', 6: 'fiu', 9: 'Nucul', 10: 'B', 11: '15.03.2023' })
    expect(brief(check([shared, child]).warnings)).toEqual(['3 household minor-without-adult'])
  })

  test('a code, category or name that changes is pointed out, and the latest is kept', () => {
    const { plan, warnings } = check([ana, line({ 7: 'refugiată', 8: '01.06.2023', 11: '', 12: '' })])
    expect(brief(warnings)).toEqual(['3 category differs-between-lines'])
    expect(plan.persons[0]?.category).toBe('refugee')
  })
})

describe('rooms', () => {
  test.each([
    ['same room twice', ['Teiul;0;A,B;familie', 'TEIUL;0;B;familie'], ['rooms 3 room duplicate-room']],
    ['same bed twice', ['Teiul;0;A,B,a;familie'], ['rooms 2 beds duplicate-bed']],
    ['unknown policy', ['Teiul;0;A,B;oricum'], ['rooms 2 policy unknown-policy']],
    ['unknown floor', ['Teiul;sus;A,B;familie'], ['rooms 2 floor not-a-number']],
    ['too many beds', ['Teiul;0;99;familie'], ['rooms 2 beds not-a-number']],
    ['no name', ['Teiul;0;A,B;familie', ';1;A;familie'], ['rooms 3 room missing-value']],
  ])('%s', (_, rooms, problems) => {
    expect(brief(check([ana], { rooms: [roomsHeading, ...rooms] }).errors)).toEqual(problems)
  })

  test('one line per bed, counted beds and names with or without the word for room', () => {
    const perBed = [roomsHeading, 'Teiul;0;A;familie', 'Teiul;0;B;familie']
    expect(planCounts(check([ana], { rooms: perBed }).plan)).toMatchObject({ rooms: 1, beds: 2 })
    const counted = [roomsHeading, 'Camera 1;0;3;familie', '2;parter;3 paturi;comună']
    const lettered = line({ 9: '1', 10: 'C' })
    const numbered = line({ 0: 'P2', 5: 'F2', 9: 'camera 2', 10: '3' })
    const { errors, plan } = check([lettered, numbered], { rooms: counted })
    expect(errors).toEqual([])
    expect(plan.beds.map((bed) => bed.label)).toEqual(['A', 'B', 'C', '1', '2', '3'])
  })

  test('without a readable column of rooms no line is blamed for its room', () => {
    expect(brief(check([ana], { rooms: ['Ceva;Altceva', 'Teiul;A'] }).errors)).toEqual([
      'rooms 1 room missing-column',
      'rooms 1 beds missing-column',
    ])
  })
})

describe('against the house', () => {
  const house: HouseSnapshot = {
    rooms: [
      {
        id: 'roo_1',
        name: 'Teiul',
        floor: 0,
        policy: 'family',
        beds: [
          { id: 'bed_1', label: 'A' },
          { id: 'bed_2', label: 'B' },
        ],
      },
    ],
    persons: [
      { id: 'per_1', code: 'P1', alias: 'Ana', birthDate: localDate('1990-01-01'), sex: 'female', householdCode: 'F1' },
    ],
    households: [{ id: 'hou_1', code: 'F1', headCode: 'P1' }],
    bedPeriods: [{ bedId: 'bed_1', personCode: 'P1', from: localDate('2023-03-01'), until: localDate('2023-03-10') }],
  }
  const inHouse = (lines: readonly string[]) => check(lines, { rooms: null, house })

  test('rooms, persons and households that exist are used, not made again', () => {
    const { errors, plan } = inHouse([line({ 8: '01.06.2023', 11: '02.06.2023' })])
    expect(errors).toEqual([])
    expect(planCounts(plan)).toEqual({ rooms: 0, beds: 0, persons: 0, households: 0, stays: 1 })
    expect(plan.persons[0]?.id).toBe('per_1')
    expect(plan.beds.find((bed) => bed.key === plan.stays[0]?.periods[0]?.bedKey)?.id).toBe('bed_1')
  })

  test.each([
    ['the same register again', ana, '2 bed already-registered'],
    ['a bed that is taken', line({ 0: 'P2', 8: '09.03.2023' }), '2 bed bed-taken-in-house'],
    ['a person who is elsewhere', line({ 10: 'B' }), '2 arrived person-elsewhere-in-house'],
    ['another birth date', line({ 2: '02.02.1990', 8: '01.06.2023', 11: '' }), '2 birthDate same-code-other-person'],
  ])('%s', (_, text, problem) => expect(brief(inHouse([text]).errors)).toEqual([problem]))

  test('a new member joins a household that exists; a member of another one stays there', () => {
    const joins = inHouse([line({ 0: 'P2', 6: 'soră', 10: 'B' })])
    expect(joins.plan.households).toMatchObject([{ id: 'hou_1', members: [{ personKey: 'p2', relation: 'sister' }] }])
    const leaves = inHouse([line({ 5: 'F9', 8: '01.06.2023', 11: '' })])
    expect(brief(leaves.warnings)).toContain('2 household household-differs')
    expect(leaves.plan.households.flatMap((one) => one.members)).toEqual([])
  })
})

test('every problem has a sentence in each language', () => {
  for (const catalogue of [romanian, english]) {
    for (const code of problemCodes) expect(catalogue.problems[code].length).toBeGreaterThan(20)
  }
})

test('two thousand lines are checked in well under a second', () => {
  const rooms = [roomsHeading, ...Array.from({ length: 20 }, (_, room) => `R${room};0;A,B,C,D;comună`)]
  const lines = Array.from({ length: 2000 }, (_, index) => {
    const from = addDays(localDate('2015-01-01'), Math.floor(index / 80) * 7)
    const person = { 0: `P${index % 700}`, 2: '', 5: '', 6: '', 8: from, 11: addDays(from, 5) }
    return line({ ...person, 9: `R${index % 20}`, 10: 'ABCD'[Math.floor(index / 20) % 4] ?? 'A' })
  })
  check(lines.slice(0, 50), { rooms })
  const start = performance.now()
  const { errors } = check(lines, { rooms, house: emptyHouse })
  expect(performance.now() - start).toBeLessThan(1000)
  expect(errors).toEqual([])
})

test('the sample with errors: exactly the expected lines', async () => {
  const expected = (await import('../../../data/register-2021-2023/expected-errors.json', { with: { type: 'json' } }))
    .default
  const { errors } = checkTables(sampleTable('rooms.csv'), sampleTable('register-with-errors.csv'))
  const lines = [...new Set(errors.map((problem) => problem.line))]
  expect(lines).toEqual(expected.map((one) => one.line).sort((a, b) => a - b))
})
