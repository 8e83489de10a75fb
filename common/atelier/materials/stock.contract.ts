import { z } from 'zod'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'
import { materialUnits, mostOfMaterial, reservation } from './materials.contract.ts'

const amount = z
  .int({ error: 'stock.quantity' })
  .positive({ error: 'stock.quantity' })
  .max(mostOfMaterial, { error: 'stock.quantity' })

/** What is written about a roll: from whom, its numbers, what it cost. */
export const rollDetails = z.object({
  supplierId: idSchema('supplier').nullable(),
  rollNumber: writtenText(40),
  dyeLot: writtenText(40),
  /** For the whole roll, in bani; 0 for what was given. */
  costBani: z
    .int({ error: 'field.number' })
    .min(0, { error: 'field.number' })
    .max(100_000_000_000, { error: 'field.number' }),
  donated: z.boolean(),
  note: writtenText(200),
})

/** The day of a move; `null` for today. */
const on = localDateSchema.nullable().default(null)

const lotPlan = z.object({
  materialId: idSchema('material'),
  name: z.string(),
  unit: z.enum(materialUnits),
  /** By the bill of materials for the pieces cut, or planned while nothing is cut; waste included. */
  plan: z.int(),
  /** Used less returned. */
  used: z.int(),
  reserved: z.int(),
})
export type LotPlan = z.output<typeof lotPlan>

/** Reservations that had to give way because the cloth is not there. */
const shortened = z.array(reservation)

const stockTopics = ['materials'] as const

export const stockContract = {
  /** Lots that cloth may be used on or reserved for. */
  'materialLots.openLots': atelierQuery({
    permission: 'atelier:read',
    input: z.object({}),
    output: z.array(
      z.object({
        id: idSchema('lot'),
        code: z.string(),
        styleCode: z.string(),
        /** Whether it is cut, so that the plan is of the pieces cut. */
        cut: z.boolean(),
      }),
    ),
    touches: ['production', 'catalogue'],
  }),
  /** What a lot takes by its bill of materials, and what was used on it. */
  'materialLots.planOf': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ lotId: idSchema('lot') }),
    output: z.array(lotPlan),
    touches: [...stockTopics, 'production', 'catalogue'],
  }),
  /**
   * Takes a roll or a box into stock.
   * @throws not-found for a material or supplier that is not there; conflict `atelier.already-ended`;
   * rule-broken `stock.future-date`.
   */
  'materialLots.receive': atelierCommand({
    permission: 'atelier:write',
    input: rollDetails.extend({
      materialId: idSchema('material'),
      receivedOn: localDateSchema,
      /** Millimetres or pieces, as the material is counted. */
      quantity: amount,
    }),
    output: z.object({ id: idSchema('materialLot'), code: z.string() }),
    touches: stockTopics,
  }),
  /** Corrects what is written about a roll; what is on it changes by moves only. */
  'materialLots.correct': atelierCommand({
    permission: 'atelier:write',
    input: rollDetails.extend({ id: idSchema('materialLot'), version: z.int() }),
    output: z.object({}),
    touches: stockTopics,
  }),
  /**
   * Uses cloth on a lot; what is reserved for that lot on the roll is used up first.
   * @throws rule-broken `stock.not-enough` (names the roll and what it has), `stock.reserved-elsewhere`,
   * `stock.above-plan` and `stock.lot-ended` without a reason, `stock.future-date`, `stock.before-receipt`.
   */
  'materialLots.use': atelierCommand({
    permission: 'atelier:write',
    input: z.object({
      id: idSchema('materialLot'),
      lotId: idSchema('lot'),
      quantity: amount,
      reason: writtenText(200).default(''),
      on,
    }),
    output: z.object({ id: idSchema('stockMove') }),
    touches: stockTopics,
  }),
  /** Puts back what was not used. @throws rule-broken `stock.return-too-much`, `stock.future-date`, `stock.before-receipt`. */
  'materialLots.return': atelierCommand({
    permission: 'atelier:write',
    input: z.object({
      id: idSchema('materialLot'),
      lotId: idSchema('lot'),
      quantity: amount,
      reason: writtenText(200).default(''),
      on,
    }),
    output: z.object({ id: idSchema('stockMove') }),
    touches: stockTopics,
  }),
  /** Takes off what is spoiled or lost. @throws rule-broken `stock.not-enough`, `stock.future-date`, `stock.before-receipt`. */
  'materialLots.writeOff': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ id: idSchema('materialLot'), quantity: amount, reason: requiredText(200), on }),
    output: z.object({ id: idSchema('stockMove'), shortened }),
    touches: stockTopics,
  }),
  /**
   * Sets what was counted; the difference is kept as a move with its reason.
   * @throws rule-broken `stock.difference-reason` when the count differs and no reason is given.
   */
  'materialLots.stocktake': atelierCommand({
    permission: 'atelier:write',
    input: z.object({
      id: idSchema('materialLot'),
      counted: z
        .int({ error: 'stock.counted' })
        .min(0, { error: 'stock.counted' })
        .max(mostOfMaterial, { error: 'stock.counted' }),
      reason: writtenText(200).default(''),
    }),
    output: z.object({ difference: z.int(), shortened }),
    touches: stockTopics,
  }),
  /** Sets what is kept on a roll for a lot. @throws rule-broken `stock.reserve-too-much`, `stock.lot-ended-reserve`. */
  'reservations.set': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ materialLotId: idSchema('materialLot'), lotId: idSchema('lot'), quantity: amount }),
    output: z.object({}),
    touches: stockTopics,
  }),
  /** @throws not-found when nothing is reserved. */
  'reservations.release': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ materialLotId: idSchema('materialLot'), lotId: idSchema('lot') }),
    output: z.object({}),
    touches: stockTopics,
  }),
}
