import { crc32, inflateRawSync } from 'node:zlib'
import { AppError } from '../../common/kernel/app-error.ts'
import type { TableLimits } from './table-job.ts'

type Entry = {
  readonly path: string
  readonly encrypted: boolean
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const entryLength = 46
const localLength = 30
const megabyte = 1024 * 1024

const damaged = () => new AppError('invalid-input', 'files.damaged')
const bomb = () => new AppError('too-large', 'files.zip-bomb')

/**
 * Unpacks the parts of a ZIP file after its directory has been found harmless; nothing is unpacked beyond the size
 * that the directory declares. Every part is checked against its check sum.
 * @param wanted which parts are needed; the others stay packed
 * @throws AppError too-large `files.zip-bomb`; invalid-input `files.damaged`, `files.zip-suspicious`
 */
export function unpackZip(file: Buffer, wanted: (path: string) => boolean, limits: TableLimits): Map<string, Buffer> {
  const entries = readDirectory(file, limits)
  const parts = new Map<string, Buffer>()
  for (const entry of entries) {
    if (!wanted(entry.path)) continue
    if (parts.has(entry.path)) throw new AppError('invalid-input', 'files.zip-suspicious')
    parts.set(entry.path, unpackEntry(file, entry))
  }
  return parts
}

/** Paths of all parts, checked as `unpackZip` checks them. */
export function zipPaths(file: Buffer, limits: TableLimits): string[] {
  return readDirectory(file, limits).map((entry) => entry.path)
}

function readDirectory(file: Buffer, limits: TableLimits): Entry[] {
  const end = findEnd(file)
  const count = file.readUInt16LE(end + 10)
  const start = file.readUInt32LE(end + 16)
  if (count > limits.parts) throw bomb()
  const entries: Entry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + entryLength > end || file.readUInt32LE(at) !== entrySignature) throw damaged()
    entries.push(readEntry(file, at))
    at += entryLength + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  refuseHarmful(entries, limits)
  return entries
}

function findEnd(file: Buffer): number {
  const earliest = Math.max(0, file.length - endLength - 0xffff)
  for (let at = file.length - endLength; at >= earliest; at--) {
    if (file.readUInt32LE(at) === endSignature) return at
  }
  throw damaged()
}

function readEntry(file: Buffer, at: number): Entry {
  const nameLength = file.readUInt16LE(at + 28)
  return {
    path: file.toString('utf8', at + entryLength, at + entryLength + nameLength),
    encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packed: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
    offset: file.readUInt32LE(at + 42),
  }
}

function refuseHarmful(entries: readonly Entry[], limits: TableLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  const swollen = entries.some(({ size, packed }) => size > megabyte && size > packed * limits.ratio)
  if (total > limits.unpackedBytes || swollen) throw bomb()
  const leavesFolder = (path: string) => /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\0/i.test(path)
  if (entries.some(({ path, encrypted }) => encrypted || leavesFolder(path))) {
    throw new AppError('invalid-input', 'files.zip-suspicious')
  }
}

function unpackEntry(file: Buffer, entry: Entry): Buffer {
  const { offset, packed, size } = entry
  if (offset + localLength > file.length || file.readUInt32LE(offset) !== localSignature) throw damaged()
  const start = offset + localLength + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  if (start + packed > file.length) throw damaged()
  const content = inflate(file.subarray(start, start + packed), entry)
  if (content.length !== size || crc32(content) !== entry.crc) throw damaged()
  return content
}

function inflate(packed: Buffer, { method, size }: Entry): Buffer {
  if (method === 0) return packed
  if (method !== 8) throw damaged()
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    throw error instanceof RangeError ? bomb() : damaged()
  }
}

/** A ZIP file that holds the parts as they are, unpacked; its headers agree with its directory by construction. */
export function storeZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, content] of parts) {
    const name = Buffer.from(path)
    const crc = crc32(content)
    const local = header(localLength, localSignature, 4, name, content, crc)
    const entry = header(entryLength, entrySignature, 6, name, content, crc)
    entry.writeUInt32LE(offset, 42)
    files.push(local, name, content)
    directory.push(entry, name)
    offset += localLength + name.length + content.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(endLength)
  end.writeUInt32LE(endSignature, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}

/** The fields that the header of a part and its line in the directory share, from `at` (version needed) on. */
function header(length: number, signature: number, at: number, name: Buffer, content: Buffer, crc: number): Buffer {
  const made = Buffer.alloc(length)
  made.writeUInt32LE(signature, 0)
  made.writeUInt16LE(20, at)
  made.writeUInt16LE(0x0800, at + 2)
  made.writeUInt32LE(crc, at + 10)
  made.writeUInt32LE(content.length, at + 14)
  made.writeUInt32LE(content.length, at + 18)
  made.writeUInt16LE(name.length, at + 22)
  return made
}
