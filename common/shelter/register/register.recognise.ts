import { fold } from '../../kernel/search.ts'
import type { RegisterColumn, RegisterMapping, RoomsColumn, RoomsMapping, Table } from './register.columns.ts'
import { registerColumns, roomsColumns } from './register.columns.ts'
import { hasGaps, sameWithGaps } from './register.vocabulary.ts'

/** How a column may be headed: whole headings, the likeliest first, and failing that a pattern to look for in it. */
type Headings = { readonly exact: readonly string[]; readonly pattern: RegExp }

const list = (phrases: string) => phrases.trim().split(/,\s+/)

/** In the order in which patterns are tried, so that `Destinația la plecare` is not taken for the departure. */
const registerHeadings: Readonly<Record<RegisterColumn, Headings>> = {
  birthDate: {
    exact: list(`
      data nasterii, data de nastere, nascut, nascuta, nastere, birth date, date of birth, birthdate,
      birthday, dob, born`),
    pattern: /\b(nast|nasc|birth|born|dob\b|narodzh|rozhd)/,
  },
  household: {
    exact: list(`
      familie, familia, cod familie, codul familiei, nr familie, gospodarie, menaj, family, family code,
      family id, household, household code, household id, hh`),
    pattern: /\b(famili|gospodar|household|family|menaj)/,
  },
  destination: {
    exact: list(`
      destinatie, destinatia, destinatia la iesire, destinatia la plecare, unde a plecat, plecat la,
      pleaca la, destination, exit destination, exit to, left to, left for, moved to`),
    pattern: /\b(destina|unde (a )?plec|iesire catre|plecare catre|exit to|moved to)/,
  },
  relation: {
    exact: list(`
      relatie, relatia, relatie de rudenie, relatia cu titularul, rudenie, grad de rudenie, calitate,
      calitatea, rol in familie, relation, relationship, relation to head, relationship to head,
      role in family, kinship`),
    pattern: /\b(relat|ruden|calitate|kinship|role\b|rol\b)/,
  },
  category: {
    exact: list(`
      categorie, categoria, categorie beneficiar, tip, tip beneficiar, tip rezident, grup tinta, incadrare,
      category, client category, client type, type, group, target group, stream`),
    pattern: /\b(categor|tip\b|tipul|grup|incadr|type\b)/,
  },
  citizenship: {
    exact: list(`
      cetatenie, cetatenia, nationalitate, nationalitatea, tara, tara de origine, citizenship, citizenships,
      nationality, country, country of origin, country of citizenship`),
    pattern: /\b(cetat|national|citizen|tara|country)/,
  },
  arrived: {
    exact: list(`
      data intrarii, intrare, data intrare, intrat, data sosirii, sosire, data primirii, primire,
      data cazarii, data internarii, check in, checkin, arrived, arrival, arrival date, date of arrival,
      date in, admitted, admission, admission date, entry, entry date, date of entry, start, start date,
      moved in, from, de la, din, in`),
    pattern:
      /\b(intra|sosi|primir|cazar|cazat|intern|arriv|admi(ss|tt)|entry|entr|check ?in|start|from|de la|begin|move ?d? in)/,
  },
  left: {
    exact: list(`
      data iesirii, iesire, data iesire, iesit, data plecarii, plecare, plecat, data externarii, externare,
      check out, checkout, left, departure, departure date, date of departure, departed, date out, exit,
      exit date, date of exit, discharged, discharge date, end, end date, moved out, to, until, pana la,
      pana in, out`),
    pattern: /\b(iesi|plec|extern|left|leav|depart|exit|discharg|check ?out|end\b|until|pana|move ?d? out)/,
  },
  bed: {
    exact: list(`
      pat, patul, nr pat, numar pat, cod pat, litera pat, loc, locul, bed, bed label, bed number, bed no,
      bed nr, place`),
    pattern: /\b(pat\b|patul|bed|loc\b)/,
  },
  room: {
    exact: list(`
      camera, camere, nr camera, numar camera, nume camera, cod camera, odaie, dormitor, salon, incapere,
      apartament, room, room name, room number, room no, room nr, bedroom`),
    pattern: /\b(camer|odai|dormitor|salon|incaper|apartament|room|kimnat|komnat)/,
  },
  sex: { exact: list(`sex, sexul, gen, genul, gender, f m, m f, s`), pattern: /\b(sex|gen\b|genul|gender)/ },
  notes: {
    exact: list(`
      observatii, observatie, obs, mentiuni, mentiune, note, nota, notite, comentarii, remarci, notes,
      remarks, remark, comments, comment, observations`),
    pattern: /\b(observ|obs\b|mentiun|not[ae]|comment|comentar|remar)/,
  },
  alias: {
    exact: list(`
      nume folosit, numele folosit, alias, pseudonim, nume, numele, prenume, prenumele, nume si prenume,
      nume preferat, used name, name used, preferred name, known as, name, first name, given name, full name,
      persoana, person`),
    pattern: /\b(nume|prenume|alias|pseudonim|name)/,
  },
  code: {
    exact: list(`
      cod, codul, cod persoana, codul persoanei, cod beneficiar, cod rezident, cod client, cod unic,
      cod intern, nr dosar, numar dosar, code, person code, client code, resident code, case code,
      case number, case no, case id, person id, client id, resident id, id, identifier, pseudonym code`),
    pattern: /\b(cod|code|dosar|case|ident|id)\b/,
  },
  number: {
    exact: list(`
      nr crt, nr, numar curent, nr curent, numar, crt, nr ordine, nr de ordine, poz, pozitie, no, number,
      line, row, #, index, item`),
    pattern: /\b(crt|curent|ordine)\b/,
  },
}

const roomsHeadings: Readonly<Record<RoomsColumn, Headings>> = {
  beds: {
    exact: list(`
      paturi, paturile, pat, nr paturi, numar paturi, numar de paturi, locuri, nr locuri, capacitate, beds,
      bed, bed labels, number of beds, no of beds, places, capacity`),
    pattern: /\b(pat\b|patu|bed|locuri|capac|places)/,
  },
  floor: {
    exact: list(`etaj, etajul, nivel, nivelul, palier, floor, storey, story, level`),
    pattern: /\b(etaj|nivel|palier|floor|storey|level)/,
  },
  policy: {
    exact: list(`
      regim, regimul, tip, tip camera, tipul camerei, destinatie, utilizare, fel, policy, room policy,
      room type, type, use, kind, regime`),
    pattern: /\b(regim|tip\b|tipul|utiliz|policy|type|use\b|kind|fel\b|destin)/,
  },
  room: {
    ...registerHeadings.room,
    exact: [...registerHeadings.room.exact, ...list(`nume, denumire, name, cod, code`)],
  },
}

/** A heading without case, diacritics and punctuation; `#` alone stays, question marks stay for lost letters. */
function plainHeading(text: string): string {
  const folded = fold(text)
  return folded === '#' ? folded : folded.replace(/[^a-z0-9?\uFFFD]+/g, ' ').trim()
}

function score(heading: string, { exact, pattern }: Headings): number {
  const position = exact.indexOf(heading)
  if (position >= 0) return 3 - position / 100
  if (hasGaps(heading) && exact.some((wanted) => sameWithGaps(heading, wanted))) return 2
  return pattern.test(heading) ? 1 : 0
}

/** Gives each column the best heading that no better match has taken; a heading serves one column. */
function propose<C extends string>(
  heading: readonly string[],
  rules: Readonly<Record<C, Headings>>,
  columns: readonly C[],
) {
  const order = Object.keys(rules)
  const plain = heading.map(plainHeading)
  const matches = columns
    .flatMap((column) =>
      plain.map((text, index) => ({ column, index, score: text === '' ? 0 : score(text, rules[column]) })),
    )
    .filter((match) => match.score > 0)
    .sort((a, b) => b.score - a.score || order.indexOf(a.column) - order.indexOf(b.column) || a.index - b.index)
  const taken = new Map<C, number>()
  const used = new Set<number>()
  for (const { column, index } of matches) {
    if (taken.has(column) || used.has(index)) continue
    taken.set(column, index)
    used.add(index)
  }
  return (column: C) => taken.get(column) ?? null
}

/** Which heading holds which column of the register; columns that are not recognised are `null`. */
export function proposeRegisterMapping(heading: readonly string[]): RegisterMapping {
  const found = propose(heading, registerHeadings, registerColumns)
  return Object.fromEntries(registerColumns.map((column) => [column, found(column)])) as RegisterMapping
}

/** Which heading holds which column of the sheet of rooms; columns that are not recognised are `null`. */
export function proposeRoomsMapping(heading: readonly string[]): RoomsMapping {
  const found = propose(heading, roomsHeadings, roomsColumns)
  return Object.fromEntries(roomsColumns.map((column) => [column, found(column)])) as RoomsMapping
}

const sheetNames = {
  rooms: /camer|room|odai|dormit|salo|spati/,
  register: /regis|eviden|rezident|resident|stay|sejur|benefic/,
}

const mapped = (mapping: Readonly<Record<string, number | null>>) =>
  Object.values(mapping).filter((index) => index !== null).length

/** How much a table looks like the sheet of rooms, or like the register; 0 when it cannot be it. */
function likeness(sheet: 'rooms' | 'register', name: string, heading: readonly string[]): number {
  const register = proposeRegisterMapping(heading)
  const rooms = proposeRoomsMapping(heading)
  const named = sheetNames[sheet].test(fold(name)) ? 2 : 0
  const isRegister = register.arrived !== null && (register.code !== null || register.alias !== null)
  if (sheet === 'register') return isRegister ? mapped(register) + named : 0
  return !isRegister && rooms.room !== null && rooms.beds !== null ? mapped(rooms) + named : 0
}

/**
 * The table of a file that is the sheet of rooms, or the register, by its heading and by the name of its sheet;
 * `null` when none is recognised, so that somebody has to say.
 */
export function pickTable(
  tables: readonly { readonly name: string; readonly table: Table }[],
  sheet: 'rooms' | 'register',
): Table | null {
  const ranked = tables
    .map(({ name, table }) => ({ table, likeness: likeness(sheet, name, table.heading) }))
    .filter((candidate) => candidate.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
  return ranked[0]?.table ?? null
}
