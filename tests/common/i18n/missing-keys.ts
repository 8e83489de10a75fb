import type { CatalogueTree } from '../../../common/i18n/catalogues.ts'

const pluralEnding = /_(zero|one|two|few|many|other)$/

/**
 * The dotted paths that a catalogue lacks: each text of `source`, and for each text that depends on a number all plural
 * forms that CLDR gives the language (`one few other` in Romanian, `one few many other` in Ukrainian).
 */
export function missingKeys(catalogue: CatalogueTree, language: string, source: CatalogueTree): string[] {
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
