import type { Instant } from '../../common/kernel/calendar.ts'
import type { MessageKey } from '../../common/i18n/catalogue.ts'
import { formatFor } from '../../common/i18n/format.ts'
import type { Language } from '../../common/i18n/languages.ts'

/** The languages in which papers are complete. */
export type DocumentLanguage = Extract<Language, 'ro' | 'en'>

/** Who prints, when, for which house, and whether names may stand on the paper. */
export type PrintInfo = {
  readonly houseName: string
  /** Display name of the signed-in user; printed at the foot of every page. */
  readonly printedBy: string
  readonly printedAt: Instant
  readonly language: DocumentLanguage
  /** `false`: codes only, which is the rule; `true`: aliases beside the codes, because somebody asked for them. */
  readonly withNames: boolean
}

export type TextKey = MessageKey<'documents'>

/** Gives the text of a key of the `documents` catalogue in the language of the document. */
export type Translate = (key: TextKey, params?: Readonly<Record<string, string | number>>) => string

export type Orientation = 'portrait' | 'landscape'

/** Width and height of the printable area between the side margins, in points, on A4. */
export const contentWidth = { portrait: 523, landscape: 770 } as const satisfies Record<Orientation, number>

/** left, top, right, bottom in points. */
export type Margins = [number, number, number, number]

/** Hatches are the third sign beside glyph and border, so that a state survives a black-and-white printer. */
export type Hatch = 'rising' | 'falling' | 'crossed' | 'dotted'
export type Fill = string | [Hatch, string]

/** How a shape is drawn: outline in points, filled when it has a colour. */
export type Stroke = {
  lineWidth?: number
  lineColor?: string
  color?: Fill
  dash?: { length: number; space: number }
}

/** Shapes of a drawing; coordinates in points from the upper left corner of the drawing. */
export type Vector =
  | (Stroke & { type: 'rect'; x: number; y: number; w: number; h: number })
  | (Stroke & { type: 'line'; x1: number; y1: number; x2: number; y2: number })
  | (Stroke & { type: 'polyline'; points: { x: number; y: number }[]; closePath?: boolean })
  | (Stroke & { type: 'ellipse'; x: number; y: number; r1: number; r2: number })

export type StyleName =
  | 'title'
  | 'subtitle'
  | 'section'
  | 'group'
  | 'column'
  | 'figure'
  | 'large'
  | 'strong'
  | 'small'
  | 'muted'
  | 'inverse'
  | 'note'

export type LayoutName =
  'plain' | 'lines' | 'list' | 'ruled' | 'room' | 'compact' | 'single' | 'dashed' | 'dots' | 'outer' | 'faint' | 'heavy'

type Placed = {
  margin?: Margins
  alignment?: 'left' | 'center' | 'right'
  style?: StyleName | StyleName[]
  width?: number | 'auto' | '*'
  relativePosition?: { x: number; y: number }
  unbreakable?: boolean
  pageBreak?: 'before'
}

export type TextContent = Placed & {
  text: string | (string | TextContent)[]
  noWrap?: boolean
  characterSpacing?: number
  /** What was withdrawn stays readable under its line. */
  decoration?: 'lineThrough'
}
export type Content =
  | TextContent
  | (Placed & { stack: Content[] })
  | (Placed & { columns: Content[]; columnGap?: number })
  | (Placed & { canvas: Vector[] })
  | (Placed & { table: Table; layout: LayoutName })

export type Cell = Content & {
  colSpan?: number
  fillColor?: Fill
  border?: [boolean, boolean, boolean, boolean]
  verticalAlignment?: 'middle' | 'bottom'
}

/** Stands in the places that a cell to the left spans. */
export type Spanned = Record<string, never>

export type Table = {
  body: (Cell | Spanned)[][]
  widths: (number | 'auto' | '*')[]
  headerRows?: number
  keepWithHeaderRows?: number
  dontBreakRows?: boolean
  heights?: number
}

/** A document as plain data, so that it can be handed to the worker that draws it. */
export type PrintableDocument = {
  readonly title: string
  readonly subtitle: string
  readonly orientation: Orientation
  /** Tickets are printed on small sheets without the frame of a report; A4 when it is left out. */
  readonly sheet?: 'A6'
  readonly language: DocumentLanguage
  readonly printedAt: Instant
  /** Texts of the page frame; `{page}` and `{pages}` in `page` stand for the numbers that only the layout knows. */
  readonly frame: {
    readonly house: string
    readonly classification: string
    readonly names: string
    readonly printed: string
    readonly page: string
  }
  readonly content: Content[]
}

type Body = Pick<PrintableDocument, 'title' | 'subtitle' | 'orientation' | 'sheet' | 'content'> & {
  /**
   * `figures`: nothing on the paper belongs to one person, so the question of names does not arise. `gate`: visitors and
   * staff are named as they are known at the gate, and the question is asked for residents alone.
   */
  readonly about: 'persons' | 'figures' | 'gate'
}

/** Puts the page frame that all papers share around their content. */
export function printable({ about, ...body }: Body, print: PrintInfo, t: Translate): PrintableDocument {
  return {
    ...body,
    language: print.language,
    printedAt: print.printedAt,
    frame: {
      house: print.houseName,
      classification: t('frame.confidential'),
      names: t(namesOn(about, print)),
      printed: t('frame.printed', { name: print.printedBy, when: formatFor(print.language).dateTime(print.printedAt) }),
      page: t('frame.page', { page: '{page}', pages: '{pages}' }),
    },
  }
}

function namesOn(about: Body['about'], { withNames }: PrintInfo): TextKey {
  if (about === 'figures') return 'frame.figuresOnly'
  if (withNames) return 'frame.withNames'
  return about === 'gate' ? 'frame.residentsByCode' : 'frame.codesOnly'
}
