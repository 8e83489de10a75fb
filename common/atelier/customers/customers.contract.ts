import { z } from 'zod'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'

/** The buyer of a chain of shops, or one shop that orders for itself. */
export const customerKinds = ['headquarters', 'shop'] as const
export type CustomerKind = (typeof customerKinds)[number]

/** Languages in which a customer's papers can be printed. */
export const customerLanguages = ['nl', 'en', 'ro'] as const
export type CustomerLanguage = (typeof customerLanguages)[number]

/** Who pays carriage and risk, by the rules of Incoterms 2020; empty where nothing was agreed. */
export const incoterms = ['', 'EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'] as const

/** A buyer. All prices agreed with buyers are in euro. */
export const customerDetails = z.object({
  name: requiredText(80),
  kind: z.enum(customerKinds),
  legalName: writtenText(120),
  address: writtenText(300),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string({ error: 'field.required' })
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, { error: 'customers.country' }),
  language: z.enum(customerLanguages),
  vatId: writtenText(20),
  vatCheckedOn: localDateSchema.nullable().default(null),
  paymentDays: z.int({ error: 'field.required' }).min(0, { error: 'customers.payment-days' }).max(365, {
    error: 'customers.payment-days',
  }),
  incoterm: z.enum(incoterms),
})

export const shopDetails = z.object({
  name: requiredText(80),
  address: writtenText(300),
  contact: writtenText(200),
  openingHours: writtenText(200),
})

export const shopRow = shopDetails.extend({
  id: idSchema('shop'),
  name: z.string(),
  ended: z.boolean(),
  version: z.int(),
})
export type ShopRow = z.output<typeof shopRow>

export const customerRow = z.object({
  id: idSchema('customer'),
  name: z.string(),
  kind: z.enum(customerKinds),
  country: z.string(),
  language: z.enum(customerLanguages),
  /** Shops in use. */
  shops: z.int(),
  /** Orders that are neither cancelled nor closed. */
  openOrders: z.int(),
  ended: z.boolean(),
  version: z.int(),
})
export type CustomerRow = z.output<typeof customerRow>

export const customerFile = customerDetails.extend({
  id: idSchema('customer'),
  name: z.string(),
  country: z.string(),
  vatCheckedOn: localDateSchema.nullable(),
  paymentDays: z.int(),
  ended: z.boolean(),
  version: z.int(),
  shops: z.array(shopRow),
})
export type CustomerFile = z.output<typeof customerFile>

const current = { version: z.int() }

export const customersContract = {
  'customers.list': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ includeEnded: z.boolean().default(false) }),
    output: z.array(customerRow),
    touches: ['customers', 'orders'],
  }),
  'customers.get': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ id: idSchema('customer') }),
    output: customerFile,
    touches: ['customers'],
  }),
  /** @throws conflict `customers.name-taken`. */
  'customers.add': atelierCommand({
    permission: 'atelier:write',
    input: customerDetails,
    output: z.object({ id: idSchema('customer') }),
    touches: ['customers'],
  }),
  /** @throws conflict `customers.name-taken`, `atelier.already-ended`. */
  'customers.correct': atelierCommand({
    permission: 'atelier:write',
    input: customerDetails.extend({ id: idSchema('customer'), ...current }),
    output: z.object({}),
    touches: ['customers', 'orders'],
  }),
  /** @throws conflict `customers.open-orders` while an order of hers is open. */
  'customers.end': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ id: idSchema('customer'), ...current }),
    output: z.object({}),
    touches: ['customers'],
  }),
  /** @throws conflict `shops.name-taken`, `atelier.already-ended`. */
  'shops.add': atelierCommand({
    permission: 'atelier:write',
    input: shopDetails.extend({ customerId: idSchema('customer') }),
    output: z.object({ id: idSchema('shop') }),
    touches: ['customers'],
  }),
  /** @throws conflict `shops.name-taken`, `atelier.already-ended`. */
  'shops.correct': atelierCommand({
    permission: 'atelier:write',
    input: shopDetails.extend({ id: idSchema('shop'), ...current }),
    output: z.object({}),
    touches: ['customers', 'orders'],
  }),
  /** @throws conflict `shops.open-orders` while an open order sends pieces there. */
  'shops.end': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ id: idSchema('shop'), ...current }),
    output: z.object({}),
    touches: ['customers'],
  }),
}
