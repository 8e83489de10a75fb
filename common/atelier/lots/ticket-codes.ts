/** Digits and letters that are not mistaken for each other when read from cloth dust and handwriting: no 0 O, 1 I L. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** The number of signs is a prime, so the check sign finds every single wrong sign and every two that are swapped. */
const base = signs.length

/** Fewest signs before the check sign. */
const shortest = 4

const checkOf = (values: readonly number[]): number =>
  values.reduce((sum, value, index) => sum + value * (index + 2), 0) % base

/** The code on a ticket: the number of the ticket in unambiguous signs and one check sign. @param number from 1. */
export function ticketCode(number: number): string {
  const values: number[] = []
  for (let rest = number; rest > 0 || values.length < shortest; rest = Math.floor(rest / base)) {
    values.unshift(rest % base)
  }
  return [...values, checkOf(values)].map((value) => signs[value]).join('')
}

/** What somebody typed or scanned, as it stands on tickets: capitals, without spaces and dashes. */
export function ticketAsPrinted(written: string): string {
  return written.toUpperCase().replace(/[\s-]/gu, '')
}

/** Whether a code can be one of a ticket; a mistyped sign is found here, before anything is looked up. */
export function isTicketCode(code: string): boolean {
  const values = [...code].map((sign) => signs.indexOf(sign))
  if (values.length <= shortest || values.includes(-1)) return false
  return checkOf(values.slice(0, -1)) === values.at(-1)
}
