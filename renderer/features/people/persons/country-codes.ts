/** Citizenships offered first: those the house meets most. */
const usual = ['RO', 'UA', 'MD', 'XX']

/** ISO 3166-1 alpha-2. */
const others =
  'AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'

export const countryCodes: readonly string[] = [...usual, ...others.split(' ')]

/** ISO 639-1 codes of languages that people here speak or that an interpreter can be found for, the usual ones first. */
export const languageCodes: readonly string[] =
  'ro uk ru en hu de fr it es ar am az be bg bn bs cs da el et fa fi ga he hi hr hy id ig is ja ka kk km ko ku ky lo lt lv mk ml mn mr ms mt my ne nl no pa pl ps pt rn rw sk sl so sq sr sv sw ta te tg th ti tk tl tr ur uz vi wo yo zh zu'.split(
    ' ',
  )
