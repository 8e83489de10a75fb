import type { WrittenKind } from '../../../../common/security/log/log.contract.ts'

type Sentences = readonly [string, ...string[]]

/** What a guard sees by day and writes down; nothing that hints at a case. */
export const seenByDay: Sentences = [
  'Dubă albă trecută de două ori prin fața porții, fără oprire. Număr neobservat.',
  'Poarta auto se închide greu; împinsă cu mâna, verificată.',
  'Mașină parcată pe locul rezervat; proprietarul e de la blocul vecin, a mutat-o.',
  'Copiii au terminat joaca în curte, jucăriile strânse.',
  'Rufe lăsate afară, începea ploaia; adunate sub copertină.',
  'Vânt puternic, coșurile de gunoi puse la adăpost.',
  'Robinet lăsat să picure la baia de la parter; strâns.',
  'Curierul a sunat la altă poartă și a fost îndrumat corect.',
  'O doamnă a întrebat de adresa unui magazin; nu i s-a spus ce este casa.',
  'Treptele din spate ude și alunecoase; pus covoraș.',
  'Frunze multe la gura de scurgere din curte; curățată.',
  'Cheia de la spălătorie uitată în ușă; pusă la panou.',
  'Persoană cu pliante la cutia poștală; a plecat singură.',
  'Lucrări la trotuar, echipa primăriei lasă pietriș lângă poartă.',
  'Copiii au luat mingea de la poartă; rugați să se joace în curtea din spate.',
  'Câinele vecinului la gard, copiii speriați; vecinul l-a legat.',
  'O rezidentă a întrebat de programul porții; i s-a explicat.',
  'Mașina de gunoi a lovit ușor gardul; fără urme, notat.',
]

/** What he sees by night. */
export const seenByNight: Sentences = [
  'Dubă albă oprită peste drum, motor pornit, plecată după 10 minute.',
  'Câinele vecinului latră de aproximativ 15 minute; nimeni în stradă.',
  'Câinele vecinului scăpat în curte; vecinul anunțat, a venit și l-a luat.',
  'Lumina din curte, stâlpul din spate, se aprinde cu întârziere.',
  'Lumină lăsată aprinsă la spălătorie; stinsă.',
  'Geamul de la casa scării găsit deschis, închis.',
  'Două persoane discută la colț, fără legătură cu casa; au plecat.',
  'Liniște în casă după ora 22:30.',
  'Muzică tare de la vecini până la 23:40.',
  'Bec ars pe holul de la etajul 1, anunțat administrativul.',
  'Bicicletă sprijinită de gard pe dinafară, ridicată de un tânăr după o oră.',
  'Pisică pe acoperișul magaziei, a declanșat senzorul de lumină.',
  'Ambulanță oprită la blocul de alături; nu privește casa.',
  'Un taxi a așteptat la poartă 5 minute, client de la vecini.',
  'Bucătăria închisă la 22:00, aragazul verificat, robinetul de gaz închis.',
  'Ușa de la subsol găsită neîncuiată; încuiată, trecut în predare.',
  'Pană de curent de două minute; alarma a trecut pe baterie și a revenit.',
  'Ploaie torențială; subsolul verificat, uscat.',
  'Două adolescente au rămas în curte până la 21:45, chemate înăuntru.',
  'Un bărbat a privit casa de pe trotuarul opus circa un minut, apoi a mers mai departe.',
  'Dronă auzită deasupra străzii, neidentificată, două minute.',
  'Coș de gunoi răsturnat de câini; ridicat.',
  'Copil mic plânge la etajul 2, mama e cu el; nu cere ajutor.',
  'Miros de fum dinspre grădinile vecine; verificat, ardeau frunze.',
  'Dubă albă staționată la capătul străzii, fără șofer; la ora următoare nu mai era.',
  'Lumină la fereastra de la etajul 2 până târziu; o mamă cu copil mic.',
  'Zgomot la poarta auto, era vântul; zăvor tras.',
]

/** Sometimes added to what is seen by night. */
export const endings: Sentences = [
  'Urmărit și pe camera 1.',
  'De urmărit și în tura următoare.',
  'Anunțată coordonarea dimineața.',
  'Fără alte măsuri.',
  'Verificat din nou după o jumătate de oră: în regulă.',
]

export const deliveries: Sentences = [
  'Pâine și lapte, două lăzi, duse la bucătărie.',
  'Colet pentru birou, preluat cu semnătură.',
  'Legume de la furnizor, 6 lăzi, recepția făcută de bucătărie.',
  'Medicamente de la farmacie, predate asistentei sociale, plic sigilat.',
  'Scutece și lapte praf, 4 cutii, la magazie.',
  'Apă plată, 12 baxuri; șoferul nu a intrat în curte.',
  'Haine donate, 3 saci, lăsate în anticameră pentru sortare.',
  'Produse de curățenie, 2 cutii, avizul dus la birou.',
  'Plic recomandat pentru casă, predat coordonatoarei.',
  'Rechizite pentru copii, un colet, dus în sala de activități.',
  'Mobilier: un pătuț demontat, lăsat la parter.',
  'Carne și lactate, verificată temperatura de bucătărie.',
  'Colet pe un nume necunoscut; refuzat, curierul a notat adresa greșită.',
  'Hârtie și toner pentru birou.',
]

export type Other = {
  readonly weight: number
  readonly kind: WrittenKind
  /** Hours of the day between which it happens; above 24 in the night after. */
  readonly hours: readonly [number, number]
  readonly texts: Sentences
}

/** Kinds that come less often. */
export const others: readonly [Other, ...Other[]] = [
  {
    weight: 5,
    kind: 'call',
    hours: [9, 20],
    texts: [
      'Telefon: număr greșit, a închis.',
      'Telefon de la poliția locală: lucrări pe stradă mâine între 9 și 12.',
      'Telefon: întreabă cineva dacă aici este adăpost; nu s-a confirmat nimic, îndrumat la numărul de informații.',
      'Telefon de la dispecerat: probă de linie, se aude bine.',
      'Apel fără voce, număr ascuns, de două ori.',
      'Telefon de la spital: programarea de joi se mută la ora 11, comunicat asistentei sociale.',
      'Telefon de la școală, pentru asistenta socială; mesaj lăsat la birou.',
    ],
  },
  {
    weight: 4,
    kind: 'camera',
    hours: [20, 29],
    texts: [
      'Camera 3, imagine neclară din cauza ploii; după o oră revenită.',
      'Camerele verificate pe rând, imagini în regulă, ora corectă.',
      'Pânză de păianjen pe camera 2; ștearsă la primul rond.',
      'Camera 1: o mașină a întors la poartă la 02:10, fără oprire.',
      'Revăzut înregistrarea de la 23:15: era curierul de la vecini.',
    ],
  },
  {
    weight: 2,
    kind: 'alarm',
    hours: [14, 23],
    texts: [
      'Alarmă la senzorul din magazie: o cutie căzută. Resetată, dispeceratul anunțat.',
      'Alarmă tehnică, baterie slabă la detectorul din hol; înlocuită.',
      'Buton de panică apăsat din greșeală de un copil; verificat la fața locului, totul în regulă.',
    ],
  },
  {
    weight: 4,
    kind: 'maintenance',
    hours: [9, 17.5],
    texts: [
      'Schimbat becul de la intrarea din spate.',
      'Uns balamalele de la poarta mică.',
      'Centrala a pierdut presiune; completat la 1,5 bar.',
      'Strâns mânerul de la ușa sălii de activități.',
      'Curățat filtrul de la mașina de spălat nr. 2.',
      'Montat la loc apărătoarea de la corpul de iluminat din curte.',
    ],
  },
]

/** What is added to a line later. */
export const supplements: Sentences = [
  'Completare: s-a verificat și pe camere, nimic deosebit.',
  'Completare: numărul mașinii nu se vede pe înregistrare.',
  'Completare: administrativul a rezolvat dimineața.',
  'Completare: vecinul a confirmat că era musafirul lui.',
  'Completare: ora exactă a fost cu cinci minute mai devreme.',
]

/** What was forgotten in the evening and is written down after the day was closed. */
export const forgotten: Sentences = [
  'Scris cu întârziere: la ora aceea am verificat ușa de la subsol, încuiată.',
  'Scris cu întârziere: a sunat dispeceratul pentru probă, răspuns.',
  'Scris cu întârziere: am stins lumina din sala de activități.',
]
