import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { fold } from '../../../common/kernel/search.ts'
import { nextNumber, reserveNumber } from '../../kernel/counters.ts'
import type { WriteTx } from '../../kernel/context.ts'

const series = (year: string) => `person-code-${year}`

/** A new pseudonym such as `OR-2026-017`: prefix of the house, year of registration, number in that year. */
export function newPersonCode(tx: WriteTx, prefix: string, today: LocalDate): string {
  const year = today.slice(0, 4)
  return `${prefix}-${year}-${String(nextNumber(tx, series(year))).padStart(3, '0')}`
}

/** Keeps later numbers clear of a code that came with an import. */
export function reservePersonCode(tx: WriteTx, code: string): void {
  const match = /-(\d{4})-(\d{1,6})$/.exec(code)
  if (match?.[1] && match[2]) reserveNumber(tx, series(match[1]), Number(match[2]))
}

/** What a person is found by: alias and code, folded. */
export const searchText = (alias: string, code: string): string => fold(`${alias} ${code}`)
