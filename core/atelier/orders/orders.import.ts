import type { Input } from '../../../common/kernel/operation.ts'
import type { customersContract } from '../../../common/atelier/customers/customers.contract.ts'
import { checkOrderSheet, type CheckedOrder, type OrderPlan } from '../../../common/atelier/orders/order-sheet.check.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { CommandContext, QueryContext } from '../../kernel/context.ts'
import { customersInUse, insertCustomer, insertShop, shopsInUse } from '../customers/customers.queries.ts'
import { insertOrder, isOrderKnown, offeredVariants } from './orders.queries.ts'
import { storeLines } from './orders.lines.ts'

/** Checks an uploaded order sheet against the catalogue, the customers and the orders there are. */
export function checkUpload({ tx, host }: Pick<QueryContext, 'tx' | 'host'>, upload: string): CheckedOrder {
  return checkOrderSheet(host.uploadedSheets(upload), {
    variants: offeredVariants(tx),
    customers: customersInUse(tx),
    shops: shopsInUse(tx),
    isOrderKnown: (number) => isOrderKnown(tx, number),
  })
}

/** Counts of a plan, as the command line and the screen tell them. */
export function countsOf({ number, orderedOn, wantedOn, lines, pieces, totalCents, shops }: OrderPlan) {
  return {
    number,
    orderedOn,
    wantedOn,
    lines: lines.length,
    pieces,
    totalCents,
    shops: shops.map((shop) => ({ name: shop.name, pieces: shop.pieces, isNew: shop.id === null })),
  }
}

/** A buyer that is known only from the sheet: a Dutch headquarters, paper in Dutch, 30 days; to be completed by hand. */
const fromSheet = {
  kind: 'headquarters',
  legalName: '',
  address: '',
  country: 'NL',
  language: 'nl',
  vatId: '',
  paymentDays: 30,
  incoterm: '',
} satisfies Omit<Input<(typeof customersContract)['customers.add']>, 'name'>

/** Stores a plan as a draft, its customer and shops where they are new. @returns the id of the order */
export function storePlan(context: CommandContext, plan: OrderPlan): string {
  const { tx, newId, subject } = context
  const customerId = plan.customer.id ?? newId('customer')
  if (plan.customer.id === null) {
    insertCustomer(tx, { ...fromSheet, id: customerId, name: plan.customer.name, folded: fold(plan.customer.name) })
    subject(customerId)
  }
  const shopIds = plan.shops.map(({ id, name }) => id ?? newShop(context, customerId, name))
  const id = newId('order')
  const { number, orderedOn, wantedOn } = plan
  insertOrder(tx, {
    id,
    number,
    customerId,
    mode: 'firm',
    orderedOn,
    wantedOn,
    state: 'draft',
    notes: '',
    source: 'import',
  })
  storeLines(
    context,
    id,
    plan.lines.map(({ variantId, priceCents, quantities }) => ({
      variantId,
      priceCents,
      shops: shopIds.flatMap((shopId, index) => {
        const quantity = quantities[index] ?? 0
        return quantity > 0 ? [{ shopId, quantity }] : []
      }),
    })),
  )
  subject(id)
  return id
}

function newShop({ tx, newId, subject }: CommandContext, customerId: string, name: string): string {
  const id = newId('shop')
  insertShop(tx, { id, customerId, name, folded: fold(name), address: '', contact: '', openingHours: '' })
  subject(id)
  return id
}
