import type { Language } from './languages.ts'

export type CatalogueTree = { readonly [key: string]: string | CatalogueTree }

const fetchers: Readonly<Record<Language, () => Promise<CatalogueTree>>> = {
  ro: async () => (await import('./ro/index.ts')).ro,
  en: async () => (await import('./en/index.ts')).en,
  nl: async () => (await import('./nl/index.ts')).nl,
  uk: async () => (await import('./uk/index.ts')).uk,
}

/**
 * The texts of a language as they are, without those that Romanian would stand in for. Fetched when asked for: a window
 * speaks one language.
 */
export function catalogueOf(language: Language): Promise<CatalogueTree> {
  return fetchers[language]()
}
