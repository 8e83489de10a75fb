import type {
  IncidentCategory,
  NotifyMethod,
  Severity,
} from '../../../../common/security/incidents/incidents.contract.ts'

export type ToldIncident = {
  readonly daysBefore: number
  /** Hour at which it happened; above 24 in the night after. */
  readonly hour: number
  readonly category: IncidentCategory
  readonly severity: Severity
  readonly place: string
  readonly othersPresent: string
  readonly narrative: string
  readonly immediateAction: string
  /** Whether a resident of the house is concerned. */
  readonly resident: boolean
  readonly notices: readonly (readonly [who: string, how: NotifyMethod])[]
  readonly policeNumber?: string
  /** How far it has come by today. */
  readonly until: 'reported' | 'under-review' | 'action-open' | 'closed'
  readonly conclusion: string
  readonly measures: readonly (readonly [text: string, outcome: string])[]
  readonly supplement?: string
}

const dispatcher = ['Dispecerat', 'phone'] as const
const onDuty = ['Coordonator de serviciu', 'phone'] as const

export const incidents: readonly ToldIncident[] = [
  {
    daysBefore: 84,
    hour: 25.3,
    category: 'alarm',
    severity: 3,
    place: 'Sala de activități',
    othersPresent: '',
    narrative: 'Alarmă la senzorul de geam. Geamul era rabatat și s-a mișcat în vânt. Nimeni în încăpere.',
    immediateAction: 'Geam închis, alarma resetată.',
    resident: false,
    notices: [dispatcher],
    until: 'closed',
    conclusion: 'Alarmă falsă; geamurile se verifică la închiderea sălii.',
    measures: [['Afiș la ușă: geamurile se închid la plecare.', 'Afiș pus.']],
  },
  {
    daysBefore: 74,
    hour: 17.4,
    category: 'damage',
    severity: 3,
    place: 'Magazia din curte',
    othersPresent: 'doi copii la joacă',
    narrative: 'Geam mic spart de o minge. Nu s-a rănit nimeni.',
    immediateAction: 'Cioburile strânse, geamul acoperit cu placaj.',
    resident: false,
    notices: [['Administrativ', 'in-person']],
    until: 'closed',
    conclusion: 'Accident de joacă, pagubă mică.',
    measures: [['Geam nou la magazie.', 'Montat, fotografiat.']],
  },
  {
    daysBefore: 66,
    hour: 26.1,
    category: 'medical',
    severity: 2,
    place: 'Etajul 1',
    othersPresent: 'echipaj de ambulanță',
    narrative:
      'Febră mare la un copil. Mama a cerut ambulanța. Echipajul a venit în 14 minute și nu a fost nevoie de internare.',
    immediateAction: 'Sunat la 112, poarta deschisă, drumul luminat.',
    resident: true,
    notices: [['112', 'emergency-112'], onDuty],
    until: 'closed',
    conclusion: 'S-a lucrat corect; numărul cabinetului e acum și la poartă.',
    measures: [],
  },
  {
    daysBefore: 57,
    hour: 19.9,
    category: 'theft',
    severity: 3,
    place: 'Parcarea de biciclete',
    othersPresent: '',
    narrative: 'O bicicletă a casei lipsește din rastel. Lacătul era neîncuiat.',
    immediateAction: 'Verificat curtea și înregistrările.',
    resident: false,
    notices: [onDuty],
    until: 'closed',
    conclusion: 'Bicicleta a fost luată cu împrumut fără anunț și adusă înapoi.',
    measures: [['Caiet de împrumut la poartă.', 'Caietul e la panoul de chei.']],
    supplement: 'Bicicleta verificată: frâna din spate se repară.',
  },
  {
    daysBefore: 49,
    hour: 24.8,
    category: 'intruder',
    severity: 2,
    place: 'Curtea din spate',
    othersPresent: 'un tânăr necunoscut, hanorac gri',
    narrative:
      'Persoană sărită peste gardul din spate, văzută pe camera 4. La somație a plecat pe unde a venit. Nu s-a apropiat de casă.',
    immediateAction: 'Lumini aprinse, ușile verificate, 112 anunțat.',
    resident: false,
    notices: [['112', 'emergency-112'], dispatcher, onDuty],
    policeNumber: 'proces-verbal exemplu 118',
    until: 'closed',
    conclusion: 'Gardul era mai jos în acel loc. Patrula a trecut în trei nopți la rând.',
    measures: [
      ['Gardul din spate înălțat cu 60 cm.', 'Lucrare terminată, verificată la rond.'],
      ['Lumină cu senzor la colțul din spate.', 'Montată și probată.'],
    ],
  },
  {
    daysBefore: 43,
    hour: 20.2,
    category: 'fire',
    severity: 2,
    place: 'Bucătăria de la parter',
    othersPresent: '',
    narrative: 'Fum de la o oală uitată pe foc. Detectorul a sunat, nu a fost flacără.',
    immediateAction: 'Gaz închis, aerisit, casa liniștită.',
    resident: false,
    notices: [onDuty],
    until: 'closed',
    conclusion: 'Fără pagube. Se folosește ceasul de bucătărie.',
    measures: [['Ceas cu alarmă lângă aragaz.', 'Cumpărat și arătat tuturor.']],
  },
  {
    daysBefore: 28,
    hour: 21.3,
    category: 'stalking',
    severity: 2,
    place: 'Strada, în fața porții',
    othersPresent: 'șofer neidentificat, dubă albă',
    narrative:
      'Aceeași dubă albă, oprită a treia oară în două săptămâni, câte zece minute, cu fața spre poartă. Numărul parțial vizibil.',
    immediateAction: 'Înregistrarea păstrată; ieșirile rezidentelor anunțate să folosească poarta mică.',
    resident: false,
    notices: [onDuty, ['Poliție, secție', 'phone']],
    policeNumber: 'sesizare exemplu 204',
    until: 'action-open',
    conclusion: 'Sesizare depusă; se așteaptă răspunsul.',
    measures: [
      ['Camera 1 reglată ca să se vadă numerele mașinilor.', 'Reglată, probă făcută seara.'],
      ['Răspunsul poliției trecut la dosar.', ''],
    ],
    supplement: 'Poliția a cerut înregistrarea din ultima seară; predată pe suport, cu semnătură.',
  },
  {
    daysBefore: 19,
    hour: 22.7,
    category: 'substance',
    severity: 3,
    place: 'Baia de la etajul 2',
    othersPresent: '',
    narrative: 'Miros de țigară la baie; detectorul nu a pornit. Discutat calm, s-a aerisit.',
    immediateAction: 'Amintit locul de fumat din curte.',
    resident: false,
    notices: [],
    until: 'closed',
    conclusion: 'Discuție cu toate rezidentele la ședința casei.',
    measures: [],
  },
  {
    daysBefore: 10,
    hour: 22.2,
    category: 'missing-person',
    severity: 2,
    place: 'Poartă',
    othersPresent: '',
    narrative:
      'O rezidentă nu s-a întors la ora anunțată și nu a răspuns la telefon. A revenit după două ore; telefonul era descărcat.',
    immediateAction: 'Sunat la numărul lăsat și la coordonare; intrarea verificată.',
    resident: true,
    notices: [onDuty],
    until: 'under-review',
    conclusion: '',
    measures: [['Un al doilea număr de telefon pe fișa de ieșire.', '']],
  },
  {
    daysBefore: 2,
    hour: 20.6,
    category: 'damage',
    severity: 3,
    place: 'Ușa din spate',
    othersPresent: '',
    narrative: 'Yala de la ușa din spate se blochează la a treia încercare. Ușa rămâne încuiată cu zăvorul.',
    immediateAction: 'Zăvor tras; anunțat administrativul pentru lăcătuș.',
    resident: false,
    notices: [['Administrativ', 'phone']],
    until: 'reported',
    conclusion: '',
    measures: [],
  },
]

/** What followed from the visit that was turned away. */
export const afterRefusal = {
  conclusion:
    'Ofițerul a lucrat după instrucțiune. Adresa nu a fost confirmată. Rezidentele au fost informate individual.',
  measures: [
    ['Poza de pe cameră arătată tuturor celor care stau la poartă.', 'Arătată în trei ture, semnat de fiecare.'],
    ['Ieșirile din săptămâna următoare numai câte două.', 'Respectat șapte zile, apoi ridicat.'],
  ],
  supplement: 'Mașina nu a mai fost văzută în 30 de zile.',
} as const
