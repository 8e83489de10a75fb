import { afterAll, describe, expect, it } from 'vitest'
import { addDays } from '../../../common/kernel/calendar.ts'
import type { PrintableDocument, PrintInfo } from '../../../core/kernel/document.ts'
import { emergencyListDocument } from '../../../core/security/gate/emergency-list.document.ts'
import { incidentReportDocument } from '../../../core/security/incidents/incident-report.document.ts'
import { logDocument } from '../../../core/security/log/log.document.ts'
import { handOverDocument } from '../../../core/security/shifts/hand-over.document.ts'
import { closePdfRenderer, renderPdf } from '../../../host/documents/render-pdf.ts'
import { documentTexts } from '../../../host/documents/translate.ts'
import * as samples from '../../core/security/gate-paper-samples.ts'
import { aliases, codesOnly, night, withNames } from '../../core/shelter/paper-samples.ts'
import { pageTexts, popplerPresent } from './poppler.ts'

const ro = documentTexts('ro')
const en = documentTexts('en')
const english: PrintInfo = { ...codesOnly, language: 'en' }

const log = (entries: Parameters<typeof samples.printedLog>[0], print: PrintInfo = codesOnly, t = ro) =>
  logDocument(samples.printedLog(entries), print, t)

async function pagesOf(document: PrintableDocument): Promise<string[]> {
  return pageTexts(await renderPdf(document))
}
const textOf = async (document: PrintableDocument) => (await pagesOf(document)).join('\n')

/** All the words without the line breaks that the width of a column makes. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

/** Long aliases are broken over lines, so each word is looked for by itself. */
const aliasWords = aliases.flatMap((alias) => alias.split(/[\s-]/)).filter((word) => word.length > 2)

const everyPaper = (print: PrintInfo, t = ro) => [
  log(samples.mixedLines(), print, t),
  handOverDocument({ ...samples.endedShift, handOver: 'Liniște.' }, print, t),
  emergencyListDocument(samples.emergencyList(32), print, t),
  incidentReportDocument(samples.incident, print, t),
]

afterAll(closePdfRenderer)

describe.skipIf(!popplerPresent())('every paper of the gate', () => {
  it('names residents by code alone unless names were asked for', async () => {
    for (const document of everyPaper(codesOnly)) {
      const text = await textOf(document)
      expect(text).toContain('Confidențial · rezidenți doar prin cod')
      expect(text).toContain('OR-2026-003')
      for (const word of aliasWords) expect(text).not.toContain(word)
    }
    for (const document of everyPaper(withNames)) {
      const text = await textOf(document)
      expect(text).toContain('Confidențial · conține nume')
      expect(text).toContain('Оксана')
    }
  })

  it('says page, house, who printed and when', async () => {
    for (const document of everyPaper(codesOnly)) {
      const pages = await pagesOf(document)
      pages.forEach((page, index) => {
        expect(page).toContain(`Pagina ${index + 1} din ${pages.length}`)
        expect(page).toContain('Tipărit de Ioana Țăranu-Brâncuș, 22.11.2026 21:40')
        expect(page).toContain('Casa Ștefania – Oradea')
      })
    }
  })

  it('has a complete English, and no value that is none', async () => {
    const documents = [
      ...everyPaper(english, en),
      handOverDocument(samples.runningShift, english, en),
      incidentReportDocument(samples.bareIncident, english, en),
      emergencyListDocument({ ...samples.emergencyList(0), visitors: [], officers: [] }, english, en),
    ]
    for (const document of documents) {
      const text = await textOf(document)
      expect(text).toContain('residents by code only')
      expect(text).toMatch(/Page 1 of \d/)
      expect(text).not.toMatch(/NaN|null|undefined|\{\{|securityLog\.|incident\./)
    }
  })
})

describe.skipIf(!popplerPresent())('the printed log', () => {
  it('gives every line with number, time, kind, sentence, persons, text and writer', async () => {
    const text = await textOf(log(samples.mixedLines(), withNames))
    for (const line of [
      /101 19:58 Tură Tură începută, echipament în ordine: 6 din 7 Ștefan Mîndruță\n\s*Stația radio fără baterie/,
      /102 20:05 Ieșire Ștefănița \(OR-2026-001\), Teiul · Țuțu \(OR-2026-002\), Teiul/,
      /la farmacie\n\s*Se întoarce: 22\.11\.2026 21:30/,
      /104 20:15 Vizitator Оксана \(OR-2026-003\), Teiul .*\n\s*A intrat Ігор Шевченко, Poliția Oradea, ecuson 7/,
      /105 20:20 Vizitator A intrat Ana Țurcanu Ștefan/,
      /Predată: cheia 12 \(poarta mică\), dată: Mâța Îngerașă/,
      /107 20:32 Cheie Predată: cheia 3, dată: Radu, instalator/,
      /112 21:00 Rond Rond făcut: Etaj și curte, 5 din 6 puncte/,
      /113 21:10 Apel de control Apel de control: Dispecerat – nu a răspuns/,
      /114 21:12 Aparatură Verificat: Centrala de alarmă – nu merge/,
      /117 21:40 Vizitator Nu a fost primit\(ă\): Bărbat necunoscut – motivul: nu a arătat act/,
      /118 21:41 Incident .*\n.*\n\s*Raportat incidentul 2026\/0001/,
      /122 22:10 Zi de jurnal Ziua de 21\.11\.2026 a fost închisă/,
    ])
      expect(text).toMatch(line)
  })

  it('heads a day with who opened and who closed it', async () => {
    const text = await textOf(log(samples.mixedLines()))
    expect(text).toContain('duminică, 22 noiembrie 2026')
    expect(text).toContain(
      'Deschisă 22.11.2026 00:04 de Ștefan Mîndruță · închisă 23.11.2026 08:10 de Ioana Țăranu-Brâncuș',
    )
    const [first, second] = [samples.line(1), samples.line(2, { day: addDays(night, 1) })]
    expect(await textOf(log([first, second]))).toContain('încă deschisă')
  })

  it('says when a line was written only if that was later than five minutes or on another day', async () => {
    const written = async (time: string, day = night) => {
      const line = samples.line(1, { at: samples.at('22:00'), enteredAt: samples.at(time, day) })
      return flat(await textOf(log([line])))
    }
    expect(await written('22:05')).not.toContain('scris')
    expect(await written('22:06')).toContain('scris 22:06')
    expect(await written('00:01', addDays(night, 1))).toMatch(/scris.*23\.11\.2026 00:01/)
    const midnight = samples.line(1, { at: samples.at('23:58'), enteredAt: samples.at('00:01', addDays(night, 1)) })
    expect(flat(await textOf(log([midnight])))).toMatch(/scris.*23\.11\.2026 00:01/)
  })

  it('marks late lines, confirmed doubts, and what completes or withdraws what', async () => {
    const text = await textOf(log(samples.mixedLines()))
    expect(text).toMatch(/125 18:30 Observație Amintit abia acum/)
    expect(text).toContain('Intrare târzie')
    expect(text).toContain('Confirmat de cel care a scris, deși persoana figura deja plecată')
    expect(text).toContain('Completată de nr. 110')
    expect(text).toContain('Completează nr. 108')
    expect(text).toContain('Retrasă prin nr. 111')
    expect(text).toContain('Retrage nr. 109')
    expect(text).toContain('Lapte și pâine – scris din greșeală')
  })

  it('strikes a withdrawn line through, and no other', () => {
    const struck = (document: PrintableDocument) =>
      [...JSON.stringify(document).matchAll(/"text":"([^"]*)","decoration":"lineThrough"/g)].map(([, text]) => text)
    expect(struck(log(samples.mixedLines()))).toEqual(['Livrare', 'Lapte și pâine – scris din greșeală'])
  })

  it('ends with the count, what is not printed here, the audit anchor and room for signatures', async () => {
    const text = flat(await textOf(log(samples.mixedLines())))
    expect(text).toContain('24 de linii, nr. 101 – 125')
    expect(text).toContain('Netipărite aici, fiind linii ale altor zile: nr. 124.')
    expect(text).not.toContain('fără numere lipsă')
    expect(text).toContain('Ancora de audit: nr. 4711, cod Zq3_x-0OlI1aBcDeFg7w')
    expect(text).toContain('liman verify --anchor 4711:Zq3_x-0OlI1aBcDeFg7w')
    expect(text).toContain('Ofițer de pază (nume, semnătură) Coordonator (nume, semnătură) Data')
    expect(flat(await textOf(log(samples.mixedLines().slice(0, 23))))).toContain(
      '23 de linii, nr. 101 – 123, fără numere lipsă',
    )
  })

  it('prints three hundred lines one under the other, each once, under the heading of their day', async () => {
    const pages = await pagesOf(log(samples.manyLines(300)))
    const text = pages.join('\n')
    const numbers = [...text.matchAll(/^ ?(\d+) \d\d:\d\d /gm)].map(([, number]) => Number(number))
    expect(numbers).toEqual(Array.from({ length: 300 }, (_, index) => index + 1))
    expect(text.match(/rândul-\d+/g)).toHaveLength(300)
    for (const page of pages) expect(page).toContain('Ce s-a întâmplat')
    expect(text).toContain('300 de linii, nr. 1 – 300, fără numere lipsă')
  })

  it('breaks the longest text over lines and pages without losing a word', async () => {
    const longest = `${'Țipăt lung în curte, apoi liniște. '.repeat(56)}sfârșitunu`
    const upright = `${'rând\n'.repeat(390)}sfârșitdoi`
    const unbroken = `${'ș'.repeat(700)} sfârșittrei`
    const persons = Array.from({ length: 20 }, (_, index) => samples.person(index, 'Camera mamă-copil cu baie proprie'))
    const lines = [longest, upright, unbroken].map((text, index) => samples.line(index + 1, { text, persons }))
    const text = await textOf(log(lines, withNames))
    for (const word of ['sfârșitunu', 'sfârșitdoi', 'sfârșittrei']) expect(text).toContain(word)
    expect(text.match(/^ ?rând$/gm)?.length).toBeGreaterThan(380)
    expect(text.match(/ș/g)?.length).toBeGreaterThan(700)
    expect(text).toContain('3 linii, nr. 1 – 3, fără numere lipsă')
  })

  it('says so when the days have no line', async () => {
    const text = await textOf(log([]))
    expect(text).toContain('În zilele alese jurnalul nu are nicio linie.')
    expect(text).toContain('Ancora de audit')
  })
})

describe.skipIf(!popplerPresent())('the hand-over sheet', () => {
  it('tells officer, times, lines, what was not in order, the note, what stood open and who took over', async () => {
    const text = flat(await textOf(handOverDocument(samples.endedShift, withNames, ro)))
    for (const words of [
      'Ofițer de pază Ștefan Mîndruță',
      'Începutul turei 22.11.2026 19:58',
      'Sfârșitul turei 23.11.2026 06:05',
      'Linii în jurnal nr. 101 – 123',
      'Stația radio baterie descărcată, rezerva este în sertar',
      'Legătura de chei lipsește cheia 3',
      'În ordine: Telefonul de serviciu, Lanterna',
      'Poarta din spate nu se închide',
      'Ștefănița (OR-2026-001), Teiul – se întoarce 22.11.2026 21:30',
      'Оксана (OR-2026-003), Nucul – fără oră de întoarcere',
      'Ігор Шевченко, din 22.11.2026 20:15',
      'cheia 12, Mâța Îngerașă (OR-2026-004), termen 22.11.2026 22:00',
      'cheia 3, Radu, instalator',
      '2026/0001, gravitatea 1',
      'Dispozitive defecte nimic',
      'Luată la cunoștință de Mihai Țene, 23.11.2026 06:10',
      'Am predat (nume, semnătură) Am preluat (nume, semnătură) Data și ora',
    ])
      expect(text).toContain(words)
  })

  it('gives the code of a resident who holds a key when names were not asked for', async () => {
    const text = await textOf(handOverDocument(samples.endedShift, codesOnly, ro))
    expect(text).toContain('cheia 12, OR-2026-004, termen')
    expect(text).toContain('cheia 3, Radu, instalator')
    expect(text).not.toContain('Mâța')
  })

  it('says what is not there yet while the shift runs', async () => {
    const text = flat(await textOf(handOverDocument(samples.runningShift, codesOnly, ro)))
    expect(text).toContain('tura este în curs')
    expect(text).toContain('Predarea nu este scrisă încă')
    expect(text).toContain('Nu s-a notat nicio verificare')
    expect(text).toContain('Nu a fost luată la cunoștință în program.')
  })

  it('lets the longest note go on over the page', async () => {
    const handOver = `${'Poarta din spate nu se închide bine. '.repeat(105)}\n${'rând\n'.repeat(60)}sfârșit`
    const pages = await pagesOf(handOverDocument({ ...samples.endedShift, handOver }, codesOnly, ro))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.join('\n')).toContain('sfârșit')
  })
})

describe.skipIf(!popplerPresent())('the emergency list', () => {
  it.each([4, 2])('puts a house of 32 in rooms of %i on one page', async (beds) => {
    const list = samples.emergencyList(32, beds)
    const residents = list.residents.map((one) => ({ ...one, alias: one.alias.slice(0, 24) }))
    const pages = await pagesOf(emergencyListDocument({ ...list, residents }, withNames, ro))
    expect(pages).toHaveLength(1)
    for (const one of samples.residents(32, beds)) expect(pages[0]).toContain(one.code)
    expect(pages[0]).toContain('Numărat de (nume, semnătură)')
  })

  it('gives time and totals first: to be counted are who is in the house, visitors and officers', async () => {
    const text = flat(await textOf(emergencyListDocument(samples.emergencyList(32), withNames, ro)))
    expect(text).toMatch(/ora De numărat 21:40 28 25 Rezidenți în casă 4 Afară 3 În învoire 2 Vizitatori 1 Ofițeri/)
  })

  it('says in words who is out, since when and until when, and who is on leave', async () => {
    const text = flat(await textOf(emergencyListDocument(samples.emergencyList(32, 2), codesOnly, ro)))
    expect(text).toMatch(/OR-2026-004 pat B afară din 18:20, revine 21:30/)
    expect(text).toMatch(/OR-2026-012 pat B · copil afară din 18:20, revine 23\.11 09:00/)
    expect(text).toMatch(/OR-2026-007 pat A în învoire/)
    expect(text).toMatch(/OR-2026-001 pat A · ecuson 40/)
    expect(text).toContain('Ігор Шевченко')
    expect(text).toContain('ecuson 7')
    expect(text).toContain('la OR-2026-003')
    expect(text).toContain('Ștefan Mîndruță din 19:58')
  })

  it('draws a box for everybody to be counted and a circle for everybody who is away', () => {
    const drawn = (document: PrintableDocument, type: string) =>
      JSON.stringify(document.content).match(new RegExp(`"type":"${type}"`, 'g'))?.length
    const document = emergencyListDocument(samples.emergencyList(32), codesOnly, ro)
    expect(drawn(document, 'rect')).toBe(28)
    expect(drawn(document, 'ellipse')).toBe(7)
  })

  it('continues a dormitory in further boxes and loses nobody', async () => {
    const text = await textOf(emergencyListDocument(samples.emergencyList(60, 26), withNames, ro))
    for (const one of samples.residents(60, 26)) expect(text).toContain(one.code)
    expect(text).toContain('Dormitor (continuare)')
  })

  it('says so when nobody is there', async () => {
    const empty = { ...samples.emergencyList(0), visitors: [], officers: [] }
    const text = await textOf(emergencyListDocument(empty, codesOnly, ro))
    expect(text).toContain('nimeni nu are pat în casă')
    expect(text).toContain('Nu este niciun vizitator în casă.')
    expect(text).toContain('Nicio tură nu este deschisă în program.')
  })
})

describe.skipIf(!popplerPresent())('the incident report', () => {
  it('holds the whole file', async () => {
    const text = flat(await textOf(incidentReportDocument(samples.incident, withNames, ro)))
    for (const words of [
      'Nr. 2026/0001',
      'Felul Amenințare',
      '1 – pericol pentru viață sau pentru secretul casei',
      'duminică, 22 noiembrie 2026, 21:35',
      'Raportat 22.11.2026 21:41, de Ștefan Mîndruță',
      'Linia din jurnal nr. 118',
      'BH-2026/7781',
      'Оксана (OR-2026-003) – martor',
      'Un bărbat de circa 40 de ani',
      'A strigat „Știu că este aici”.',
      'apel la 112',
      '112 apel 112 22.11.2026 21:37 Ștefan Mîndruță',
      'pe ecran 22.11.2026 21:44',
      'Mihai Țene 06.12.2026 01.12.2026 12:00',
      'montată și verificată',
      'Rond suplimentar la 22 Ștefan Mîndruță 23.11.2026 nu încă',
      'Poarta are nevoie de o cameră video.',
      'Analizat 23.11.2026 09:00 de Ioana Țăranu-Brâncuș · Închis 02.12.2026 09:00',
      'Completarea 2 · 26.11.2026 11:00 · Ioana Țăranu-Brâncuș Ordin de protecție cerut.',
      'Urmele de pe poartă 2,3 MB 22.11.2026 22:10 Ștefan Mîndruță',
      'fără descriere 0,1 MB',
      'nu se tipăresc',
      'Coordonator (nume, semnătură)',
    ])
      expect(text).toContain(words)
  })

  it('says what is not there', async () => {
    const text = flat(await textOf(incidentReportDocument(samples.bareIncident, codesOnly, ro)))
    for (const words of [
      'Nicio persoană din casă nu este numită.',
      'Nu este notată nicio anunțare.',
      'Nu este hotărâtă nicio măsură.',
      'Raportul nu a fost analizat încă.',
      'Nu există completări.',
      'Nu sunt imagini atașate.',
    ])
      expect(text).toContain(words)
  })

  it('prints the longest report whole', async () => {
    const long = (word: string) => `${'Îl văzuse și ieri, lângă gară. '.repeat(120)}${word}`
    const [first] = samples.incident.supplements
    const supplements = Array.from({ length: 12 }, (_, index) => ({
      ...first!,
      number: index + 1,
      text: long(`sfârșit-${index + 1}`),
    }))
    const report = { ...samples.incident, narrative: long('sfârșit-povestire'), supplements }
    const text = await textOf(incidentReportDocument(report, withNames, ro))
    for (const word of ['sfârșit-povestire', 'sfârșit-1', 'sfârșit-12', 'Data']) expect(text).toContain(word)
  })
})
