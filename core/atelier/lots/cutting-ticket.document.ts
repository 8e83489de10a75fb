import type { CuttingTicket } from '../../../common/atelier/lots/lots.contract.ts'
import { formatFor, type Format } from '../../../common/i18n/format.ts'
import { contentWidth, printable } from '../../kernel/document.ts'
import type { Cell, Content, PrintableDocument, PrintInfo, Translate } from '../../kernel/document.ts'
import { factTable, type Fact } from '../../kernel/fact-table.ts'
import { qrCode } from '../../kernel/qr-code.ts'
import { signatureLines } from '../../kernel/signature-lines.ts'

type Words = { readonly format: Format; readonly t: Translate }

const qrSide = 84
const gap = 16

/** What the cutting table works from: pieces by size and colour, and the rolls to lay; what was cut is written by hand. */
export function cuttingTicketDocument(ticket: CuttingTicket, print: PrintInfo, t: Translate): PrintableDocument {
  const words = { format: formatFor(print.language), t }
  const content: Content[] = [
    {
      columnGap: gap,
      columns: [
        { width: '*', stack: [factTable(facts(ticket, words), contentWidth.portrait - qrSide - gap)] },
        { width: qrSide, stack: [{ canvas: qrCode(ticket.code, qrSide) }] },
      ],
    },
    { text: t('production.whatToCut'), style: 'section' },
    cells(ticket, words),
    { text: t('production.fromWhat'), style: 'section' },
    materials(ticket, words),
    signatureLines([
      [t('production.cutter'), 220],
      [t('production.signedOn'), 120],
    ]),
  ]
  const title = t('production.cuttingTicket')
  return printable({ title, subtitle: ticket.code, orientation: 'portrait', about: 'figures', content }, print, t)
}

function facts(ticket: CuttingTicket, { format, t }: Words): Fact[] {
  const { styleCode, styleName, versionNumber, orders, wantedOn, plannedOn, cutOn, layMm, plies, note } = ticket
  const name = `${styleName.ro} · ${styleName.uk}`
  const given: (Fact | null)[] = [
    [t('production.styleVersion'), t('production.version', { code: styleCode, name, number: versionNumber })],
    [t('production.orders'), orders.length > 0 ? orders.join(', ') : t('production.forStock')],
    wantedOn && [t('production.wantedOn'), format.date(wantedOn)],
    [t('production.plannedOn'), format.date(plannedOn)],
    [t('production.cutOn'), cutOn ? format.date(cutOn) : ''],
    [t('production.lay'), layMm === null ? '' : metres(layMm, { format, t })],
    [t('production.plies'), plies === null ? '' : String(plies)],
    note === '' ? null : [t('production.note'), note],
  ]
  return given.filter((fact) => fact !== null)
}

const metres = (mm: number, { format, t }: Words) => t('production.metres', { value: format.number(mm / 1000, 2) })

const heading = (text: string): Cell => ({ text, style: 'column' })
const right = (text: string): Cell => ({ text, alignment: 'right' })

function cells({ cells: planned, cutOn }: CuttingTicket, { t }: Words): Content {
  const cut = (pieces: number) => right(cutOn === null ? '' : String(pieces))
  const sum = (pieces: (cell: CuttingTicket['cells'][number]) => number) =>
    planned.reduce((total, cell) => total + pieces(cell), 0)
  const rows: Cell[][] = planned.map((cell) => [
    { text: cell.colour },
    { text: cell.size },
    right(String(cell.planned)),
    cut(cell.cut),
  ])
  const total: Cell[] = [
    { text: t('production.total'), style: 'strong' },
    { text: '' },
    { text: String(sum((cell) => cell.planned)), style: 'strong', alignment: 'right' },
    { ...cut(sum((cell) => cell.cut)), style: 'strong' },
  ]
  const titles = [
    heading(t('production.colour')),
    heading(t('production.size')),
    { ...heading(t('production.planned')), alignment: 'right' as const },
    { ...heading(t('production.cut')), alignment: 'right' as const },
  ]
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: ['*', 120, 90, 90], body: [titles, ...rows, total] },
    layout: 'list',
  }
}

/** One row for each material with its plan, below it one for each roll with what is set aside and taken. */
function materials({ materials: needed, rolls }: CuttingTicket, words: Words): Content {
  const { t, format } = words
  if (needed.length + rolls.length === 0) return { text: t('production.noMaterials') }
  const titles = [
    heading(t('production.material')),
    heading(t('production.roll')),
    ...['planned', 'reserved', 'used'].map((key): Cell => {
      return { ...heading(t(`production.${key as 'planned' | 'reserved' | 'used'}`)), alignment: 'right' }
    }),
  ]
  const body = needed.flatMap(({ materialId, name, unit, planned }) => {
    const amount = (value: number) =>
      unit === 'mm' ? metres(value, words) : t('production.piecesOf', { value: format.number(value) })
    const own = rolls.filter((roll) => roll.materialId === materialId)
    return [
      [{ text: name, style: 'strong' as const }, { text: '' }, right(amount(planned)), right(''), right('')],
      ...own.map(({ code, rollNumber, dyeLot, reserved, used }) => [
        { text: '' },
        { text: t('production.rollDye', { code, roll: rollNumber, dye: dyeLot }) },
        right(''),
        right(amount(reserved)),
        right(used === 0 ? '' : amount(used)),
      ]),
    ]
  })
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: ['*', 150, 70, 70, 70], body: [titles, ...body] },
    layout: 'list',
  }
}
