import { z } from 'zod'
import { AppError } from '../../common/kernel/app-error.ts'
import type { LocalDate } from '../../common/kernel/calendar.ts'
import { holds } from '../../common/kernel/roles.ts'
import { localDateSchema } from '../../common/kernel/schemas.ts'
import { figuresDocument } from '../../core/security/figures/figures.document.ts'
import { figuresInOne, figuresSheets } from '../../core/security/figures/figures.sheets.ts'
import { bedMapDocument } from '../../core/shelter/board/bed-map.document.ts'
import { occupancyDocument } from '../../core/shelter/occupancy/occupancy.document.ts'
import { occupancySheets } from '../../core/shelter/occupancy/occupancy.sheets.ts'
import { eveningListDocument } from '../../core/shelter/roll-call/evening-list.document.ts'
import type { PrintableDocument, PrintInfo, Translate } from '../../core/kernel/document.ts'
import type { Sheet } from '../../core/kernel/sheet.ts'
import type { Host } from '../host.ts'
import type { Session } from '../sessions.ts'
import { csvOf } from './csv.ts'
import { renderPdf } from './render-pdf.ts'
import { documentTexts } from './translate.ts'
import { xlsxOf } from './xlsx.ts'

export type DocumentFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

export type DocumentService = {
  /** @throws AppError when the document is unknown, its data may not be read, or it cannot be drawn. */
  make(session: Session, name: string, input: unknown): Promise<DocumentFile>
}

const options = z.object({
  language: z.enum(['ro', 'en']).default('ro'),
  /** Aliases beside the codes; the rule is codes only. */
  withNames: z.boolean().default(false),
  format: z.enum(['pdf', 'xlsx', 'csv']).default('pdf'),
})
type Options = z.output<typeof options>

const onDate = options.extend({ on: localDateSchema })
const inPeriod = options.extend({ from: localDateSchema, until: localDateSchema })

const columnKinds = ['text', 'integer', 'decimal', 'date', 'percent'] as const
const value = z.union([z.string().max(2000), z.number(), z.null()])
/** A list as it stands on screen: the window sends what it shows. */
const listInput = z.object({
  format: z.enum(['xlsx', 'csv']),
  title: z.string().min(1).max(60),
  columns: z
    .array(z.object({ header: z.string().max(80), kind: z.enum(columnKinds).default('text') }))
    .min(1)
    .max(60),
  rows: z.array(z.array(value).max(60)).max(20_000),
})

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** Gathers the data of each paper through the operations, so that permissions hold for papers as for screens. */
export function createDocuments(host: Host): DocumentService {
  function print(session: Session, { language, withNames }: Options): { info: PrintInfo; t: Translate } {
    const info = {
      houseName: host.houseName(session) ?? '',
      printedBy: session.user.name,
      printedAt: host.now(),
      language,
      withNames,
    }
    return { info, t: documentTexts(language) }
  }

  function occupancyReport(session: Session, { from, until }: { from: LocalDate; until: LocalDate }) {
    const range = { from, until }
    return {
      ...range,
      calculatedAt: host.now(),
      periods: host.call(session, 'occupancy.byMonth', range),
      rooms: host.call(session, 'occupancy.byRoom', range),
      lengthOfStay: host.call(session, 'occupancy.lengthOfStay', {}),
      turnAways: host.call(session, 'turnAways.byReason', range),
    }
  }

  function occupancyTables(session: Session, input: z.output<typeof inPeriod>): Sheet[] {
    const { from, until, withNames } = input
    const mayRows = holds(session.user.role, 'figures:rows')
    const rows = mayRows ? host.call(session, 'occupancy.bedNights', { from, until }) : []
    return occupancySheets(
      { ...occupancyReport(session, { from, until }), rows },
      withNames && mayRows,
      print(session, input).t,
    )
  }

  const papers = {
    'evening-list': (session: Session, input: unknown) => {
      const asked = parse(onDate, input)
      const { info, t } = print(session, asked)
      const lines = host.call(session, 'rollCall.get', { on: asked.on })
      return pdf(`lista-de-seara-${asked.on}`, eveningListDocument({ on: asked.on, lines }, info, t))
    },
    'bed-map': (session: Session, input: unknown) => {
      const asked = parse(onDate, input)
      const { info, t } = print(session, asked)
      const board = host.call(session, 'board.range', { from: asked.on, days: 1 })
      return pdf(`harta-paturilor-${asked.on}`, bedMapDocument(board, info, t))
    },
    occupancy: async (session: Session, input: unknown) => {
      const asked = parse(inPeriod, input)
      const name = `ocupare-${asked.from}-${asked.until}`
      if (asked.format === 'xlsx') return file(name, 'xlsx', await xlsxOf(occupancyTables(session, asked)))
      const [byMonth] = asked.format === 'csv' ? occupancyTables(session, asked) : []
      if (byMonth) return file(name, 'csv', csvOf(byMonth))
      const { info, t } = print(session, asked)
      return pdf(name, occupancyDocument(occupancyReport(session, asked), info, t))
    },
    'security-figures': async (session: Session, input: unknown) => {
      const asked = parse(inPeriod, input)
      const { from, until, format } = asked
      const { info, t } = print(session, asked)
      const figures = host.call(session, 'securityFigures.get', { from, until })
      const name = `cifre-paza-${from}-${until}`
      if (format === 'xlsx') return file(name, 'xlsx', await xlsxOf(figuresSheets(figures, t)))
      if (format === 'csv') return file(name, 'csv', csvOf(figuresInOne(figures, t)))
      return pdf(name, figuresDocument({ from, until, calculatedAt: host.now(), figures }, info, t))
    },
    list: async (_session: Session, input: unknown) => {
      const { format, title, columns, rows } = parse(listInput, input)
      const sheet: Sheet = {
        name: title,
        columns: columns.map(({ header, kind }) => ({ heading: header, kind })),
        rows,
      }
      const name = fileNameOf(title)
      return file(name, format, format === 'xlsx' ? await xlsxOf([sheet]) : csvOf(sheet))
    },
  }

  return {
    async make(session, name, input) {
      if (!Object.hasOwn(papers, name)) throw new AppError('not-found', 'documents.unknown')
      const made = await papers[name as keyof typeof papers](session, input)
      host.record(session, `documents.${name}`, { type: made.type })
      return made
    },
  }
}

/** The name of an exported list: its title, never what is in it. */
function fileNameOf(title: string): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'lista'
}

function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new AppError('invalid-input', 'wrong-request')
  return parsed.data
}

async function pdf(name: string, definition: PrintableDocument): Promise<DocumentFile> {
  return file(name, 'pdf', await renderPdf(definition))
}

function file(name: string, format: keyof typeof types, bytes: Uint8Array): DocumentFile {
  return { name: `${name}.${format}`, type: types[format], bytes: new Uint8Array(bytes) }
}
