import type { LocalDate } from '../../kernel/calendar.ts'
import { isLocalDate } from '../../kernel/calendar.ts'
import { scaledDecimal } from '../../kernel/money.ts'
import type { XmlElement } from './strict-xml.ts'
import { readXml } from './strict-xml.ts'

/** Characters of a file at most; a whole year of the bank's rates has about 400,000. */
export const bankFileLimit = 900_000

/** Units for which the bank quotes a rate. */
export const multipliers = [1, 10, 100, 1000] as const
export type Multiplier = (typeof multipliers)[number]

export const bankFileProblems = [
  'empty',
  'web-page',
  'doctype',
  'not-xml',
  'not-the-bank',
  'no-cube',
  'bad-date',
  'future-date-in-file',
  'no-euro',
  'no-currency',
  'not-a-number',
  'not-positive',
  'bad-multiplier',
  'twice',
] as const
export type BankFileProblemCode = (typeof bankFileProblems)[number]

/** What is wrong with a bank's file, and where. */
export type BankFileProblem = {
  readonly line: number | null
  readonly date: string | null
  readonly currency: string | null
  readonly code: BankFileProblemCode
}

/** A rate as the bank quotes it: lei × 10,000 for `multiplier` units. */
export type BankRate = {
  readonly date: LocalDate
  readonly currency: string
  readonly rateE4: number
  readonly multiplier: Multiplier
}

export type BankFile = { readonly rates: readonly BankRate[]; readonly problems: readonly BankFileProblem[] }

const nowhere = { line: null, date: null, currency: null }

/**
 * Reads a rates file of the National Bank of Romania, of one day or of many, whatever its namespace and prefix.
 * @param today no rate can be of a later day
 * @returns the rates, each day and currency once, and everything that is wrong; with problems nothing may be stored.
 */
export function readBankFile(xml: string, today: LocalDate): BankFile {
  const read = readXml(xml)
  if ('problem' in read) return { rates: [], problems: [{ ...nowhere, line: read.line, code: read.problem }] }
  const { root, elements } = read
  const quoted = elements.find(({ name }) => name === 'OrigCurrency')
  if (root.name !== 'DataSet' || (quoted !== undefined && quoted.text.trim() !== 'RON')) {
    return { rates: [], problems: [{ ...nowhere, line: root.line, code: 'not-the-bank' }] }
  }
  const days = elements.filter(({ name }) => name === 'Cube')
  if (days.length === 0) return { rates: [], problems: [{ ...nowhere, code: 'no-cube' }] }
  const problems: BankFileProblem[] = []
  const known = new Map<string, BankRate>()
  const ratesOf = Map.groupBy(elements, ({ name, parent }) => (name === 'Rate' ? parent : null))
  for (const day of days) readDay(day, ratesOf.get(day) ?? [], today, known, problems)
  return { rates: [...known.values()], problems }
}

function readDay(
  day: XmlElement,
  rates: readonly XmlElement[],
  today: LocalDate,
  known: Map<string, BankRate>,
  problems: BankFileProblem[],
): void {
  const date = day.attributes['date'] ?? ''
  const at = { line: day.line, date: shown(date), currency: null }
  if (!isLocalDate(date)) return void problems.push({ ...at, code: 'bad-date' })
  if (date > today) return void problems.push({ ...at, code: 'future-date-in-file' })
  const euro = rates.find(({ attributes }) => attributes['currency'] === 'EUR')
  if (euro === undefined || euro.text.trim() === '') {
    problems.push({ ...at, line: euro?.line ?? day.line, currency: 'EUR', code: 'no-euro' })
  }
  for (const rate of rates) {
    if (rate === euro && rate.text.trim() === '') continue
    const result = readRate(rate, date)
    if ('code' in result) problems.push(result)
    else keep(result, rate.line, known, problems)
  }
}

/** The same rate said twice is one; two different ones leave nobody to decide which holds. */
function keep(rate: BankRate, line: number, known: Map<string, BankRate>, problems: BankFileProblem[]): void {
  const { date, currency, rateE4, multiplier } = rate
  const before = known.get(`${date} ${currency}`)
  if (before === undefined) known.set(`${date} ${currency}`, rate)
  else if (before.rateE4 !== rateE4 || before.multiplier !== multiplier) {
    problems.push({ line, date, currency, code: 'twice' })
  }
}

function readRate({ line, text, attributes }: XmlElement, date: LocalDate): BankRate | BankFileProblem {
  const currency = attributes['currency'] ?? ''
  const at = { line, date, currency: shown(currency) }
  if (!/^[A-Z]{3}$/.test(currency)) return { ...at, code: 'no-currency' }
  const multiplier = multipliers.find((one) => String(one) === (attributes['multiplier'] ?? '1').trim())
  if (multiplier === undefined) return { ...at, code: 'bad-multiplier' }
  const written = text.trim()
  if (/^-\d/.test(written)) return { ...at, code: 'not-positive' }
  // The bank writes a point; a comma would be another program's file.
  const rateE4 = written.includes(',') ? null : scaledDecimal(written, 4)
  if (rateE4 === null || rateE4 > 100_000_000_000) return { ...at, code: 'not-a-number' }
  if (rateE4 === 0) return { ...at, code: 'not-positive' }
  return { date, currency, rateE4, multiplier }
}

/** What stood there, cut to what fits a message. */
function shown(text: string): string | null {
  return text === '' ? null : text.slice(0, 12)
}
