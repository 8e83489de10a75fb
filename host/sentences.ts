import { createInstance } from 'i18next'
import { errors as english } from '../common/i18n/en/errors.ts'
import { errors as romanian } from '../common/i18n/ro/errors.ts'

const catalogues = createInstance()
void catalogues.init({
  resources: { ro: { errors: romanian }, en: { errors: english } },
  fallbackLng: 'ro',
  defaultNS: 'errors',
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** The language of messages on the command line: English where the system asks for it, else Romanian. */
export const systemLanguage = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('en') ? 'en' : 'ro'

/** The plain sentence of a reason key, for the command line. */
export function sentence(reason: string | undefined, params: Readonly<Record<string, string | number>> = {}): string {
  const translate = catalogues.getFixedT(systemLanguage, 'errors')
  const key = reason ?? 'internal'
  return catalogues.exists(key) ? String(translate(key as 'internal', { id: '–', ...params })) : key
}
