import type { CatalogueCounts, ImportedStyle } from '../../../common/atelier/catalogue/catalogue-import.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import { newVersion } from './new-version.ts'
import { getStyle, insertStyle, styleByCode, versionsOf, type StyleRecord } from './styles.queries.ts'
import { addVariants } from './variants.ts'

/** Takes in styles with their variants; a known style gets what it lacks, and nothing of it is changed. */
export function importCatalogue(context: CommandContext, styles: readonly ImportedStyle[]): CatalogueCounts {
  const counts = { styles: 0, variants: 0, knownStyles: 0, knownVariants: 0, otherPrices: 0 }
  for (const wanted of styles) {
    const known = styleByCode(context.tx, wanted.code)
    const style = known ?? addStyle(context, wanted)
    counts[known ? 'knownStyles' : 'styles']++
    if (versionsOf(context.tx, style.id).length === 0) newVersion(context, style.id, { care: '', notes: '' })
    const { sizes, colours, cents } = wanted
    const done = addVariants(context, style, { sizes, colours, priceCents: cents, weightG: null })
    counts.variants += done.added.length
    counts.knownVariants += done.known
    counts.otherPrices += done.otherPrices
    context.subject(style.id)
  }
  return counts
}

/** The other languages begin with the Dutch name, until somebody writes theirs. */
function addStyle({ tx, newId }: CommandContext, { code, nl }: ImportedStyle): StyleRecord {
  const id = newId('style')
  const names = { nameRo: nl, nameEn: nl, nameNl: nl, nameUk: nl }
  insertStyle(tx, { id, code, ...names, folded: fold(`${code} ${nl}`), category: 'other' })
  return found(getStyle(tx, id))
}
