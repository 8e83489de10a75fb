import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { commandLine } from '../../host/command/command-line.ts'
import { loginOf, passwordOf } from '../support/template.ts'

const folder = mkdtempSync(join(tmpdir(), 'liman-catalogue-'))
beforeAll(() => cpSync(inject('templateVault'), join(folder, 'vault'), { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function json(words: string[], role: 'atelier-manager' | 'auditor' = 'atelier-manager') {
  let stdout = ''
  const code = await commandLine([...words, '--data', join(folder, 'vault'), '--as', loginOf(role), '--json'], {
    out: (text) => (stdout += text),
    err: () => undefined,
    password: () => passwordOf(role),
  })
  return { code, answer: JSON.parse(stdout) as unknown }
}

function fileWith(content: unknown, name = 'catalogue.json'): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const importing = (content: unknown) => json(['import', 'catalogue', '--file', fileWith(content)])
const styles = async () => (await json(['call', 'styles.list'])).answer as { code: string; nameRo: string }[]
const tote = { code: 'TOTE', nl: 'Draagtas canvas', colours: ['Naturel', 'Zwart'], sizes: ['-'], cents: 650 }
const apron = { code: 'SCHORT', nl: 'Keukenschort', colours: ['Rood'], sizes: ['S', 'M', 'L'], cents: 900 }

describe('liman import catalogue', () => {
  it('is refused for a file that holds no catalogue, with the place and one sentence', async () => {
    const refused = (column: string | null, code: string) => ({
      code: 1,
      answer: { ok: false, errors: [{ line: null, column, code, message: expect.stringMatching(/\.$/) }] },
    })
    expect(await importing('<html>catalogus</html>')).toEqual(refused(null, 'catalogue.not-json'))
    expect(await importing({ errors: [] })).toEqual(refused(null, 'catalogue.no-catalogue'))
    expect(await importing({ catalogue: 'TOTE' })).toEqual(refused(null, 'catalogue.no-catalogue'))
    const wrong = { ...apron, cents: 'negen euro' }
    expect(await importing({ catalogue: [tote, wrong] })).toEqual(refused('styles.1.cents', 'catalogue.cents'))
    expect(await json(['import', 'catalogue', '--file', join(folder, 'absent.json')])).toEqual(
      refused(null, 'cli.file-missing'),
    )
    expect(await styles()).toEqual([])
  })

  it('takes in styles, variants and prices, and the second time nothing', async () => {
    const first = { ok: true, styles: 2, variants: 5, knownStyles: 0, knownVariants: 0, otherPrices: 0 }
    const second = { ok: true, styles: 0, variants: 0, knownStyles: 2, knownVariants: 5, otherPrices: 0 }
    expect(await importing({ number: 'RS-1', catalogue: [tote, apron] })).toEqual({ code: 0, answer: first })
    expect(await importing({ number: 'RS-1', catalogue: [tote, apron] })).toEqual({ code: 0, answer: second })
    expect((await styles()).map(({ code, nameRo }) => [code, nameRo])).toEqual([
      ['SCHORT', 'Keukenschort'],
      ['TOTE', 'Draagtas canvas'],
    ])
  })

  it('is refused to a role that does not keep the catalogue', async () => {
    const refused = await json(['import', 'catalogue', '--file', fileWith({ catalogue: [tote] })], 'auditor')
    expect(refused).toMatchObject({ code: 1, answer: { ok: false, errors: [{ code: 'not-allowed' }] } })
  })

  it('asks for the file', async () => {
    const words = ['import', 'catalogue', '--data', folder, '--as', 'ana']
    expect(await commandLine(words, { out: () => undefined, err: () => undefined, password: () => '' })).toBe(2)
  })
})
