import { AppError, type Reason } from '../../common/kernel/app-error.ts'
import type { PictureType } from '../../common/kernel/pictures.ts'
import { jpegSize } from './jpeg.ts'
import type { Size } from './picture-size.ts'
import { pngSize } from './png.ts'
import { webpSize } from './webp.ts'

/** Longest side and area, in pixels: beyond them a modest computer runs out of memory when it shows the picture. */
const longestSide = 16_384
const mostPixels = 80_000_000

const kinds: readonly { type: PictureType; begins: RegExp; sizeOf(bytes: Buffer): Size }[] = [
  { type: 'image/jpeg', begins: /^\xff\xd8\xff/, sizeOf: jpegSize },
  { type: 'image/png', begins: /^\x89PNG\r\n\x1a\n/, sizeOf: pngSize },
  { type: 'image/webp', begins: /^RIFF[^]{4}WEBP/, sizeOf: webpSize },
]

/** Photographs of telephones that browsers do not show: ISO 14496-12 files with a HEIF brand. */
const heic = /^[^]{4}ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)/

/**
 * Tells the kind of a picture by its bytes and walks through its parts to the end; the name and the type that a browser
 * says do not count. Nothing is decoded.
 * @throws AppError invalid-input with the sentence that fits.
 */
export function pictureKind(content: Uint8Array): PictureType {
  const refuse = (reason: Reason) => new AppError('invalid-input', reason)
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (bytes.length === 0) throw refuse('pictures.empty')
  const head = bytes.toString('latin1', 0, 16)
  const kind = kinds.find(({ begins }) => begins.test(head))
  if (!kind) throw refuse(heic.test(head) ? 'pictures.heic' : 'pictures.not-a-picture')
  const size = kind.sizeOf(bytes)
  if (!size || size.width < 1 || size.height < 1) throw refuse('pictures.damaged')
  const { width, height } = size
  if (Math.max(width, height) > longestSide || width * height > mostPixels) throw refuse('pictures.too-many-pixels')
  return kind.type
}
