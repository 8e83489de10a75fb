import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { pickTable } from '../../../common/shelter/register/register.recognise.ts'
import { planCounts } from '../../../core/shelter/register/register.plan.ts'
import { tableLimits } from '../../../host/import/table-job.ts'
import { tablesOf } from '../../../host/import/tables-of.ts'
import { checkTables, sampleFolder, sampleTable } from '../../core/shelter/register/register-tables.ts'

const expectedLines = (
  JSON.parse(readFileSync(new URL('expected-errors.json', sampleFolder), 'utf8')) as { line: number }[]
)
  .map((one) => one.line)
  .sort((a, b) => a - b)

type Grid = string[][]

function grid(name: string): Grid {
  const { heading, rows } = sampleTable(name)
  return [[...heading], ...rows.map(({ cells }) => [...cells])]
}

const quoted = (cell: string, delimiter: string) =>
  /["\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
const text = (rows: Grid, delimiter = ';', end = '\r\n') =>
  rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join(end) + end

const utf8 = (rows: Grid) => Buffer.from(text(rows))

/** Windows-1250 as a spreadsheet program writes it: cedillas for commas, question marks for Cyrillic. */
function windows1250(content: string): Buffer {
  const letters = new Map(
    Array.from({ length: 128 }, (_, index) => [
      new TextDecoder('windows-1250').decode(Uint8Array.of(128 + index)),
      128 + index,
    ]),
  )
  const cedilla: Readonly<Record<string, string>> = { ș: 'ş', ț: 'ţ', Ș: 'Ş', Ț: 'Ţ' }
  return Buffer.from(
    Array.from(content, (letter) =>
      letter < '\u0080' ? letter.charCodeAt(0) : (letters.get(cedilla[letter] ?? letter) ?? 63),
    ),
  )
}

/** The same without any letter that Windows-1250 lacks, where even ș and ț were lost. */
const lostLetters = (content: string) => windows1250(content.replace(/[șțȘȚ]/g, '?'))

const mapDates = (rows: Grid, style: (day: string, month: string, year: string) => string): Grid =>
  rows.map((row) =>
    row.map((cell) => cell.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, (_, day, month, year) => style(day, month, year))),
  )

/** Columns in another order, the same for every run. */
const shuffled = (rows: Grid): Grid =>
  rows.map((row) => {
    const order = row.map((_, index) => index).sort((a, b) => ((a * 7 + 3) % 15) - ((b * 7 + 3) % 15))
    return order.map((index) => row[index] ?? '')
  })

const capitals = (rows: Grid): Grid =>
  rows.map((row, index) => (index === 0 ? row : row.map((cell) => cell.toUpperCase())))
const plain = (rows: Grid): Grid =>
  rows.map((row) => row.map((cell) => cell.normalize('NFD').replace(/(?<=\p{Script=Latin})\p{Mn}/gu, '')))
const headed =
  (headings: Readonly<Record<string, string>>) =>
  (rows: Grid): Grid =>
    rows.map((row, index) => (index === 0 ? row.map((cell) => headings[cell] ?? cell) : row))

const english = headed({
  'Nr. crt.': 'No.',
  Cod: 'Code',
  'Nume folosit': 'Name used',
  'Data nașterii': 'Birth date',
  Cetățenie: 'Citizenship',
  Familie: 'Family',
  Relație: 'Relation',
  Categorie: 'Category',
  'Data intrării': 'Arrived',
  Camera: 'Room',
  Pat: 'Bed',
  'Data ieșirii': 'Left',
  Destinație: 'Destination',
  Observații: 'Notes',
  Etaj: 'Floor',
  Paturi: 'Beds',
  Regim: 'Policy',
})
const words: Readonly<Record<string, string>> = {
  victimă: 'victim',
  refugiată: 'refugee',
  vulnerabilă: 'vulnerable',
  copil: 'child',
  titular: 'head',
  fiică: 'daughter',
  fiu: 'son',
  familie: 'family',
  comună: 'shared',
  chirie: 'rent',
  'altă țară UE': 'another EU country',
  'alt adăpost': 'other shelter',
  'locuință socială': 'social housing',
  'întoarcere în țara de origine': 'country of origin',
  F: 'female',
  M: 'male',
}
const translated = (rows: Grid): Grid => english(rows.map((row) => row.map((cell) => words[cell] ?? cell)))
const renamed = (rows: Grid): Grid =>
  rows.map((row) =>
    row.map((cell) =>
      cell
        .replace(/^OR-/, 'beneficiar ')
        .replace(/^(Teiul|Salcia|Nucul|Mesteacănul|Bradul|Cireșul|Mărul|Părul|Stejarul)$/, 'Camera $1'),
    ),
  )

const variants: readonly (readonly [string, (rows: Grid) => Buffer])[] = [
  ['as it is', utf8],
  ['with a mark', (rows) => Buffer.from(`\uFEFF${text(rows)}`)],
  ['Windows-1250', (rows) => windows1250(text(rows))],
  ['Windows-1250 with lost letters', (rows) => lostLetters(text(rows))],
  ['commas', (rows) => Buffer.from(text(rows, ','))],
  ['tabs and Unix line ends', (rows) => Buffer.from(text(rows, '\t', '\n'))],
  ['bars and old Mac line ends', (rows) => Buffer.from(text(rows, '|', '\r'))],
  ['UTF-16 with tabs', (rows) => Buffer.from(`\uFEFF${text(rows, '\t')}`, 'utf16le')],
  ['ISO dates', (rows) => utf8(mapDates(rows, (day, month, year) => `${year}-${month}-${day}`))],
  ['slashes', (rows) => utf8(mapDates(rows, (day, month, year) => `${day}/${month}/${year}`))],
  ['month first', (rows) => utf8(mapDates(rows, (day, month, year) => `${month}/${day}/${year}`))],
  ['short days', (rows) => utf8(mapDates(rows, (day, month, year) => `${Number(day)}.${Number(month)}.${year}`))],
  ['other order of columns', (rows) => utf8(shuffled(rows))],
  ['capitals', (rows) => utf8(capitals(rows))],
  ['no diacritics', (rows) => utf8(plain(rows))],
  ['English headings', (rows) => utf8(english(rows))],
  ['English throughout', (rows) => Buffer.from(text(translated(rows), ','))],
  ['other codes and rooms', (rows) => utf8(renamed(rows))],
  [
    'all at once',
    (rows) =>
      windows1250(
        text(shuffled(capitals(english(mapDates(rows, (day, month, year) => `${year}/${month}/${day}`)))), ','),
      ),
  ],
]

const tables = (bytes: Uint8Array, fileName: string) =>
  tablesOf({ bytes: new Uint8Array(bytes), fileName, limits: tableLimits }, () => undefined)

async function checkFiles(register: Uint8Array, rooms: Uint8Array, name = 'fișier.csv') {
  const registerTable = pickTable(await tables(register, name), 'register')
  const roomsTable = pickTable(await tables(rooms, name), 'rooms')
  if (registerTable === null || roomsTable === null) throw new Error('the tables were not recognised')
  return checkTables(roomsTable, registerTable)
}

const refusedLines = ({ errors }: Awaited<ReturnType<typeof checkFiles>>) => [
  ...new Set(errors.map((problem) => problem.line)),
]

describe.each(variants)('the sample, %s', (_, write) => {
  test('is sound', async () => {
    const result = await checkFiles(write(grid('register.csv')), write(grid('rooms.csv')))
    expect(result.errors).toEqual([])
    expect(planCounts(result.plan)).toEqual({ rooms: 9, beds: 32, persons: 113, households: 60, stays: 131 })
    expect(result.plan.stays.filter((stay) => stay.left === null)).toHaveLength(11)
    expect(result.plan.stays.filter((stay) => stay.destination === 'other')).toEqual([])
  })

  test('has exactly the wrong lines refused', async () => {
    const result = await checkFiles(write(grid('register-with-errors.csv')), write(grid('rooms.csv')))
    expect(refusedLines(result)).toEqual(expectedLines)
  })
})

test('blank lines keep the numbers of the others', async () => {
  const rows = grid('register-with-errors.csv')
  const withBlanks = rows.flatMap((row, index) => (index > 0 && index % 10 === 0 ? [row, row.map(() => '')] : [row]))
  const moved = expectedLines.map((line) => line + Math.floor((line - 2) / 10))
  expect(refusedLines(await checkFiles(utf8(withBlanks), utf8(grid('rooms.csv'))))).toEqual(moved)
})

describe('the sample as a workbook', () => {
  const read = (name: string) => readFileSync(new URL(name, sampleFolder))

  test('serves as both files and is sound', async () => {
    const result = await checkFiles(read('register.xlsx'), read('register.xlsx'))
    expect(result.errors).toEqual([])
    expect(result.plan).toEqual(checkTables(sampleTable('rooms.csv'), sampleTable('register.csv')).plan)
  })

  // The cell of line 65 holds the real date 3 March 2022: a spreadsheet cannot hold 31 February as a date. The line is
  // refused all the same, because on those nights the room is another family's.
  test('has exactly the wrong lines refused, the one whose date the sheet rolled over for another reason', async () => {
    const result = await checkFiles(read('register-with-errors.xlsx'), read('register-with-errors.xlsx'))
    expect(refusedLines(result)).toEqual(expectedLines)
    const rolledOver = result.errors.filter((problem) => problem.line === 65).map((problem) => problem.code)
    expect(rolledOver).toEqual(['other-household-in-room'])
  })

  test('with texts instead of dates, every wrong line is refused', async () => {
    const sheet = (rows: Grid) => rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String })))
    const file = await writeWorkbook([
      { data: sheet(grid('rooms.csv')), sheet: 'Camere' },
      { data: sheet(grid('register-with-errors.csv')), sheet: 'Registru' },
    ]).toBuffer()
    expect(refusedLines(await checkFiles(file, file))).toEqual(expectedLines)
  })

  test('a formula in a cell refuses its line', async () => {
    const rows = grid('register.csv')
    const data = rows.map((row, index) =>
      row.map((value, column) =>
        value === ''
          ? null
          : index === 4 && column === 2
            ? { value: '=A1', type: 'Formula' as const }
            : { value, type: String },
      ),
    )
    const file = await writeWorkbook([{ data, sheet: 'Registru' }]).toBuffer()
    const result = await checkFiles(file, read('register.xlsx'))
    expect(result.errors.map(({ line, column, code }) => [line, column, code])).toEqual([[5, 'alias', 'formula']])
  })
})
