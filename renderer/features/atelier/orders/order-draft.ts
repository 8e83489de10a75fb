import type { LineInput, OfferedStyle, OrderFile } from '../../../../common/atelier/orders/order.ts'
import { readPrice, readQuantity } from '../../../../common/atelier/orders/order-sheet.cells.ts'

/**
 * The matrix while somebody types: texts by variant. What is no number stays as it was typed, so that the form can say so.
 */
export type Matrix = {
  /** Chosen styles, in the order of the page. */
  readonly styles: readonly string[]
  /** Prices in euro by variant. */
  readonly prices: Readonly<Record<string, string>>
  /** Pieces by `variant shop`. */
  readonly cells: Readonly<Record<string, string>>
}

export const emptyMatrix: Matrix = { styles: [], prices: {}, cells: {} }
export const cellKey = (variantId: string, shopId: string) => `${variantId} ${shopId}`
const euroText = (cents: number) => (cents / 100).toFixed(2).replace('.', ',')

/** The matrix of an order as it is stored. */
export function matrixOf(order: OrderFile | null): Matrix {
  if (order === null) return emptyMatrix
  return {
    styles: [...new Set(order.lines.map(({ styleId }) => styleId))],
    prices: Object.fromEntries(order.lines.map(({ variantId, priceCents }) => [variantId, euroText(priceCents)])),
    cells: Object.fromEntries(
      order.lines.flatMap(({ variantId, shops }) =>
        shops.map(({ shopId, quantity }) => [cellKey(variantId, shopId), String(quantity)]),
      ),
    ),
  }
}

export const isPieces = (text: string) => typeof readQuantity(text) === 'number'
export const isPrice = (text: string) => typeof readPrice(text) === 'number'

/** The price of all variants of a style; `null` where they differ. */
export function priceOf({ prices }: Matrix, { variants }: OfferedStyle): string | null {
  const [first, ...others] = variants.map(({ id, priceCents }) => prices[id] ?? euroText(priceCents))
  return first !== undefined && others.every((price) => price === first) ? first : null
}

/** What can be ordered, with the variants that a draft holds although they are not offered any more. */
export function offerWith(offer: readonly OfferedStyle[], order: OrderFile | null): readonly OfferedStyle[] {
  const known = new Set(offer.flatMap(({ variants }) => variants.map(({ id }) => id)))
  const styles = new Map(offer.map((style) => [style.id, style]))
  for (const line of order?.lines ?? []) {
    if (known.has(line.variantId)) continue
    const { styleId, variantId, code, nameRo, nameEn, size, colour, cataloguePriceCents: priceCents } = line
    const style = styles.get(styleId) ?? {
      id: styleId,
      code,
      nameRo,
      nameEn,
      nameNl: '',
      approved: false,
      variants: [],
    }
    styles.set(styleId, { ...style, variants: [...style.variants, { id: variantId, size, colour, priceCents }] })
  }
  return [...styles.values()]
}

/** The lines that the matrix comes to, by style, colour and size; `null` when something in it is no number. */
export function linesOf(
  matrix: Matrix,
  offer: readonly OfferedStyle[],
  shopIds: readonly string[],
): LineInput[] | null {
  const lines: LineInput[] = []
  const chosen = matrix.styles.flatMap((id) => offer.find((style) => style.id === id) ?? [])
  for (const { id: variantId, priceCents } of chosen.flatMap(({ variants }) => variants)) {
    const shops: { shopId: string; quantity: number }[] = []
    for (const shopId of shopIds) {
      const quantity = readQuantity(matrix.cells[cellKey(variantId, shopId)] ?? '')
      if (typeof quantity !== 'number') return null
      if (quantity > 0) shops.push({ shopId, quantity })
    }
    const price = readPrice(matrix.prices[variantId] ?? euroText(priceCents))
    if (shops.length === 0) continue
    if (typeof price !== 'number') return null
    lines.push({ variantId, priceCents: price, shops })
  }
  return lines
}

/** Pieces of some variants, for one shop or for all of them; what is no number counts as none. */
export function piecesIn({ cells }: Matrix, variantIds: readonly string[], shopIds: readonly string[]): number {
  return variantIds
    .flatMap((variantId) => shopIds.map((shopId) => readQuantity(cells[cellKey(variantId, shopId)] ?? '')))
    .reduce<number>((sum, pieces) => sum + (typeof pieces === 'number' ? pieces : 0), 0)
}
