import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { requiredText } from '../../kernel/text.ts'
import { atelierCommand, atelierQuery } from '../operation.ts'
import { bankFileLimit, bankFileProblems, multipliers } from './bank-file.ts'

export const currencyCode = z.string({ error: 'rates.currency' }).regex(/^[A-Z]{3}$/, { error: 'rates.currency' })

export const rateRow = z.object({
  id: idSchema('fxRate'),
  date: localDateSchema,
  currency: z.string(),
  /** Lei for `multiplier` units of the currency, × 10,000. */
  rateE4: z.int(),
  multiplier: z.union(multipliers.map((one) => z.literal(one))),
  source: z.enum(['bnr', 'hand']),
  reason: z.string(),
  addedAt: instantSchema,
  userName: z.string(),
})
export type RateRow = z.output<typeof rateRow>

export const bankFileProblem = z.object({
  line: z.int().nullable(),
  date: z.string().nullable(),
  currency: z.string().nullable(),
  code: z.enum(bankFileProblems),
})

const bankFile = z.object({
  /** The text of the bank's file. */
  xml: z.string({ error: 'field.required' }).max(bankFileLimit, { error: 'rates.file-too-large' }),
})

const counts = {
  days: z.int(),
  from: localDateSchema.nullable(),
  until: localDateSchema.nullable(),
  /** Rates that are stored, and those that stand there already. */
  added: z.int(),
  same: z.int(),
}

export const ratesContract = {
  /** The rates that hold on the days of `[from, until]`, newest day first; with `history` the replaced ones too. */
  'rates.list': atelierQuery({
    permission: 'atelier:read',
    input: z.object({
      from: localDateSchema,
      until: localDateSchema,
      currency: currencyCode.nullable().default(null),
      history: z.boolean().default(false),
    }),
    output: z.array(rateRow.extend({ holds: z.boolean() })),
    touches: ['rates'],
  }),
  /** The last rate before a date (the habit for VAT); `null` when there is none. */
  'rates.on': atelierQuery({
    permission: 'atelier:read',
    input: z.object({ date: localDateSchema, currency: currencyCode }),
    output: rateRow.nullable(),
    touches: ['rates'],
  }),
  /** What an import of the bank's file would do, and everything that is wrong with it; stores nothing. */
  'rates.checkImport': atelierQuery({
    permission: 'atelier:write',
    input: bankFile,
    output: z.object({ ...counts, problems: z.array(bankFileProblem) }),
    touches: ['rates'],
  }),
  /** All or nothing. @throws rule-broken `rates.refused` with the problems as details. */
  'rates.import': atelierCommand({
    permission: 'atelier:write',
    input: bankFile,
    output: z.object(counts),
    touches: ['rates'],
  }),
  /** Enters a rate by hand. @throws rule-broken `rates.future-date`; conflict `rates.same-already`. */
  'rates.enter': atelierCommand({
    permission: 'atelier:write',
    input: z.object({
      date: localDateSchema,
      currency: currencyCode,
      rateE4: z.int({ error: 'rates.not-a-rate' }).positive({ error: 'rates.not-a-rate' }).max(100_000_000_000, {
        error: 'rates.not-a-rate',
      }),
      multiplier: z.union(multipliers.map((one) => z.literal(one))).default(1),
      reason: requiredText(200),
    }),
    output: z.object({ id: idSchema('fxRate') }),
    touches: ['rates'],
  }),
}
