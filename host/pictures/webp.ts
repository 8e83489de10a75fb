import type { Size } from './picture-size.ts'

/** `RIFF`, the length of the rest, `WEBP` (RFC 9649, 2.4). */
const headLength = 12
const chunkHead = 8

/** Walks from chunk to chunk to the end; there must be a picture, still or moving. */
export function webpSize(bytes: Buffer): Size {
  if (bytes.length < headLength) return null
  const end = bytes.readUInt32LE(4) + chunkHead
  if (end > bytes.length) return null
  let size: Size = null
  let hasData = false
  let at = headLength
  while (at + chunkHead <= end) {
    const type = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    if (at + chunkHead + length > end) return null
    const data = bytes.subarray(at + chunkHead, at + chunkHead + length)
    size ??= sizeIn(type, data)
    if (type === 'VP8 ' || type === 'VP8L' || type === 'ANMF') hasData = true
    // Chunks begin at even places.
    at += chunkHead + length + (length % 2)
  }
  return hasData ? size : null
}

/** The size as the three kinds of head chunk say it (RFC 9649, 2.5, 2.6, 2.7). */
function sizeIn(type: string, data: Buffer): Size {
  if (type === 'VP8X' && data.length >= 10) {
    return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 }
  }
  if (type === 'VP8 ' && data.length >= 10 && data.readUIntBE(3, 3) === 0x9d012a) {
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
  }
  if (type === 'VP8L' && data.length >= 5 && data[0] === 0x2f) {
    const bits = data.readUInt32LE(1)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  return null
}
