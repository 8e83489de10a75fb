import { afterAll, describe, expect, it } from 'vitest'
import type { BundleTickets, CuttingTicket } from '../../../common/atelier/lots/lots.contract.ts'
import { ticketCode } from '../../../common/atelier/lots/ticket-codes.ts'
import { localDate } from '../../../common/kernel/calendar.ts'
import { bundleTicketsDocument } from '../../../core/atelier/lots/bundle-tickets.document.ts'
import { cuttingTicketDocument } from '../../../core/atelier/lots/cutting-ticket.document.ts'
import type { PrintableDocument } from '../../../core/kernel/document.ts'
import { closePdfRenderer, renderPdf } from '../../../host/documents/render-pdf.ts'
import { documentTexts } from '../../../host/documents/translate.ts'
import { codesOnly } from '../../core/shelter/paper-samples.ts'
import { pageTexts, popplerPresent } from './poppler.ts'

const t = documentTexts('ro')
const id = (prefix: string, letter: string) => `${prefix}_${letter.repeat(22)}`

const head = {
  id: id('lot', 'a'),
  code: 'L-2026-007',
  styleVersionId: id('stv', 'a'),
  styleCode: 'GEN-01',
  styleName: { ro: 'Geantă cumpărături', en: 'Shopper', nl: 'Boodschappentas', uk: 'Сумка для покупок' },
  versionNumber: 2,
}

const ticket: CuttingTicket = {
  ...head,
  plannedOn: localDate('2026-11-20'),
  cutOn: localDate('2026-11-22'),
  layMm: 2_450,
  plies: 12,
  note: 'Așezați pe fir.',
  orders: ['C-2026-014', 'C-2026-015'],
  wantedOn: localDate('2026-12-15'),
  cells: [
    { variantId: id('var', 'a'), size: 'S', colour: 'bleumarin', planned: 20, cut: 20 },
    { variantId: id('var', 'b'), size: 'M', colour: 'roșu țiglă', planned: 15, cut: 14 },
  ],
  materials: [
    { materialId: id('mat', 'a'), name: 'Pânză groasă', unit: 'mm', planned: 31_500 },
    { materialId: id('mat', 'b'), name: 'Fermoar 30 cm', unit: 'piece', planned: 35 },
  ],
  rolls: [
    { materialId: id('mat', 'a'), code: 'R-2026-003', rollNumber: '17', dyeLot: 'D4', reserved: 32_000, used: 31_200 },
  ],
}

const steps = [
  ['Coase buzunarul', 'Пришити кишеню'],
  ['Încheie laturile', 'Зшити бічні шви'],
  ['Tighelește mânerele', 'Прострочити ручки'],
  ['Țese eticheta', 'Пришити етикетку'],
  ['Curăță și calcă', 'Почистити й випрасувати'],
].map(([nameRo = '', nameUk = ''], index) => ({
  position: index + 1,
  nameRo,
  nameUk,
  samSeconds: 240 + index * 15,
  ticket: ticketCode(index + 1),
  tariffBani: index === 4 ? null : 135,
}))

const tickets: BundleTickets = {
  ...head,
  cutOn: localDate('2026-11-22'),
  bundles: [1, 2].map((number) => ({
    number,
    variantId: id('var', 'a'),
    size: 'S',
    colour: 'bleumarin',
    quantity: 10,
    dyeLot: number === 1 ? 'D4' : '',
    steps: steps.map((step) => ({ ...step, ticket: ticketCode(step.position + (number - 1) * 5) })),
  })),
}

const pagesOf = async (document: PrintableDocument) => pageTexts(await renderPdf(document))
const flat = (text: string) => text.replace(/\s+/g, ' ')

afterAll(closePdfRenderer)

describe.skipIf(!popplerPresent())('the cutting ticket', () => {
  it('says in both languages what to cut from which roll', async () => {
    const pages = await pagesOf(cuttingTicketDocument(ticket, codesOnly, t))
    expect(pages).toHaveLength(1)
    const text = flat(pages[0] ?? '')
    for (const words of [
      'Fișă de croit · Розкрійна картка',
      'L-2026-007',
      'GEN-01 Geantă cumpărături · Сумка для покупок, versiunea 2',
      'C-2026-014, C-2026-015',
      '15.12.2026',
      '2,45 m',
      'Așezați pe fir.',
      'bleumarin S 20 20',
      'roșu țiglă M 15 14',
      'Total · Разом 35 34',
      'Pânză groasă 31,50 m',
      'R-2026-003 · 17 · D4 32,00 m 31,20 m',
      'Fermoar 30 cm 35 buc · шт',
      'Cine a croit (alias) · Хто кроїв (псевдонім)',
    ])
      expect(text).toContain(words)
  })

  it('leaves room to write before the cutting, and says when nothing is listed', async () => {
    const planned = { ...ticket, cutOn: null, layMm: null, plies: null, orders: [], materials: [], rolls: [] }
    const text = flat((await pagesOf(cuttingTicketDocument(planned, codesOnly, t))).join('\n'))
    expect(text).toContain('pentru stoc · на склад')
    expect(text).toContain('Total · Разом 35 ')
    expect(text).not.toContain('Разом 35 34')
    expect(text).toContain('Fișa tehnică nu are materiale.')
  })
})

describe.skipIf(!popplerPresent())('bundle tickets', () => {
  it('have a small sheet for each bundle and a strip for each operation', async () => {
    const pages = (await pagesOf(bundleTicketsDocument(tickets, codesOnly, t))).map(flat)
    expect(pages).toHaveLength(2)
    for (const words of [
      'L-2026-007',
      'Pachet · Пачка 1',
      'S · bleumarin',
      '10 buc · шт',
      'Baie · Партія фарби: D4',
      '1. Coase buzunarul',
      'Пришити кишеню',
      '4,00 min/buc · хв/шт · 1,35 lei/buc · лей/шт',
      'Țese eticheta',
      'Почистити й випрасувати',
      'se numără o singură dată',
    ])
      expect(pages[0]).toContain(words)
    tickets.bundles.forEach(({ steps: own }, index) => {
      for (const step of own) expect(pages[index]).toContain(step.ticket)
    })
    expect(pages[1]).not.toContain('Baie')
  })

  it('go on with the head of the bundle when the operations need a second sheet', async () => {
    const [bundle] = tickets.bundles
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...steps[0]!,
      position: index + 1,
      ticket: ticketCode(index + 100),
    }))
    const pages = (
      await pagesOf(bundleTicketsDocument({ ...tickets, bundles: [{ ...bundle!, steps: many }] }, codesOnly, t))
    ).map(flat)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toContain('Pachet · Пачка 1')
    for (const { ticket: code } of many) expect(pages.join(' ')).toContain(code)
  })
})
