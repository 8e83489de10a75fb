import { createInstance } from 'i18next'
import { rules as english } from '../../../../common/i18n/en/rules.ts'
import { formatFor } from '../../../../common/i18n/format.ts'
import { rules as romanian } from '../../../../common/i18n/ro/rules.ts'
import { localDate } from '../../../../common/kernel/calendar.ts'
import type { Finding } from '../../../../common/shelter/stays/findings.ts'

const catalogues = createInstance()
await catalogues.init({
  resources: { ro: { rules: romanian }, en: { rules: english } },
  interpolation: { escapeValue: false },
  missingInterpolationHandler: (text: string, found: RegExpExecArray) => {
    throw new Error(`nothing fills ${found[0]} in: ${text}`)
  },
})
catalogues.services.formatter?.add('date', (value: string, language) =>
  formatFor(language === 'en' ? 'en' : 'ro').date(localDate(value)),
)

/** What the user reads. @throws Error when a parameter of the sentence is missing or a date is not one. */
export function sentence({ rule, params }: Finding, language: 'ro' | 'en'): string {
  const say = catalogues.getFixedT(language, 'rules') as unknown as (key: string, params: Finding['params']) => string
  const text = say(rule, params)
  if (text === rule) throw new Error(`no sentence for ${rule}`)
  return text
}

/** `subject: context` of each finding, to compare at a glance; each must also have its sentence in both languages. */
export function brief(findings: readonly Finding[]): string[] {
  for (const finding of findings) for (const language of ['ro', 'en'] as const) sentence(finding, language)
  return findings.map(({ subject, params }) =>
    params['context'] === undefined ? subject : `${subject}: ${params['context']}`,
  )
}
