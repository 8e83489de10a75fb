import { z } from 'zod'
import { instantSchema, idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'
import { lotStates, stages } from './lots.rules.ts'

const names = z.object({ ro: z.string(), en: z.string(), nl: z.string(), uk: z.string() })
const count = z.int().min(0)
const pieces = z.int({ error: 'field.number' }).min(1, { error: 'field.number' }).max(9999, { error: 'field.number' })

/** Pieces of a lot or of one of its variants: `cut` = `passed` + `second` + `scrap` + `inWork`. */
const figures = z.object({
  planned: count,
  cut: count,
  sewn: count,
  passed: count,
  second: count,
  scrap: count,
  inWork: count,
})

const styleVersionId = idSchema('styleVersion')
const ofVersion = z.object({
  styleVersionId,
  styleCode: z.string(),
  styleName: names,
  versionNumber: z.int(),
})

export const lotRow = ofVersion.extend({
  id: idSchema('lot'),
  code: z.string(),
  state: z.enum(lotStates),
  plannedOn: localDateSchema,
  cutOn: localDateSchema.nullable(),
  /** Numbers of the orders that it covers. */
  orders: z.array(z.string()),
  /** When the earliest of them is wanted. */
  wantedOn: localDateSchema.nullable(),
  figures,
  version: z.int(),
})
export type LotRow = z.output<typeof lotRow>

const variant = z.object({ variantId: idSchema('variant'), size: z.string(), colour: z.string() })

const step = z.object({
  id: idSchema('bundleStep'),
  position: z.int(),
  nameRo: z.string(),
  nameUk: z.string(),
  samSeconds: z.int(),
  ticket: z.string(),
  quantity: z.int(),
  done: count,
})

export const lotBundle = variant.extend({
  id: idSchema('bundle'),
  number: z.int(),
  quantity: z.int(),
  dyeLot: z.string(),
  stage: z.enum(stages),
  sewn: count,
  passed: count,
  second: count,
  scrap: count,
  /** Pieces sent back by the control that it has not decided upon yet. */
  rework: count,
  /** Nothing is recorded on it, so it may be split and merged. */
  untouched: z.boolean(),
  /** Split or merged: its tickets do not count any more. */
  ended: z.boolean(),
  splitFrom: z.int().nullable(),
  mergedInto: z.int().nullable(),
  version: z.int(),
  steps: z.array(step),
})
export type LotBundle = z.output<typeof lotBundle>

export const lotOrder = variant.extend({
  orderLineId: idSchema('orderLine'),
  number: z.string(),
  wantedOn: localDateSchema,
  ordered: z.int(),
  quantity: z.int(),
})

export const lot = lotRow.extend({
  note: z.string(),
  layMm: z.int().nullable(),
  plies: z.int().nullable(),
  heldReason: z.string().nullable(),
  endedAt: instantSchema.nullable(),
  endedReason: z.string().nullable(),
  cells: z.array(variant.extend({ sku: z.string(), figures })),
  orderLines: z.array(lotOrder),
  bundles: z.array(lotBundle),
})
export type Lot = z.output<typeof lot>

/** A line of a confirmed order that no lot covers wholly. */
export const openLine = variant.extend({
  orderLineId: idSchema('orderLine'),
  number: z.string(),
  wantedOn: localDateSchema,
  ordered: z.int(),
  open: z.int(),
})
export type OpenLine = z.output<typeof openLine>

export const planChoice = ofVersion.extend({ variants: z.array(variant), lines: z.array(openLine) })
export type PlanChoice = z.output<typeof planChoice>

export const lotPlan = z.object({
  styleVersionId,
  cells: z
    .array(z.object({ variantId: idSchema('variant'), planned: pieces }))
    .min(1, { error: 'lots.nothing-planned' })
    .max(400),
  orders: z.array(z.object({ orderLineId: idSchema('orderLine'), quantity: pieces })).max(400),
  note: writtenText(500),
})

const changed = { id: idSchema('lot'), version: z.int() }
const millimetres = z.int({ error: 'field.number' }).min(1, { error: 'field.number' }).max(1_000_000, {
  error: 'field.number',
})

export const lotCut = z.object({
  ...changed,
  cutOn: localDateSchema,
  layMm: millimetres,
  plies: z.int({ error: 'field.number' }).min(1, { error: 'field.number' }).max(999, { error: 'field.number' }),
  bundles: z
    .array(z.object({ variantId: idSchema('variant'), quantity: pieces, dyeLot: writtenText(40) }))
    .min(1, { error: 'lots.nothing-cut' })
    .max(500),
  /** Somebody confirmed that more pieces were cut than planned. */
  moreThanPlanned: z.boolean().default(false),
})

const paperHead = ofVersion.extend({ id: idSchema('lot'), code: z.string() })

export const cuttingTicket = paperHead.extend({
  plannedOn: localDateSchema,
  cutOn: localDateSchema.nullable(),
  layMm: z.int().nullable(),
  plies: z.int().nullable(),
  note: z.string(),
  orders: z.array(z.string()),
  wantedOn: localDateSchema.nullable(),
  cells: z.array(variant.extend({ planned: count, cut: count })),
  /** What the bill of materials asks for, in millimetres or pieces, with waste. */
  materials: z.array(
    z.object({ materialId: idSchema('material'), name: z.string(), unit: z.enum(['mm', 'piece']), planned: count }),
  ),
  /** Rolls and boxes set aside for the lot or taken for it. */
  rolls: z.array(
    z.object({
      materialId: idSchema('material'),
      code: z.string(),
      rollNumber: z.string(),
      dyeLot: z.string(),
      reserved: count,
      used: z.int(),
    }),
  ),
})
export type CuttingTicket = z.output<typeof cuttingTicket>

export const bundleTickets = paperHead.extend({
  cutOn: localDateSchema,
  bundles: z.array(
    variant.extend({
      number: z.int(),
      quantity: z.int(),
      dyeLot: z.string(),
      /** With the piece tariff of the day, in bani; `null` while none is set. */
      steps: z.array(
        step.pick({ position: true, nameRo: true, nameUk: true, samSeconds: true, ticket: true }).extend({
          tariffBani: z.int().nullable(),
        }),
      ),
    }),
  ),
})
export type BundleTickets = z.output<typeof bundleTickets>

const id = z.object({ id: idSchema('lot') })
const readsLots = { permission: 'atelier:read', touches: ['production', 'catalogue', 'orders'] } as const
const changesLots = { permission: 'atelier:write', touches: ['production'] } as const

export const lotsContract = {
  /** Lots in use, or those that ended; the newest first. */
  'lots.list': atelierQuery({
    ...readsLots,
    input: z.object({ ended: z.boolean().default(false) }),
    output: z.array(lotRow),
  }),
  'lots.get': atelierQuery({ ...readsLots, input: id, output: lot }),
  /** Approved versions of styles in use, with the order lines that wait for a lot. */
  'lots.planChoices': atelierQuery({ ...readsLots, input: z.object({}), output: z.array(planChoice) }),
  /**
   * Plans a lot of one style version; it covers order lines or makes pieces for stock.
   * @throws rule-broken `lots.version-not-approved`, `lots.variant-twice`, `lots.variant-not-of-style`,
   * `lots.line-not-confirmed`, `lots.line-not-of-style`, `lots.line-twice`, `lots.line-covered` when more pieces are
   * covered than the line has open, `lots.covers-more-than-planned`.
   */
  'lots.plan': atelierCommand({
    ...changesLots,
    touches: ['production', 'orders'],
    input: lotPlan,
    output: z.object({ id: idSchema('lot'), code: z.string() }),
  }),
  /**
   * Records the cutting: makes the bundles, copies the operations of the version into their steps, one ticket for each.
   * @throws conflict `lots.already-cut`, `lots.ended`; rule-broken `lots.held`, `lots.cut-in-future`,
   * `lots.no-operations`, `lots.variant-not-in-lot`, `lots.more-than-planned` unless that is confirmed.
   */
  'lots.cut': atelierCommand({
    ...changesLots,
    touches: ['production', 'orders'],
    input: lotCut,
    output: z.object({ bundles: z.array(z.object({ id: idSchema('bundle'), number: z.int() })) }),
  }),
  /** @throws conflict `lots.ended`, `lots.already-held`. */
  'lots.hold': atelierCommand({
    ...changesLots,
    input: z.object({ ...changed, reason: requiredText(200) }),
    output: z.object({}),
  }),
  /** @throws conflict `lots.ended`, `lots.not-held`. */
  'lots.resume': atelierCommand({ ...changesLots, input: z.object(changed), output: z.object({}) }),
  /** Gives a lot up before it is cut. @throws conflict `lots.ended`; rule-broken `lots.cut-cannot-be-cancelled`. */
  'lots.cancel': atelierCommand({
    ...changesLots,
    touches: ['production', 'orders', 'materials'],
    input: z.object({ ...changed, reason: requiredText(200) }),
    output: z.object({}),
  }),
  /**
   * Ends a lot of which every piece is passed, second choice or scrap.
   * @throws conflict `lots.ended`; rule-broken `lots.not-cut`, `lots.pieces-in-work`.
   */
  'lots.close': atelierCommand({
    ...changesLots,
    touches: ['production', 'orders', 'materials'],
    input: z.object({ ...changed, note: writtenText(200).default('') }),
    output: z.object({}),
  }),
  /**
   * Makes two bundles of one: `quantity` pieces and the rest, each with tickets of its own; the old tickets end.
   * @throws conflict `bundles.ended`, `lots.ended`; rule-broken `bundles.work-recorded`, `bundles.nothing-left`.
   */
  'bundles.split': atelierCommand({
    ...changesLots,
    input: z.object({ id: idSchema('bundle'), version: z.int(), quantity: pieces }),
    output: z.object({ bundles: z.array(z.object({ id: idSchema('bundle'), number: z.int() })) }),
  }),
  /**
   * Makes one bundle of several of one lot, variant and dye lot, with new tickets.
   * @throws conflict `bundles.ended`, `lots.ended`; rule-broken `bundles.work-recorded`, `bundles.not-alike`,
   * `bundles.other-dye-lot`, `bundles.twice`.
   */
  'bundles.merge': atelierCommand({
    ...changesLots,
    input: z.object({
      bundles: z.array(z.object({ id: idSchema('bundle'), version: z.int() })).min(2, { error: 'bundles.choose-two' }),
    }),
    output: z.object({ id: idSchema('bundle'), number: z.int() }),
  }),
  /** What stands on the cutting ticket. */
  'lots.cuttingTicket': atelierQuery({
    permission: 'atelier:read',
    touches: ['production', 'catalogue', 'materials'],
    input: id,
    output: cuttingTicket,
  }),
  /** What stands on the tickets of the bundles in use, or of one bundle. @throws rule-broken `lots.not-cut`. */
  'lots.tickets': atelierQuery({
    ...readsLots,
    input: id.extend({ bundleId: idSchema('bundle').nullable().default(null) }),
    output: bundleTickets,
  }),
}
