import type { LocalDate } from '../../kernel/calendar.ts'
import { fold } from '../../kernel/search.ts'
import type { SheetRow, SheetRows } from '../../kernel/sheet-rows.ts'
import { readSheetDate } from './order-sheet.cells.ts'
import { cellAt, findOrder, type Fact, type OrderLayout } from './order-sheet.layout.ts'
import { checkLine, type OfferedVariant, type SheetLine } from './order-sheet.lines.ts'
import { startFindings, type Findings, type OrderProblem } from './order-sheet.problems.ts'
import { checkTotals } from './order-sheet.totals.ts'
import { namesOtherCurrency, type FactKind } from './order-sheet.words.ts'

export type KnownCustomer = { readonly id: string; readonly name: string; readonly legalName: string }
export type KnownShop = { readonly id: string; readonly customerId: string; readonly name: string }

/** What an order sheet is held against. */
export type OrderWorld = {
  readonly variants: readonly OfferedVariant[]
  readonly customers: readonly KnownCustomer[]
  readonly shops: readonly KnownShop[]
  isOrderKnown(number: string): boolean
}

/** Somebody that is known by an id, or that the import has to make. */
export type Party = { readonly id: string | null; readonly name: string }

export type OrderPlan = {
  readonly number: string
  readonly orderedOn: LocalDate
  readonly wantedOn: LocalDate
  readonly customer: Party
  readonly shops: readonly (Party & { readonly pieces: number })[]
  readonly lines: readonly SheetLine[]
  readonly pieces: number
  readonly totalCents: number
}

export type CheckedOrder = {
  /** `null` as soon as there is one error. */
  readonly plan: OrderPlan | null
  readonly errors: readonly OrderProblem[]
  readonly warnings: readonly OrderProblem[]
}

/**
 * Checks the sheet of a shops' buyer against itself and what is known. The sheet is read by its headings:
 * - The customer is who the label "Klant" or the title ("Bestelling ReShare") names; a known customer also where the title
 *   says more than the name; where the sheet names nobody, the only customer there is. A name that nobody bears yet makes
 *   a new customer.
 * - Every column that is none of the known ones is a shop; one that the customer does not have yet is made.
 * - A price that is not the catalogue's is a warning: the import is a draft, and the buyer may have been given a price. So is
 *   a description that is not the style's Dutch name. Everything else that is wrong is an error, and one error refuses all.
 * - Sums that the sheet states are compared only where all their parts could be read, so that one slip is named once.
 */
export function checkOrderSheet(sheets: readonly SheetRows[], world: OrderWorld): CheckedOrder {
  const codes = new Set(world.variants.map(({ code }) => fold(code)))
  const layout = findOrder(sheets, (code) => codes.has(fold(code)))
  if ('code' in layout) return { plan: null, errors: [layout], warnings: [] }
  const findings = startFindings()
  checkHeadings(layout, findings)
  const head = checkFacts(layout, world, findings)
  const lines = layout.lines.map((row) => ({ row, line: checkLine(row, layout, world.variants, findings) }))
  refuseTwice(lines, layout, findings)
  if (lines.length === 0) findings.error(layout.headingRow, '', 'no-lines')
  checkTotals(layout, findings)
  if (findings.errors.length === 0) refuseKnownNumber(layout, world, findings)
  findings.errors.sort((a, b) => a.row - b.row)
  const good = lines.flatMap(({ line }) => (line === null ? [] : [line]))
  const plan = findings.errors.length > 0 || head === null ? null : planOf(layout, head, good, world)
  return { plan, errors: findings.errors, warnings: findings.warnings }
}

function checkHeadings({ headingRow, columns, shops, stray }: OrderLayout, { error }: Findings): void {
  if (columns.price === null) error(headingRow, 'Prijs (EUR)', 'column-missing', { column: 'Prijs (EUR)' })
  for (const column of [columns.price, columns.amount]) {
    if (column && namesOtherCurrency(column.heading)) error(headingRow, column.heading, 'currency-not-euro')
  }
  if (shops.length === 0) error(headingRow, '', 'no-shops')
  const names = shops.map(({ heading }) => fold(heading))
  for (const [index, { heading }] of shops.entries()) {
    if (names.indexOf(fold(heading)) < index) error(headingRow, heading, 'shop-twice', { shop: heading })
  }
  for (const { row, text } of stray) error(row, '', 'column-without-heading', { text })
}

type Head = Pick<OrderPlan, 'number' | 'orderedOn' | 'wantedOn' | 'customer'>

/** How each fact is called where the sheet has no label for it. */
const usualLabels: Readonly<Record<FactKind, string>> = {
  number: 'Bestelnummer',
  orderedOn: 'Besteldatum',
  wantedOn: 'Gewenste leverdatum',
  customer: 'Klant',
}

/** Longest number that an order may have. */
export const longestNumber = 40

function checkFacts({ facts }: OrderLayout, world: OrderWorld, { error }: Findings): Head | null {
  const fact = (kind: FactKind): Fact => facts[kind] ?? { row: 1, label: usualLabels[kind], text: '' }
  const number = fact('number')
  if (number.text === '') error(number.row, number.label, 'number-missing')
  else if (number.text.length > longestNumber) error(number.row, number.label, 'number-too-long')
  const date = (kind: 'orderedOn' | 'wantedOn') => {
    const { row, label, text } = fact(kind)
    const read = readSheetDate(text)
    if (text === '') error(row, label, 'date-missing')
    else if (read === null) error(row, label, 'date-unreadable', { text })
    return read
  }
  const [orderedOn, wantedOn] = [date('orderedOn'), date('wantedOn')]
  if (orderedOn !== null && wantedOn !== null && wantedOn < orderedOn)
    error(fact('wantedOn').row, fact('wantedOn').label, 'wanted-before-ordered')
  const customer = customerOf(facts.customer, world.customers)
  if (customer === null) error(1, usualLabels.customer, 'customer-unclear')
  return orderedOn === null || wantedOn === null || customer === null
    ? null
    : { number: number.text, orderedOn, wantedOn, customer }
}

/** Said of a sheet that is right otherwise: one with slips comes back corrected, perhaps under another number. */
function refuseKnownNumber({ facts: { number } }: OrderLayout, world: OrderWorld, { error }: Findings): void {
  if (number && world.isOrderKnown(number.text))
    error(number.row, number.label, 'number-known', { number: number.text })
}

/** The customer whom the sheet means; `null` when it names nobody and there is not exactly one. */
function customerOf(fact: Fact | null, customers: readonly KnownCustomer[]): Party | null {
  const [only, ...others] = customers
  if (fact === null || fact.text === '') return only !== undefined && others.length === 0 ? partyOf(only) : null
  const said = fold(fact.text)
  const exact = customers.find(({ name, legalName }) => fold(name) === said || fold(legalName) === said)
  if (exact) return partyOf(exact)
  const [longest] = customers
    .filter(({ name }) => ` ${said} `.includes(` ${fold(name)} `))
    .sort((a, b) => b.name.length - a.name.length)
  return longest ? partyOf(longest) : { id: null, name: fact.text.slice(0, 80) }
}

const partyOf = ({ id, name }: KnownCustomer): Party => ({ id, name })

/** The same article, colour and size on two rows is a slip as often as a wish; the buyer says which. */
function refuseTwice(
  lines: readonly { readonly row: SheetRow; readonly line: SheetLine | null }[],
  { columns }: OrderLayout,
  { error }: Findings,
): void {
  const first = new Map<string, number>()
  for (const { row, line } of lines) {
    if (line === null) continue
    const before = first.get(line.variantId)
    if (before === undefined) first.set(line.variantId, row.line)
    else
      error(row.line, columns.article?.heading ?? '', 'line-twice', {
        other: before,
        text: cellAt(row, columns.article),
      })
  }
}

function planOf(layout: OrderLayout, head: Head, lines: readonly SheetLine[], world: OrderWorld): OrderPlan {
  const shops = layout.shops.map(({ heading }, index) => {
    const known = world.shops.find(
      ({ customerId, name }) => customerId === head.customer.id && fold(name) === fold(heading),
    )
    const pieces = lines.reduce((sum, line) => sum + (line.quantities[index] ?? 0), 0)
    return { id: known?.id ?? null, name: known?.name ?? heading, pieces }
  })
  return {
    ...head,
    shops,
    lines,
    pieces: lines.reduce((sum, { pieces }) => sum + pieces, 0),
    totalCents: lines.reduce((sum, { pieces, priceCents }) => sum + pieces * priceCents, 0),
  }
}
