import type { Reason } from '../../kernel/app-error.ts'
import { commonPasswords, commonWords } from './common-passwords.ts'

export const shortestPassword = 12
export const longestPassword = 128

/** Words that somebody who knows the house would try. */
export type PasswordContext = {
  readonly houseName?: string
  readonly login?: string
  readonly name?: string
}

/** How good a password is: 0 and 1 are refused, 2 is accepted, 4 is very good. */
export type PasswordStrength = 0 | 1 | 2 | 3 | 4

const alwaysKnown = ['adapost', 'adapostul', 'liman', 'shelter']
const keyRows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
]
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/**
 * Why a password cannot be used, or `null`. Follows NIST SP 800-63B §5.1.1.2: length and blocklists, no composition rules.
 * The password is compared in NFC; 12 to 128 characters (code points).
 */
export function passwordProblem(password: string, context: PasswordContext = {}): Reason | null {
  const characters = Array.from(password.normalize('NFC'))
  if (characters.length < shortestPassword) return 'password.too-short'
  if (characters.length > longestPassword) return 'password.too-long'
  const plain = fold(password)
  if (isRepetitive(plain)) return 'password.repetitive'
  if (isFromContext(plain, context)) return 'password.context'
  return isCommon(plain) ? 'password.common' : null
}

/** A rough measure for a meter: what is refused is 0, or 1 when only length is missing; longer and more varied is better. */
export function passwordStrength(password: string, context: PasswordContext = {}): PasswordStrength {
  const problem = passwordProblem(password, context)
  const length = Array.from(password.normalize('NFC')).length
  if (problem === 'password.too-short') return length >= 8 ? 1 : 0
  if (problem) return 0
  const different = new Set(fold(password)).size
  if (length >= 22 && different >= 10) return 4
  return length >= 16 && different >= 8 ? 3 : 2
}

/** Lower case without diacritics. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function isRepetitive(plain: string): boolean {
  if (new Set(plain).size < 5) return true
  if (/^(.+?)\1+$/su.test(plain)) return true
  return plain.length - inSequence(plain) < 6
}

/** How many characters stand in a run of at least four neighbours of the alphabet, the digits or the keyboard, or equal ones. */
function inSequence(plain: string): number {
  let counted = 0
  for (let start = 0; start < plain.length;) {
    const length = runAt(plain, start)
    if (length >= 4) counted += length
    start += Math.max(1, length >= 4 ? length : 1)
  }
  return counted
}

function runAt(plain: string, start: number): number {
  let longest = 1
  while (plain[start + longest] === plain[start]) longest++
  for (const row of keyRows) {
    for (const step of [1, -1]) {
      const at = row.indexOf(plain[start] ?? '')
      let length = 1
      while (at >= 0 && plain[start + length] !== undefined && row[at + step * length] === plain[start + length])
        length++
      longest = Math.max(longest, length)
    }
  }
  return longest
}

/** Whether it is a known password, or nothing but one or two of the common words with digits and signs around them. */
function isCommon(plain: string): boolean {
  if (commonPasswords.has(plain)) return true
  const withoutSigns = plain.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
  const withoutDigits = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return [plain, asLetters(withoutSigns), asLetters(withoutDigits)].some((text) => {
    const letters = text.replace(/[^\p{L}]/gu, '')
    return letters === '' ? plain.length < 20 : isWords(letters)
  })
}

function asLetters(text: string): string {
  return Array.from(text, (character) => lookAlikes[character] ?? character).join('')
}

function isWords(letters: string): boolean {
  if (commonWords.has(letters)) return true
  for (let cut = 2; cut <= letters.length - 2; cut++) {
    if (commonWords.has(letters.slice(0, cut)) && commonWords.has(letters.slice(cut))) return true
  }
  return false
}

/** Whether less than eight letters and digits remain once the names of the house, the account and the program are taken out. */
function isFromContext(plain: string, context: PasswordContext): boolean {
  const given = [context.houseName, context.login, context.name].flatMap((text) =>
    fold(text ?? '').split(/[^\p{L}\d]+/u),
  )
  const known = [...given, ...alwaysKnown].filter((word) => word.length >= 4).sort((a, b) => b.length - a.length)
  const found = known.filter((word) => plain.includes(word))
  if (found.length === 0) return false
  const rest = found.reduce((text, word) => text.replaceAll(word, ''), plain)
  return rest.replace(/[^\p{L}\d]/gu, '').length < 8
}
