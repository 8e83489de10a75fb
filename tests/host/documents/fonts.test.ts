import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { documents as english } from '../../../common/i18n/en/documents.ts'
import { documents as romanian } from '../../../common/i18n/ro/documents.ts'

const folder = new URL('../../../resources/fonts/', import.meta.url)

/** Code points that a TrueType font can draw: the segments of its `cmap` subtable of format 4. */
function drawable(font: Buffer): (codePoint: number) => boolean {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0
  const cmap = font.readUInt32BE(entry + 8)
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + index * 8),
  )
  const table = subtables.find((at) => font.readUInt16BE(at) === 4) ?? 0
  const double = font.readUInt16BE(table + 6)
  return (codePoint) => {
    for (let at = 0; at < double; at += 2) {
      if (codePoint > font.readUInt16BE(table + 14 + at)) continue
      return codePoint >= font.readUInt16BE(table + 16 + double + at)
    }
    return false
  }
}

function textsOf(tree: object): string {
  return Object.values(tree)
    .map((value) => (typeof value === 'string' ? value : textsOf(value as object)))
    .join('')
}

const alphabets =
  'ăâîșțĂÂÎȘȚ' +
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ' +
  'ëïéèöüäñçčćšžłáíóúőű' +
  '„”“’–—·€\u00a0'

it.each(['Regular', 'Bold', 'Italic'])('draws every letter of the papers and of the residents in %s', (cut) => {
  const can = drawable(readFileSync(new URL(`NotoSans-${cut}.ttf`, folder)))
  expect(can(0x1f600)).toBe(false)
  const missing = [...new Set(textsOf(romanian) + textsOf(english) + alphabets)].filter(
    (sign) => !can(sign.codePointAt(0) ?? 0),
  )
  expect(missing).toEqual([])
})

it('carries the licence of the fonts beside them', () => {
  const licence = new URL('OFL.txt', folder)
  expect(existsSync(licence) && readFileSync(licence, 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1')
})
