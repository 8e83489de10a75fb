import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'

export const materialKinds = [
  'fabric',
  'lining',
  'thread',
  'zip',
  'button',
  'webbing',
  'label',
  'packing',
  'other',
] as const
export type MaterialKind = (typeof materialKinds)[number]

/** Cloth is counted in millimetres, the rest in pieces. */
export const materialUnits = ['mm', 'piece'] as const
export type MaterialUnit = (typeof materialUnits)[number]

export const moveKinds = ['receipt', 'use', 'return', 'stocktake', 'write-off'] as const
export type MoveKind = (typeof moveKinds)[number]

/** A hundred kilometres of cloth, or as many pieces. */
export const mostOfMaterial = 100_000_000

export const materialDetails = z.object({
  name: requiredText(80),
  kind: z.enum(materialKinds),
  unit: z.enum(materialUnits),
  /** Below this the material is marked; 0 for never. */
  minStock: z
    .int({ error: 'field.number' })
    .min(0, { error: 'field.number' })
    .max(mostOfMaterial, { error: 'field.number' }),
})

export const materialRow = z.object({
  ...materialDetails.shape,
  name: z.string(),
  id: idSchema('material'),
  /** On all rolls; of it reserved, and free. */
  stock: z.int(),
  reserved: z.int(),
  free: z.int(),
  /** Rolls or boxes that are not empty. */
  rolls: z.int(),
  /** What is left, by the price at which it was bought, in bani; rounded down for each roll. */
  valueBani: z.int(),
  ended: z.boolean(),
  version: z.int(),
})
export type MaterialRow = z.output<typeof materialRow>

export const roll = z.object({
  id: idSchema('materialLot'),
  code: z.string(),
  supplierId: idSchema('supplier').nullable(),
  supplierName: z.string(),
  rollNumber: z.string(),
  dyeLot: z.string(),
  receivedOn: localDateSchema,
  received: z.int(),
  remaining: z.int(),
  reserved: z.int(),
  costBani: z.int(),
  donated: z.boolean(),
  note: z.string(),
  version: z.int(),
})
export type Roll = z.output<typeof roll>

export const stockMove = z.object({
  id: idSchema('stockMove'),
  materialLotId: idSchema('materialLot'),
  code: z.string(),
  kind: z.enum(moveKinds),
  /** What came (positive) or went (negative). */
  quantity: z.int(),
  lotCode: z.string(),
  reason: z.string(),
  movedOn: localDateSchema,
  enteredAt: instantSchema,
  userName: z.string(),
})
export type StockMove = z.output<typeof stockMove>

export const reservation = z.object({
  materialLotId: idSchema('materialLot'),
  code: z.string(),
  lotId: idSchema('lot'),
  lotCode: z.string(),
  quantity: z.int(),
})
export type Reservation = z.output<typeof reservation>

export const supplierDetails = z.object({
  name: requiredText(80),
  contact: writtenText(200),
  country: z.string().regex(/^[A-Z]{2}$/, { error: 'field.country' }),
})

export const supplierRow = z.object({
  ...supplierDetails.shape,
  name: z.string(),
  contact: z.string(),
  id: idSchema('supplier'),
  /** Rolls that came from there. */
  rolls: z.int(),
  ended: z.boolean(),
  version: z.int(),
})
export type SupplierRow = z.output<typeof supplierRow>

const shortageLine = z.object({
  materialId: idSchema('material'),
  name: z.string(),
  unit: z.enum(materialUnits),
  /** For the pieces not yet cut, waste included. */
  need: z.int(),
  /** Reserved for the order's lots, or given out to them already. */
  held: z.int(),
  free: z.int(),
  missing: z.int(),
})
export type ShortageLine = z.output<typeof shortageLine>

export const shortageList = z.object({
  number: z.string(),
  customerName: z.string(),
  wantedOn: localDateSchema,
  /** Pieces of the order that are not yet cut. */
  pieces: z.int(),
  lines: z.array(shortageLine),
  /** Articles of the order whose bill of materials is empty, so that nothing could be counted for them. */
  withoutBom: z.array(z.string()),
})
export type ShortageList = z.output<typeof shortageList>

const ending = <K extends 'material' | 'supplier'>(kind: K) => z.object({ id: idSchema(kind), version: z.int() })
const stockTopics = ['materials'] as const

export const materialsContract = {
  'materials.list': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ includeEnded: z.boolean().default(false) }),
    output: z.array(materialRow),
    touches: stockTopics,
  }),
  /** One material with all its rolls, the newest five hundred moves and what is reserved. */
  'materials.get': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ id: idSchema('material') }),
    output: z.object({
      material: materialRow,
      rolls: z.array(roll),
      moves: z.array(stockMove),
      reservations: z.array(reservation),
    }),
    touches: [...stockTopics, 'production'],
  }),
  /** @throws conflict `materials.name-taken`. */
  'materials.add': atelierCommand({
    permission: 'atelier:write',
    input: materialDetails,
    output: z.object({ id: idSchema('material') }),
    touches: stockTopics,
  }),
  /** @throws conflict `materials.name-taken`, `atelier.already-ended`; rule-broken `materials.unit-in-use`. */
  'materials.correct': atelierCommand({
    permission: 'atelier:write',
    input: materialDetails.extend({ id: idSchema('material'), version: z.int() }),
    output: z.object({}),
    touches: [...stockTopics, 'catalogue'],
  }),
  /** @throws conflict `atelier.already-ended`; rule-broken `materials.still-in-stock`. */
  'materials.end': atelierCommand({
    permission: 'atelier:write',
    input: ending('material'),
    output: z.object({}),
    touches: stockTopics,
  }),
  /** Orders that still have to be made, for whoever looks for what is missing. */
  'materials.openOrders': atelierQuery({
    permission: 'atelier:read',
    input: z.object({}),
    output: z.array(
      z.object({ id: idSchema('order'), number: z.string(), customerName: z.string(), wantedOn: localDateSchema }),
    ),
    touches: ['orders', 'customers'],
  }),
  /** What an order still needs of each material for the pieces not yet cut, and how much of it is missing. */
  'materials.shortage': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ orderId: idSchema('order') }),
    output: shortageList,
    touches: [...stockTopics, 'orders', 'catalogue', 'production'],
  }),
  'suppliers.list': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ includeEnded: z.boolean().default(false) }),
    output: z.array(supplierRow),
    touches: stockTopics,
  }),
  /** @throws conflict `suppliers.name-taken`. */
  'suppliers.add': atelierCommand({
    permission: 'atelier:write',
    input: supplierDetails,
    output: z.object({ id: idSchema('supplier') }),
    touches: stockTopics,
  }),
  /** @throws conflict `suppliers.name-taken`, `atelier.already-ended`. */
  'suppliers.correct': atelierCommand({
    permission: 'atelier:write',
    input: supplierDetails.extend({ id: idSchema('supplier'), version: z.int() }),
    output: z.object({}),
    touches: stockTopics,
  }),
  /** @throws conflict `atelier.already-ended`. */
  'suppliers.end': atelierCommand({
    permission: 'atelier:write',
    input: ending('supplier'),
    output: z.object({}),
    touches: stockTopics,
  }),
}
