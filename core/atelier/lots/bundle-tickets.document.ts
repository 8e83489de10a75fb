import type { BundleTickets } from '../../../common/atelier/lots/lots.contract.ts'
import { formatFor, type Format } from '../../../common/i18n/format.ts'
import { printable } from '../../kernel/document.ts'
import type { Cell, Content, PrintableDocument, PrintInfo, Translate } from '../../kernel/document.ts'
import { qrCode } from '../../kernel/qr-code.ts'

type Bundle = BundleTickets['bundles'][number]
type Step = Bundle['steps'][number]
type Words = { readonly code: string; readonly format: Format; readonly t: Translate }

/** Points between the edges of an A6 sheet. */
const width = 269
const qrSide = 42

/** One sheet for each bundle; a strip with a code of its own for each operation, to be cut off and handed in once. */
export function bundleTicketsDocument(tickets: BundleTickets, print: PrintInfo, t: Translate): PrintableDocument {
  const words = { code: tickets.code, format: formatFor(print.language), t }
  const content = tickets.bundles.map((bundle, index): Content => {
    return { ...sheet(tickets, bundle, words), ...(index > 0 && { pageBreak: 'before' }) }
  })
  return printable(
    {
      title: t('production.bundleTickets'),
      subtitle: tickets.code,
      orientation: 'portrait',
      sheet: 'A6',
      about: 'figures',
      content,
    },
    print,
    t,
  )
}

function sheet(tickets: BundleTickets, bundle: Bundle, words: Words): Content {
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [width],
      body: [[head(tickets, bundle, words)], ...bundle.steps.map((step) => [strip(bundle, step, words)])],
    },
    layout: 'ruled',
  }
}

function head({ code, styleCode, styleName }: BundleTickets, bundle: Bundle, { t }: Words): Cell {
  const { number, size, colour, quantity, dyeLot } = bundle
  const lines: Content[] = [
    {
      columns: [
        { width: '*', text: code, style: 'section', margin: [0, 0, 0, 0] },
        { width: 'auto', text: t('production.bundle', { number }), style: 'section', margin: [0, 0, 0, 0] },
      ],
    },
    { text: `${styleCode} · ${styleName.ro} · ${styleName.uk}` },
    {
      columns: [
        { width: '*', text: `${size} · ${colour}`, style: 'strong' },
        { width: 'auto', text: t('production.pieces', { count: quantity }), style: 'strong' },
      ],
    },
    ...(dyeLot === '' ? [] : [{ text: t('production.dyeLot', { dye: dyeLot }) }]),
    { text: t('production.onlyOne'), style: 'small' },
  ]
  return { stack: lines, margin: [0, 0, 0, 3] }
}

function strip(bundle: Bundle, step: Step, { code, format, t }: Words): Cell {
  const { position, nameRo, nameUk, samSeconds, tariffBani, ticket } = step
  const work = [
    t('production.minutes', { value: format.number(samSeconds / 60, 2) }),
    ...(tariffBani === null ? [] : [t('production.tariff', { value: format.number(tariffBani / 100, 2) })]),
  ]
  const which = `${code} / ${bundle.number} · ${bundle.size} · ${t('production.pieces', { count: bundle.quantity })}`
  return {
    margin: [0, 3, 0, 3],
    columnGap: 8,
    columns: [
      { width: qrSide, stack: [{ canvas: qrCode(ticket, qrSide) }] },
      {
        width: '*',
        stack: [
          { text: `${position}. ${nameRo}`, style: 'strong' },
          { text: nameUk },
          { text: work.join(' · '), style: 'small' },
          { text: which, style: 'small' },
        ],
      },
      { width: 52, text: ticket, style: 'group', alignment: 'right', characterSpacing: 0.8 },
    ],
  }
}
