import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFor } from '../../../common/i18n/format.ts'
import { logActions } from '../../../common/security/log/log.contract.ts'
import { actionSentence } from '../../../core/security/log/action-sentence.ts'
import { logSheets } from '../../../core/security/log/log.sheets.ts'
import { missingNumbers } from '../../../core/security/log/line-words.ts'
import { documentTexts } from '../../../host/documents/translate.ts'
import { codesOnly, withNames } from '../shelter/paper-samples.ts'
import { line, mixedLines, person, printedLog } from './gate-paper-samples.ts'

const words = (language: 'ro' | 'en', names = false) => ({
  withNames: names,
  format: formatFor(language),
  t: documentTexts(language),
})

describe('the sentence of an act', () => {
  const full = {
    inOrder: '6',
    items: '7',
    date: '2026-11-21',
    name: 'Ana $t(key) {{x}}',
    badge: '7',
    organisation: 'Poliția',
    reason: 'fără act',
    number: '12',
    opens: 'poarta',
    holder: 'Radu',
    route: 'Curte',
    passed: '5',
    of: '6',
    outcome: 'answered',
    result: 'passed',
  }
  const needed = { date: '2026-11-21', name: 'Ana', number: '12', route: 'Curte' }

  it.each(logActions)('%s leaves no remains when particulars are empty or absent, in both languages', (action) => {
    const empty = { ...Object.fromEntries(Object.keys(full).map((key) => [key, ''])), ...needed }
    for (const language of ['ro', 'en'] as const) {
      const bare = actionSentence({ action, details: needed, persons: [] }, words(language))
      expect(bare).toMatch(/^\p{Lu}.*[\p{L}\d]$/u)
      expect(bare).not.toMatch(/\{\{|undefined|, ?,|\(\)|: ?,| {2}/)
      expect(actionSentence({ action, details: empty, persons: [] }, words(language))).toBe(bare)
      const whole = actionSentence({ action, details: full, persons: [] }, words(language))
      expect(whole.length).toBeGreaterThanOrEqual(bare.length)
      expect(whole).not.toContain('undefined')
    }
  })

  it('gives what was typed letter by letter', () => {
    const said = actionSentence({ action: 'visit.out', details: full, persons: [] }, words('ro'))
    expect(said).toBe('A ieșit Ana $t(key) {{x}}, ecuson 7')
  })

  it('translates the codes that it knows and gives others as they are', () => {
    const said = (outcome: string) =>
      actionSentence({ action: 'check-call.done', details: { name: 'Dispecerat', outcome }, persons: [] }, words('en'))
    expect(said('no-answer')).toBe('Check call: Dispecerat – no answer')
    expect(said('ocupat')).toBe('Check call: Dispecerat – ocupat')
  })

  it.each(['key.out', 'key.in', 'key.lost'] as const)(
    '%s names a resident by code unless names are asked for',
    (action) => {
      const act = { action, details: { number: '12', holder: 'Ștefănița' }, persons: [person(0)] }
      expect(actionSentence(act, words('ro'))).toMatch(/cheia 12, .*OR-2026-001$/)
      expect(actionSentence(act, words('ro'))).not.toContain('Ștefănița')
      expect(actionSentence(act, words('ro', true))).toMatch(/Ștefănița$/)
      expect(actionSentence({ ...act, persons: [] }, words('ro'))).toMatch(/Ștefănița$/)
    },
  )

  it('is empty for a line that was written by hand', () => {
    expect(actionSentence(line(1, { text: 'ceva' }), words('ro'))).toBe('')
  })
})

describe('numbers that are missing between the first and the last', () => {
  it.each([
    [[], []],
    [[7], []],
    [[3, 1, 2], []],
    [
      [1, 2, 5, 7],
      [
        { from: 3, until: 4 },
        { from: 6, until: 6 },
      ],
    ],
  ])('%j', (seqs, expected) => {
    expect(missingNumbers(seqs)).toEqual(expected)
  })

  it('and the numbers that are there make the whole book, whatever the lines', () => {
    const seqs = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1 })
    fc.assert(
      fc.property(seqs, (numbers) => {
        const gaps = missingNumbers(numbers).flatMap(({ from, until }) =>
          Array.from({ length: until - from + 1 }, (_, index) => from + index),
        )
        const all = [...numbers, ...gaps].sort((a, b) => a - b)
        const first = Math.min(...numbers)
        expect(all).toEqual(Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => first + index))
      }),
    )
  })
})

describe('the log as sheets', () => {
  it('has every line and every day, without aliases unless asked for', () => {
    const [lines, days] = logSheets(printedLog(mixedLines()), codesOnly, documentTexts('ro'))
    expect(lines?.rows).toHaveLength(24)
    expect(lines?.rows.every((row) => row.length === lines.columns.length)).toBe(true)
    expect(lines?.rows[1]?.slice(0, 10)).toEqual([
      102,
      '2026-11-22',
      '20:05',
      '2026-11-22',
      '20:05',
      'Ieșire',
      '',
      'OR-2026-001, Teiul; OR-2026-002, Teiul',
      'la farmacie',
      '22.11.2026 21:30',
    ])
    expect(lines?.rows.at(-1)?.[10]).toBe('da')
    expect(days?.rows).toEqual([['2026-11-22', '22.11.2026 00:04', '23.11.2026 08:10', 'Ioana Țăranu-Brâncuș', 24, 0]])
    expect(JSON.stringify(lines)).not.toContain('Îngerașă')
    expect(JSON.stringify(logSheets(printedLog(mixedLines()), withNames, documentTexts('en')))).toContain('Îngerașă')
  })
})
