import { z } from 'zod'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { pictureTypes } from '../../kernel/pictures.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'
import { catalogueCounts, importedStyles } from './catalogue-import.ts'
import {
  colourText,
  sizeText,
  styleDetails,
  styleRow,
  variantPrice,
  variantRow,
  versionContent,
  versionFile,
  versionRow,
} from './style.ts'

const nothing = z.object({})

export const styleFile = styleRow.omit({ lowestCents: true, highestCents: true }).extend({
  /** The newest first. */
  versions: z.array(versionRow),
  variants: z.array(variantRow),
})
export type StyleFile = z.output<typeof styleFile>

export const newVariants = z.object({
  styleId: idSchema('style'),
  sizes: z.array(sizeText).min(1, { error: 'field.required' }).max(30),
  colours: z.array(colourText).min(1, { error: 'field.required' }).max(30),
  ...variantPrice,
})

export const variantCorrection = z.object({ id: idSchema('variant'), version: z.int(), ...variantPrice })

export const tariffInput = z.object({
  operationId: idSchema('operation'),
  validFrom: localDateSchema,
  /** For one accepted piece. */
  bani: z
    .int({ error: 'catalogue.bani' })
    .min(1, { error: 'catalogue.bani' })
    .max(100_000, { error: 'catalogue.bani' }),
})

export const sameAsInput = z.object({
  id: idSchema('styleVersion'),
  sameAsId: idSchema('styleVersion'),
  reason: requiredText(300),
})

export const catalogueContract = {
  'styles.list': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ includeEnded: z.boolean().default(false) }),
    output: z.array(styleRow),
    touches: ['catalogue', 'samples'],
  }),
  'styles.get': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ id: idSchema('style') }),
    output: styleFile,
    touches: ['catalogue', 'samples'],
  }),
  /** @throws conflict `catalogue.code-taken`. */
  'styles.add': atelierCommand({
    permission: 'atelier:write',
    input: styleDetails,
    output: z.object({ id: idSchema('style') }),
    touches: ['catalogue'],
  }),
  /** @throws conflict `catalogue.code-taken`, `atelier.already-ended`. */
  'styles.correct': atelierCommand({
    permission: 'atelier:write',
    input: styleDetails.extend({ id: idSchema('style'), version: z.int() }),
    output: nothing,
    touches: ['catalogue'],
  }),
  /** @throws conflict `atelier.already-ended`. */
  'styles.end': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ id: idSchema('style'), version: z.int() }),
    output: nothing,
    touches: ['catalogue'],
  }),
  /**
   * Adds every size in every colour that is not there yet; one that had ended is taken up again, at this price.
   * @throws conflict `catalogue.variants-known` when none is new; `atelier.already-ended`.
   */
  'variants.add': atelierCommand({
    permission: 'atelier:write',
    input: newVariants,
    output: z.object({ ids: z.array(idSchema('variant')) }),
    touches: ['catalogue'],
  }),
  /** Orders keep the price that they were given. @throws conflict `atelier.already-ended`. */
  'variants.correct': atelierCommand({
    permission: 'atelier:write',
    input: variantCorrection,
    output: nothing,
    touches: ['catalogue'],
  }),
  /** @throws conflict `atelier.already-ended`. */
  'variants.end': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ id: idSchema('variant'), version: z.int() }),
    output: nothing,
    touches: ['catalogue'],
  }),
  'styleVersions.get': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ id: idSchema('styleVersion') }),
    output: versionFile,
    touches: ['catalogue', 'samples', 'materials'],
  }),
  /** Begins the next version, empty or as a copy with its tariffs. @throws conflict `atelier.already-ended`. */
  'styleVersions.draft': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ styleId: idSchema('style'), copyOfId: idSchema('styleVersion').nullable() }),
    output: z.object({ id: idSchema('styleVersion') }),
    touches: ['catalogue'],
  }),
  /**
   * Replaces the whole content of a draft; operations named by their id keep their tariffs.
   * @throws rule-broken `catalogue.frozen`; not-found for an operation of another version or an unknown material.
   */
  'styleVersions.describe': atelierCommand({
    permission: 'atelier:write',
    input: versionContent.safeExtend({ id: idSchema('styleVersion'), version: z.int() }),
    output: nothing,
    touches: ['catalogue'],
  }),
  /**
   * Declares a draft the same as an approved version, so that it needs no sample; from then on it stays as it is.
   * @throws rule-broken `catalogue.frozen`, `catalogue.same-as-needs-approved`.
   */
  'styleVersions.sameAs': atelierCommand({
    permission: 'atelier:write',
    input: sameAsInput,
    output: nothing,
    touches: ['catalogue', 'samples'],
  }),
  /** Adds a picture of the product. @throws conflict `catalogue.too-many-pictures`; not-found `attachments.upload-gone`. */
  'styleVersions.attach': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ id: idSchema('styleVersion'), upload: z.string().max(64), name: writtenText(120).default('') }),
    output: z.object({ pictureId: idSchema('attachment') }),
    touches: ['catalogue'],
  }),
  /** A picture of a style or a sample. */
  'pictures.open': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ id: idSchema('attachment') }),
    output: z.object({ type: z.enum(pictureTypes), content: z.base64() }),
    touches: ['catalogue', 'samples'],
  }),
  /** Takes a picture off its style or sample; one of an approved version or a decided round stays. */
  'pictures.remove': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ id: idSchema('attachment') }),
    output: nothing,
    touches: ['catalogue', 'samples'],
  }),
  /**
   * Sets what a piece is paid from a day on. A tariff that began before today is never replaced.
   * @throws conflict `catalogue.tariff-kept`.
   */
  'tariffs.set': atelierCommand({
    permission: 'atelier:write',
    input: tariffInput,
    output: nothing,
    touches: ['catalogue'],
  }),
  /** Materials in use by name, to say what a piece is made from. */
  'catalogue.materials': atelierQuery({
    permission: 'atelier:read',
    input: nothing,
    output: z.array(z.object({ id: idSchema('material'), name: z.string(), unit: z.enum(['mm', 'piece']) })),
    touches: ['materials'],
  }),
  /** Takes in styles with their variants and prices; what is known stays as it is. */
  'catalogue.import': atelierCommand({
    permission: 'atelier:write',
    input: z.object({ styles: importedStyles }),
    output: catalogueCounts,
    touches: ['catalogue'],
  }),
}
