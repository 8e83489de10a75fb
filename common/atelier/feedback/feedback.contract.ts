import { z } from 'zod'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { writtenText } from '../../kernel/text.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'

const count = z.int({ error: 'field.number' }).min(0, { error: 'field.number' }).max(100_000)

export const feedbackRow = z.object({
  id: idSchema('feedback'),
  shopId: idSchema('shop'),
  shopName: z.string(),
  variantId: idSchema('variant'),
  styleId: idSchema('style'),
  sku: z.string(),
  nameRo: z.string(),
  colour: z.string(),
  size: z.string(),
  from: localDateSchema,
  until: localDateSchema,
  sold: z.int(),
  unsold: z.int(),
  /** What the shop asked for a piece, in euro cents; `null` where it did not say. */
  priceCents: z.int().nullable(),
  remark: z.string(),
})
export type FeedbackRow = z.output<typeof feedbackRow>

export const feedbackContract = {
  /** What shops said, newest period first; of one style where it is given. */
  'feedback.list': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ styleId: idSchema('style').nullable().default(null) }),
    output: z.array(feedbackRow),
    touches: ['feedback', 'customers', 'catalogue'],
  }),
  /** @throws rule-broken `feedback.more-than-delivered`. */
  'feedback.record': atelierCommand({
    permission: 'atelier:write',
    input: z
      .object({
        shopId: idSchema('shop'),
        variantId: idSchema('variant'),
        from: localDateSchema,
        until: localDateSchema,
        sold: count,
        unsold: count,
        priceCents: z.int().min(0).max(100_000_00).nullable(),
        remark: writtenText(500).default(''),
      })
      .refine(({ from, until }) => from <= until, { error: 'field.period', path: ['until'] }),
    output: z.object({ id: idSchema('feedback') }),
    touches: ['feedback'],
  }),
}
