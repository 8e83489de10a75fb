import { useCallback } from 'react'
import { useLanguage } from '../../../i18n.ts'

export type Named = { readonly nameRo: string; readonly nameEn: string }

/** What a style or an operation is called in the language of the window. */
export function useStyleName(): (named: Named) => string {
  const language = useLanguage()
  return useCallback((named) => (language === 'en' ? named.nameEn : named.nameRo), [language])
}
