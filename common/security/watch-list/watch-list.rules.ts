import type { Instant, LocalDate } from '../../kernel/calendar.ts'
import { fold, similarity } from '../../kernel/search.ts'

/** Who is at the gate, as far as the list can know him. */
export type Comer = { readonly name: string; readonly plate: string }

/** A line of the list, as far as it is compared. */
export type WatchedLine = { readonly label: string; readonly otherNames: string; readonly plates: string }

/** Alike as a whole from here on: the same words written together, or one letter in ten written differently. */
const wholeAlike = 0.9

/**
 * Word by word, the mean that counts as the same name: above 0.8, where two different people who share a first name
 * and the ending of a surname meet (Maria Popescu, Maria Ionescu), and below 0.87, where transliterations begin.
 */
const wordsAlike = 0.85

/** No single word may differ more: Ion and Ioan pass (0.74), Popescu and Ionescu do not (0.71). */
const wordAlike = 0.74

/** Initials and particles tell nobody apart. */
const shortestWord = 3

const separator = /[,;\n]+/

const wordsOf = (name: string) => fold(name).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Whether two names may be one person's: alike as a whole, or every word of the shorter name stands in the longer, so
 * that a second first name, a missing surname or the order hides nobody. Spelling and alphabet do not matter.
 */
export function sameName(a: string, b: string): boolean {
  if (similarity(a, b) >= wholeAlike) return true
  const [shorter = [], longer = []] = [telling(a), telling(b)].sort((x, y) => x.length - y.length)
  const letters = shorter.reduce((sum, word) => sum + word.length, 0)
  if (letters === 0) return false
  const best = shorter.map((word) => ({ word, score: Math.max(...longer.map((other) => similarity(word, other))) }))
  const mean = best.reduce((sum, { word, score }) => sum + score * word.length, 0) / letters
  return mean >= wordsAlike && best.every(({ score }) => score >= wordAlike)
}

const telling = (name: string) => wordsOf(name).filter((word) => word.length >= shortestWord)

/** Cyrillic letters of number plates by the Latin letter that looks the same, not the one that sounds the same. */
const plateLetters: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  і: 'i',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
}

/** A number plate without spaces, dashes and dots, in small letters. */
export function plainPlate(plate: string): string {
  const letters = plate.toLowerCase().replace(/[а-яі]/g, (letter) => plateLetters[letter] ?? letter)
  return fold(letters).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** What of the visitor a line of the list resembles; the name is said first. */
export function matchedBy(line: WatchedLine, comer: Comer): 'name' | 'plate' | null {
  const names = [line.label, ...line.otherNames.split(separator)]
  if (names.some((name) => sameName(name, comer.name))) return 'name'
  const plate = plainPlate(comer.plate)
  if (plate !== '' && line.plates.split(separator).some((one) => plainPlate(one) === plate)) return 'plate'
  return null
}

/** Whether the gate looks out for the line on a date; the day on which it expires still counts. */
export function watched(line: { endedAt: Instant | null; expires: LocalDate | null }, on: LocalDate): boolean {
  return line.endedAt === null && (line.expires === null || on <= line.expires)
}
