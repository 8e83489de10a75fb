import { en } from './en/index.ts'
import { nl } from './nl/index.ts'
import { ro } from './ro/index.ts'
import { uk } from './uk/index.ts'

/** Every language the program knows, by its own name. Romanian is the source: its catalogue defines the keys. */
export const languages = {
  ro: { name: 'Română', locale: 'ro-RO' },
  en: { name: 'English', locale: 'en-GB' },
  nl: { name: 'Nederlands', locale: 'nl-NL' },
  uk: { name: 'Українська', locale: 'uk-UA' },
} as const

export type Language = keyof typeof languages

export type CatalogueTree = { readonly [key: string]: string | CatalogueTree }

const catalogues: Readonly<Record<Language, CatalogueTree>> = { ro, en, nl, uk }

const pluralEnding = /_(zero|one|two|few|many|other)$/

/** The texts of a language as they are, without those that Romanian would stand in for. */
export function catalogueOf(language: Language): CatalogueTree {
  return catalogues[language]
}

/**
 * The dotted paths that a catalogue lacks: each text of `source`, and for each text that depends on a number all plural
 * forms that CLDR gives the language (`one few other` in Romanian, `one few many other` in Ukrainian).
 */
export function missingKeys(catalogue: CatalogueTree, language: string, source: CatalogueTree = ro): string[] {
  const present = new Set(paths(catalogue))
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const wanted = new Set(
    paths(source).flatMap((path) =>
      pluralEnding.test(path) ? forms.map((form) => path.replace(pluralEnding, `_${form}`)) : [path],
    ),
  )
  return [...wanted].filter((path) => !present.has(path))
}

function paths(tree: CatalogueTree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (typeof value !== 'string') return paths(value, `${prefix}${key}.`)
    return value.trim() === '' ? [] : [`${prefix}${key}`]
  })
}

/** The languages a person may choose: only those in which nothing would appear in another language. */
export const offeredLanguages: readonly Language[] = (Object.keys(languages) as Language[]).filter(
  (language) => missingKeys(catalogues[language], language).length === 0,
)
