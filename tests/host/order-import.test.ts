import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { commandLine } from '../../host/command/command-line.ts'
import { loginOf, passwordOf } from '../support/template.ts'
import { textRow, workbookParts, zip } from './import/workbook.ts'

const samples = join(import.meta.dirname, '..', 'data', 'reshare-orders')
const sample = (name: string) => join(samples, name)
const folder = mkdtempSync(join(tmpdir(), 'liman-orders-'))
const vault = ['--data', join(folder, 'vault'), '--as', loginOf('atelier-manager')]
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Expected = {
  number: string
  orderedOn: string
  wantedOn: string
  lines: number
  pieces: number
  totalCents: number
  piecesByShop: Record<string, number>
}

async function json(words: string[]) {
  let stdout = ''
  const code = await commandLine([...words, '--json'], {
    out: (text) => (stdout += text),
    err: () => undefined,
    password: () => passwordOf('atelier-manager'),
  })
  return { code, answer: JSON.parse(stdout) as unknown }
}

const importOrder = (file: string, ...more: string[]) => json(['import', 'order', ...vault, '--file', file, ...more])
const expected = (name: string) => JSON.parse(readFileSync(sample(name), 'utf8')) as Expected

async function refusedRows(file: string) {
  const { code, answer } = await importOrder(file)
  expect(code).toBe(1)
  return answer as { ok: false; errors: { row: number; column: string; code: string; message: string }[] }
}

beforeAll(async () => {
  cpSync(inject('templateVault'), join(folder, 'vault'), { recursive: true })
  const catalogue = ['import', 'catalogue', ...vault, '--file', sample('order-a.expected.json')]
  expect(await json(catalogue)).toMatchObject({ code: 0, answer: { ok: true } })
})

describe('the order sheets as the buyer mails them', () => {
  it('names exactly the wrong rows, and keeps nothing of the sheet', { timeout: 60_000 }, async () => {
    const { errors } = await refusedRows(sample('order-with-errors.xlsx'))
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [8, 'Totaal', 'total-differs'],
      [9, 'Artikel', 'unknown-article'],
      [10, 'Ede', 'quantity-negative'],
      [11, 'Prijs (EUR)', 'price-not-a-number'],
      [12, 'Arnhem', 'quantity-not-whole'],
    ])
    for (const error of errors) {
      expect(Object.keys(error)).toEqual(['row', 'column', 'code', 'message'])
      expect(error.message).toMatch(/\.$/)
      expect(error.message).not.toMatch(/{{|undefined/)
    }
    expect(await json(['call', 'customers.list', '{}', ...vault])).toEqual({ code: 0, answer: [] })
    expect(await json(['call', 'orders.list', '{}', ...vault])).toEqual({ code: 0, answer: [] })
  })

  it.each(['order-a', 'order-b'])('takes %s over as it stands, once', { timeout: 60_000 }, async (name) => {
    const { number, orderedOn, wantedOn, lines, pieces, totalCents, piecesByShop } = expected(`${name}.expected.json`)
    const answer = { ok: true, number, orderedOn, wantedOn, lines, pieces, totalCents, piecesByShop }
    expect(await importOrder(sample(`${name}.xlsx`), '--dry-run')).toEqual({ code: 0, answer })
    expect(await importOrder(sample(`${name}.xlsx`))).toEqual({ code: 0, answer })
    const again = await refusedRows(sample(`${name}.xlsx`))
    expect(again.errors).toMatchObject([{ row: 2, column: 'Bestelnummer', code: 'number-known' }])
  })

  it('makes one customer and its shops once', async () => {
    const { answer } = await json(['call', 'customers.list', '{}', ...vault])
    expect(answer).toMatchObject([{ name: 'ReShare', language: 'nl', country: 'NL', shops: 3, openOrders: 2 }])
  })
})

describe('a file that is no order', () => {
  it('is refused in the same shape, as row 0', async () => {
    const page = join(folder, 'page.xlsx')
    writeFileSync(page, '<html><table><tr><td>Artikel</td></tr></table></html>')
    expect((await refusedRows(page)).errors).toMatchObject([{ row: 0, column: '', code: 'files.web-page' }])
    expect((await refusedRows(join(folder, 'nowhere.xlsx'))).errors).toMatchObject([
      { row: 0, code: 'cli.file-missing' },
    ])
  })
})

describe('a workbook whose sums are formulas', () => {
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  const number = (at: string, value: number, formula = '') =>
    `<c r="${at}">${formula && `<f>${formula}</f>`}<v>${value}</v></c>`
  const order = (result: number) =>
    zip(
      workbookParts(
        [
          textRow(1, ['Bestelling ReShare', '', '', '', '', '', '']),
          textRow(3, ['Bestelnummer:', 'RS-F', 'Besteldatum:', '9-3-2026', 'Leverdatum:', '11-5-2026']),
          textRow(5, ['Maat', 'Artikel', 'Kleur', 'Prijs', 'Zwolle', 'Ede', 'Totaal']),
          `<row r="7">${text('A7', 's')}${text('B7', 'schort')}${text('C7', 'rood')}${text('D7', '9,00')}${number('E7', 2)}${number('F7', 3)}${number('G7', result, 'SUM(E7:F7)')}</row>`,
        ].join(''),
      ),
    )

  it('counts with the results that the buyer saw', { timeout: 60_000 }, async () => {
    const file = join(folder, 'formulas.xlsx')
    writeFileSync(file, order(6))
    expect((await refusedRows(file)).errors).toMatchObject([{ row: 7, column: 'Totaal', code: 'total-differs' }])
    writeFileSync(file, order(5))
    const { answer } = await importOrder(file, '--dry-run')
    expect(answer).toMatchObject({ ok: true, number: 'RS-F', pieces: 5, piecesByShop: { Zwolle: 2, Ede: 3 } })
  })
})
