import { AppError } from '../../common/kernel/app-error.ts'
import type { NamedFile } from './uploads.ts'

/** Bytes of a catalogue at most: five hundred styles are a tenth of it. */
const mostBytes = 2 * 1_048_576

/**
 * The list of styles in a catalogue's file; what stands in it is checked by the operation that takes it in.
 * @throws AppError invalid-input `catalogue.not-json`, `catalogue.no-catalogue`; too-large.
 */
export function catalogueIn({ bytes }: NamedFile): unknown {
  if (bytes.length > mostBytes) throw new AppError('too-large', 'body-too-large')
  const content = parsed(bytes)
  const list = typeof content === 'object' && content !== null && 'catalogue' in content ? content.catalogue : null
  if (!Array.isArray(list)) throw new AppError('invalid-input', 'catalogue.no-catalogue')
  return list
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new AppError('invalid-input', 'catalogue.not-json')
  }
}
