import { z } from 'zod'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'
import { cartonOutcomes, shipmentStates } from './shipments.rules.ts'

const pieces = z.int({ error: 'field.number' }).min(1, { error: 'field.number' }).max(100_000)
const count = z.int({ error: 'field.number' }).min(0, { error: 'field.number' }).max(100_000)
const cents = z.int().min(0).max(100_000_00)
const version = z.int()

const article = z.object({
  orderLineId: idSchema('orderLine'),
  sku: z.string(),
  nameNl: z.string(),
  nameRo: z.string(),
  colour: z.string(),
  size: z.string(),
  lotId: idSchema('lot'),
  lotCode: z.string(),
})

export const cartonLine = article.extend({ quantity: z.int() })
export type CartonLine = z.output<typeof cartonLine>

const deliveryCheck = z.object({
  id: idSchema('deliveryCheck'),
  outcome: z.enum(cartonOutcomes),
  checkedOn: localDateSchema,
  checkedBy: z.string(),
  remark: z.string(),
  counts: z.array(
    z.object({ orderLineId: idSchema('orderLine'), lotId: idSchema('lot'), counted: z.int(), damaged: z.int() }),
  ),
  settledHow: z.string().nullable(),
  settledNote: z.string().nullable(),
  version,
})

export const carton = z.object({
  id: idSchema('carton'),
  number: z.int(),
  shopId: idSchema('shop').nullable(),
  shopName: z.string(),
  closed: z.boolean(),
  /** Gross weight in grams, outer size in millimetres; known once the carton is closed. */
  grossG: z.int().nullable(),
  lengthMm: z.int().nullable(),
  widthMm: z.int().nullable(),
  heightMm: z.int().nullable(),
  pieces: z.int(),
  lines: z.array(cartonLine),
  check: deliveryCheck.nullable(),
  version,
})
export type Carton = z.output<typeof carton>

export const shipmentRow = z.object({
  id: idSchema('shipment'),
  number: z.string(),
  orderId: idSchema('order'),
  orderNumber: z.string(),
  customerName: z.string(),
  state: z.enum(shipmentStates),
  openedOn: localDateSchema,
  handedOverOn: localDateSchema.nullable(),
  deliveredOn: localDateSchema.nullable(),
  carrier: z.string(),
  tracking: z.string(),
  freightCents: z.int(),
  cartons: z.int(),
  pieces: z.int(),
  /** Cartons that arrived otherwise than packed and are not settled yet. */
  openDifferences: z.int(),
  note: z.string(),
  version,
})
export type ShipmentRow = z.output<typeof shipmentRow>

export const pieceReturn = z.object({
  id: idSchema('pieceReturn'),
  sku: z.string(),
  nameRo: z.string(),
  colour: z.string(),
  size: z.string(),
  shopName: z.string(),
  quantity: z.int(),
  condition: z.enum(['good', 'damaged']),
  reason: z.string(),
  returnedOn: localDateSchema,
})

/** What may still be packed for one shop, or for the customer where the order names no shops. */
export const packable = article.extend({
  ordered: z.int(),
  openOnLine: z.int(),
  openForShop: z.int().nullable(),
  passedFree: z.int(),
})
export type Packable = z.output<typeof packable>

const fill = z
  .array(z.object({ orderLineId: idSchema('orderLine'), lotId: idSchema('lot'), quantity: pieces }))
  .min(1, { error: 'field.required' })
  .max(200)

const shipmentTurn = z.object({ id: idSchema('shipment'), version })
const cartonTurn = z.object({ id: idSchema('carton'), version })
const done = z.object({})

export const settlements = ['found', 'sent-again', 'credited', 'accepted'] as const

export const shipmentsContract = {
  /** Newest first. */
  'shipments.list': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ orderId: idSchema('order').nullable().default(null) }),
    output: z.array(shipmentRow),
    touches: ['shipments', 'orders', 'customers'],
  }),
  'shipments.get': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ id: idSchema('shipment') }),
    output: shipmentRow.extend({ list: z.array(carton), returns: z.array(pieceReturn) }),
    touches: ['shipments', 'orders', 'customers', 'catalogue'],
  }),
  'shipments.packable': atelierQuery({
    permission: 'atelier:read',
    input: z.object({
      shipmentId: idSchema('shipment'),
      shopId: idSchema('shop').nullable(),
      /** A carton that is being filled anew: its own pieces are free again. */
      exceptCartonId: idSchema('carton').nullable().default(null),
    }),
    output: z.array(packable),
    touches: ['shipments', 'orders', 'production', 'catalogue'],
  }),
  /** Begins a shipment of a confirmed order. @throws rule-broken `shipments.order-not-confirmed`. */
  'shipments.open': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ orderId: idSchema('order'), note: writtenText(300).default('') }),
    output: z.object({ id: idSchema('shipment'), number: z.string() }),
    touches: ['shipments'],
  }),
  /**
   * Packs a carton for one shop. @throws rule-broken `shipments.not-packing`, `shipments.other-shop`,
   * `shipments.more-than-passed`, `shipments.more-than-ordered`, `shipments.more-than-shop`, `shipments.not-on-order`.
   */
  'cartons.pack': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ shipmentId: idSchema('shipment'), shopId: idSchema('shop').nullable(), lines: fill }),
    output: z.object({ id: idSchema('carton'), number: z.int() }),
    touches: ['shipments', 'orders'],
  }),
  /** Fills an open carton anew. @throws as `cartons.pack`; conflict `shipments.carton-closed`. */
  'cartons.repack': atelierCommand({
    permission: 'atelier:write',
    input: cartonTurn.extend({ lines: fill }),
    output: done,
    touches: ['shipments', 'orders'],
  }),
  /** Weighs and closes a carton. @throws conflict `shipments.carton-closed`. */
  'cartons.close': atelierCommand({
    permission: 'atelier:write',
    input: cartonTurn.extend({
      grossG: z.int().min(1, { error: 'field.number' }).max(100_000),
      lengthMm: z.int().min(1, { error: 'field.number' }).max(3000),
      widthMm: z.int().min(1, { error: 'field.number' }).max(3000),
      heightMm: z.int().min(1, { error: 'field.number' }).max(3000),
    }),
    output: done,
    touches: ['shipments'],
  }),
  'cartons.reopen': atelierCommand({
    permission: 'atelier:write',
    input: cartonTurn,
    output: done,
    touches: ['shipments'],
  }),
  /** Takes an open carton apart; the ones after it move up, so that k of n stays true. */
  'cartons.unpack': atelierCommand({
    permission: 'atelier:write',
    input: cartonTurn,
    output: done,
    touches: ['shipments', 'orders'],
  }),
  /** @throws rule-broken `shipments.no-cartons`, `shipments.carton-open`; conflict `shipments.wrong-state`. */
  'shipments.ready': atelierCommand({
    permission: 'atelier:write',
    input: shipmentTurn,
    output: done,
    touches: ['shipments'],
  }),
  /** Back to packing, before it is handed over. */
  'shipments.reopen': atelierCommand({
    permission: 'atelier:write',
    input: shipmentTurn,
    output: done,
    touches: ['shipments'],
  }),
  /** @throws rule-broken `shipments.future`. */
  'shipments.handOver': atelierCommand({
    permission: 'atelier:write',
    input: shipmentTurn.extend({
      on: localDateSchema,
      carrier: requiredText(80),
      tracking: writtenText(80),
      freightCents: cents,
    }),
    output: done,
    touches: ['shipments', 'orders'],
  }),
  'shipments.inTransit': atelierCommand({
    permission: 'atelier:write',
    input: shipmentTurn.extend({ tracking: writtenText(80) }),
    output: done,
    touches: ['shipments'],
  }),
  /** @throws rule-broken `shipments.future`, `shipments.before-hand-over`. */
  'shipments.deliver': atelierCommand({
    permission: 'atelier:write',
    input: shipmentTurn.extend({ on: localDateSchema }),
    output: done,
    touches: ['shipments', 'orders'],
  }),
  /** The whole shipment came back, or is given up. */
  'shipments.giveUp': atelierCommand({
    permission: 'atelier:write',
    input: shipmentTurn.extend({ how: z.enum(['returned', 'lost']), note: requiredText(300) }),
    output: done,
    touches: ['shipments', 'orders'],
  }),
  /** @throws rule-broken `shipments.unchecked`, `shipments.open-difference` (I13). */
  'shipments.settle': atelierCommand({
    permission: 'atelier:write',
    input: shipmentTurn,
    output: done,
    touches: ['shipments', 'orders'],
  }),
  /** What the shop found in a carton. @throws conflict `shipments.already-checked`; rule-broken `shipments.not-delivered`. */
  'deliveries.check': atelierCommand({
    permission: 'atelier:write',
    input: z.object({
      cartonId: idSchema('carton'),
      checkedOn: localDateSchema,
      checkedBy: requiredText(80),
      remark: writtenText(500).default(''),
      counts: z
        .array(z.object({ orderLineId: idSchema('orderLine'), lotId: idSchema('lot'), counted: count, damaged: count }))
        .max(200),
    }),
    output: z.object({ id: idSchema('deliveryCheck'), outcome: z.enum(cartonOutcomes) }),
    touches: ['shipments', 'orders'],
  }),
  /** How a difference was settled. @throws conflict `shipments.nothing-to-settle`. */
  'deliveries.settle': atelierCommand({
    permission: 'atelier:write',
    input: z.object({
      id: idSchema('deliveryCheck'),
      version,
      how: z.enum(settlements),
      note: requiredText(300),
    }),
    output: done,
    touches: ['shipments', 'orders'],
  }),
  /** Pieces that a shop sends back. @throws rule-broken `shipments.more-than-delivered`. */
  'returns.record': atelierCommand({
    permission: 'atelier:write',
    input: z.object({
      shipmentId: idSchema('shipment'),
      orderLineId: idSchema('orderLine'),
      shopId: idSchema('shop').nullable(),
      quantity: pieces,
      condition: z.enum(['good', 'damaged']),
      reason: requiredText(300),
      returnedOn: localDateSchema,
    }),
    output: z.object({ id: idSchema('pieceReturn') }),
    touches: ['shipments', 'orders'],
  }),
}
