import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { command, query } from '../../kernel/operation.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'

export const assetKinds = ['alarm', 'camera', 'door', 'panic-button', 'lighting', 'fire', 'other'] as const
export type AssetKind = (typeof assetKinds)[number]

export const assetDetails = z.object({
  name: requiredText(60),
  kind: z.enum(assetKinds, { error: 'field.required' }),
  location: requiredText(80),
  /** Days from one test to the next. */
  testEveryDays: z
    .int({ error: 'field.number' })
    .min(1, { error: 'field.number' })
    .max(1825, { error: 'field.number' }),
})

/** `overdue`: not tested within the interval; `fault`: the last test failed or a fault was reported, and it was neither repaired nor passed a test since. */
export const assetStates = ['in-order', 'due-soon', 'overdue', 'fault'] as const
export type AssetState = (typeof assetStates)[number]

export const asset = assetDetails.extend({
  name: z.string(),
  location: z.string(),
  id: idSchema('asset'),
  state: z.enum(assetStates),
  lastTest: localDateSchema.nullable(),
  /** The day by which the next test is due. */
  nextTest: localDateSchema,
  /** What does not work; empty when it works. */
  fault: z.string(),
  faultSince: instantSchema.nullable(),
  activeFrom: localDateSchema,
  activeUntil: localDateSchema.nullable(),
  version: z.int(),
})
export type Asset = z.output<typeof asset>

export const assetEvent = z.object({
  id: idSchema('assetTest'),
  assetId: idSchema('asset'),
  at: instantSchema,
  what: z.enum(['passed', 'failed', 'fault', 'repaired']),
  note: z.string(),
  byName: z.string(),
})
export type AssetEvent = z.output<typeof assetEvent>

export const assetsContract = {
  'assets.list': query({
    permission: 'log:read',
    input: z.object({ includeEnded: z.boolean().default(false) }),
    output: z.array(asset),
    touches: ['assets'],
  }),
  'assets.history': query({
    permission: 'log:read',
    input: z.object({ assetId: idSchema('asset') }),
    output: z.array(assetEvent),
    touches: ['assets'],
  }),
  'assets.add': command({
    permission: 'security:configure',
    input: assetDetails,
    output: z.object({ id: idSchema('asset') }),
    touches: ['assets'],
  }),
  /** @throws conflict `assets.ended`. */
  'assets.correct': command({
    permission: 'security:configure',
    input: assetDetails.extend({ id: idSchema('asset'), version: z.int() }),
    output: z.object({}),
    touches: ['assets'],
  }),
  /** @throws conflict `assets.ended`. */
  'assets.end': command({
    permission: 'security:configure',
    input: z.object({ id: idSchema('asset'), reason: requiredText(200), version: z.int() }),
    output: z.object({}),
    touches: ['assets'],
  }),
  /**
   * Records a test (`passed`, `failed`), a fault noticed between tests, or a repair.
   * @throws invalid-input `assets.fault-note` for a failure or fault that is not described; conflict `assets.no-fault`
   * for a repair where nothing is broken, `assets.ended` for what is not used any more.
   */
  'assets.record': command({
    permission: 'log:write',
    input: z.object({
      assetId: idSchema('asset'),
      what: z.enum(['passed', 'failed', 'fault', 'repaired'], { error: 'field.required' }),
      at: instantSchema.nullable(),
      note: writtenText(300).default(''),
      late: z.boolean().default(false),
    }),
    output: z.object({ id: idSchema('assetTest'), seq: z.int() }),
    touches: ['assets', 'log'],
  }),
}
