import { z } from 'zod'
import { fold } from '../../kernel/search.ts'
import { requiredText } from '../../kernel/text.ts'
import { centsSchema, codeText, colourText, sizeText } from './style.ts'

const listOf = (text: typeof sizeText) =>
  z
    .array(text)
    .min(1, { error: 'field.required' })
    .max(30, { error: 'field.invalid' })
    .refine((texts) => new Set(texts.map(fold)).size === texts.length, { error: 'catalogue.row-twice' })

/** A style as the buyer's catalogue lists it: every size in every colour, at one price in euro cents. */
export const importedStyle = z.object({
  code: codeText,
  /** The Dutch name, which the other languages begin with. */
  nl: requiredText(80),
  colours: listOf(colourText),
  sizes: listOf(sizeText),
  cents: centsSchema.min(1, { error: 'catalogue.cents' }),
})
export type ImportedStyle = z.output<typeof importedStyle>

export const importedStyles = z
  .array(importedStyle, { error: 'field.required' })
  .min(1, { error: 'field.required' })
  .max(500, { error: 'field.invalid' })
  .superRefine((styles, context) => {
    const codes = styles.map(({ code }) => code)
    for (const [index, code] of codes.entries()) {
      if (codes.indexOf(code) < index)
        context.addIssue({ code: 'custom', path: [index, 'code'], message: 'catalogue.row-twice' })
    }
  })

/** What an import added, and what it found already there. */
export const catalogueCounts = z.object({
  styles: z.int(),
  variants: z.int(),
  knownStyles: z.int(),
  knownVariants: z.int(),
  /** Known variants whose price is another one; it is left as it is. */
  otherPrices: z.int(),
})
export type CatalogueCounts = z.output<typeof catalogueCounts>
