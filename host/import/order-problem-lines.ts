import { createInstance } from 'i18next'
import { z } from 'zod'
import { orderProblemSchema } from '../../common/atelier/orders/order-sheet.problems.ts'
import { orderProblems as english } from '../../common/i18n/en/atelier/order-problems.ts'
import { orderProblems as romanian } from '../../common/i18n/ro/atelier/order-problems.ts'
import { systemLanguage } from '../sentences.ts'

const catalogues = createInstance()
void catalogues.init({
  resources: { ro: { problems: romanian }, en: { problems: english } },
  fallbackLng: 'ro',
  defaultNS: 'problems',
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** What is wrong with an order sheet as the command line shows it: row, column, code and one sentence. */
export function orderProblemLines(problems: unknown) {
  const t = catalogues.getFixedT(systemLanguage, 'problems')
  return z
    .array(orderProblemSchema)
    .parse(problems)
    .map(({ row, column, code, params }) => ({ row, column, code, message: t(code, params) }))
}
