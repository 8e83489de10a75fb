type Sentences = readonly [string, ...string[]]

export type Outing = {
  readonly weight: number
  /** One adult of the party, or all of it. */
  readonly who: 'adult' | 'all'
  /** Only parties that fit: with children, without, or any. */
  readonly party: 'with-children' | 'without-children' | 'any'
  /** Hours of the day between which they leave. */
  readonly leaves: readonly [number, number]
  /** How long they mean to stay out. */
  readonly hours: readonly [number, number]
  /** What is closed at the end of the week. */
  readonly weekdays: boolean
  readonly texts: Sentences
}

export const outings: readonly [Outing, ...Outing[]] = [
  {
    weight: 24,
    who: 'adult',
    party: 'without-children',
    leaves: [7.3, 8.2],
    hours: [7, 9.5],
    weekdays: false,
    texts: ['La lucru.', 'La lucru, schimbul I.', 'La serviciu, cu autobuzul.', 'La lucru, revine direct acasă.'],
  },
  {
    weight: 22,
    who: 'all',
    party: 'with-children',
    leaves: [7.4, 8.1],
    hours: [4.5, 6.5],
    weekdays: true,
    texts: ['La școală cu copiii, apoi la cumpărături.', 'La grădiniță și la cursul de română.', 'La școală.'],
  },
  {
    weight: 20,
    who: 'adult',
    party: 'any',
    leaves: [9, 16],
    hours: [0.8, 2],
    weekdays: false,
    texts: ['La magazin.', 'La farmacie.', 'La bancomat și la magazin.', 'La piață.'],
  },
  {
    weight: 12,
    who: 'all',
    party: 'any',
    leaves: [8.7, 13.5],
    hours: [1.5, 4],
    weekdays: true,
    texts: ['La medic, cu programare.', 'La spital, control.', 'La stomatolog.'],
  },
  {
    weight: 12,
    who: 'all',
    party: 'with-children',
    leaves: [15.5, 17.8],
    hours: [1, 2],
    weekdays: false,
    texts: ['În parc cu copiii.', 'La locul de joacă.', 'La bibliotecă.', 'La activitatea de sport a copiilor.'],
  },
  {
    weight: 10,
    who: 'adult',
    party: 'any',
    leaves: [9, 12.5],
    hours: [1.5, 4],
    weekdays: true,
    texts: ['La ghișeu, pentru acte.', 'Interviu pentru lucru.', 'La primărie, cu asistenta socială.', 'La avocat.'],
  },
  {
    weight: 6,
    who: 'adult',
    party: 'without-children',
    leaves: [20.2, 20.9],
    hours: [10.1, 10.6],
    weekdays: false,
    texts: ['Tura de noapte la lucru.', 'La lucru, schimbul III.'],
  },
]

/** With whom somebody under protection goes out. */
export const accompanied = 'Însoțită de asistenta socială.'

export const returns: Sentences = [
  '',
  '',
  '',
  'Revenită.',
  'Cu cumpărături.',
  'Totul în regulă.',
  'Revenită mai repede.',
]

export const lateCalls: Sentences = [
  'A sunat: întârzie, autobuzul nu a venit.',
  'A sunat: mai stă la coadă la ghișeu.',
  'Mesaj pe telefonul casei: ajunge cu o oră mai târziu.',
  'A sunat: schimbul s-a prelungit.',
]

export const lateReturns: Sentences = [
  'A întârziat față de ora anunțată; explicație dată la poartă.',
  'Revenită după ora anunțată, trafic.',
  'A întârziat; anunțase telefonic.',
]

export const arrivals: Sentences = [
  'Sosire nouă, primită de asistenta socială; arătate ieșirile și butonul de panică.',
  'Cazare nouă; bagaj puțin, însoțită până la cameră.',
  'Persoană nou cazată; regulile porții explicate.',
]

export const departures: Sentences = [
  'A plecat definitiv, bagajele verificate, însoțită până la mașină.',
  'Plecare cu bagaje; ecusonul și cheile înapoiate.',
  'Plecare definitivă, preluată de o rudă la colțul străzii, nu la poartă.',
]

export const leavesOfAbsence: Sentences = [
  'Absență anunțată la birou, cu bagaj mic.',
  'Absență pe câteva zile, aprobată.',
]
export const backAgain: Sentences = ['Revenită din absență.', 'Întoarsă din absență, anunțat biroul.']
