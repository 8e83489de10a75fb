import i18next from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import { ro } from '../common/i18n/ro/index.ts'
import type { LocalDate } from '../common/kernel/calendar.ts'
import type { Format } from '../common/i18n/format.ts'
import { formatFor } from '../common/i18n/format.ts'
import { catalogueOf } from '../common/i18n/catalogues.ts'
import type { Language } from '../common/i18n/languages.ts'
import { languages } from '../common/i18n/languages.ts'
import type { ReasonParams } from '../common/kernel/app-error.ts'
import { AppError } from '../common/kernel/app-error.ts'

/** Romanian is part of the program, so its texts are there before the first paint. */
export const i18n = i18next.createInstance()

await i18n.use(initReactI18next).init({
  lng: 'ro',
  fallbackLng: 'ro',
  resources: { ro },
  ns: Object.keys(ro),
  defaultNS: 'app',
  interpolation: { escapeValue: false },
  returnNull: false,
})

// Sentences hold dates as `{{until, date}}`.
i18n.services.formatter?.add('date', (value: LocalDate, language) =>
  formatFor(language === 'en' ? 'en' : 'ro').date(value),
)

tellPage('ro')

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
