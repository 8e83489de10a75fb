import { fold } from '../../../common/kernel/search.ts'
import { freeSku, skuOf } from '../../../common/atelier/catalogue/style.rules.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { allSkus, insertVariant, storeVariant, variantsOf, type StyleRecord } from './styles.queries.ts'

type Wanted = {
  readonly sizes: readonly string[]
  readonly colours: readonly string[]
  readonly priceCents: number
  readonly weightG: number | null
}

const keyOf = (size: string, colour: string) => JSON.stringify([fold(size), fold(colour)])

/**
 * Adds each size in each colour that the style does not have; one that had ended is in use again, with the new price.
 * @returns the ids of what is new or in use again, and how many were there already, of these how many at another price.
 */
export function addVariants({ tx, newId }: CommandContext, style: StyleRecord, wanted: Wanted) {
  const { sizes, colours, ...price } = wanted
  const known = new Map(variantsOf(tx, style.id).map((variant) => [keyOf(variant.size, variant.colour), variant]))
  const skus = allSkus(tx)
  const done = { added: [] as string[], known: 0, otherPrices: 0 }
  for (const [colour, size] of colours.flatMap((colour) => sizes.map((size) => [colour, size] as const))) {
    const variant = known.get(keyOf(size, colour))
    if (variant && variant.endedAt === null) {
      done.known++
      if (variant.priceCents !== price.priceCents) done.otherPrices++
    } else if (variant) {
      storeVariant(tx, variant.id, { ...price, endedAt: null, version: variant.version + 1 })
      known.set(keyOf(size, colour), { ...variant, ...price, endedAt: null })
      done.added.push(variant.id)
    } else {
      const sku = freeSku(skuOf(style.code, colour, size), skus)
      const row = { ...price, id: newId('variant'), styleId: style.id, size, colour, sku, endedAt: null, version: 1 }
      insertVariant(tx, row)
      skus.add(sku)
      known.set(keyOf(size, colour), row)
      done.added.push(row.id)
    }
  }
  return done
}
