import { afterAll, describe, expect, it } from 'vitest'
import type { PrintableDocument, PrintInfo } from '../../../core/kernel/document.ts'
import { bedMapDocument } from '../../../core/shelter/board/bed-map.document.ts'
import { occupancyDocument } from '../../../core/shelter/occupancy/occupancy.document.ts'
import { eveningListDocument } from '../../../core/shelter/roll-call/evening-list.document.ts'
import { closePdfRenderer, renderPdf } from '../../../host/documents/render-pdf.ts'
import { documentTexts } from '../../../host/documents/translate.ts'
import * as samples from '../../core/shelter/paper-samples.ts'
import { inkOf, pageTexts, popplerPresent, properties } from './poppler.ts'

const { codesOnly, withNames, night, aliases } = samples
const ro = documentTexts('ro')

const evening = (persons: number, print: PrintInfo = codesOnly, t = ro) =>
  eveningListDocument({ on: night, lines: samples.rollCall(persons) }, print, t)

async function pagesOf(document: PrintableDocument): Promise<string[]> {
  return pageTexts(await renderPdf(document))
}

/** Long aliases are broken over lines, so each word is looked for by itself. */
const aliasWords = aliases.flatMap((alias) => alias.split(/[\s-]/)).filter((word) => word.length > 2)

afterAll(closePdfRenderer)

describe.skipIf(!popplerPresent())('papers as they leave the printer', () => {
  it('numbers the pages and names who printed on every one', async () => {
    const pages = await pagesOf(evening(60))
    expect(pages).toHaveLength(3)
    pages.forEach((page, index) => {
      expect(page).toContain(`Pagina ${index + 1} din 3`)
      expect(page).toContain('Tipărit de Ioana Țăranu-Brâncuș, 22.11.2026 21:40')
      expect(page).toContain('Confidențial · doar coduri, fără nume')
      expect(page).toContain('Casa Ștefania – Oradea')
      expect(page).toContain('Noaptea de duminică, 22 noiembrie 2026')
    })
  })

  it('states A4, title and language without the name of anybody', async () => {
    const pdf = await renderPdf(evening(2, withNames))
    expect(properties(pdf)).toMatch(/Title:\s+Lista de seară – Noaptea de duminică, 22 noiembrie 2026/)
    expect(properties(pdf)).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/)
    expect(properties(pdf)).not.toMatch(/Ioana|Ștefănița/)
  })

  it('lists every person of the evening once, in walking order, with bed and return', async () => {
    const text = (await pagesOf(evening(60))).join('\n')
    const codes = [...text.matchAll(/OR-2026-\d{3}/g)].map(([code]) => code)
    expect(codes).toEqual(samples.rollCall(60).map((line) => line.code))
    expect(text).toMatch(/A OR-2026-005 .*24\.11\.2026/)
    expect(text).toMatch(/OR-2026-003 copil/)
    expect(text).toContain('Parter · 4 persoane')
    expect(text).toContain('Etajul 2 · 4 persoane')
    expect(text).toContain('Verificat de (nume, semnătură)')
    expect(text).toContain('Predat turei de noapte (nume, semnătură)')
    expect(text).toMatch(/60 53 7 20 15\n/)
  })

  it('prints a note as long as the form allows, in a full room, without losing a line', async () => {
    const note = `${'cuvinte lungi de tot '.repeat(9)}sfârșit`
    const lines = samples.rollCall(30).map((line) => ({ ...line, roomName: 'Dormitor', note }))
    const text = (await pagesOf(eveningListDocument({ on: night, lines }, withNames, ro))).join('\n')
    expect(text.match(/sfârșit/g)).toHaveLength(30 + 1)
    for (const line of lines) expect(text).toContain(line.code)
  })

  it('gives codes alone unless names were asked for', async () => {
    for (const document of [evening(12), bedMapDocument(samples.board(), codesOnly, ro)]) {
      const text = (await pagesOf(document)).join('\n')
      expect(text).toContain('OR-2026-001')
      for (const word of aliasWords) expect(text).not.toContain(word)
    }
    for (const document of [evening(12, withNames), bedMapDocument(samples.board(), withNames, ro)]) {
      const text = (await pagesOf(document)).join('\n')
      expect(text).toContain('Confidențial · conține nume')
      for (const word of aliasWords) expect(text).toContain(word)
    }
  })

  it('says so when nobody sleeps in the house, when it has no room, and when there is no figure', async () => {
    expect(await pagesOf(evening(0))).toEqual([expect.stringContaining('nimeni nu are pat în casă')])
    const empty = { ...samples.board(), rooms: [], bars: [], days: [] }
    expect(await pagesOf(bedMapDocument(empty, codesOnly, ro))).toEqual([
      expect.stringContaining('nicio cameră înregistrată'),
    ])
    const [report = ''] = await pagesOf(occupancyDocument(samples.emptyReport, codesOnly, ro))
    expect(report).toContain('Perioada aleasă nu conține nicio noapte încheiată.')
    expect(report).toContain('nu a fost consemnată nicio cerere neprimită')
    expect(report).not.toMatch(/NaN|null|undefined|Infinity/)
  })

  it('maps every bed with the word of its state', async () => {
    const text = (await pagesOf(bedMapDocument(samples.board(), codesOnly, ro))).join('\n')
    expect(text).toContain('Ocupate 15 din 25 paturi utilizabile')
    expect(text).toMatch(
      /14 Prezent 1 Absent temporar 1 Planificat 1 Rezervat 1 Indisponibil 8 Liber 1 cameră în izolare/,
    )
    for (const words of [
      'familia F-2026-014 · până la 01.12.2026',
      'absent, revine',
      'termen depășit: 19.11.2026',
      'planificat până la 01.12.2026',
      'rezervat până la 01.12.2026',
      'indisponibil: reparație',
      'liber',
      'Izolare 20.11.2026 – 27.11.2026',
      'Fără paturi în această zi',
      'familie · accesibilă · 3 / 4 locuri',
    ])
      expect(text).toContain(words)
  })

  it('keeps the reason of an isolation off the paper', async () => {
    expect((await pagesOf(bedMapDocument(samples.board(), withNames, ro))).join('\n')).not.toContain('varicelă')
  })

  it('continues a large room in further boxes and loses no bed of it', async () => {
    const pages = await pagesOf(bedMapDocument(samples.dormitory(30), withNames, ro))
    const text = pages.join('\n')
    for (let bed = 0; bed < 60; bed += 1) expect(text).toContain(samples.code(bed))
    expect(text).toContain('Dormitor (continuare)')
    const free = (await pagesOf(bedMapDocument({ ...samples.dormitory(30), bars: [] }, codesOnly, ro))).join('\n')
    expect(free.match(/\w+ liber/g)).toHaveLength(30)
  })

  it('draws figures, chart, tables and formulas of the occupancy', async () => {
    const pages = await pagesOf(occupancyDocument(samples.report(12), withNames, ro))
    const text = pages.join('\n')
    expect(pages[0]).toContain('01.01.2026 – 31.12.2026')
    expect(pages[0]).toContain('Confidențial · doar cifre, fără persoane')
    expect(pages[0]).toMatch(/70,2 % 81,6 % 6\.574 64,2/)
    expect(pages[0]).toMatch(/ian\. feb\. mar\. apr\. mai iun\. iul\. aug\. sept\. oct\. nov\. dec\./)
    expect(pages[0]).toMatch(/52,8 58,3 66,7 78,2/)
    expect(text).toMatch(/ianuarie 2026 412 780 52,8 % 206 330 62,4 %/)
    expect(text).toMatch(/Total 6\.574 9\.360 70,2 % 3\.233 3\.960 81,6 %/)
    expect(text).toMatch(/Victime ale traficului 3\.285 50,0 %/)
    expect(text).toMatch(/Camera 111 630 730 86,3 % 300 82,2 %/)
    expect(text).toMatch(/Casa era plină 12 27/)
    expect(text).toMatch(/Total 16 34/)
    expect(text).toContain('Ocuparea paturilor = nopți-pat ocupate ÷')
  })

  it('repeats title and headings of a table that goes on over the page', async () => {
    const pages = await pagesOf(occupancyDocument(samples.report(36), codesOnly, ro))
    expect(pages.filter((page) => page.includes('Pe luni'))).toHaveLength(2)
    expect(pages.join('\n')).toContain('decembrie 2028')
  })

  it('has a complete English', async () => {
    const english = { ...codesOnly, language: 'en' as const }
    const en = documentTexts('en')
    const [list = ''] = await pagesOf(evening(1, english, en))
    expect(list).toContain('Page 1 of 1')
    expect(list).toMatch(/Night of Sunday,? 22 November 2026/)
    expect(list).toContain('Ground floor · 1 person')
    const [report = ''] = await pagesOf(occupancyDocument(samples.report(3), english, en))
    expect(report).toContain('Bed nights occupied')
  })

  it('stays legible without colour: hatches and boxes are there in black and white', async () => {
    const free = { ...samples.board(), bars: [] }
    const bare = inkOf(await renderPdf(bedMapDocument(free, codesOnly, ro)), 1)
    const full = inkOf(await renderPdf(bedMapDocument(samples.board(), codesOnly, ro)), 1)
    expect(bare).toBeGreaterThan(0.01)
    expect(full).toBeGreaterThan(bare * 1.2)
  })
})
