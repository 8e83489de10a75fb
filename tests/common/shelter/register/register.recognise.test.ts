import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDate } from '../../../../common/kernel/calendar.ts'
import { registerColumns } from '../../../../common/shelter/register/register.columns.ts'
import { readCountries, readCountry } from '../../../../common/shelter/register/register.countries.ts'
import { detectDateOrder, readDate } from '../../../../common/shelter/register/register.dates.ts'
import {
  pickTable,
  proposeRegisterMapping,
  proposeRoomsMapping,
} from '../../../../common/shelter/register/register.recognise.ts'
import {
  readBeds,
  readCategory,
  readDestination,
  readFloor,
  readPolicy,
  readRelation,
  readSex,
} from '../../../../common/shelter/register/register.values.ts'

const romanian =
  'Nr. crt.;Cod;Nume folosit;Data nașterii;Sex;Cetățenie;Familie;Relație;Categorie;Data intrării;Camera;Pat;Data ieșirii;Destinație;Observații'
const english =
  'No.;Code;Name used;Date of birth;Sex;Citizenship;Household;Relationship;Category;Arrival date;Room;Bed;Departure date;Destination;Notes'
const other =
  '#;Cod beneficiar;Prenume;Născut(ă) la;Gen;Naționalitatea;Cod familie;Grad de rudenie;Grup țintă;Intrat la data;Nr. cameră;Nr. pat;Plecat la data;Destinația la plecare;Mențiuni'

const inOrder = Object.fromEntries(registerColumns.map((column, index) => [column, index]))

describe('headings of the register', () => {
  test.each([
    ['Romanian', romanian],
    ['without diacritics', romanian.normalize('NFD').replace(/\p{Mn}/gu, '')],
    ['with cedillas', romanian.replaceAll('ș', 'ş').replaceAll('ț', 'ţ')],
    ['with lost letters', romanian.replace(/[șțȘȚ]/g, '?')],
    ['in capitals', romanian.toUpperCase()],
    ['with stray spaces and colons', romanian.replaceAll(';', ' : ; ')],
    ['English', english],
    ['other words', other],
  ])('%s', (_, heading) => expect(proposeRegisterMapping(heading.split(';'))).toEqual(inOrder))

  test('in any order', () => {
    const headings = romanian.split(';')
    fc.assert(
      fc.property(fc.shuffledSubarray(headings, { minLength: headings.length }), (shuffled) => {
        const mapping = proposeRegisterMapping(shuffled)
        return registerColumns.every((column, index) => shuffled[mapping[column] ?? -1] === headings[index])
      }),
    )
  })

  test('columns that are not there stay open, and one heading serves one column', () => {
    const mapping = proposeRegisterMapping(['Cod', 'Camera', 'Pat', 'ceva'])
    expect(mapping).toMatchObject({ code: 0, room: 1, bed: 2, arrived: null, household: null })
    const used = Object.values(proposeRegisterMapping(['Data', 'Data', 'Cod', 'Cod'])).filter((index) => index !== null)
    expect(new Set(used).size).toBe(used.length)
  })
})

describe('headings of the rooms', () => {
  test.each([
    ['Camera;Etaj;Paturi;Regim'],
    ['ROOM;FLOOR;BEDS;POLICY'],
    ['Nume cameră;Nivel;Nr. paturi;Tip cameră'],
    ['Denumire;Etajul;Locuri;Destinație'],
  ])('%s', (heading) =>
    expect(proposeRoomsMapping(heading.split(';'))).toEqual({ room: 0, floor: 1, beds: 2, policy: 3 }),
  )

  test('tells the sheet of rooms from the register, whatever their names', () => {
    const table = (heading: string) => ({ heading: heading.split(';'), rows: [] })
    const tables = [
      { name: 'Sheet1', table: table('Titlu;Text') },
      { name: 'Sheet2', table: table(romanian) },
      { name: 'Sheet3', table: table('Camera;Etaj;Paturi;Regim') },
    ]
    expect(pickTable(tables, 'register')).toBe(tables[1]?.table)
    expect(pickTable(tables, 'rooms')).toBe(tables[2]?.table)
    expect(pickTable(tables.slice(0, 2), 'rooms')).toBeNull()
    expect(pickTable(tables.slice(0, 1), 'register')).toBeNull()
  })
})

describe('values', () => {
  test.each([
    ['F', 'female'],
    ['feminin', 'female'],
    ['Femeie', 'female'],
    ['female', 'female'],
    ['Ж', 'female'],
    ['m', 'male'],
    ['Masculin', 'male'],
    ['bărbat', 'male'],
    ['male', 'male'],
    ['чоловіча', 'male'],
    ['necunoscut', 'unknown'],
    ['X?', null],
    ['F/M', null],
    ['', null],
  ])('sex %s → %s', (text, value) => expect(readSex(text)).toBe(value))

  test.each([
    ['victimă', 'victim'],
    ['VICTIMA TRAFICULUI', 'victim'],
    ['refugiat', 'refugee'],
    ['Refugiată din Ucraina', 'refugee'],
    ['vulnerabilă', 'vulnerable'],
    ['persoană vulnerabilă', 'vulnerable'],
    ['copil', 'child'],
    ['minoră', 'child'],
    ['copil refugiat', 'child'],
    ['altceva', null],
  ])('category %s → %s', (text, value) => expect(readCategory(text)).toBe(value))

  test.each([
    ['titular', null, 'head'],
    ['Titulară', null, 'head'],
    ['cap de familie', null, 'head'],
    ['fiică', null, 'daughter'],
    ['fiu', null, 'son'],
    ['copil', 'female', 'daughter'],
    ['copil', 'male', 'son'],
    ['copil', null, 'other-relative'],
    ['soț', null, 'partner'],
    ['mamă', null, 'mother'],
    ['soră', null, 'sister'],
    ['bunică', null, 'grandparent'],
    ['Head of household', null, 'head'],
    ['daughter', null, 'daughter'],
    ['vecină de palier', null, null],
  ] as const)('relation %s (%s) → %s', (text, sex, value) => expect(readRelation(text, sex)).toBe(value))

  test.each([
    ['chirie', 'rental'],
    ['Chirie în Oradea', 'rental'],
    ['locuință socială', 'social-housing'],
    ['locuin?ă socială', 'social-housing'],
    ['familie', 'family'],
    ['la rude', 'family'],
    ['alt adăpost', 'other-shelter'],
    ['altă țară UE', 'other-eu-country'],
    ['altă ţară din UE', 'other-eu-country'],
    ['întoarcere în țara de origine', 'country-of-origin'],
    ['spital', 'hospital'],
    ['decedată', 'deceased'],
    ['locuință proprie', 'own-home'],
    ['pe Lună', null],
  ])('destination %s → %s', (text, value) => expect(readDestination(text)).toBe(value))

  test.each([
    ['familie', 'family'],
    ['Comună', 'shared'],
    ['comun', 'shared'],
    ['shared', 'shared'],
    ['altfel', null],
  ])('policy %s → %s', (text, value) => expect(readPolicy(text)).toBe(value))

  test.each([
    ['0', 0],
    ['2', 2],
    ['-1', -1],
    ['Etaj 1', 1],
    ['parter', 0],
    ['P', 0],
    ['1st floor', 1],
    ['99', null],
    ['sus', null],
  ])('floor %s → %s', (text, value) => expect(readFloor(text)).toBe(value))

  test.each([
    ['A,B,C,D', { labels: ['A', 'B', 'C', 'D'] }],
    ['A B C', { labels: ['A', 'B', 'C'] }],
    ['A; B', { labels: ['A', 'B'] }],
    ['1,2,3', { labels: ['1', '2', '3'] }],
    ['A-D', { labels: ['A', 'B', 'C', 'D'] }],
    ['1–3', { labels: ['1', '2', '3'] }],
    ['4', { count: 4 }],
    ['4 paturi', { count: 4 }],
    ['0', null],
    ['300', null],
  ])('beds %s', (text, value) => expect(readBeds(text)).toEqual(value))
})

describe('countries', () => {
  test.each([
    ['RO', 'RO'],
    ['ua', 'UA'],
    ['MDA', 'MD'],
    ['România', 'RO'],
    ['română', 'RO'],
    ['Ucraina', 'UA'],
    ['ucraineană', 'UA'],
    ['Україна', 'UA'],
    ['Republica Moldova', 'MD'],
    ['Ukraine', 'UA'],
    ['Siria', 'SY'],
    ['apatridă', 'XX'],
    ['Narnia', null],
  ])('%s → %s', (text, code) => expect(readCountry(text)).toBe(code))

  test('several in one cell', () => {
    expect(readCountries('RO/MD')).toEqual({ known: ['RO', 'MD'], unknown: [] })
    expect(readCountries('română și moldoveană')).toEqual({ known: ['RO', 'MD'], unknown: [] })
    expect(readCountries('RO, Narnia')).toEqual({ known: ['RO'], unknown: ['Narnia'] })
  })
})

describe('dates', () => {
  test.each([
    ['08.09.2000', '2000-09-08'],
    ['8.9.2000', '2000-09-08'],
    ['8. 9. 2000', '2000-09-08'],
    ['08/09/2000', '2000-09-08'],
    ['08-09-2000', '2000-09-08'],
    ['2000-09-08', '2000-09-08'],
    ['2000/9/8', '2000-09-08'],
    ['2000-09-08T00:00:00.000Z', '2000-09-08'],
    ['2000-09-08 00:00:00', '2000-09-08'],
    ['08.09.2000 14:30', '2000-09-08'],
    ['20000908', '2000-09-08'],
    ['8 septembrie 2000', '2000-09-08'],
    ['8-Sep-2000', '2000-09-08'],
    ['September 8, 2000', '2000-09-08'],
    ['36777', '2000-09-08'],
    ['29.02.2024', '2024-02-29'],
  ])('%s → %s', (text, date) => expect(readDate(text)).toEqual({ ok: true, date }))

  test.each([
    ['31.02.2022', 'impossible-date'],
    ['29.02.2023', 'impossible-date'],
    ['00.01.2022', 'impossible-date'],
    ['12.13.2022', 'impossible-date'],
    ['2022-02-31', 'impossible-date'],
    ['mâine', 'impossible-date'],
    ['2022', 'impossible-date'],
    ['08.09.22', 'two-digit-year'],
    ['8 sept 22', 'two-digit-year'],
  ])('%s is refused: %s', (text, why) => expect(readDate(text)).toEqual({ ok: false, why }))

  test('slashes are day first unless the file can only be read month first', () => {
    expect(detectDateOrder(['03/04/2022', '', '05/06/2022'])).toBe('day-first')
    expect(detectDateOrder(['03/04/2022', '03/14/2022'])).toBe('month-first')
    expect(detectDateOrder(['03/14/2022', '14/03/2022'])).toBe('day-first')
    expect(readDate('03/14/2022', 'month-first')).toEqual({ ok: true, date: '2022-03-14' })
    expect(readDate('14.03.2022', 'month-first')).toEqual({ ok: true, date: '2022-03-14' })
    expect(readDate('03/14/2022').ok).toBe(false)
  })

  test('every style of one day gives that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const date = addDays(localDate('1927-05-18'), days)
        const [year, month, day] = date.split('-')
        const styles = [date, `${day}.${month}.${year}`, `${day}/${month}/${year}`, String(10_000 + days)]
        return styles.every((text) => JSON.stringify(readDate(text)) === JSON.stringify({ ok: true, date }))
      }),
    )
  })

  test('no text makes it fail', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readDate(text).ok === 'boolean'))
  })
})
