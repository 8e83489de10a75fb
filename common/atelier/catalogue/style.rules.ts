import type { Reason } from '../../kernel/app-error.ts'
import { fold } from '../../kernel/search.ts'

/** What is wrong with one field of a version's content. */
export type ContentProblem = { readonly path: readonly (string | number)[]; readonly reason: Reason }

type Part = 'measures' | 'fibres'

/** Each row whose key stands in an earlier row already, however it is written; told at its first field. */
export function firstRepeated<Row>(
  part: Part,
  rows: readonly Row[],
  field: keyof Row & string,
  keyOf: (row: Row) => readonly (string | null)[],
): ContentProblem[] {
  const seen = new Set<string>()
  return rows.flatMap((row, index) => {
    const key = JSON.stringify(keyOf(row).map((text) => text && fold(text)))
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ path: [part, index, field], reason: 'catalogue.row-twice' as const }]
  })
}

/** A material stands once for all sizes and once for each size that differs. */
export function bomSums(bom: readonly { materialId: string; size: string | null }[]): ContentProblem[] {
  // Ids are compared as they are; only sizes are folded.
  const keys = bom.map(({ materialId, size }) => JSON.stringify([materialId, size && fold(size)]))
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ path: ['bom', index, 'materialId'], reason: 'catalogue.row-twice' as const }] : [],
  )
}

/** The shares of each part together are 100 percent, or the label would be wrong; told at the part's last row. */
export function fibreSums(fibres: readonly { part: string; percent: number }[]): ContentProblem[] {
  const parts = new Map<string, { sum: number; last: number }>()
  for (const [index, { part, percent }] of fibres.entries()) {
    const key = fold(part)
    parts.set(key, { sum: (parts.get(key)?.sum ?? 0) + percent, last: index })
  }
  return [...parts.values()]
    .filter(({ sum }) => sum !== 100)
    .map(({ last }) => ({ path: ['fibres', last, 'percent'], reason: 'catalogue.fibre-sum' }))
}

/** Letters and digits only, in capitals, without diacritics. */
const skuPart = (text: string) =>
  fold(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '')

/** The number of an article: `SCHORT-ROOD-M`, and `TOTE-ZWART` where there is one size. */
export function skuOf(code: string, colour: string, size: string): string {
  return [code, skuPart(colour), skuPart(size)].filter((part) => part !== '').join('-')
}

/** A number that is not taken: the wanted one, or with `-2`, `-3` … behind it. */
export function freeSku(wanted: string, taken: ReadonlySet<string>): string {
  for (let turn = 1; ; turn++) {
    const sku = turn === 1 ? wanted : `${wanted}-${turn}`
    if (!taken.has(sku)) return sku
  }
}

const letterSizes = ['XXS', 'XS', 'S', 'M', 'L', 'XL', 'XXL', '3XL', '4XL']

/** Sizes as they hang in a shop: S before M before L, numbers by value, others by name. */
export function compareSizes(a: string, b: string): number {
  const [placeA, placeB] = [letterSizes.indexOf(a.toUpperCase()), letterSizes.indexOf(b.toUpperCase())]
  if (placeA >= 0 && placeB >= 0) return placeA - placeB
  if (placeA >= 0 || placeB >= 0) return placeA >= 0 ? -1 : 1
  return a.localeCompare(b, 'en', { numeric: true })
}

type Tariff = { readonly validFrom: string; readonly bani: number }

/** The tariff of a day, in bani for one piece: the latest that began by then; `null` before the first. */
export function tariffOn(tariffs: readonly Tariff[], day: string): number | null {
  const begun = tariffs.filter(({ validFrom }) => validFrom <= day)
  if (begun.length === 0) return null
  return begun.reduce((latest, one) => (one.validFrom > latest.validFrom ? one : latest)).bani
}
