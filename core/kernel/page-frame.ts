import type { Content, Hatch, PrintableDocument, StyleName } from './document.ts'

/** Name under which the fonts of the papers are known to the renderer. */
export const fontName = 'NotoSans'

type Style = {
  fontSize?: number
  bold?: boolean
  italics?: boolean
  color?: string
  margin?: [number, number, number, number]
}

const styles = {
  title: { fontSize: 16, bold: true },
  subtitle: { fontSize: 10, color: '#333333' },
  section: { fontSize: 11.5, bold: true, margin: [0, 8, 0, 2] },
  group: { fontSize: 10, bold: true },
  column: { fontSize: 7.5, bold: true },
  figure: { fontSize: 16, bold: true },
  large: { fontSize: 30, bold: true },
  strong: { bold: true },
  small: { fontSize: 7.5 },
  muted: { color: '#4d4d4d' },
  inverse: { color: '#ffffff', bold: true, fontSize: 7.5 },
  note: { fontSize: 8, color: '#333333' },
} as const satisfies Record<StyleName, Style>

const tile = (pattern: string, size: number) => ({
  boundingBox: [0, 0, size, size] as [number, number, number, number],
  xStep: size,
  yStep: size,
  pattern,
})

/** Drawn as PDF tiling patterns: lines from edge to edge of a small tile. */
const hatches = {
  rising: tile('0.6 w 0 0 m 4 4 l s -1 3 m 1 5 l s 3 -1 m 5 1 l s', 4),
  falling: tile('0.6 w 0 4 m 4 0 l s -1 1 m 1 -1 l s 3 5 m 5 3 l s', 4),
  crossed: tile('0.5 w 0 0 m 4 4 l s 0 4 m 4 0 l s', 4),
  dotted: tile('1.2 1.2 1 1 re f', 3.4),
} as const satisfies Record<Hatch, ReturnType<typeof tile>>

const side = 36

function header(document: PrintableDocument): Content {
  return {
    margin: [side, 24, side, 0],
    stack: [
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: document.title, style: 'title' },
              { text: document.subtitle, style: 'subtitle' },
            ],
          },
          {
            width: 190,
            alignment: 'right',
            stack: [
              { text: document.frame.house, style: 'strong' },
              { text: `${document.frame.classification} · ${document.frame.names}`, style: 'small' },
            ],
          },
        ],
        columnGap: 16,
      },
    ],
  }
}

function footer(document: PrintableDocument, page: number, pages: number): Content {
  const number = document.frame.page.replace('{page}', String(page)).replace('{pages}', String(pages))
  return {
    margin: [side, 10, side, 0],
    columns: [
      { width: '*', text: document.frame.printed, style: ['small', 'muted'] },
      { width: 110, text: number, alignment: 'right', style: 'small' },
    ],
    columnGap: 16,
  }
}

/** Points of a small sheet that stay empty at its edges, and below its content for the one line of its foot. */
const smallSide = 14
const smallFoot = 22

function smallFooter(document: PrintableDocument, page: number, pages: number): Content {
  return {
    margin: [smallSide, 4, smallSide, 0],
    columns: [
      { width: '*', text: document.subtitle, style: 'small' },
      { width: 40, text: `${page}/${pages}`, alignment: 'right', style: 'small' },
    ],
  }
}

/** Size, margins, header and footer: the frame of a report on A4, or next to nothing on a small sheet. */
function sheetOf(document: PrintableDocument) {
  if (document.sheet === 'A6') {
    return {
      pageSize: 'A6' as const,
      pageMargins: [smallSide, smallSide, smallSide, smallFoot] as [number, number, number, number],
      footer: (page: number, pages: number) => smallFooter(document, page, pages),
    }
  }
  return {
    pageSize: 'A4' as const,
    pageMargins: [side, 76, side, 44] as [number, number, number, number],
    header: () => header(document),
    footer: (page: number, pages: number) => footer(document, page, pages),
  }
}

/** The whole definition for pdfmake 0.3, with its frame on every page; Romanian or English as document language. */
export function pageFrame(document: PrintableDocument) {
  return {
    ...sheetOf(document),
    pageOrientation: document.orientation,
    language: document.language,
    displayTitle: true,
    info: {
      title: `${document.title} – ${document.subtitle}`,
      creator: 'Liman',
      producer: 'Liman',
      creationDate: new Date(document.printedAt),
    },
    defaultStyle: { font: fontName, fontSize: 9, lineHeight: 1.05 },
    styles,
    patterns: hatches,
    content: document.content,
  }
}
