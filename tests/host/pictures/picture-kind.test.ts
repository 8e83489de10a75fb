import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureKind } from '../../../host/pictures/picture-kind.ts'
import { losslessWebp, png, tinyJpeg, tinyPng, tinyWebp } from '../../support/pictures.ts'
import { failureOf } from '../../support/vault.ts'

const whole = [
  ['image/jpeg', tinyJpeg],
  ['image/png', tinyPng],
  ['image/webp', tinyWebp],
  ['image/webp', losslessWebp],
] as const

describe('a picture is known by its bytes', () => {
  it.each(whole)('%s', (type, bytes) => {
    expect(pictureKind(bytes)).toBe(type)
  })

  it('with what a camera writes around it', () => {
    const withComment = Buffer.concat([
      tinyJpeg.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, 4, 0x61, 0x62]),
      tinyJpeg.subarray(2),
    ])
    const twoInOne = Buffer.concat([tinyJpeg, Buffer.from('SEFH'), tinyJpeg])
    const extended = Buffer.alloc(30)
    extended.write('RIFF', 0, 'latin1')
    extended.writeUInt32LE(22 + tinyWebp.length - 12, 4)
    extended.write('WEBPVP8X', 8, 'latin1')
    extended.writeUInt32LE(10, 16)
    expect(pictureKind(withComment)).toBe('image/jpeg')
    expect(pictureKind(twoInOne)).toBe('image/jpeg')
    expect(pictureKind(Buffer.concat([extended, tinyWebp.subarray(12)]))).toBe('image/webp')
  })
})

const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])
const executable = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 7)])

describe('refused in one sentence:', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'pictures.empty'],
    ['a Windows program', executable, 'pictures.not-a-picture'],
    ['a Linux program', Buffer.from('\x7fELF\x02\x01\x01 0123456789abcdef', 'latin1'), 'pictures.not-a-picture'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj', 'latin1'), 'pictures.not-a-picture'],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'pictures.not-a-picture'],
    [
      'a drawing with scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      'pictures.not-a-picture',
    ],
    ['a moving GIF', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'), 'pictures.not-a-picture'],
    ['a sound in RIFF', Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt ', 'latin1'), 'pictures.not-a-picture'],
    ['a telephone’s HEIC', heic, 'pictures.heic'],
    [
      'a program behind the first bytes of a JPEG',
      Buffer.concat([tinyJpeg.subarray(0, 3), executable]),
      'pictures.damaged',
    ],
    [
      'a program behind the signature of a PNG',
      Buffer.concat([tinyPng.subarray(0, 8), executable]),
      'pictures.damaged',
    ],
    ['only a signature', tinyPng.subarray(0, 8), 'pictures.damaged'],
    [
      'a PNG with a bit turned',
      Buffer.from(tinyPng.map((byte, at) => (at === 20 ? byte ^ 1 : byte))),
      'pictures.damaged',
    ],
    ['a picture without height', png(1, 1, { width: 1, height: 0 }), 'pictures.damaged'],
    ['a picture of 4 gigapixels', png(1, 1, { width: 65_535, height: 65_535 }), 'pictures.too-many-pixels'],
    ['a picture one kilometre wide', png(1, 1, { width: 3_000_000, height: 1 }), 'pictures.too-many-pixels'],
  ])('%s', (_what, bytes, reason) => {
    expect(failureOf(() => pictureKind(bytes))).toMatchObject({ code: 'invalid-input', reason })
  })

  it.each(whole)('%s cut short anywhere', (_type, bytes) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: bytes.length - 1 }), (length) => {
        expect(failureOf(() => pictureKind(bytes.subarray(0, length)))?.reason).toMatch(
          /^pictures\.(damaged|not-a-picture)$/,
        )
      }),
    )
  })

  it('or accepted, and never anything else, whatever the bytes', () => {
    const damaged = fc
      .tuple(
        fc.constantFrom(...whole.map(([, bytes]) => bytes)),
        fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
      )
      .map(([bytes, changes]) => {
        const copy = Buffer.from(bytes)
        for (const [at, value] of changes) copy[at % copy.length] = value
        return copy
      })
    fc.assert(
      fc.property(damaged, (bytes) => {
        const failure = failureOf(() => pictureKind(bytes))
        expect(failure?.reason ?? 'pictures.accepted').toMatch(/^pictures\./)
      }),
      { numRuns: 500 },
    )
  })
})
