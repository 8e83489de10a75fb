import type { Relation } from '../../people/households/households.contract.ts'
import type { Category, Sex } from '../../people/persons/persons.contract.ts'
import { fold } from '../../kernel/search.ts'
import type { RoomPolicy } from '../rooms/rooms.contract.ts'
import type { Destination } from '../stays/stays.contract.ts'
import type { Vocabulary } from './register.vocabulary.ts'
import { lookUp, plainWords } from './register.vocabulary.ts'

const list = (phrases: string) => phrases.trim().split(/,\s+/)

const sexWords: Vocabulary<Sex> = [
  { value: 'female', words: list(`f, w, zh, femeie, fata, woman, girl`), pattern: /^(fem|zhin|zhen|zhon)/ },
  { value: 'male', words: list(`m, b, ch, man, boy, male, baiat`), pattern: /^(masc|barbat|cholov|muzh)/ },
  {
    value: 'unknown',
    words: list(`u, necunoscut, nedeclarat, neprecizat, nespecificat, unknown, not known, undisclosed`),
  },
]

const categoryWords: Vocabulary<Category> = [
  {
    value: 'child',
    words: list(`c, mc`),
    pattern: /\b(copi|minor|child|bebe|nou nascut|infant|baiat|fata|dytyna)/,
  },
  { value: 'victim', words: list(`v, vt, vtp, vtf`), pattern: /\bvic?tim|\btrafic|\btraffick|\bzhertva/ },
  {
    value: 'refugee',
    words: list(`r, pt, ref`),
    pattern: /\brefug|\bprotectie temporara|\btemporary protection|\bazil|\basylum|\bbizhen/,
  },
  { value: 'vulnerable', words: list(`vuln, pv`), pattern: /\bvulnerab|\bin dificultate|\bat risk|\bla risc/ },
]

const policyWords: Vocabulary<RoomPolicy> = [
  { value: 'family', words: list(`f, fam`), pattern: /\bfamil/ },
  {
    value: 'shared',
    words: list(`c, s, mixt, mixta`),
    pattern: /\bcomun|\bshared|\bcolectiv|\bimpart|\bdormit|\bcommon|\bcommunal/,
  },
]

/** `child`: the member's own sex tells a daughter from a son. */
type KinWord = Relation | 'child'

const relationWords: Vocabulary<KinWord> = [
  {
    value: 'head',
    words:
      list(`titular, titulara, cap, cap de familie, capul familiei, cap familie, reprezentant, principal, singur, singura,
      persoana singura, el insusi, ea insasi, head, head of household, head of family, hoh, self, single, alone, main, main client`),
    pattern: /^(titular|cap(ul)? (de )?famil|head\b)/,
  },
  {
    value: 'partner',
    words: list(`sot, sotie, sotul, sotia, partener, partenera, concubin, concubina, spouse, husband, wife, partner`),
  },
  {
    value: 'daughter',
    words: list(`fiica, fica, fata, fetita, fiica vitrega, fiica adoptiva, daughter, stepdaughter, girl`),
  },
  { value: 'son', words: list(`fiu, fiul, baiat, baietel, fiu vitreg, fiu adoptiv, son, stepson, boy`) },
  { value: 'child', words: list(`copil, copilul, minor, minora, bebelus, child, baby, kid`) },
  { value: 'mother', words: list(`mama, mother, mum, mom`) },
  { value: 'father', words: list(`tata, tatal, father, dad`) },
  { value: 'sister', words: list(`sora, sister, sora vitrega, stepsister`) },
  { value: 'brother', words: list(`frate, fratele, brother, frate vitreg, stepbrother`) },
  {
    value: 'grandparent',
    words: list(`bunic, bunica, bunici, grandparent, grandmother, grandfather, grandma, grandpa`),
  },
  {
    value: 'grandchild',
    words: list(`nepot de fiu, nepot de fiica, nepoata de fiu, nepoata de fiica, grandchild, grandson, granddaughter`),
  },
  {
    value: 'other-relative',
    words:
      list(`nepot, nepoata, unchi, matusa, var, vara, verisor, verisoara, verisoara primara, cumnat, cumnata, soacra, socru,
      ginere, nora, ruda, alta ruda, rude, parinte vitreg, mama vitrega, tata vitreg, aunt, uncle, cousin, niece, nephew,
      sister in law, brother in law, mother in law, father in law, son in law, daughter in law, relative, other relative, kin`),
  },
  {
    value: 'not-related',
    words:
      list(`neinrudit, neinrudita, nu este ruda, nicio rudenie, fara legatura, fara rudenie, fara legatura de rudenie,
      prieten, prietena, insotitor, insotitoare, tutore, altul, alta, not related, unrelated, none, friend, guardian, other`),
  },
]

const destinationWords: Vocabulary<Destination> = [
  {
    value: 'returned-to-exploiter',
    words: list(`la agresor, la exploatator, la traficant`),
    pattern: /\b(agresor|exploatator|trafican|abuser|exploiter|trafficker)/,
  },
  { value: 'deceased', words: list(`deces`), pattern: /\b(deced|deces|mort\b|moart|died|death|deceased)/ },
  {
    value: 'missing',
    words: list(`fuga, awol, abandon, plecare fara anunt, plecata fara anunt, plecat fara anunt`),
    pattern: /\b(dispar|fugit|a fugit|missing|absent without|ran away|runaway|fara (anunt|stire|urm))/,
  },
  { value: 'hospital', words: list(`spital, maternitate`), pattern: /\b(spital|hospital|maternit|clinic)/ },
  {
    value: 'country-of-origin',
    words: list(
      `intoarcere in tara de origine, tara de origine, tara natala, acasa in tara de origine, origin country, home country`,
    ),
    pattern: /\b(tara de origine|tara de bastina|repatri|country of origin|origin country|home country)/,
  },
  {
    value: 'other-eu-country',
    words: list(`alta tara ue, alt stat ue, tara ue, ue, eu, other eu country, another eu country`),
    pattern:
      /\b(alta tara|alt stat|stat membru|other|another|different)\b.*\b(ue|eu|uniunea europeana|european union)\b/,
  },
  {
    value: 'social-housing',
    words: list(`locuinta sociala, casa sociala, social housing, council housing, public housing`),
    pattern: /\b(locuint\w* social|apartament social|social hous|council hous|public hous|social apartment)/,
  },
  {
    value: 'other-shelter',
    words: list(`alt adapost, alt centru, adapost, other shelter, another shelter, shelter`),
    pattern: /\b(adapost|alt centru|shelter|safe ?house|refuge\b|locuint\w* protejat)/,
  },
  {
    value: 'institution',
    words: list(`institutie, institution, penitenciar, camin, dgaspc, centru de plasament`),
    pattern: /\b(institut|penitenc|inchisoare|prison|detention|dgaspc|plasament|foster|camin de|centru rezidential)/,
  },
  {
    value: 'rental',
    words: list(`chirie, in chirie, inchiriere, rent, rental, renting, rented`),
    pattern: /\b(chiri|inchiri|rent\b|rental|rented|garsonier)/,
  },
  {
    value: 'own-home',
    words: list(
      `acasa, domiciliu, la domiciliu, locuinta proprie, casa proprie, own home, own house, own housing, home`,
    ),
    pattern: /\b(locuinta proprie|casa proprie|domiciliu|own (home|house|flat|apartment|housing))/,
  },
  { value: 'friends', words: list(`prieteni, la prieteni, friends`), pattern: /\b(priet|friend|cunostint)/ },
  {
    value: 'family',
    words: list(`familie, familia, la familie, in familie, rude, la rude, family, relatives`),
    pattern: /\b(famil|rude|parint|relatives|parents)/,
  },
  {
    value: 'unknown',
    words: list(
      `necunoscut, necunoscuta, nu se stie, nu se cunoaste, nespecificat, unknown, not known, no information`,
    ),
    pattern: /\b(necunosc|unknown)/,
  },
  { value: 'other', words: list(`altul, alta, altele, alta destinatie, alte situatii, other, other destination`) },
]

/** `null` when the word is not known; empty texts are for the caller to judge. */
export function readSex(text: string): Sex | null {
  return lookUp(sexWords, text)
}

export function readCategory(text: string): Category | null {
  return lookUp(categoryWords, text)
}

/** @param sex of the member, which tells a daughter from a son where the register only says "child" */
export function readRelation(text: string, sex: Sex | null): Relation | null {
  const kin = lookUp(relationWords, text)
  if (kin !== 'child') return kin
  return sex === 'female' ? 'daughter' : sex === 'male' ? 'son' : 'other-relative'
}

export function readPolicy(text: string): RoomPolicy | null {
  return lookUp(policyWords, text)
}

export function readDestination(text: string): Destination | null {
  return lookUp(destinationWords, text)
}

const floorNames: Readonly<Record<string, number>> = {
  parter: 0,
  p: 0,
  'ground floor': 0,
  ground: 0,
  demisol: -1,
  subsol: -1,
  basement: -1,
  ds: -1,
  d: -1,
  s: -1,
}

/** `0`, `2.0`, `etaj 1`, `1st floor`, `parter`; `null` when no whole number from −2 to 20 can be read. */
export function readFloor(text: string): number | null {
  const plain = fold(text).replace(/,/g, '.')
  const named = floorNames[plainWords(text)]
  if (named !== undefined) return named
  const found =
    /^(?:et(?:aj(?:ul)?)?|floor|nivel(?:ul)?|level|storey)?\s*\.?\s*([-+]?\d+)(?:\.0+)?(?:st|nd|rd|th)?\s*(?:floor)?$/.exec(
      plain,
    )
  const floor = found ? Number(found[1]) : NaN
  return floor >= -2 && floor <= 20 ? floor : null
}

/** How the beds of a room are given: by their labels, or only by their number. */
export type BedsReading = { readonly labels: readonly string[] } | { readonly count: number }

export const mostBeds = 30

/** `A,B,C` · `A B C` · `A;B` · `A-D` · `4` · `4 paturi`; `null` when it is none of these or more than 30 beds. */
export function readBeds(text: string): BedsReading | null {
  const counted = /^(\d{1,3})(?:\.0+)?\s*(?:pat|paturi|locuri|beds?|places)?$/.exec(fold(text))
  if (counted) return withinLimits({ count: Number(counted[1]) })
  const range = /^([A-Za-z]|\d{1,2})\s*[-–—]\s*([A-Za-z]|\d{1,2})$/.exec(text.trim())
  if (range) return labelRange(range[1] ?? '', range[2] ?? '')
  const parts = text.split(/[,;/|\n]+/).map((part) => part.trim())
  const labels = parts.length > 1 ? parts.filter((part) => part !== '') : text.trim().split(/\s+/)
  return withinLimits({ labels: labels.filter((label) => label !== '') })
}

function withinLimits(beds: BedsReading): BedsReading | null {
  const count = 'count' in beds ? beds.count : beds.labels.length
  return count >= 1 && count <= mostBeds ? beds : null
}

function labelRange(first: string, last: string): BedsReading | null {
  const numeric = /^\d+$/.test(first) && /^\d+$/.test(last)
  const letters = /^[A-Z]$/i.test(first) && /^[A-Z]$/i.test(last)
  if (!numeric && !letters) return null
  const [from, to] = numeric ? [Number(first), Number(last)] : [first.charCodeAt(0), last.charCodeAt(0)]
  if (to < from || to - from >= mostBeds) return null
  const labels = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return { labels: labels.map((value) => (numeric ? String(value) : String.fromCharCode(value))) }
}
