import { plain } from './order-sheet.cells.ts'

const list = (words: string) => words.trim().split(/,\s+/)

/** Columns that a sheet may have besides its shops, by what their headings say; the surest word first. */
const columnWords = {
  article:
    list(`artikelcode, artikelnummer, artikelnr, artikel nr, artikel nummer, artikel code, art code, art nr, artnr,
    productcode, product code, productnummer, modelcode, article code, item code, code, sku, article, artikel, art, model,
    stijl, style, item, product, cod articol, articol`),
  description: list(`omschrijving, artikelomschrijving, productomschrijving, beschrijving, artikelnaam, productnaam,
    benaming, description, naam, product, artikel, item`),
  colour: list(`kleur, kleuren, kleurnaam, colour, color, culoare`),
  size: list(`maat, maten, size, afmeting, formaat, marime`),
  price: list(`prijs, stukprijs, stuksprijs, eenheidsprijs, prijs per stuk, prijs stuk, prijs per eenheid, inkoopprijs,
    nettoprijs, netto prijs, price, unit price, pret`),
  total:
    list(`totaal, totaal aantal, aantal totaal, totaal stuks, totaal aantal stuks, aantal stuks, totaal besteld, aantal,
    stuks, som, total, total pieces, quantity, qty`),
  amount: list(`bedrag, regelbedrag, totaalbedrag, totaal bedrag, totaalprijs, totaal prijs, regeltotaal, waarde,
    orderwaarde, amount, line total, total amount, valoare`),
} as const

/** Columns that say nothing about how many pieces of what go where. */
const otherColumns =
  list(`opmerking, opmerkingen, notitie, notities, toelichting, bijzonderheden, remark, remarks, note, notes,
  ean, ean code, barcode, streepjescode, foto, afbeelding, regel, regelnr, regelnummer, nr, no, volgnr, volgnummer, pos,
  positie, btw, eenheid, verpakking, adviesprijs, verkoopprijs, winkelprijs, consumentenprijs, kleurcode, kleurnummer,
  leverancier, categorie, groep, productgroep, seizoen, materiaal, samenstelling, gewicht, merk`)

export type ColumnKind = keyof typeof columnWords
export const columnKinds = Object.keys(columnWords) as ColumnKind[]

/** Facts that stand beside the table, by their labels; the surest label first. */
const factWords = {
  number: list(`bestelnummer, bestelnr, bestel nr, bestel nummer, ordernummer, ordernr, order nr, order nummer,
    inkoopordernummer, inkoopnummer, inkooporder, bestelling nr, nummer bestelling, order number, order no, po nummer,
    po number, po nr, po, numar comanda, nr comanda, referentie, ons kenmerk, bestelling, order`),
  orderedOn:
    list(`besteldatum, orderdatum, bestel datum, order datum, datum bestelling, datum order, besteld op, order date,
    ordered on, data comenzii, datum`),
  wantedOn:
    list(`gewenste leverdatum, gewenste levering, gewenste lever datum, uiterste leverdatum, leverdatum, lever datum,
    leveren voor, leveren op, leveren uiterlijk, uiterlijk leveren, gewenst op, levering, delivery date, due date, wanted on,
    requested delivery date, termen de livrare`),
  customer: list(`klant, klantnaam, opdrachtgever, besteller, afnemer, organisatie, customer, client`),
} as const

export type FactKind = keyof typeof factWords
export const factKinds = Object.keys(factWords) as FactKind[]

/** Labels beside the table that an order does not need. */
const otherLabels =
  list(`contact, contactpersoon, contactgegevens, e mail, email, mail, telefoon, tel, telefoonnummer, afdeling,
  adres, afleveradres, factuuradres, besteld door, opgesteld door, inkoper, opmerking, opmerkingen, toelichting, versie, pagina,
  btw nummer, kvk, betaling, betalingstermijn, leverancier, valuta, akkoord, handtekening`)

const euro = /€|\beuro?\b/i

/** A heading without its unit: `Prijs (EUR)` and `Prijs excl. btw` are prices, `Totaal (EUR)` is an amount. */
const withoutUnit = (heading: string) =>
  plain(heading)
    .replace(/\b(in|eur|euro|usd|gbp|ron|lei|leu|chf|pln|huf|excl|ex|exclusief|btw|st)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** How surely a heading names a column, 0 the surest; `null` when it does not. */
export function columnRank(kind: ColumnKind, heading: string): number | null {
  const word = withoutUnit(heading)
  const money = euro.test(heading)
  if (kind === 'amount' && money && columnWords.total.includes(word)) return columnWords.amount.length
  if (kind === 'total' && money) return null
  const rank = (columnWords[kind] as readonly string[]).indexOf(word)
  return rank < 0 ? null : rank
}

/** Whether a column with this heading is neither a shop nor anything that counts. */
export function isOtherColumn(heading: string): boolean {
  const word = withoutUnit(heading)
  return word === '' || otherColumns.includes(word) || columnKinds.some((kind) => columnRank(kind, heading) !== null)
}

/** Whether a heading or label names money that is not euro. */
export function namesOtherCurrency(heading: string): boolean {
  return /[$£]|\b(usd|gbp|ron|lei|leu|chf|pln|huf)\b/i.test(heading)
}

/** How surely a label names a fact, 0 the surest; `null` when it does not. */
export function factRank(kind: FactKind, label: string): number | null {
  const rank = (factWords[kind] as readonly string[]).indexOf(plain(label))
  return rank < 0 ? null : rank
}

/** Whether a text is a label that stands beside a table. */
export function isLabel(text: string): boolean {
  return otherLabels.includes(plain(text)) || factKinds.some((kind) => factRank(kind, text) !== null)
}

/** What a row with this label at its start adds up. */
export function sumOf(label: string): 'total' | 'subtotal' | null {
  const word = plain(label)
  if (/^(subtotaal|tussentotaal|sub totaal|subtotal)\b/.test(word)) return 'subtotal'
  return /^(totaal|totalen|eindtotaal|generaal totaal|total|grand total|som)\b/.test(word) ? 'total' : null
}

/** Who orders, as the title says it: `Bestelling ReShare`, `Order voor …`; `null` when the title names nobody. */
export function customerOfTitle(title: string): string | null {
  const match =
    /^(?:inkoop)?(?:bestelling|bestelformulier|bestellijst|bestelbon|orderformulier|orderlijst|order|purchase order|comand[aă])\b[\s:–-]*(?:(?:van|voor|door|from|for)\s+)?(.+)$/i.exec(
      title.trim(),
    )
  const name = match?.[1]?.trim() ?? ''
  // A number or a date after the word is no name.
  return /\p{L}{2}/u.test(name) && !/^[\p{Lu}]{1,4}[-/ ]?\d/u.test(name) ? name : null
}
