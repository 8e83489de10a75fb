import { z } from 'zod'

/** Why a row, or the whole sheet, cannot be taken over. */
export const orderErrorCodes = [
  'no-table',
  'several-tables',
  'no-shops',
  'column-missing',
  'column-without-heading',
  'shop-twice',
  'currency-not-euro',
  'no-lines',
  'number-missing',
  'number-known',
  'number-too-long',
  'date-missing',
  'date-unreadable',
  'wanted-before-ordered',
  'customer-unclear',
  'article-missing',
  'unknown-article',
  'unknown-colour',
  'unknown-size',
  'unknown-variant',
  'line-twice',
  'price-missing',
  'price-not-a-number',
  'price-not-positive',
  'price-not-in-cents',
  'quantity-negative',
  'quantity-zero',
  'quantity-not-whole',
  'quantity-not-a-number',
  'quantity-too-large',
  'total-not-a-number',
  'total-differs',
  'amount-differs',
  'sheet-total-differs',
] as const

/** What is worth a look but stops nothing. */
export const orderWarningCodes = ['price-differs', 'description-differs'] as const

export const orderProblemCodes = [...orderErrorCodes, ...orderWarningCodes] as const
export type OrderProblemCode = (typeof orderProblemCodes)[number]

/** A problem with the row as the sheet numbers it and the heading of the column; the words are in the catalogues. */
export const orderProblemSchema = z.object({
  row: z.int(),
  column: z.string(),
  code: z.enum(orderProblemCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type OrderProblem = z.output<typeof orderProblemSchema>

/** Collects what is wrong while a sheet is checked. */
export type Findings = {
  readonly errors: OrderProblem[]
  readonly warnings: OrderProblem[]
  error(row: number, column: string, code: OrderProblemCode, params?: OrderProblem['params']): void
  warn(row: number, column: string, code: OrderProblemCode, params?: OrderProblem['params']): void
}

export function startFindings(): Findings {
  const errors: OrderProblem[] = []
  const warnings: OrderProblem[] = []
  return {
    errors,
    warnings,
    error: (row, column, code, params = {}) => errors.push({ row, column, code, params }),
    warn: (row, column, code, params = {}) => warnings.push({ row, column, code, params }),
  }
}
