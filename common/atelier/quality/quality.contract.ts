import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'
import { qualityCauses } from './causes.ts'
import { decidedIn, pieces } from './pieces.ts'

const count = z.int({ error: 'work.whole-pieces' }).min(0, { error: 'work.whole-pieces' }).max(100_000)

const decision = z.object({ passed: count, rework: count, second: count, scrap: count })

export const qualityCheck = z.object({
  id: idSchema('qcCheck'),
  ...decision.shape,
  cause: z.enum(qualityCauses).nullable(),
  note: z.string(),
  ofRework: z.boolean(),
  checkedOn: localDateSchema,
  enteredAt: instantSchema,
  byName: z.string(),
  reversesId: idSchema('qcCheck').nullable(),
  reversed: z.boolean(),
  reason: z.string().nullable(),
})
export type QualityCheck = z.output<typeof qualityCheck>

/** A bundle at control. */
export const controlBundle = z.object({
  id: idSchema('bundle'),
  lotId: idSchema('lot'),
  lotCode: z.string(),
  number: z.int(),
  styleCode: z.string(),
  styleName: z.string(),
  size: z.string(),
  colour: z.string(),
  dyeLot: z.string(),
  pieces,
})
export type ControlBundle = z.output<typeof controlBundle>

export const qualityContract = {
  /** Bundles of open lots that have pieces to be looked at, for the first time or again. */
  'quality.waiting': atelierQuery({
    permission: 'atelier:read',
    input: z.object({}),
    output: z.array(controlBundle),
    touches: ['production', 'catalogue'],
  }),
  /** A bundle with all that control said about it, the newest first. */
  'quality.ofBundle': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ bundleId: idSchema('bundle') }),
    output: controlBundle.extend({ checks: z.array(qualityCheck) }),
    touches: ['production', 'catalogue'],
  }),
  /**
   * Decides about pieces that are sewn, or about pieces that were sent back (`ofRework`).
   * @throws rule-broken `quality.more-than-sewn`, `quality.more-than-sent-back`, `quality.in-future`, `work.bundle-ended`,
   * `work.lot-held`, `work.lot-ended`; invalid-input without a piece or a cause.
   */
  'quality.record': atelierCommand({
    permission: 'atelier:write',
    input: decision
      .extend({
        bundleId: idSchema('bundle'),
        ofRework: z.boolean().default(false),
        cause: z.enum(qualityCauses).nullable(),
        note: writtenText(300).default(''),
        checkedOn: localDateSchema,
      })
      .refine((value) => decidedIn(value) > 0, { error: 'quality.no-pieces', path: ['passed'] })
      .refine(({ rework, second, scrap, cause }) => rework + second + scrap === 0 || cause !== null, {
        error: 'quality.no-cause',
        path: ['cause'],
      }),
    output: z.object({ id: idSchema('qcCheck'), pieces }),
    touches: ['production'],
  }),
  /**
   * Takes a decision back by a second one; both stay.
   * @throws conflict `work.already-reversed`; rule-broken `work.is-reversal`, `quality.decided-again`, `quality.sewn-again`,
   * `work.lot-ended`.
   */
  'quality.reverse': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ id: idSchema('qcCheck'), reason: requiredText(200) }),
    output: z.object({ id: idSchema('qcCheck') }),
    touches: ['production'],
  }),
}
