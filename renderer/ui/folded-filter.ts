import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core'
import { fold } from '../../common/kernel/search.ts'

/** Finds options as people type them: without diacritics, in either alphabet, words in any order. */
export const foldedFilter: OptionsFilter = ({ options, search }) => {
  const words = fold(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return options
  const matches = (item: ComboboxItem) => {
    const label = fold(item.label)
    return words.every((word) => label.includes(word))
  }
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return matches(option) ? [option] : []
    const items = option.items.filter((item) => typeof item === 'object' && matches(item))
    return items.length > 0 ? [{ ...option, items }] : []
  })
}
