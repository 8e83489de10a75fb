export type ReservedFor = { readonly lotId: string; readonly quantity: number }

/**
 * The reservations that a roll can still keep when less is left on it than was reserved: earlier ones stay whole, and the
 * last ones give way.
 */
export function fittingReservations<R extends ReservedFor>(reserved: readonly R[], remaining: number): R[] {
  let left = remaining
  return reserved.map((one) => {
    const quantity = Math.min(one.quantity, left)
    left -= quantity
    return { ...one, quantity }
  })
}

export type StockOfMaterial = {
  /** On the rolls, and not reserved for anybody. */
  readonly free: number
  /** Reserved for the lots of this order, or already given out to them before they are cut. */
  readonly held: number
}

/** What is missing of a material for an order; never negative. */
export function missingOf(need: number, { free, held }: StockOfMaterial): number {
  return Math.max(0, need - held - free)
}
