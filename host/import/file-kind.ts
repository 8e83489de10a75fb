import { AppError } from '../../common/kernel/app-error.ts'

export type FileKind = 'workbook' | 'text'

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

const zip = [0x50, 0x4b, 0x03, 0x04]
const emptyZip = [0x50, 0x4b, 0x05, 0x06]
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const pdf = [0x25, 0x50, 0x44, 0x46]
/** Stream of a password-protected workbook inside a compound file, in UTF-16. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Tells a workbook from a text by the first bytes; the name of the file does not count.
 * @throws AppError invalid-input with a sentence of its own for each kind of file that cannot be read
 */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new AppError('invalid-input', 'files.empty')
  if (startsWith(bytes, zip)) return 'workbook'
  if (startsWith(bytes, emptyZip)) throw new AppError('invalid-input', 'files.damaged')
  if (startsWith(bytes, compound)) {
    const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedPackage)
    throw new AppError('invalid-input', locked ? 'files.password-protected' : 'files.old-excel')
  }
  if (startsWith(bytes, pdf)) throw new AppError('invalid-input', 'files.pdf')
  return 'text'
}

/**
 * Refuses text that is no table: a web page saved as a sheet, a sheet in XML, a formatted letter.
 * @throws AppError invalid-input
 */
export function refuseMarkup(text: string): void {
  const start = text.slice(0, 2000).trimStart().toLowerCase()
  if (/^(<!doctype html|<html|<head|<body|<table|<meta|<!--|<\?xml|<workbook|mime-version:)/.test(start)) {
    throw new AppError('invalid-input', 'files.web-page')
  }
  if (start.startsWith('{\\rtf')) throw new AppError('invalid-input', 'files.not-a-table')
}
