import { fold } from '../../kernel/search.ts'

/**
 * A list of words for each value: whole texts, and patterns for longer phrases. Texts are folded; patterns are tried
 * in the order of the list, after all whole texts.
 */
export type Vocabulary<T extends string> = readonly {
  readonly value: T
  readonly words: readonly string[]
  readonly pattern?: RegExp
}[]

const gap = /[?\uFFFD]/

/** Whether some letters of a text were lost to `?` when the file was saved in an encoding that lacks them. */
export function hasGaps(text: string): boolean {
  const lost = text.split(gap).length - 1
  return lost > 0 && text.length >= 4 && lost * 3 <= text.length
}

/** Whether a text is the wanted one, letters lost to `?` excepted. */
export function sameWithGaps(text: string, wanted: string): boolean {
  return (
    text.length === wanted.length &&
    Array.from(text).every((letter, index) => gap.test(letter) || letter === wanted[index])
  )
}

/** A text as it is compared with a vocabulary: folded, punctuation turned into single spaces. */
export function plainWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}?\uFFFD]+/gu, ' ')
    .trim()
}

/** The value that a text names, or `null` when the vocabulary does not know it. */
export function lookUp<T extends string>(vocabulary: Vocabulary<T>, text: string): T | null {
  const plain = plainWords(text)
  if (plain === '') return null
  const gaps = hasGaps(plain)
  const exact = vocabulary.find(({ words }) =>
    words.some((word) => word === plain || (gaps && sameWithGaps(plain, word))),
  )
  return (exact ?? vocabulary.find(({ pattern }) => pattern?.test(plain)))?.value ?? null
}
