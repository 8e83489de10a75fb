import { expect, it } from 'vitest'
import { printable } from '../../../core/kernel/document.ts'
import { pageFrame } from '../../../core/kernel/page-frame.ts'
import { bedMapDocument } from '../../../core/shelter/board/bed-map.document.ts'
import { occupancyDocument } from '../../../core/shelter/occupancy/occupancy.document.ts'
import { eveningListDocument } from '../../../core/shelter/roll-call/evening-list.document.ts'
import { documentTexts } from '../../../host/documents/translate.ts'
import { board, codesOnly, night, report, rollCall, withNames } from '../shelter/paper-samples.ts'

const ro = documentTexts('ro')
const body = { title: 'Titlu', subtitle: 'Sub', orientation: 'landscape', about: 'persons', content: [] } as const

const frame = (print = codesOnly, about: 'persons' | 'figures' = 'persons') =>
  printable({ ...body, content: [], about }, print, ro).frame

it('says on the paper whether names stand on it', () => {
  expect(frame().names).toBe('doar coduri, fără nume')
  expect(frame(withNames).names).toBe('conține nume')
  expect(frame(withNames, 'figures').names).toBe('doar cifre, fără persoane')
})

it('gives the time of printing in the zone of the house', () => {
  expect(frame().printed).toBe('Tipărit de Ioana Țăranu-Brâncuș, 22.11.2026 21:40')
})

it('is plain data that survives the way to the worker', () => {
  const documents = [
    eveningListDocument({ on: night, lines: rollCall(9) }, withNames, ro),
    bedMapDocument(board(), withNames, ro),
    occupancyDocument(report(12), withNames, ro),
  ]
  for (const document of documents) expect(structuredClone(document)).toEqual(document)
})

it('holds no alias at all when codes were asked for', () => {
  const alias = 'Zăpăcită-Ținută-Șirag'
  const lines = rollCall(4).map((line) => ({ ...line, alias }))
  const house = board()
  const bars = house.bars.map((bar) => (bar.kind === 'out-of-service' ? bar : { ...bar, alias }))
  const papers = (print: typeof codesOnly) =>
    JSON.stringify([
      eveningListDocument({ on: night, lines }, print, ro),
      bedMapDocument({ ...house, bars: bars as typeof house.bars }, print, ro),
    ])
  expect(papers(codesOnly)).not.toContain(alias)
  expect(papers(withNames)).toContain(alias)
})

it('numbers the pages in the words of the language', () => {
  const definition = pageFrame(printable({ ...body, content: [] }, codesOnly, ro))
  expect(JSON.stringify(definition.footer(2, 3))).toContain('Pagina 2 din 3')
  expect(definition.pageOrientation).toBe('landscape')
})

it('shares no point between the drawings, because the layout moves them in place', () => {
  const seen = new Set<object>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('x' in value || 'type' in value) {
      expect(seen.has(value)).toBe(false)
      seen.add(value)
    }
    Object.values(value).forEach(walk)
  }
  const together = pageFrame(bedMapDocument(board(), codesOnly, ro)).content
  walk(together)
  walk(occupancyDocument(report(12), codesOnly, ro).content)
  walk(occupancyDocument(report(12), codesOnly, ro).content)
})
