import readXlsxFile from 'read-excel-file/node'
import { expect, it } from 'vitest'
import type { Sheet } from '../../../core/kernel/sheet.ts'
import { occupancySheets } from '../../../core/shelter/occupancy/occupancy.sheets.ts'
import { documentTexts } from '../../../host/documents/translate.ts'
import { xlsxOf } from '../../../host/documents/xlsx.ts'
import { report, rowsBehind } from '../../core/shelter/paper-samples.ts'
import { partsOf } from './zip-parts.ts'

const sheet: Sheet = {
  name: 'Pe luni',
  columns: [
    { heading: 'Luna', kind: 'text' },
    { heading: 'Nopți', kind: 'integer' },
    { heading: 'Medie', kind: 'decimal' },
    { heading: 'Ocupare', kind: 'percent' },
    { heading: 'De la', kind: 'date' },
  ],
  rows: [
    ['=1+1', 1200, -2.5, 78.3, '2026-11-22'],
    ['Оксана & <Țuțu>', null, null, null, null],
    ['@x', 0, Number.NaN, 100, '2026-02-30'],
  ],
}

const read = async (sheets: readonly Sheet[]) => readXlsxFile(Buffer.from(await xlsxOf(sheets)))

it('reads back as real numbers, percentages and dates, with texts as they were', async () => {
  const [first] = await read([sheet])
  expect(first?.data).toEqual([
    ['Luna', 'Nopți', 'Medie', 'Ocupare', 'De la'],
    ['=1+1', 1200, -2.5, expect.closeTo(0.783), new Date('2026-11-22T00:00:00Z')],
    ['Оксана & <Țuțu>', null, null, null, null],
    ['@x', 0, null, 1, '2026-02-30'],
  ])
})

it('holds no formula, a bold frozen heading, formats and widths', async () => {
  const parts = partsOf(await xlsxOf([sheet]))
  const page = parts['xl/worksheets/sheet1.xml'] ?? ''
  expect(page).toContain('<row')
  expect(Object.values(parts).join('')).not.toMatch(/<f[ >]/)
  expect(page).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  expect(page).toMatch(/<col [^>]*width="17/)
  expect(parts['xl/styles.xml']).toMatch(/<b\/>/)
  for (const format of ['0.0%', 'dd.mm.yyyy', '#,##0']) expect(parts['xl/styles.xml']).toContain(format)
})

it('gives Excel names of sheets that it accepts', async () => {
  const named = await read([
    { ...sheet, name: 'Noiembrie/decembrie [2026]: camera mamă-copil?' },
    { ...sheet, name: "''" },
  ])
  expect(named.map((each) => each.sheet)).toEqual(['Noiembrie decembrie  2026   cam', 'Liman'])
})

it('saves an empty table as its heading', async () => {
  const [first] = await read([{ ...sheet, rows: [] }])
  expect(first?.data).toEqual([['Luna', 'Nopți', 'Medie', 'Ocupare', 'De la']])
})

it('holds the occupancy by month, room and category and the rows behind, without aliases unless asked', async () => {
  const input = { periods: report(12).periods, rooms: report(12).rooms, rows: rowsBehind }
  const plain = await read(occupancySheets(input, false, documentTexts('ro')))
  expect(plain.map((each) => each.sheet)).toEqual(['Pe luni', 'Pe camere', 'Pe categorii', 'Rânduri'])
  expect(plain[0]?.data.at(-1)).toEqual([
    'Total',
    360,
    6574,
    9360,
    expect.closeTo(0.702),
    3233,
    3960,
    expect.closeTo(0.816),
  ])
  expect(plain[1]?.data).toHaveLength(12)
  expect(plain[2]?.data[1]?.slice(-2)).toEqual([3285, expect.closeTo(0.5)])
  expect(plain[3]?.data[2]).toEqual([
    'OR-2026-002',
    'Copii',
    'F-2026-001',
    '@101',
    'B',
    new Date('2026-01-03T00:00:00Z'),
    new Date('2026-02-01T00:00:00Z'),
    29,
  ])
  expect(JSON.stringify(plain)).not.toContain('Оксана')
  const named = await read(occupancySheets(input, true, documentTexts('ro')))
  expect(named[3]?.data[2]?.[1]).toBe('Оксана; „Țuțu”')
})
