import type { VisitorType } from '../../../../common/security/visits/visits.contract.ts'

export type Caller = {
  readonly name: string
  readonly type: VisitorType
  readonly organisation: string
  readonly plate: string
  readonly purposes: readonly [string, ...string[]]
  /** Days from one visit to the next; nobody comes on Sunday. */
  readonly every: number
  readonly escorted: boolean
  /** Hours of the day between which the visit begins. */
  readonly hours: readonly [number, number]
}

/** Plates carry a letter and a number that no plate has, so that they are nobody's. */
export const callers: readonly Caller[] = [
  {
    name: 'Corina Bâlc',
    type: 'official',
    organisation: 'DGASPC',
    plate: 'BH 00 QAD',
    purposes: ['Monitorizare, dosare de caz la birou.', 'Verificare anunțată a condițiilor de cazare.'],
    every: 29,
    escorted: true,
    hours: [10, 12],
  },
  {
    name: 'dr. Silviu Hanga',
    type: 'partner',
    organisation: 'cabinet de medicină de familie',
    plate: 'BH 00 QMF',
    purposes: ['Consultații la cabinetul din casă.', 'Control la copii, rețete.', 'Vaccinări programate.'],
    every: 12,
    escorted: false,
    hours: [13, 15],
  },
  {
    name: 'Olimpia Tăut',
    type: 'volunteer',
    organisation: 'voluntară',
    plate: '',
    purposes: ['Teme cu copiii.', 'Atelier de desen.', 'Poveste și joc cu cei mici.'],
    every: 7,
    escorted: false,
    hours: [16, 17],
  },
  {
    name: 'Larisa Voronca',
    type: 'partner',
    organisation: 'curs de limba română',
    plate: '',
    purposes: ['Curs de română, grupa de începători.', 'Curs de română, conversație.'],
    every: 6,
    escorted: false,
    hours: [10.5, 11.5],
  },
  {
    name: 'Horea Mintaș',
    type: 'contractor',
    organisation: 'instalații sanitare',
    plate: 'BH 00 QIN',
    purposes: ['Scurgere înfundată la baia de la etajul 1.', 'Înlocuit bateria de la bucătărie.', 'Revizie centrală.'],
    every: 23,
    escorted: true,
    hours: [9.5, 13],
  },
  {
    name: 'Tiberiu Cozac',
    type: 'contractor',
    organisation: 'sisteme de alarmă',
    plate: 'BH 00 QAL',
    purposes: ['Revizie la alarmă și camere.', 'Verificat detectoarele din hol.'],
    every: 31,
    escorted: true,
    hours: [10, 14],
  },
  {
    name: 'Lavinia Prodan',
    type: 'donor',
    organisation: 'firmă de panificație',
    plate: 'BH 00 QPN',
    purposes: ['Aduce donații, predă la magazie.', 'Predă haine și jucării, bon la birou.'],
    every: 26,
    escorted: true,
    hours: [11, 16],
  },
]

/** Relatives who come with the agreement of a resident: [days before today, name, purpose]. */
export const relatives: readonly (readonly [number, string, string])[] = [
  [80, 'Aurica Feher', 'Vizită convenită de echipă; mama rezidentei.'],
  [58, 'Dorina Laza', 'Vizită convenită; sora rezidentei, aduce haine pentru copii.'],
  [33, 'Aurica Feher', 'Vizită convenită de echipă, în sala de vizite.'],
  [14, 'Veturia Chiș', 'Vizită convenită; mătușa rezidentei.'],
]

/** Whom the gate looks out for. Nothing is said of why. */
export const watched = [
  {
    label: 'Nelu „Barbă”',
    otherNames: 'Ionel zis Barbă',
    description: 'Bărbat, aproximativ 45 de ani, 1,80 m, barbă căruntă, geacă de piele maro.',
    plates: 'BH 00 QZX',
    instruction: 'never-admit',
    instructionText: 'Nu intră. Nu se confirmă nimic despre casă. Se sună 112 dacă insistă.',
  },
  {
    label: 'Gică Macaragiu',
    otherNames: '',
    description: 'Bărbat, 50–55 de ani, corpolent, șapcă verde; conduce o dubă albă.',
    plates: 'BH 00 QWV',
    instruction: 'observe',
    instructionText: 'Se notează ora și direcția; poza de pe camera 1 se păstrează.',
  },
  {
    label: '„Doamna Zoe”',
    otherNames: 'Zoița',
    description: 'Femeie, în jur de 60 de ani, păr vopsit roșcat, se prezintă ca rudă sau vecină.',
    plates: '',
    instruction: 'call-coordinator',
    instructionText: 'Așteaptă afară până răspunde coordonatorul la telefon.',
  },
] as const

/** The visit that was turned away. */
export const turnedAway = {
  daysBefore: 37,
  hour: 18.6,
  name: 'Nelu Barbă',
  plate: 'BH 00 QZX',
  purpose: 'A cerut să vorbească cu o persoană din casă.',
  reason:
    'Recunoscut după lista de la poartă și după numărul mașinii. I s-a spus că la această adresă nu primim vizite. A plecat după trei minute, fără scandal.',
} as const
