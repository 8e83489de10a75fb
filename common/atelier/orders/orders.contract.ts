import { z } from 'zod'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { requiredText } from '../../kernel/text.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'
import { orderProblemSchema } from './order-sheet.problems.ts'
import { offeredStyle, orderContent, orderFile, orderRow } from './order.ts'

const upload = { upload: z.string().min(1).max(60) }
const current = { id: idSchema('order'), version: z.int() }

/** What an order sheet comes to. */
const sheetCounts = {
  number: z.string(),
  orderedOn: localDateSchema,
  wantedOn: localDateSchema,
  lines: z.int(),
  pieces: z.int(),
  totalCents: z.int(),
  /** In the order of the sheet's columns; `isNew`: the customer has no such shop yet. */
  shops: z.array(z.object({ name: z.string(), pieces: z.int(), isNew: z.boolean() })),
}

export const sheetLine = z.object({
  row: z.int(),
  code: z.string(),
  nameNl: z.string(),
  colour: z.string(),
  size: z.string(),
  priceCents: z.int(),
  cataloguePriceCents: z.int(),
  quantities: z.array(z.int()),
  pieces: z.int(),
})
export type SheetLineRow = z.output<typeof sheetLine>

export const ordersContract = {
  /** Orders by due date; `open` leaves out those that are closed or cancelled. */
  'orders.list': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ open: z.boolean().default(true) }),
    output: z.array(orderRow),
    touches: ['orders', 'customers', 'production'],
  }),
  'orders.get': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ id: idSchema('order') }),
    output: orderFile,
    touches: ['orders', 'customers', 'catalogue', 'samples', 'production'],
  }),
  /** Everything that can be ordered, by style. */
  'orders.offer': atelierQuery({
    permission: 'atelier:read',
    input: z.object({}),
    output: z.array(offeredStyle),
    touches: ['catalogue', 'samples'],
  }),
  /**
   * Writes an order down by hand.
   * @throws conflict `orders.number-known`, `orders.customer-ended`; rule-broken `orders.wanted-before-ordered`,
   * `orders.line-twice`, `orders.variant-ended`, `orders.shop-of-another`.
   */
  'orders.draft': atelierCommand({
    permission: 'atelier:write',
    input: orderContent,
    output: z.object({ id: idSchema('order'), number: z.string() }),
    touches: ['orders'],
  }),
  /** The whole content of a draft. @throws conflict `orders.not-draft`, and what `orders.draft` throws. */
  'orders.correct': atelierCommand({
    permission: 'atelier:write',
    input: orderContent.extend(current),
    output: z.object({}),
    touches: ['orders'],
  }),
  /**
   * Takes the order on: each line gets the newest approved version of its style for good.
   * @throws conflict `orders.not-draft`; rule-broken `orders.no-lines`, `orders.promised-before-ordered`,
   * `orders.no-approved-sample` with the styles in `details`.
   */
  'orders.confirm': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ ...current, promisedOn: localDateSchema.nullable().default(null) }),
    output: z.object({}),
    touches: ['orders'],
  }),
  /** @throws conflict `orders.not-confirmed`. */
  'orders.hold': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ ...current, reason: requiredText(300) }),
    output: z.object({}),
    touches: ['orders'],
  }),
  /** @throws conflict `orders.not-on-hold`. */
  'orders.resume': atelierCommand({
    permission: 'atelier:write',
    input: z.object(current),
    output: z.object({}),
    touches: ['orders'],
  }),
  /** Ends an order for a reason; pieces made for it go to the other orders of their lots. @throws conflict `orders.over`. */
  'orders.cancel': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ ...current, reason: requiredText(300) }),
    output: z.object({}),
    touches: ['orders', 'production'],
  }),
  /** Checks an uploaded order sheet; stores nothing. `order` is `null` as soon as there is one error. */
  'orders.checkImport': atelierQuery({
    permission: 'atelier:write',
    input: z.object(upload),
    output: z.object({
      order: z
        .object({
          ...sheetCounts,
          customer: z.object({ name: z.string(), isNew: z.boolean() }),
          rows: z.array(sheetLine),
        })
        .nullable(),
      errors: z.array(orderProblemSchema),
      warnings: z.array(orderProblemSchema),
    }),
    touches: ['orders', 'customers', 'catalogue'],
  }),
  /**
   * Makes a draft of an uploaded order sheet, with its customer and shops where they are new; all of it or nothing.
   * @throws rule-broken `orders.refused` with the problems in `details`.
   */
  'orders.import': atelierCommand({
    permission: 'atelier:write',
    input: z.object(upload),
    output: z.object({ id: idSchema('order'), ...sheetCounts, warnings: z.array(orderProblemSchema) }),
    touches: ['orders', 'customers'],
  }),
}
