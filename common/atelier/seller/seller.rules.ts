import type { LocalDate } from '../../kernel/calendar.ts'

/** Whether a text without spaces is an IBAN by its form and check digits (ISO 13616). */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false
  if (text.startsWith('RO') && text.length !== 24) return false
  const digits = [...text.slice(4), ...text.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join('')
  return BigInt(digits) % 97n === 1n
}

type Dated = { readonly validFrom: LocalDate }

/** The facts that hold on a date: those with the last date not after it. */
export function validOn<F extends Dated>(facts: readonly F[], date: LocalDate): F | null {
  return facts
    .filter(({ validFrom }) => validFrom <= date)
    .reduce<F | null>((last, one) => (last === null || one.validFrom > last.validFrom ? one : last), null)
}
