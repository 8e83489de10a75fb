import type { Size } from './picture-size.ts'

const startOfScan = 0xda
const endOfImage = 0xd9

/** Frame headers, which hold the size (ITU-T T.81, table B.1). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Stands alone, without a length: TEM and the restart marks. */
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** Walks from segment to segment to the end of the image; what a camera puts after it is not looked at. */
export function jpegSize(bytes: Buffer): Size {
  let size: Size = null
  let scanned = false
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === endOfImage) return scanned ? size : null
    if (marker === 0xff) at += 1
    else if (standsAlone(marker)) at += 2
    else {
      if (at + 4 > bytes.length) return null
      const length = bytes.readUInt16BE(at + 2)
      if (length < 2 || at + 2 + length > bytes.length) return null
      if (isFrame(marker)) {
        if (length < 8 || size) return null
        size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
      }
      at += 2 + length
      if (marker === startOfScan) {
        scanned = true
        at = afterScan(bytes, at)
      }
    }
  }
  return null
}

/** The next marker after coded data, in which 0xFF is followed by 0 or a restart mark. */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !standsAlone(next)) return at
  }
  return bytes.length
}
