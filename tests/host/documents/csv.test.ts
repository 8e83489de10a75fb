import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import type { Sheet } from '../../../core/kernel/sheet.ts'
import { csvOf, formulaSafe } from '../../../host/documents/csv.ts'

const text = (sheet: Sheet) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf(sheet))
const texts = (...values: string[]): Sheet => ({
  name: 'x',
  columns: [{ heading: 'Text', kind: 'text' }],
  rows: values.map((v) => [v]),
})
const read = (csv: string) =>
  Papa.parse<string[]>(csv.slice(1), { delimiter: ';', newline: '\r\n', skipEmptyLines: true }).data

it('writes what Romanian Excel opens by itself: mark, semicolons, CRLF, decimal comma, ISO dates', () => {
  const sheet: Sheet = {
    name: 'x',
    columns: [
      { heading: 'Camera „Țuțu”', kind: 'text' },
      { heading: 'Nopți', kind: 'integer' },
      { heading: 'Medie', kind: 'decimal' },
      { heading: 'Ocupare', kind: 'percent' },
      { heading: 'De la', kind: 'date' },
    ],
    rows: [
      ['Оксана; "sus"', 1234567, -0.5, 78.3, '2026-11-22'],
      [null, null, null, null, null],
    ],
  }
  expect(text(sheet)).toBe(
    '\ufeffCamera „Țuțu”;Nopți;Medie;Ocupare;De la\r\n"Оксана; ""sus""";1234567;-0,5;78,3;2026-11-22\r\n;;;;\r\n',
  )
  expect([...csvOf(sheet).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

it.each([
  ['=1+1', "'=1+1"],
  ['+40 721', "'+40 721"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\rx', "'\rx"],
  ['\nx', "'\nx"],
  ['\0x', "'\0x"],
  ['  =1', "'  =1"],
  ['＝1', "'＝1"],
  ['a=1', 'a=1'],
  ['Ștefănița', 'Ștefănița'],
  ['', ''],
])('keeps %j from being run as a formula', (given, safe) => {
  expect(formulaSafe(given)).toBe(safe)
})

it('leaves negative numbers numbers, but not a text in a column of numbers or dates', () => {
  const sheet: Sheet = {
    name: 'x',
    columns: [
      { heading: 'N', kind: 'integer' },
      { heading: 'D', kind: 'date' },
    ],
    rows: [
      [-5, '2026-01-01'],
      ['-5', '=NOW()'],
      [Number.NaN, '2026-02-30'],
    ],
  }
  expect(read(text(sheet)).slice(1)).toEqual([
    ['-5', '2026-01-01'],
    ["'-5", "'=NOW()"],
    ['', '2026-02-30'],
  ])
})

it('makes a heading safe as well', () => {
  expect(text({ name: 'x', columns: [{ heading: '=A1', kind: 'text' }], rows: [] })).toBe("\ufeff'=A1\r\n")
})

it('reads back as the same table, whatever the cells hold', () => {
  const cell = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !value.includes('\ufeff'))
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
      expect(read(text(texts(...cells)))).toEqual([['Text'], ...cells.map((value) => [formulaSafe(value)])])
    }),
  )
})

it('never begins a cell with a sign that starts a formula', () => {
  const cell = fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', ''), fc.string())
    .map(([a, b]) => a + b)
  fc.assert(
    fc.property(cell, (value) => {
      for (const [field] of read(text(texts(value))).slice(1)) expect(field).not.toMatch(/^(\s*[=+\-@]|[\t\r\n])/)
    }),
  )
})
