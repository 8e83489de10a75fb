import { z } from 'zod'
import { instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'
import { isIban } from './seller.rules.ts'

const compact = (text: string) => text.replace(/\s+/gu, '').toUpperCase()

export const sellerFacts = z.object({
  validFrom: localDateSchema,
  legalName: requiredText(120),
  address: requiredText(200),
  email: z.email({ error: 'seller.email' }).max(120, { error: 'field.too-long' }),
  /** Digits of the Romanian fiscal code, without the letters of a VAT id. */
  fiscalCode: z
    .string({ error: 'seller.fiscal-code' })
    .transform(compact)
    .pipe(z.string().regex(/^\d{2,10}$/, { error: 'seller.fiscal-code' })),
  /** `null`: not registered for VAT, so that no paper shows a VAT id. */
  vatId: z
    .string()
    .transform(compact)
    .pipe(z.string().regex(/^RO\d{2,10}$/, { error: 'seller.vat-id' }))
    .nullable(),
  iban: z
    .string({ error: 'seller.iban' })
    .transform(compact)
    .pipe(z.string().refine(isIban, { error: 'seller.iban' })),
  bank: writtenText(80),
})
export type SellerFacts = z.output<typeof sellerFacts>

export const sellerRow = z.object({
  ...sellerFacts.shape,
  legalName: z.string(),
  address: z.string(),
  email: z.string(),
  fiscalCode: z.string(),
  vatId: z.string().nullable(),
  iban: z.string(),
  bank: z.string(),
  /** `now` holds today, `later` from its date on, `before` no more. */
  state: z.enum(['now', 'later', 'before']),
  setAt: instantSchema,
  userName: z.string(),
})
export type SellerRow = z.output<typeof sellerRow>

export const sellerContract = {
  /** Who sells, newest date first. */
  'seller.list': atelierQuery({
    permission: 'atelier:read',
    input: z.object({}),
    output: z.array(sellerRow),
    touches: ['seller'],
  }),
  /**
   * Says who sells from a date on; what was valid before that date stays. The same date again is a correction, as long as
   * it has not begun.
   * @throws rule-broken `seller.date-in-force` for a date that is not after the facts valid today.
   */
  'seller.set': atelierCommand({
    permission: 'atelier:configure',
    input: sellerFacts,
    output: z.object({}),
    touches: ['seller'],
  }),
}
