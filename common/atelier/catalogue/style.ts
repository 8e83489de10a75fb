import { z } from 'zod'
import { instantSchema, idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { pictureTypes } from '../../kernel/pictures.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { bomSums, fibreSums, firstRepeated } from './style.rules.ts'

/** What is sewn, as the list of styles groups it. */
export const categories = ['bag', 'apron', 'pouch', 'backpack', 'cushion', 'clothing', 'other'] as const
export type StyleCategory = (typeof categories)[number]

/** What an operation is done with. */
export const machines = [
  'cutting',
  'lockstitch',
  'overlock',
  'coverstitch',
  'bartack',
  'buttonhole',
  'iron',
  'hand',
  'other',
] as const
export type Machine = (typeof machines)[number]

/** How much practice an operation asks for. */
export const skills = ['basic', 'practised', 'advanced'] as const
export type Skill = (typeof skills)[number]

/** Written for the one size of a style that has no sizes, as the buyer's sheets write it. */
export const oneSize = '-'

export const sizeText = requiredText(12)
export const colourText = requiredText(40)

/** A price in euro cents: of one piece, 0 for what is given free. */
export const centsSchema = z
  .int({ error: 'catalogue.cents' })
  .min(0, { error: 'catalogue.cents' })
  .max(100_000_00, { error: 'catalogue.cents' })

const grams = z
  .int({ error: 'field.invalid' })
  .min(1, { error: 'field.invalid' })
  .max(100_000, { error: 'field.invalid' })

/** Codes stand on tickets and in file names: letters and digits without diacritics. */
export const codeText = requiredText(20)
  .transform((text) => text.toUpperCase())
  .refine((text) => /^[A-Z0-9][A-Z0-9-]*$/.test(text), { error: 'catalogue.code-form' })

/** The same name in the four languages of the house's papers. */
export const names = {
  nameRo: requiredText(80),
  nameEn: requiredText(80),
  nameNl: requiredText(80),
  nameUk: requiredText(80),
}

export const styleDetails = z.object({ code: codeText, ...names, category: z.enum(categories) })

/** `draft`: may be changed; `approved`: a sample was approved; `same-as`: the same as an approved one, for a reason. */
export const versionStates = ['draft', 'approved', 'same-as'] as const
export type VersionState = (typeof versionStates)[number]

export const versionRow = z.object({
  id: idSchema('styleVersion'),
  number: z.int(),
  state: z.enum(versionStates),
  createdAt: instantSchema,
  frozenAt: instantSchema.nullable(),
})
export type VersionRow = z.output<typeof versionRow>

export const styleNames = {
  code: z.string(),
  nameRo: z.string(),
  nameEn: z.string(),
  nameNl: z.string(),
  nameUk: z.string(),
}

export const styleRow = z.object({
  id: idSchema('style'),
  ...styleNames,
  category: z.enum(categories),
  ended: z.boolean(),
  variants: z.int(),
  /** In euro cents; `null` without variants. */
  lowestCents: z.int().nullable(),
  highestCents: z.int().nullable(),
  /** The version with the highest number, and the approved one with the highest. */
  latest: versionRow.nullable(),
  approved: versionRow.nullable(),
  version: z.int(),
})
export type StyleRow = z.output<typeof styleRow>

export const variantRow = z.object({
  id: idSchema('variant'),
  size: z.string(),
  colour: z.string(),
  sku: z.string(),
  priceCents: z.int(),
  weightG: z.int().nullable(),
  ended: z.boolean(),
  version: z.int(),
})
export type VariantRow = z.output<typeof variantRow>

/** Weight of a piece in grams, once somebody has weighed one. */
export const weightSchema = grams.nullable()

export const variantPrice = { priceCents: centsSchema, weightG: weightSchema.default(null) }

/** A length on the finished piece, in millimetres, and how far it may be off either way. */
export const measureInput = z.object({
  name: requiredText(60),
  size: sizeText,
  targetMm: z
    .int({ error: 'field.invalid' })
    .min(1, { error: 'field.invalid' })
    .max(10_000, { error: 'field.invalid' }),
  toleranceMm: z
    .int({ error: 'field.invalid' })
    .min(0, { error: 'field.invalid' })
    .max(1000, { error: 'field.invalid' }),
})
export type Measure = z.output<typeof measureInput>

/** Share of a fibre in a part of the product; the label must say them (Regulation (EU) 1007/2011). */
export const fibreInput = z.object({
  part: requiredText(40),
  fibre: requiredText(40),
  percent: z.int({ error: 'catalogue.percent' }).min(1, { error: 'catalogue.percent' }).max(100, {
    error: 'catalogue.percent',
  }),
})
export type Fibre = z.output<typeof fibreInput>

const operationContent = {
  ...names,
  machine: z.enum(machines, { error: 'field.required' }),
  skill: z.enum(skills, { error: 'field.required' }),
  /** Standard time for one piece. */
  samSeconds: z
    .int({ error: 'field.invalid' })
    .min(1, { error: 'field.invalid' })
    .max(36_000, { error: 'field.invalid' }),
}

export const operationInput = z.object({
  /** An operation of this version that stays, with its tariffs. */
  id: idSchema('operation').nullable().default(null),
  ...operationContent,
})
export type OperationInput = z.output<typeof operationInput>

/** Consumption for one piece, in millimetres or pieces; `size` where one size needs more or less than the others. */
export const bomInput = z.object({
  materialId: idSchema('material'),
  size: writtenText(12)
    .nullable()
    .default(null)
    .transform((text) => (text === '' ? null : text)),
  quantity: z
    .int({ error: 'field.invalid' })
    .min(1, { error: 'field.invalid' })
    .max(1_000_000, { error: 'field.invalid' }),
  /** Lost in cutting, in hundredths of a percent. */
  wasteBp: z.int({ error: 'field.invalid' }).min(0, { error: 'field.invalid' }).max(10_000, { error: 'field.invalid' }),
})
export type BomLine = z.output<typeof bomInput>

/** The whole content of a version, as it is described and as it is read. */
export const versionContent = z
  .object({
    care: writtenText(500),
    notes: writtenText(2000),
    measures: z.array(measureInput).max(100),
    fibres: z.array(fibreInput).max(40),
    operations: z.array(operationInput).max(80),
    bom: z.array(bomInput).max(80),
  })
  .superRefine((content, context) => {
    for (const { path, reason } of [
      ...firstRepeated('measures', content.measures, 'name', ({ name, size }) => [name, size]),
      ...firstRepeated('fibres', content.fibres, 'fibre', ({ part, fibre }) => [part, fibre]),
      ...bomSums(content.bom),
      ...fibreSums(content.fibres),
    ]) {
      context.addIssue({ code: 'custom', path: [...path], message: reason })
    }
  })
export type VersionContent = z.output<typeof versionContent>

export const tariffRow = z.object({
  validFrom: localDateSchema,
  bani: z.int(),
  setByName: z.string(),
  setAt: instantSchema,
})
export type TariffRow = z.output<typeof tariffRow>

export const operationRow = z.object({
  id: idSchema('operation'),
  position: z.int(),
  nameRo: z.string(),
  nameEn: z.string(),
  nameNl: z.string(),
  nameUk: z.string(),
  machine: z.enum(machines),
  skill: z.enum(skills),
  samSeconds: z.int(),
  /** The newest first. */
  tariffs: z.array(tariffRow),
})
export type OperationRow = z.output<typeof operationRow>

export const pictureRow = z.object({
  id: idSchema('attachment'),
  /** Of a sample: whose picture it is; of a style: `style`. */
  side: z.enum(['theirs', 'ours', 'style']),
  round: z.int(),
  name: z.string(),
  type: z.enum(pictureTypes),
  bytes: z.int(),
  addedAt: instantSchema,
  addedByName: z.string(),
})
export type PictureRow = z.output<typeof pictureRow>

/** What a version still lacks for the label, the tickets and the shortage list. */
export const gaps = ['fibres', 'measures', 'operations', 'bom', 'tariffs'] as const
export type Gap = (typeof gaps)[number]

export const versionFile = versionRow.extend({
  styleId: idSchema('style'),
  ...styleNames,
  care: z.string(),
  notes: z.string(),
  sameAs: z.object({ id: idSchema('styleVersion'), number: z.int(), reason: z.string() }).nullable(),
  measures: z.array(z.object({ name: z.string(), size: z.string(), targetMm: z.int(), toleranceMm: z.int() })),
  fibres: z.array(z.object({ part: z.string(), fibre: z.string(), percent: z.int() })),
  operations: z.array(operationRow),
  bom: z.array(
    z.object({
      materialId: idSchema('material'),
      materialName: z.string(),
      unit: z.enum(['mm', 'piece']),
      size: z.string().nullable(),
      quantity: z.int(),
      wasteBp: z.int(),
    }),
  ),
  pictures: z.array(pictureRow),
  /** Standard time of all operations for one piece. */
  samSeconds: z.int(),
  gaps: z.array(z.enum(gaps)),
  version: z.int(),
})
export type VersionFile = z.output<typeof versionFile>
