import { z } from 'zod'
import { bankFileProblem } from '../../common/atelier/rates/rates.contract.ts'
import { sentence } from '../sentences.ts'

/** Problems of a rates file as the command line shows them: line, currency as the column, code and one sentence. */
export function rateProblemLines(problems: unknown) {
  return z
    .array(bankFileProblem)
    .parse(problems)
    .map(({ line, date, currency, code }) => ({
      line,
      date,
      column: currency,
      code,
      message: sentence(`rates.${code}`),
    }))
}
