import { createInstance } from 'i18next'
import { documents as english } from '../../common/i18n/en/documents.ts'
import { documents as romanian } from '../../common/i18n/ro/documents.ts'
import type { DocumentLanguage, Translate } from '../../core/kernel/document.ts'

const catalogues = createInstance()
void catalogues.init({
  resources: { ro: { documents: romanian }, en: { documents: english } },
  fallbackLng: 'ro',
  defaultNS: 'documents',
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** The texts of the `documents` catalogue in one language, for papers and sheets. */
export function documentTexts(language: DocumentLanguage): Translate {
  const translate = catalogues.getFixedT(language, 'documents')
  return (key, params) => translate(key, params ?? {})
}
