import { describe, expect, test } from 'vitest'
import { checkOrderSheet, type OrderWorld } from '../../../../common/atelier/orders/order-sheet.check.ts'

type Cells = readonly (string | number)[]

const variant = (code: string, nameNl: string, colour: string, size: string, priceCents: number) => ({
  id: `${code} ${colour} ${size}`,
  code,
  nameNl,
  colour,
  size,
  priceCents,
})

const known: OrderWorld = {
  variants: [
    variant('TOTE', 'Draagtas canvas', 'Naturel', '-', 650),
    variant('TOTE', 'Draagtas canvas', 'Zwart', '-', 650),
    variant('SCHORT', 'Keukenschort', 'Rood', 'S', 900),
    variant('SCHORT', 'Keukenschort', 'Rood', 'M', 900),
    variant('SCHORT', 'Keukenschort', 'Blauw', 'S', 900),
    variant('RUGZAK', 'Rugzak', 'Denim', '-', 1850),
  ],
  customers: [],
  shops: [],
  isOrderKnown: (number) => number === 'RS-OLD',
}

const facts: Cells[] = [
  ['Bestelling ReShare'],
  ['Bestelnummer', 'RS-1'],
  ['Besteldatum', '2026-03-09'],
  ['Gewenste leverdatum', '11-05-2026'],
]
const heading: Cells = [
  'Artikel',
  'Omschrijving',
  'Kleur',
  'Maat',
  'Prijs (EUR)',
  'Ede',
  'Arnhem',
  'Totaal',
  'Bedrag (EUR)',
]
const tote: Cells = ['TOTE', 'Draagtas canvas', 'Naturel', '-', 6.5, 40, 15, 55, 357.5]
const apron: Cells = ['SCHORT', 'Keukenschort', 'Rood', 'S', 9, 25, '', 25, 225]
const total: Cells = ['Totaal', '', '', '', '', 65, 15, 80, 582.5]

/** Checks rows that stand one below the other; an empty row leaves its number out, as the readers do. */
function check(rows: readonly Cells[], world: Partial<OrderWorld> = {}) {
  const numbered = rows
    .map((cells, index) => ({ line: index + 1, cells: cells.map(String) }))
    .filter(({ cells }) => cells.length > 0)
  return checkOrderSheet([{ name: 'Bestelling', rows: numbered }], { ...known, ...world })
}

const codes = (rows: readonly Cells[], world?: Partial<OrderWorld>) =>
  check(rows, world).errors.map(({ row, column, code }) => [row, column, code])

describe('a good sheet', () => {
  test('comes to its sums, and its shops are the columns that are nothing else', () => {
    const { plan, errors, warnings } = check([...facts, heading, tote, apron, total])
    expect([errors, warnings]).toEqual([[], []])
    expect(plan).toMatchObject({
      number: 'RS-1',
      orderedOn: '2026-03-09',
      wantedOn: '2026-05-11',
      customer: { id: null, name: 'ReShare' },
      shops: [
        { id: null, name: 'Ede', pieces: 65 },
        { id: null, name: 'Arnhem', pieces: 15 },
      ],
      pieces: 80,
      totalCents: 58250,
    })
    expect(plan?.lines.map(({ row, variantId, quantities }) => [row, variantId, quantities])).toEqual([
      [6, 'TOTE Naturel -', [40, 15]],
      [7, 'SCHORT Rood S', [25, 0]],
    ])
  })

  test('may have its columns in any order, one shop, no totals, and other words for its headings', () => {
    const { plan, errors } = check([
      ['Klant:', 'ReShare Nederland', '', 'Ordernr: RS-9'],
      [],
      ['Orderdatum', 'Leverdatum'],
      ['9 maart 2026', '11 mei 2026'],
      [],
      ['Zwolle', 'Maat', 'Stukprijs', 'Artikelcode', 'Kleur', 'Opmerking'],
      [10, 's', '€ 9,00', 'schort', 'ROOD', 'let op'],
      [],
      ['1.000', '', '6,50', 'Tote', 'zwart', ''],
    ])
    expect(errors).toEqual([])
    expect(plan).toMatchObject({ number: 'RS-9', customer: { name: 'ReShare Nederland' }, pieces: 1010 })
    expect(plan).toMatchObject({ orderedOn: '2026-03-09', wantedOn: '2026-05-11', shops: [{ name: 'Zwolle' }] })
    expect(plan?.lines.map(({ row }) => row)).toEqual([7, 9])
  })

  test('may have its total above, subtotals, a repeated heading and remarks below', () => {
    const rows = [...facts, heading, total, tote, ['Subtotaal', '', '', '', '', 40, 15, 55, 357.5], heading, apron]
    const remarks = [['Graag per winkel verpakken'], ['Contact', 'inkoop@voorbeeld.example'], ['Betaling', '30 dagen']]
    expect(codes([...rows, ...remarks])).toEqual([])
  })

  test('may leave out the one colour or size that there is', () => {
    const bag: Cells = ['RUGZAK', 'Rugzak', '', 'n.v.t.', 18.5, 2, 1, 3, 55.5]
    expect(check([...facts, heading, bag]).plan?.lines[0]?.variantId).toBe('RUGZAK Denim -')
  })

  test('finds its customer by name, by legal name, or in a longer title, and the shops of that customer', () => {
    const customers = [
      { id: 'c1', name: 'ReShare', legalName: 'Stichting Voorbeeld' },
      { id: 'c2', name: 'Andere', legalName: '' },
    ]
    const shops = [
      { id: 's1', customerId: 'c1', name: 'EDE' },
      { id: 's2', customerId: 'c2', name: 'Arnhem' },
    ]
    const planFor = (title: string) => check([[title], ...facts.slice(1), heading, tote], { customers, shops }).plan
    for (const title of ['Bestelling ReShare', 'Bestelling Stichting Voorbeeld', 'Bestelling ReShare voorjaar']) {
      expect(planFor(title)?.customer).toEqual({ id: 'c1', name: 'ReShare' })
    }
    expect(planFor('Bestelling ReShare')?.shops).toMatchObject([
      { id: 's1', name: 'EDE' },
      { id: null, name: 'Arnhem' },
    ])
  })
})

describe('a sheet that is refused', () => {
  const withLine = (line: Cells, sums: Cells = []) => codes([...facts, heading, tote, line, sums])

  test.each<[string, Cells, string, string]>([
    ['total', ['SCHORT', '', 'Rood', 'S', 9, 25, 0, 90, ''], 'Totaal', 'total-differs'],
    ['total in words', ['SCHORT', '', 'Rood', 'S', 9, 25, 0, 'veel', ''], 'Totaal', 'total-not-a-number'],
    ['amount', ['SCHORT', '', 'Rood', 'S', 9, 25, 0, 25, 200], 'Bedrag (EUR)', 'amount-differs'],
    ['article', ['ONBEKEND', '', 'Rood', 'S', 9, 25, 0, 25, 225], 'Artikel', 'unknown-article'],
    ['no article', ['', 'Keukenschort', 'Rood', 'S', 9, 25, 0, 25, 225], 'Artikel', 'article-missing'],
    ['colour', ['SCHORT', '', 'Paars', 'S', 9, 25, 0, 25, 225], 'Kleur', 'unknown-colour'],
    ['size', ['SCHORT', '', 'Rood', 'XXL', 9, 25, 0, 25, 225], 'Maat', 'unknown-size'],
    ['colour in that size', ['SCHORT', '', 'Blauw', 'M', 9, 25, 0, 25, 225], 'Kleur', 'unknown-variant'],
    ['no size', ['SCHORT', '', 'Rood', '', 9, 25, 0, 25, 225], 'Maat', 'unknown-size'],
    ['negative', ['SCHORT', '', 'Rood', 'S', 9, -5, 5, 0, 0], 'Ede', 'quantity-negative'],
    ['zero', ['SCHORT', '', 'Rood', 'S', 9, 0, '', 0, 0], 'Totaal', 'quantity-zero'],
    ['broken', ['SCHORT', '', 'Rood', 'S', 9, 15, 2.5, 17.5, 157.5], 'Arnhem', 'quantity-not-whole'],
    ['in words', ['SCHORT', '', 'Rood', 'S', 9, 15, 'twee', 17, 153], 'Arnhem', 'quantity-not-a-number'],
    ['price in words', ['SCHORT', '', 'Rood', 'S', 'acht euro', 5, 0, 5, 45], 'Prijs (EUR)', 'price-not-a-number'],
    ['no price', ['SCHORT', '', 'Rood', 'S', '', 5, 0, 5, 45], 'Prijs (EUR)', 'price-missing'],
    ['twice', ['tote', '', 'naturel', '-', 6.5, 5, 0, 5, 32.5], 'Artikel', 'line-twice'],
  ])('for the %s of one line, and for nothing else', (_what, line, column, code) => {
    expect(withLine(line)).toEqual([[7, column, code]])
  })

  test('for sums at its foot, unless a part of them is refused already', () => {
    const sums: Cells = ['Totaal', '', '', '', '', 66, 15, 81, 600]
    expect(withLine(apron, sums)).toEqual([
      [8, 'Ede', 'sheet-total-differs'],
      [8, 'Totaal', 'sheet-total-differs'],
      [8, 'Bedrag (EUR)', 'sheet-total-differs'],
    ])
    const negative: Cells = ['SCHORT', '', 'Rood', 'S', 9, -5, 5, 0, 0]
    expect(withLine(negative, sums)).toEqual([
      [7, 'Ede', 'quantity-negative'],
      [8, 'Arnhem', 'sheet-total-differs'],
    ])
  })

  test('for what is missing beside the table', () => {
    expect(codes([['Bestelling ReShare'], heading, tote])).toEqual([
      [1, 'Bestelnummer', 'number-missing'],
      [1, 'Besteldatum', 'date-missing'],
      [1, 'Gewenste leverdatum', 'date-missing'],
    ])
    const other = [
      ['Bestelling ReShare'],
      ['Bestelnummer', 'RS-OLD'],
      ['Besteldatum', 'gisteren'],
      ['Leverdatum', '46090'],
    ]
    expect(codes([...other, heading, tote])).toEqual([[3, 'Besteldatum', 'date-unreadable']])
    const known = [...facts.slice(0, 1), ['Bestelnummer', 'RS-OLD'], ...facts.slice(2)]
    expect(codes([...known, heading, tote])).toEqual([[2, 'Bestelnummer', 'number-known']])
    const early = [...facts.slice(0, 3), ['Gewenste leverdatum', '08-03-2026']]
    expect(codes([...early, heading, tote])).toEqual([[4, 'Gewenste leverdatum', 'wanted-before-ordered']])
    expect(codes([...facts.slice(1), heading, tote])).toEqual([[1, 'Klant', 'customer-unclear']])
  })

  test('for a table that is none, has no shops, the same shop twice, or other money', () => {
    expect(codes([['Rapport'], ['Artikel', 'Aantal']])).toEqual([[1, '', 'no-table']])
    const without: Cells[] = [
      ['Artikel', 'Kleur', 'Maat', 'Prijs', 'Totaal'],
      ['TOTE', 'Zwart', '-', 6.5, 5],
    ]
    expect(codes([...facts, ...without])).toEqual([[5, '', 'no-shops']])
    const twice: Cells[] = [
      ['Artikel', 'Kleur', 'Maat', 'Prijs', 'Ede', 'ede'],
      ['TOTE', 'Zwart', '-', 6.5, 5, 6],
    ]
    expect(codes([...facts, ...twice])).toEqual([[5, 'ede', 'shop-twice']])
    const dollars: Cells[] = [
      ['Artikel', 'Kleur', 'Maat', 'Prijs (USD)', 'Ede'],
      ['TOTE', 'Zwart', '-', 6.5, 5],
    ]
    expect(codes([...facts, ...dollars]).map(([, , code]) => code)).toContain('currency-not-euro')
    const unnamed: Cells[] = [
      ['Artikel', 'Kleur', 'Maat', 'Prijs', 'Ede', ''],
      ['TOTE', 'Zwart', '-', 6.5, 5, 6],
    ]
    expect(codes([...facts, ...unnamed])).toEqual([[6, '', 'column-without-heading']])
    expect(codes([...facts, heading])).toEqual([[5, '', 'no-lines']])
    const sheet = {
      name: 'x',
      rows: [...facts, heading, tote].map((cells, at) => ({ line: at + 1, cells: cells.map(String) })),
    }
    expect(checkOrderSheet([sheet, sheet], known).errors).toMatchObject([{ code: 'several-tables' }])
  })
})

test('another price or description is worth a look but stops nothing', () => {
  const { plan, warnings } = check([...facts, heading, ['TOTE', 'Rugzak', 'Naturel', '-', '6,75', 1, 0, 1, 6.75]])
  expect(plan?.totalCents).toBe(675)
  expect(warnings.map(({ row, column, code }) => [row, column, code])).toEqual([
    [6, 'Prijs (EUR)', 'price-differs'],
    [6, 'Omschrijving', 'description-differs'],
  ])
})
