import i18next from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import { access } from '../common/i18n/ro/access.ts'
import { app } from '../common/i18n/ro/app.ts'
import { generalErrors as errors } from '../common/i18n/ro/errors/general.ts'
import { people } from '../common/i18n/ro/people.ts'
import { shelter } from '../common/i18n/ro/shelter.ts'
import type { LocalDate } from '../common/kernel/calendar.ts'
import type { Format } from '../common/i18n/format.ts'
import { formatFor } from '../common/i18n/format.ts'
import { catalogueOf } from '../common/i18n/catalogues.ts'
import type { Language } from '../common/i18n/languages.ts'
import { languages } from '../common/i18n/languages.ts'
import type { ReasonParams } from '../common/kernel/app-error.ts'
import { AppError } from '../common/kernel/app-error.ts'

/** Romanian is part of the program, so its first texts are there before the first paint. */
const firstTexts = { access, app, errors, people, shelter }

/** The Romanian texts that come with the pages that say them. */
const laterTexts = {
  atelier: async () => {
    const [{ atelier }, { atelierErrors }] = await Promise.all([
      import('../common/i18n/ro/atelier.ts'),
      import('../common/i18n/ro/errors/atelier.ts'),
    ])
    return { atelier, errors: atelierErrors }
  },
  documents: async () => ({ documents: (await import('../common/i18n/ro/documents.ts')).documents }),
  figures: async () => ({ figures: (await import('../common/i18n/ro/figures.ts')).figures }),
  register: async () => ({ register: (await import('../common/i18n/ro/register.ts')).register }),
  rules: async () => ({ rules: (await import('../common/i18n/ro/rules.ts')).rules }),
  security: async () => {
    const [{ security }, { securityErrors }] = await Promise.all([
      import('../common/i18n/ro/security.ts'),
      import('../common/i18n/ro/errors/security.ts'),
    ])
    return { security, errors: securityErrors }
  },
}

export type LaterTexts = keyof typeof laterTexts

export const i18n = i18next.createInstance()

await i18n.use(initReactI18next).init({
  lng: 'ro',
  fallbackLng: 'ro',
  resources: { ro: firstTexts },
  ns: [...Object.keys(firstTexts), ...Object.keys(laterTexts)],
  defaultNS: 'app',
  interpolation: { escapeValue: false },
  returnNull: false,
})

// Sentences hold dates as `{{until, date}}`.
i18n.services.formatter?.add('date', (value: LocalDate, language) =>
  formatFor(language === 'en' ? 'en' : 'ro').date(value),
)

tellPage('ro')

/** Adds texts before a page that says them is drawn. Rejects when they cannot be fetched. */
export async function addTexts(namespaces: readonly LaterTexts[]): Promise<void> {
  const added = await Promise.all(namespaces.map((name) => laterTexts[name]()))
  for (const [namespace, texts] of added.flatMap((one) => Object.entries(one)))
    i18n.addResourceBundle('ro', namespace, texts, true)
}

/**
 * Changes the language of the window until it is closed.
 * @throws AppError `unavailable` when its texts cannot be fetched; the window then keeps its language.
 */
export async function chooseLanguage(language: Language): Promise<void> {
  const catalogue = await catalogueOf(language).catch(() => {
    throw new AppError('unavailable', 'offline')
  })
  for (const [namespace, texts] of Object.entries(catalogue)) i18n.addResourceBundle(language, namespace, texts)
  await i18n.changeLanguage(language)
  tellPage(language)
}

/** The page itself speaks the language too, also where menus and dialogs are put beside the application. */
function tellPage(language: Language): void {
  document.documentElement.lang = language
  document.getElementById('overlays')?.setAttribute('aria-label', i18n.t('app:frame.overlays'))
}

/** The language that the window shows now. */
export function useLanguage(): Language {
  const { i18n: current } = useTranslation('app')
  return Object.hasOwn(languages, current.language) ? (current.language as Language) : 'ro'
}

/**
 * Says a message whose key and parameters come together from elsewhere, such as a broken rule from the host, so that the
 * catalogue's types cannot tie them. `key` carries its namespace: `rules:bed-taken`.
 */
export function useSay(): (key: string, params?: ReasonParams) => string {
  const { i18n: current } = useTranslation('app')
  const { language } = current
  return useCallback(
    (key, params = {}) => {
      const say = current.getFixedT(language) as unknown as (key: string, params: ReasonParams) => string
      return say(key, params)
    },
    [current, language],
  )
}

/** Dates, times, numbers and names as the language of the window writes them. */
export function useFormat(): Format {
  return formatFor(useLanguage())
}
