import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'
import { pieces } from '../quality/pieces.ts'
import { workKinds, workSources } from './work.rules.ts'

const place = {
  lotCode: z.string(),
  bundleId: idSchema('bundle'),
  bundleNumber: z.int(),
  operation: z.string(),
}

export const workEntry = z.object({
  id: idSchema('workEntry'),
  stepId: idSchema('bundleStep'),
  ...place,
  styleCode: z.string(),
  size: z.string(),
  colour: z.string(),
  workerId: idSchema('worker'),
  alias: z.string(),
  quantity: z.int(),
  kind: z.enum(workKinds),
  source: z.enum(workSources),
  enteredAt: instantSchema,
  byName: z.string(),
  /** The entry that this one takes back. */
  reversesId: idSchema('workEntry').nullable(),
  reversed: z.boolean(),
  reason: z.string().nullable(),
})
export type WorkEntry = z.output<typeof workEntry>

export const openStep = z.object({
  id: idSchema('bundleStep'),
  position: z.int(),
  name: z.string(),
  ticket: z.string(),
  done: z.int(),
  /** Pieces sewn again after control sent them back. */
  sewnAgain: z.int(),
})

export const openBundle = z.object({
  id: idSchema('bundle'),
  number: z.int(),
  size: z.string(),
  colour: z.string(),
  dyeLot: z.string(),
  quantity: z.int(),
  /** Pieces that control sent back, whenever. */
  sentBack: z.int(),
  pieces,
  steps: z.array(openStep),
})
export type OpenBundle = z.output<typeof openBundle>

export const openLot = z.object({
  id: idSchema('lot'),
  code: z.string(),
  styleCode: z.string(),
  styleName: z.string(),
  held: z.boolean(),
  bundles: z.array(openBundle),
})
export type OpenLot = z.output<typeof openLot>

export const workContract = {
  /** Lots that are cut and not closed, with their bundles and steps: what the desk offers without a scanner. */
  'work.openLots': atelierQuery({
    permission: 'atelier:read',
    input: z.object({}),
    output: z.array(openLot),
    touches: ['production', 'catalogue'],
  }),
  /** Entries of one working day, the newest first; what was taken back stays among them. */
  'work.ofDay': atelierQuery({
    permission: 'workers:read',
    input: z.object({ date: localDateSchema }),
    output: z.array(workEntry),
    touches: ['production', 'workers'],
  }),
  /**
   * Writes down who sewed how many pieces of a bundle in one operation; without `quantity` all that are still open.
   * @throws not-found `work.unknown-ticket`, `work.mistyped-ticket`; conflict `work.ticket-counted` with who and when; rule-broken
   * `work.more-than-open`, `work.more-than-left`, `work.nothing-sent-back`, `work.in-future`, `work.not-active`, `work.bundle-ended`,
   * `work.lot-held`, `work.lot-ended`.
   */
  'work.record': atelierCommand({
    permission: 'atelier:write',
    input: z
      .object({
        ticket: writtenText(60).nullable().default(null),
        stepId: idSchema('bundleStep').nullable().default(null),
        workerId: idSchema('worker'),
        workDate: localDateSchema,
        quantity: z
          .int({ error: 'work.whole-pieces' })
          .positive({ error: 'work.whole-pieces' })
          .max(100_000)
          .nullable()
          .default(null),
        kind: z.enum(workKinds).default('sewn'),
        source: z.enum(workSources),
      })
      .refine(({ ticket, stepId }) => (ticket === null || ticket === '') !== (stepId === null), {
        error: 'field.required',
        path: ['ticket'],
      }),
    output: z.object({
      id: idSchema('workEntry'),
      ...place,
      alias: z.string(),
      quantity: z.int(),
      /** Pieces of the step that are still open. */
      open: z.int(),
    }),
    touches: ['production'],
  }),
  /**
   * Takes an entry back by a second one of the same day; both stay.
   * @throws conflict `work.already-reversed`; rule-broken `work.is-reversal`, `work.already-checked`, `work.lot-ended`.
   */
  'work.reverse': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ id: idSchema('workEntry'), reason: requiredText(200) }),
    output: z.object({ id: idSchema('workEntry') }),
    touches: ['production'],
  }),
}
