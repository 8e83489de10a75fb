import { z } from 'zod'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'
import { orderRisks } from './planning.rules.ts'

export const capacityWeek = z.object({
  /** Monday and Sunday; days until today are not counted. */
  from: localDateSchema,
  until: localDateSchema,
  declaredMinutes: z.int(),
  /** Declared × pace × (1 − buffer). */
  availableMinutes: z.int(),
  /** What open orders and lots take of it, one after the other. */
  takenMinutes: z.int(),
})
export type CapacityWeek = z.output<typeof capacityWeek>

export const orderOutlook = z.object({
  orderId: idSchema('order'),
  number: z.string(),
  wantedOn: localDateSchema,
  neededMinutes: z.int(),
  /** When the last piece is sewn. */
  sewnOn: localDateSchema.nullable(),
  /** When the goods can be in the shop. */
  promiseOn: localDateSchema.nullable(),
  risk: z.enum(orderRisks),
})
export type OrderOutlook = z.output<typeof orderOutlook>

export const planningContract = {
  /** Free time by week and how the open orders stand; says nothing of any single worker. */
  'planning.capacity': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ weeks: z.int().min(1).max(26).default(8) }),
    output: z.object({
      workers: z.int(),
      /** `null` with fewer than three workers. */
      paceBp: z.int().nullable(),
      bufferBp: z.int(),
      neededMinutes: z.int(),
      /** Of it: lots and parts of lots without an order. */
      withoutOrderMinutes: z.int(),
      weeks: z.array(capacityWeek),
      orders: z.array(orderOutlook),
    }),
    touches: ['workers', 'production', 'orders', 'catalogue'],
  }),
  /** How an order stands, also one that is not confirmed yet: it is then taken after all that are. */
  'planning.promise': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ orderId: idSchema('order') }),
    output: orderOutlook,
    touches: ['workers', 'production', 'orders', 'catalogue'],
  }),
  /** Sets the planning pace of the whole team; who begins later starts at 60 % again. */
  'planning.setPace': atelierCommand({
    permission: 'workers:write',
    input: z.object({
      paceBp: z
        .int({ error: 'planning.pace-range' })
        .min(1_000, { error: 'planning.pace-range' })
        .max(15_000, { error: 'planning.pace-range' }),
    }),
    output: z.object({}),
    touches: ['workers'],
  }),
}
