import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { longestNumber } from './order-sheet.check.ts'
import { mostPieces } from './order-sheet.cells.ts'

/** Sold for good, or paid when the shop has sold it. */
export const orderModes = ['firm', 'consignment'] as const
export type OrderMode = (typeof orderModes)[number]

export const orderStates = ['draft', 'confirmed', 'on-hold', 'cancelled', 'closed'] as const
export type OrderState = (typeof orderStates)[number]

/** How far an order is, its state and its pieces taken together; what concerns production is derived, never typed. */
export const orderStages = ['draft', 'confirmed', 'in-production', 'ready', 'on-hold', 'cancelled', 'closed'] as const
export type OrderStage = (typeof orderStages)[number]

/** Pieces: ordered, and how many of them are cut, have their last operation done, and have passed control. */
export const progressSchema = z.object({
  ordered: z.int(),
  cut: z.int(),
  sewn: z.int(),
  passed: z.int(),
})
export type Progress = z.output<typeof progressSchema>

export const orderRow = z.object({
  id: idSchema('order'),
  number: z.string(),
  customerName: z.string(),
  mode: z.enum(orderModes),
  orderedOn: localDateSchema,
  wantedOn: localDateSchema,
  /** The day that was promised at confirmation; counts before the wanted one. */
  promisedOn: localDateSchema.nullable(),
  state: z.enum(orderStates),
  stage: z.enum(orderStages),
  lines: z.int(),
  totalCents: z.int(),
  progress: progressSchema,
  version: z.int(),
})
export type OrderRow = z.output<typeof orderRow>

const pieces = z
  .int({ error: 'orders.pieces' })
  .min(1, { error: 'orders.pieces' })
  .max(mostPieces, { error: 'orders.pieces' })

export const lineInput = z.object({
  variantId: idSchema('variant'),
  /** In euro cents, of one piece. */
  priceCents: z
    .int({ error: 'orders.price' })
    .min(1, { error: 'orders.price' })
    .max(10_000_000, { error: 'orders.price' }),
  /** Pieces for each shop; their sum is what is ordered. */
  shops: z
    .array(z.object({ shopId: idSchema('shop'), quantity: pieces }))
    .min(1, { error: 'orders.pieces' })
    .max(100),
})
export type LineInput = z.output<typeof lineInput>

export const orderContent = z.object({
  customerId: idSchema('customer'),
  mode: z.enum(orderModes),
  /** The customer's own number; `null` for one of ours. */
  number: requiredText(longestNumber).nullable(),
  orderedOn: localDateSchema,
  wantedOn: localDateSchema,
  notes: writtenText(2000),
  lines: z.array(lineInput).max(500),
})
export type OrderContent = z.output<typeof orderContent>

/** Pieces of a line for a shop. */
const shopShare = z.object({ shopId: idSchema('shop'), quantity: z.int() })

export const orderLineRow = z.object({
  id: idSchema('orderLine'),
  variantId: idSchema('variant'),
  styleId: idSchema('style'),
  code: z.string(),
  nameRo: z.string(),
  nameEn: z.string(),
  size: z.string(),
  colour: z.string(),
  priceCents: z.int(),
  cataloguePriceCents: z.int(),
  quantity: z.int(),
  /** The version that is sewn, fixed when the order was confirmed. */
  styleVersion: z.object({ id: idSchema('styleVersion'), number: z.int() }).nullable(),
  shops: z.array(shopShare),
  progress: progressSchema,
})
export type OrderLineRow = z.output<typeof orderLineRow>

/** A style that cannot be confirmed, because no sample of it is approved. */
export const missingSample = z.object({
  styleId: idSchema('style'),
  code: z.string(),
  nameRo: z.string(),
  nameEn: z.string(),
})

export const orderFile = orderRow.omit({ lines: true }).extend({
  customerId: idSchema('customer'),
  confirmedAt: instantSchema.nullable(),
  stateReason: z.string().nullable(),
  notes: z.string(),
  source: z.enum(['hand', 'import']),
  /** The shops that get something, in the order of their names. */
  shops: z.array(z.object({ id: idSchema('shop'), name: z.string(), pieces: z.int() })),
  lines: z.array(orderLineRow),
  /** What stands in the way of confirming a draft. */
  missingSamples: z.array(missingSample),
})
export type OrderFile = z.output<typeof orderFile>

/** A style with the variants that can be ordered. */
export const offeredStyle = z.object({
  id: idSchema('style'),
  code: z.string(),
  nameRo: z.string(),
  nameEn: z.string(),
  nameNl: z.string(),
  approved: z.boolean(),
  variants: z.array(z.object({ id: idSchema('variant'), size: z.string(), colour: z.string(), priceCents: z.int() })),
})
export type OfferedStyle = z.output<typeof offeredStyle>
