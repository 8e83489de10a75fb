type Hazard = { readonly text: string; readonly likelihood: 1 | 2 | 3; readonly gravity: 1 | 2 | 3 }

export type ToldAssessment = {
  readonly hazards: readonly Hazard[]
  readonly measures: readonly string[]
  readonly note: string
}

export const houseRisk: ToldAssessment & { readonly place: string } = {
  place: 'Casa: intrări, curte, parcare',
  hazards: [
    { text: 'Necunoscut intră odată cu o rezidentă pe poarta mică.', likelihood: 2, gravity: 3 },
    { text: 'Gardul din spate se poate trece.', likelihood: 2, gravity: 2 },
    { text: 'Panou de chei deschis în timpul zilei.', likelihood: 1, gravity: 2 },
  ],
  measures: [
    'Poarta mică se închide singură și nu se ține deschisă.',
    'Gardul din spate trece în traseul de rond.',
    'Panoul de chei încuiat, cheia la cine e de serviciu.',
  ],
  note: 'Făcută împreună cu ofițerul de pază, în mers prin curte.',
}

export const personRisk: ToldAssessment = {
  hazards: [
    { text: 'Poate fi recunoscută pe drumul spre lucru.', likelihood: 2, gravity: 3 },
    { text: 'Numărul vechi de telefon mai este activ.', likelihood: 2, gravity: 2 },
  ],
  measures: ['Două trasee diferite spre lucru, alese pe rând.', 'Număr nou de telefon, cel vechi închis.'],
  note: '',
}

export type ToldEvent = ToldAssessment & {
  readonly title: string
  readonly place: string
  /** Days before today on which it is planned, assessed, verified and approved; `null` for what has not happened. */
  readonly planned: number
  readonly assessed: number
  readonly verified: number | null
  readonly approved: number | null
  /** Its date, in days before today; negative for a day to come. */
  readonly on: number
}

export const events: readonly ToldEvent[] = [
  {
    title: 'Întâlnire cu mame, centru comunitar',
    place: 'Oradea, centru comunitar de cartier',
    planned: 70,
    assessed: 66,
    verified: 59,
    approved: 55,
    on: 47,
    hazards: [
      { text: 'Cineva întreabă unde locuiesc participantele.', likelihood: 2, gravity: 3 },
      { text: 'Fotografii făcute de alți participanți.', likelihood: 3, gravity: 2 },
    ],
    measures: ['Regulă fără fotografii, spusă la început.', 'Plecare pe două uși, la intervale.'],
    note: '',
  },
  {
    title: 'Stand de informare la târg',
    place: 'Oradea, piață publică',
    planned: 17,
    assessed: 14,
    verified: 8,
    approved: null,
    on: -9,
    hazards: [
      { text: 'Echipa este urmărită la întoarcere.', likelihood: 2, gravity: 3 },
      { text: 'Discuție aprinsă cu un trecător.', likelihood: 2, gravity: 1 },
    ],
    measures: ['Întoarcere cu oprire intermediară, alt drum decât la dus.', 'Ofițerul rămâne la vedere lângă stand.'],
    note: 'Standul nu poartă adresa casei.',
  },
  {
    title: 'Prezentare la un liceu',
    place: 'Oradea, sală de festivități',
    planned: 7,
    assessed: 5,
    verified: null,
    approved: null,
    on: -20,
    hazards: [{ text: 'Un elev recunoaște o persoană din casă.', likelihood: 1, gravity: 3 }],
    measures: ['Numai personal, nicio rezidentă, în echipă.', 'Scurtă înțelegere cu dirigintele înainte.'],
    note: '',
  },
]

export const verification = 'Văzut la fața locului, funcționează.'
