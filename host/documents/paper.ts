import { z } from 'zod'
import { AppError } from '../../common/kernel/app-error.ts'
import type { PrintableDocument, PrintInfo, Translate } from '../../core/kernel/document.ts'
import type { Host } from '../host.ts'
import type { Session } from '../sessions.ts'
import { renderPdf } from './render-pdf.ts'
import { documentTexts } from './translate.ts'

export type DocumentFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Makes one paper from what the window asks for, reading through the operations. */
export type Paper = (session: Session, input: unknown) => Promise<DocumentFile>

/** What may be asked of every paper. */
export const options = z.object({
  language: z.enum(['ro', 'en']).default('ro'),
  /** Aliases beside the codes; the rule is codes only. */
  withNames: z.boolean().default(false),
  format: z.enum(['pdf', 'xlsx', 'csv']).default('pdf'),
})
export type Options = z.output<typeof options>

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** @throws AppError invalid-input for a request that the window cannot have meant. */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new AppError('invalid-input', 'wrong-request')
  return parsed.data
}

/** Who prints, when, for which house, and the texts of the language asked for. */
export function printing(
  host: Host,
  session: Session,
  { language, withNames }: Options,
): { info: PrintInfo; t: Translate } {
  const info = {
    houseName: host.houseName(session) ?? '',
    printedBy: session.user.name,
    printedAt: host.now(),
    language,
    withNames,
  }
  return { info, t: documentTexts(language) }
}

export async function pdf(name: string, definition: PrintableDocument): Promise<DocumentFile> {
  return file(name, 'pdf', await renderPdf(definition))
}

/** @param name without its ending; holds no name of a person. */
export function file(name: string, format: keyof typeof types, bytes: Uint8Array): DocumentFile {
  return { name: `${name}.${format}`, type: types[format], bytes: new Uint8Array(bytes) }
}
