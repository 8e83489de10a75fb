import { plainWords } from './register.vocabulary.ts'

/** ISO 3166-1 alpha-2 codes, and `XK` as the institutions of the Union write Kosovo. */
const codes =
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
 CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE
 GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP
 KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF
 NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN
 SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT
 ZA ZM ZW`.split(/\s+/)

/** Three-letter codes and other names in use; plain words as `plainWords` gives them. */
const otherNames: Readonly<Record<string, string>> = {
  RO: 'rou, rom, romana, roman',
  UA: 'ukr, ucr, ukraina, ukrayina, ucraineanca, ucrainean',
  MD: 'mda, mol, r moldova, republica moldova, rep moldova, moldova, moldoveanca, moldovean',
  RU: 'rus, rusia, federatia rusa, russia, russian federation',
  BY: 'blr, belarus, bielorusia',
  BG: 'bgr, bulgaria',
  HU: 'hun, ungaria, maghiara, maghiar',
  RS: 'srb, serbia',
  PL: 'pol, polonia',
  SK: 'svk, slovacia',
  DE: 'deu, ger, germania',
  IT: 'ita, italia, italian, italiana, italianca',
  ES: 'esp, spania',
  FR: 'fra, franta',
  GB: 'gbr, uk, marea britanie, anglia, england, great britain, united kingdom, british',
  US: 'usa, sua, statele unite, united states, american',
  SY: 'syr, siria, syria',
  AF: 'afg, afganistan',
  IQ: 'irq, irak',
  IR: 'irn, iran',
  TR: 'tur, turcia, turkey, turkiye, turc, turcoaica',
  NG: 'nga, nigeria',
  PK: 'pak, pakistan',
  BD: 'bgd, bangladesh',
  IN: 'ind, india',
  LK: 'lka, sri lanka',
  NP: 'npl, nepal',
  VN: 'vnm, vietnam',
  PH: 'phl, filipine',
  GE: 'geo, georgia',
  AL: 'alb, albania',
  XK: 'kosovo',
  CD: 'cod, rd congo, dr congo, congo kinshasa',
  CZ: 'cze, cehia, republica ceha',
  NL: 'nld, olanda, holland',
  MK: 'mkd, macedonia',
  XX: 'apatrid, apatrida, apatrizi, stateless, fara cetatenie',
}

/** Words of nationality by their stem, Romanian and English, any gender. */
const stems: readonly (readonly [RegExp, string])[] = [
  [/^(roman|rumanian|rumun)/, 'RO'],
  [/^(ucrain|ukrain|ukrayin)/, 'UA'],
  [/^moldov/, 'MD'],
  [/^(rus(a|i|oaica|easca|esc)?$|russian)/, 'RU'],
  [/^(belarus|bielorus)/, 'BY'],
  [/^(bulgar)/, 'BG'],
  [/^(maghiar|ungur|ungar|hungarian)/, 'HU'],
  [/^(sarb|serb)/, 'RS'],
  [/^(polon|polish)/, 'PL'],
  [/^(slovac|slovak)/, 'SK'],
  [/^(german)/, 'DE'],
  [/^(spaniol|spanish)/, 'ES'],
  [/^(francez|frantuz|french)/, 'FR'],
  [/^(sirian|syrian)/, 'SY'],
  [/^(afgan|afghan)/, 'AF'],
  [/^(irakian|iraqi)/, 'IQ'],
  [/^(iranian)/, 'IR'],
  [/^(turkish)/, 'TR'],
  [/^(nigerian)/, 'NG'],
  [/^(pakistan)/, 'PK'],
  [/^(bangladesh|bengal)/, 'BD'],
  [/^(indian)/, 'IN'],
  [/^(nepal)/, 'NP'],
  [/^(vietnam)/, 'VN'],
  [/^(filipin)/, 'PH'],
  [/^(georgian|gruzin)/, 'GE'],
  [/^(albanez|albanian)/, 'AL'],
]

let byName: ReadonlyMap<string, string> | null = null

/** Names of every country in the languages of the house, made at first use from `Intl`. */
function countriesByName(): ReadonlyMap<string, string> {
  if (byName) return byName
  const names = new Map<string, string>()
  for (const locale of ['uk', 'ru', 'en', 'ro']) {
    const display = new Intl.DisplayNames(locale, { type: 'region' })
    for (const code of codes) names.set(plainWords(display.of(code) ?? code), code)
  }
  for (const [code, texts] of Object.entries(otherNames)) for (const text of texts.split(', ')) names.set(text, code)
  for (const code of codes) names.set(code.toLowerCase(), code)
  byName = names
  return names
}

/** ISO 3166-1 alpha-2 code of one country or nationality, `XX` for stateless; `null` when it is not known. */
export function readCountry(text: string): string | null {
  const plain = plainWords(text)
  return countriesByName().get(plain) ?? stems.find(([stem]) => stem.test(plain))?.[1] ?? null
}

/** Several citizenships in one cell, such as `RO/MD` or `română și moldoveană`; those not known are listed apart. */
export function readCountries(text: string): {
  readonly known: readonly string[]
  readonly unknown: readonly string[]
} {
  const whole = countriesByName().get(plainWords(text))
  if (whole !== undefined) return { known: [whole], unknown: [] }
  const parts = text
    .split(/[,;/+&|]|\s(?:și|şi|si|and|i|та)\s/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const read = parts.map((part) => ({ part, code: readCountry(part) }))
  return {
    known: [...new Set(read.flatMap(({ code }) => (code === null ? [] : [code])))],
    unknown: read.filter(({ code }) => code === null).map(({ part }) => part),
  }
}
