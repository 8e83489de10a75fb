import type { PrintableDocument } from '../../core/kernel/document.ts'

/** What the renderer sends to its worker, and what comes back. */
export type PdfRequest = { readonly document: PrintableDocument }
export type PdfReply =
  { readonly drawn: true; readonly bytes: Uint8Array } | { readonly drawn: false; readonly defect: PdfDefect }

/** Why a document could not be drawn. The library's own sentence may quote the content, so it is left out. */
export type PdfDefect = {
  readonly kind: 'layout' | 'time' | 'crash' | 'closed'
  readonly error: string
  readonly frames: readonly string[]
}

/** Name and places of an error, without its sentence. */
export function describeDefect(kind: PdfDefect['kind'], error: unknown): PdfDefect {
  if (!(error instanceof Error)) return { kind, error: typeof error, frames: [] }
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { kind, error: `${error.name}${code}`, frames: frames.slice(0, 6).map((line) => line.trim()) }
}
