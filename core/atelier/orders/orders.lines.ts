import type { LineInput, OrderContent } from '../../../common/atelier/orders/order.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { CommandContext, ReadTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import { getCustomer, shopsOf } from '../customers/customers.queries.ts'
import { insertLine, insertShare, offeredVariants } from './orders.queries.ts'

/** Stores the lines of an order in the order given; a line's pieces are the sum of its shops. */
export function storeLines({ tx, newId }: CommandContext, orderId: string, lines: readonly LineInput[]): void {
  for (const [index, { variantId, priceCents, shops }] of lines.entries()) {
    const id = newId('orderLine')
    const quantity = shops.reduce((sum, share) => sum + share.quantity, 0)
    insertLine(tx, { id, orderId, position: index + 1, variantId, priceCents, quantity })
    for (const share of shops) insertShare(tx, { lineId: id, ...share })
  }
}

/**
 * Refuses content that contradicts itself or the catalogue.
 * @param kept variants that the draft holds already, which may have been ended since
 * @throws AppError conflict `orders.customer-ended`; rule-broken `orders.wanted-before-ordered`, `orders.line-twice`,
 * `orders.variant-ended`, `orders.shop-of-another`
 */
export function checkContent(tx: ReadTx, content: OrderContent, kept: ReadonlySet<string>): void {
  const { customerId, orderedOn, wantedOn, lines } = content
  if (found(getCustomer(tx, customerId)).endedAt !== null)
    throw new AppError('conflict', 'orders.customer-ended', { fields: { customerId: 'orders.customer-ended' } })
  if (wantedOn < orderedOn)
    throw new AppError('rule-broken', 'orders.wanted-before-ordered', {
      fields: { wantedOn: 'orders.wanted-before-ordered' },
    })
  if (hasTwice(lines.map(({ variantId }) => variantId))) throw new AppError('rule-broken', 'orders.line-twice')
  const offered = new Set(offeredVariants(tx).map(({ id }) => id))
  if (lines.some(({ variantId }) => !offered.has(variantId) && !kept.has(variantId)))
    throw new AppError('rule-broken', 'orders.variant-ended')
  const open = new Set(shopsOf(tx, customerId).flatMap(({ id, endedAt }) => (endedAt === null ? [id] : [])))
  const wrong = lines.some(
    ({ shops }) => shops.some(({ shopId }) => !open.has(shopId)) || hasTwice(shops.map(({ shopId }) => shopId)),
  )
  if (wrong) throw new AppError('rule-broken', 'orders.shop-of-another')
}

const hasTwice = (ids: readonly string[]) => new Set(ids).size < ids.length
