import type { EquipmentItem } from '../../../../common/security/shifts/shifts.contract.ts'

type Sentences = readonly [string, ...string[]]

type Wanting = readonly [EquipmentItem, string]

/** What is found not in order when a shift begins. */
export const wanting: readonly [Wanting, ...Wanting[]] = [
  ['torch', 'Lanterna nu ține încărcarea; folosită cea de rezervă.'],
  ['radio', 'Stația are acumulatorul slab, pusă la încărcat.'],
  ['first-aid', 'Lipsesc plasturi din trusă; cerut la birou.'],
  ['keys', 'Cheia de la magazie lipsea de la panou; găsită la bucătărie.'],
  ['phone', 'Telefonul de serviciu cu ecranul fisurat, funcționează.'],
  ['extinguisher', 'Stingătorul de la etajul 2 are sigiliul rupt; anunțat administrativul.'],
  ['panic-button', 'Butonul portabil se aude slab; schimbat bateria.'],
]

export const quiet: Sentences = [
  'Noapte liniștită.',
  'Tură fără probleme deosebite.',
  'Liniște toată noaptea, nimeni la poartă.',
  'Noapte calmă, casa a dormit.',
]

export const reminders: Sentences = [
  'De urmărit lumina din curte.',
  'Rog verificat ușa de la subsol la primul rond.',
  'Atenție la poarta auto, se închide greu.',
  'Dubă albă văzută în ultimele zile; notați numărul dacă oprește.',
  'De cerut baterii pentru lanternă.',
  'Dimineața vine curierul cu lapte; cheia magaziei e la panou.',
  'Copiii de la etajul 1 se trezesc devreme, fără zgomot pe scară la ultimul rond.',
  'Trusa de prim ajutor se completează mâine.',
]

/** Notes of a round that was in order. */
export const roundNotes: Sentences = [
  '',
  '',
  '',
  '',
  '',
  'Totul încuiat.',
  'Liniște.',
  'Ploaie, uși închise.',
  'Trepte ude, atenție.',
]

/** Why a round came late or did not come. */
export const lateRounds: Sentences = [
  'Întârziat: telefon cu dispeceratul.',
  'Întârziat: o rezidentă a cerut ajutor cu ușa de la baie.',
  'Întârziat din cauza ploii torențiale.',
  'Întârziat: am așteptat o ieșire la lucru.',
]
export const missedRounds: Sentences = [
  'eram cu ambulanța la poartă',
  'am rămas la poartă din cauza unei mașini oprite peste drum',
  'am stat lângă tabloul de alarmă până a revenit curentul',
  'am ajutat o mamă cu un copil bolnav',
]

/** What is found at a checkpoint. */
export const checkpointProblems: Sentences = [
  'Ușă neîncuiată; încuiată pe loc.',
  'Bec ars.',
  'Geam rabatat, închis.',
  'Lacătul înțepenit, uns.',
  'Apă pe jos, șters; de verificat țeava.',
  'Senzorul de lumină nu pornește la prima trecere.',
]
export const checkpointSkipped: Sentences = [
  'Ocolit, dormea un copil lângă ușă.',
  'Nu s-a trecut: trepte abia spălate.',
]

export const callNotes: Sentences = ['', '', '', '', 'Totul în regulă.', 'Linie bună.', 'Schimb de dispecer.']
export const calledBack: Sentences = [
  'Dispeceratul ocupat, a revenit după 5 minute.',
  'Linie căzută, sunat înapoi de pe mobil.',
]
export const noAnswer = 'Nu a răspuns de două ori; anunțat pe stație.'

export const testNotes: Sentences = [
  '',
  '',
  '',
  'În regulă.',
  'Probă făcută, semnal primit la dispecerat.',
  'Funcționează.',
]
