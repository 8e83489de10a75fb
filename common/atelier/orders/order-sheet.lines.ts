import { fold } from '../../kernel/search.ts'
import type { SheetRow } from '../../kernel/sheet-rows.ts'
import { plain, readCents, readPrice, readQuantity } from './order-sheet.cells.ts'
import { cellAt, type OrderLayout, type SheetColumn } from './order-sheet.layout.ts'
import type { Findings } from './order-sheet.problems.ts'

/** A variant that can be ordered, with the code and Dutch name of its style and its price in euro cents. */
export type OfferedVariant = {
  readonly id: string
  readonly code: string
  readonly nameNl: string
  readonly size: string
  readonly colour: string
  readonly priceCents: number
}

/** A line that could be read; `quantities` are in the order of the shops' columns. */
export type SheetLine = {
  readonly row: number
  readonly variantId: string
  readonly code: string
  readonly nameNl: string
  readonly colour: string
  readonly size: string
  readonly priceCents: number
  readonly cataloguePriceCents: number
  readonly quantities: readonly number[]
  readonly pieces: number
}

/** Checks one line; `null` when something in it is wrong, which the findings then say. */
export function checkLine(
  row: SheetRow,
  layout: OrderLayout,
  variants: readonly OfferedVariant[],
  findings: Findings,
): SheetLine | null {
  const before = findings.errors.length
  const variant = variantOf(row, layout, variants, findings)
  const priceCents = priceOf(row, layout, findings)
  const quantities = quantitiesOf(row, layout, findings)
  const pieces = quantities?.reduce((sum, one) => sum + one, 0) ?? null
  if (pieces !== null) checkPieces(row, layout, pieces, findings)
  if (pieces !== null && priceCents !== null) checkAmount(row, layout, pieces * priceCents, findings)
  if (variant === null || priceCents === null || quantities === null || pieces === null) return null
  if (findings.errors.length > before) return null
  warnOfDifferences(row, layout, variant, priceCents, findings)
  const { id: variantId, priceCents: cataloguePriceCents, code, nameNl, colour, size } = variant
  return { row: row.line, variantId, code, nameNl, colour, size, priceCents, cataloguePriceCents, quantities, pieces }
}

/** How sheets say that an article has no sizes or colours. */
const none = ['', 'nvt', 'n v t', 'one size', 'onesize', 'uni', 'unisize', 'een maat', 'geen', 'os']

function variantOf(
  row: SheetRow,
  { columns }: OrderLayout,
  variants: readonly OfferedVariant[],
  { error }: Findings,
): OfferedVariant | null {
  const code = cellAt(row, columns.article)
  const heading = columns.article?.heading ?? ''
  const ofStyle = variants.filter((variant) => fold(variant.code) === fold(code))
  if (ofStyle.length === 0) {
    if (code === '') error(row.line, heading, 'article-missing')
    else error(row.line, heading, 'unknown-article', { text: code })
    return null
  }
  const colours = matching(ofStyle, columns.colour, row, ({ colour }) => colour)
  const sizes = matching(ofStyle, columns.size, row, ({ size }) => size)
  const [colour, size] = [cellAt(row, columns.colour), cellAt(row, columns.size)]
  if (colours.length === 0)
    error(row.line, columns.colour?.heading ?? 'Kleur', 'unknown-colour', { code, text: colour })
  if (sizes.length === 0) error(row.line, columns.size?.heading ?? 'Maat', 'unknown-size', { code, text: size })
  const [both, ...others] = colours.filter((variant) => sizes.includes(variant))
  if (both !== undefined && others.length === 0) return both
  if (colours.length > 0 && sizes.length > 0)
    error(row.line, columns.colour?.heading ?? heading, 'unknown-variant', { code, colour, size })
  return null
}

/**
 * The variants that a cell means. An empty cell or a dash means the variants without that property or, where there is
 * only one value to choose, that one.
 */
function matching(
  variants: readonly OfferedVariant[],
  column: SheetColumn | null,
  row: SheetRow,
  valueOf: (variant: OfferedVariant) => string,
): readonly OfferedVariant[] {
  const text = cellAt(row, column)
  const same = variants.filter((variant) => fold(valueOf(variant)) === fold(text))
  if (same.length > 0 || !none.includes(plain(text))) return same
  const plainOnes = variants.filter((variant) => none.includes(plain(valueOf(variant))))
  if (plainOnes.length > 0) return plainOnes
  return new Set(variants.map((variant) => fold(valueOf(variant)))).size === 1 ? variants : []
}

function priceOf(row: SheetRow, { columns }: OrderLayout, { error }: Findings): number | null {
  if (columns.price === null) return null
  const text = cellAt(row, columns.price)
  const price = text === '' ? 'price-missing' : readPrice(text)
  if (typeof price === 'number') return price
  error(row.line, columns.price.heading, price, { text })
  return null
}

function quantitiesOf(row: SheetRow, { shops }: OrderLayout, { error }: Findings): readonly number[] | null {
  const read = shops.map((shop) => ({ shop, text: cellAt(row, shop), pieces: readQuantity(cellAt(row, shop)) }))
  for (const { shop, text, pieces } of read) {
    if (typeof pieces !== 'number') error(row.line, shop.heading, pieces, { text, shop: shop.heading })
  }
  const good = read.flatMap(({ pieces }) => (typeof pieces === 'number' ? [pieces] : []))
  return good.length === shops.length && shops.length > 0 ? good : null
}

/** An empty total states nothing; any other must be the sum of the shops. */
function checkPieces(row: SheetRow, { columns, shops }: OrderLayout, pieces: number, { error }: Findings): void {
  const text = cellAt(row, columns.total)
  const heading = columns.total?.heading ?? shops[0]?.heading ?? ''
  const total = text === '' ? pieces : readQuantity(text)
  if (typeof total !== 'number') error(row.line, heading, 'total-not-a-number', { text })
  else if (total !== pieces) error(row.line, heading, 'total-differs', { total, sum: pieces })
  else if (pieces === 0) error(row.line, heading, 'quantity-zero')
}

function checkAmount(row: SheetRow, { columns }: OrderLayout, cents: number, { error }: Findings): void {
  const text = cellAt(row, columns.amount)
  if (columns.amount === null || text === '') return
  if (readCents(text) !== cents) error(row.line, columns.amount.heading, 'amount-differs', { text, sum: euro(cents) })
}

/** Cents as a sheet writes an amount, with the point that stands in a number cell: `362.50`. */
export const euro = (cents: number) => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

function warnOfDifferences(
  row: SheetRow,
  { columns }: OrderLayout,
  { priceCents: catalogue, nameNl }: OfferedVariant,
  priceCents: number,
  { warn }: Findings,
): void {
  if (priceCents !== catalogue)
    warn(row.line, columns.price?.heading ?? '', 'price-differs', {
      price: euro(priceCents),
      catalogue: euro(catalogue),
    })
  const text = cellAt(row, columns.description)
  if (text !== '' && plain(text) !== plain(nameNl))
    warn(row.line, columns.description?.heading ?? '', 'description-differs', { text, name: nameNl })
}
