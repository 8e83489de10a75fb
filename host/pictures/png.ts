import { crc32 } from 'node:zlib'
import type { Size } from './picture-size.ts'

const signatureLength = 8
/** Length, type and checksum around the data of a chunk (ISO/IEC 15948, 5.3). */
const aroundData = 12

/** Walks from chunk to chunk to the last, with their checksums. */
export function pngSize(bytes: Buffer): Size {
  let size: Size = null
  let hasData = false
  let at = signatureLength
  while (at + aroundData <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const end = at + aroundData + length
    if (end > bytes.length) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null
    if ((type === 'IHDR') !== (at === signatureLength)) return null
    if (type === 'IHDR') {
      if (length !== 13) return null
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
    }
    if (type === 'IDAT') hasData = true
    if (type === 'IEND') return hasData ? size : null
    at = end
  }
  return null
}
