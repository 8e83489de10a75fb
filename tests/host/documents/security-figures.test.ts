import { afterAll, describe, expect, it } from 'vitest'
import { localDate } from '../../../common/kernel/calendar.ts'
import type { SecurityFigures } from '../../../common/security/figures/figures.contract.ts'
import { figuresDocument } from '../../../core/security/figures/figures.document.ts'
import { figuresInOne, figuresSheets } from '../../../core/security/figures/figures.sheets.ts'
import { csvOf } from '../../../host/documents/csv.ts'
import { closePdfRenderer, renderPdf } from '../../../host/documents/render-pdf.ts'
import { documentTexts } from '../../../host/documents/translate.ts'
import { codesOnly } from '../../core/shelter/paper-samples.ts'
import { pageTexts, popplerPresent } from './poppler.ts'

const months = ['2026-09', '2026-10', '2026-11']

const figures: SecurityFigures = {
  entriesByKind: [
    { kind: 'entry', entries: 812 },
    { kind: 'visitor', entries: 96 },
    { kind: 'supplement', entries: 3 },
  ],
  entriesByMonth: months.map((month, index) => ({ month, entries: 300 + index, late: index })),
  incidentsByCategory: [
    { category: 'medical', severity: 2, incidents: 1 },
    { category: 'threat', severity: 1, incidents: 1 },
    { category: 'threat', severity: 3, incidents: 2 },
  ],
  incidentsByHour: Array.from({ length: 24 }, (_, hour) => ({ hour, incidents: hour === 2 ? 3 : hour === 23 ? 1 : 0 })),
  incidentsByMonth: months.map((month, index) => ({
    month,
    severity1: index === 1 ? 1 : 0,
    severity2: index === 2 ? 1 : 0,
    severity3: index === 0 ? 2 : 0,
  })),
  patrols: [{ name: 'Curtea și gardul', planned: 50, onTime: 46, late: 3, missed: 1, withExceptions: 2 }],
  checkCalls: [],
  visits: { admitted: 48, refused: 2, persons: 31, medianMinutes: 55 },
  keys: { issued: 20, returnedLate: 2, lost: 1 },
  tests: { done: 9, failed: 1, overdue: 1 },
}
const nothing: SecurityFigures = {
  ...figures,
  entriesByKind: [],
  entriesByMonth: months.map((month) => ({ month, entries: 0, late: 0 })),
  incidentsByCategory: [],
  incidentsByHour: figures.incidentsByHour.map(({ hour }) => ({ hour, incidents: 0 })),
  incidentsByMonth: months.map((month) => ({ month, severity1: 0, severity2: 0, severity3: 0 })),
  patrols: [],
  visits: { admitted: 0, refused: 0, persons: 0, medianMinutes: null },
}

function report(of: SecurityFigures, language: 'ro' | 'en' = 'ro') {
  const period = { from: localDate('2026-09-01'), until: localDate('2026-12-01'), calculatedAt: codesOnly.printedAt }
  return renderPdf(figuresDocument({ ...period, figures: of }, { ...codesOnly, language }, documentTexts(language)))
}

const textOf = async (pdf: Promise<Uint8Array>) => pageTexts(await pdf).join('\n')

afterAll(closePdfRenderer)

describe.skipIf(!popplerPresent())('the report of the figures', () => {
  it('gives every figure beside its name, and says how it was counted', async () => {
    const text = await textOf(report(figures))
    expect(text).toContain('01.09.2026 – 30.11.2026')
    expect(text).toContain('Confidențial · doar cifre, fără persoane')
    expect(text).toMatch(/Amenințare\s+1 0 2 3/)
    expect(text).toMatch(/Total\s+1 1 2 4/)
    expect(text).toMatch(/octombrie 2026\s+1 0 0 1/)
    expect(text).toMatch(/02–03\s+3/)
    expect(text).not.toMatch(/03–04/)
    expect(text).toMatch(/Curtea și gardul\s+46 din 50 · 92,0 %\s+50 3 1 2/)
    expect(text).toContain('nu a fost planificat niciun apel de control')
    expect(text).toMatch(/Completare\s+3/)
    expect(text).toMatch(/noiembrie 2026 302 2/)
    expect(text).toMatch(/Mediana minutelor în casă 55/)
    expect(text).toContain('Intrările retrase nu se numără')
    expect(text).toContain('Sursa: jurnalul de pază și registrele porții. Calculat la 22.11.2026 21:40.')
  })

  it('says so where nothing happened', async () => {
    const text = await textOf(report(nothing))
    expect(text).toContain('nu a fost raportat niciun incident')
    expect(text).toContain('nu s-a scris nimic în jurnal')
    expect(text).toMatch(/Mediana minutelor în casă –/)
    expect(text).not.toMatch(/NaN|null|undefined|Infinity/)
  })

  it('has a complete English', async () => {
    const text = await textOf(report(figures, 'en'))
    expect(text).toContain('Security figures')
    expect(text).toMatch(/Threat\s+1 0 2 3/)
    expect(text).toMatch(/46 of 50 · 92\.0%/)
    expect(text).not.toMatch(/Gravitate|Luna|Felul|Sursa|Vizite/)
  })
})

describe('the tables', () => {
  it('have one value for each column, also where nothing happened', () => {
    for (const of of [figures, nothing])
      for (const sheet of figuresSheets(of, documentTexts('ro')))
        for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length)
  })

  it('stand in one list when the file holds only one', () => {
    const text = new TextDecoder().decode(csvOf(figuresInOne(figures, documentTexts('ro'))))
    expect(text).toContain('Capitolul;Rândul;Cifra;Valoarea')
    expect(text).toContain('Incidente pe feluri;Amenințare;Gravitate 3;2')
    expect(text).toContain('Ronduri;Curtea și gardul;Făcute la timp;92')
    expect(text).toContain('"Vizite, chei și probe";Vizite refuzate;Valoarea;2')
  })
})
