import { createInstance } from 'i18next'
import { z } from 'zod'
import { register as english } from '../../common/i18n/en/register.ts'
import { register as romanian } from '../../common/i18n/ro/register.ts'
import { problemSchema } from '../../common/shelter/register/register.columns.ts'
import { systemLanguage } from '../sentences.ts'

const catalogues = createInstance()
void catalogues.init({
  resources: { ro: { register: romanian }, en: { register: english } },
  fallbackLng: 'ro',
  defaultNS: 'register',
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** Problems of an import as the command line shows them: line, column, code and one sentence. */
export function problemLines(problems: unknown) {
  const t = catalogues.getFixedT(systemLanguage, 'register')
  return z
    .array(problemSchema)
    .parse(problems)
    .map(({ line, column, code, params }) => ({ line, column, code, message: t(`problems.${code}`, params) }))
}
