import { page } from './register/page.ts'

export const register = {
  title: 'Import registru',
  intro:
    'Aduceți registrul de evidență al casei: camere, persoane, familii și șederi. Nimic nu se salvează până când toate rândurile sunt în regulă.',
  steps: {
    file: 'Fișierul',
    columns: 'Coloanele',
    check: 'Verificarea',
    result: 'Rezultatul',
  },
  file: {
    register: 'Registrul',
    registerHint: 'Un rând este o persoană, într-un pat, pentru o perioadă. Fișier .csv sau .xlsx, cel mult 20 MB.',
    rooms: 'Camerele',
    roomsHint:
      'Lista camerelor și a paturilor. Lăsați gol dacă ele se află în același fișier Excel (foaia „Camere”) sau sunt deja în program.',
    choose: 'Alegeți fișierul',
    drop: 'Trageți fișierul aici sau alegeți-l',
    replace: 'Alegeți alt fișier',
    remove: 'Scoateți fișierul',
    reading: 'Se citește {{name}}…',
    progress: '{{percent}} % citit',
    read_one: '{{name}}: {{count}} rând',
    read_few: '{{name}}: {{count}} rânduri',
    read_other: '{{name}}: {{count}} de rânduri',
    sheet: 'Foaia',
    noRegister: 'În acest fișier nu se recunoaște un registru. Alegeți foaia și potriviți coloanele cu mâna.',
    noRooms: 'În acest fișier nu se recunoaște o listă de camere. Alegeți foaia și potriviți coloanele cu mâna.',
    roomsFromHouse: 'Se folosesc camerele care sunt deja în program.',
  },
  mapping: {
    title: 'Ce conține fiecare coloană',
    hint: 'Coloanele au fost recunoscute după titlu. Verificați-le și schimbați ce nu se potrivește.',
    column: 'Ce caută programul',
    heading: 'Coloana din fișier',
    example: 'Primele valori',
    none: 'Nu există în fișier',
    required: 'obligatorie',
    unnamed: 'Coloana {{number}} (fără titlu)',
    reset: 'Reveniți la propunere',
    missing_one: 'Mai trebuie aleasă {{count}} coloană obligatorie.',
    missing_few: 'Mai trebuie alese {{count}} coloane obligatorii.',
    missing_other: 'Mai trebuie alese {{count}} de coloane obligatorii.',
  },
  columns: {
    number: 'Nr. crt.',
    code: 'Cod',
    alias: 'Nume folosit',
    birthDate: 'Data nașterii',
    sex: 'Sex',
    citizenship: 'Cetățenie',
    household: 'Familie',
    relation: 'Relație',
    category: 'Categorie',
    arrived: 'Data intrării',
    room: 'Camera',
    bed: 'Pat',
    left: 'Data ieșirii',
    destination: 'Destinație',
    notes: 'Observații',
    floor: 'Etaj',
    beds: 'Paturi',
    policy: 'Regim',
    omit: 'Tot rândul',
  },
  sheets: { rooms: 'Camere', register: 'Registru' },
  check: {
    title: 'Verificarea rândurilor',
    running: 'Se verifică rândurile…',
    sheet: 'Foaia',
    line: 'Linia',
    column: 'Coloana',
    problem: 'Ce nu este în regulă și ce e de făcut',
    value: 'Valoarea',
    correct: 'Corectați aici',
    corrected: 'Corectat',
    omit: 'Lăsați deoparte acest rând',
    restore: 'Puneți rândul la loc',
    recheck: 'Verificați din nou',
    errors_one: '{{count}} problemă de corectat',
    errors_few: '{{count}} probleme de corectat',
    errors_other: '{{count}} de probleme de corectat',
    warnings_one: '{{count}} lucru de știut',
    warnings_few: '{{count}} lucruri de știut',
    warnings_other: '{{count}} de lucruri de știut',
    errorsHint: 'Corectați-le aici sau în fișier. Până atunci nu se salvează nimic.',
    warningsHint: 'Nu împiedică importul. Le puteți corecta și mai târziu.',
    noErrors: 'Toate rândurile sunt în regulă.',
    noWarnings: 'Nu este nimic de semnalat.',
    onlyErrors: 'Numai problemele',
  },
  result: {
    ready: 'Importul aduce:',
    done: 'Registrul a fost importat.',
    rooms_one: '{{count}} cameră',
    rooms_few: '{{count}} camere',
    rooms_other: '{{count}} de camere',
    beds_one: '{{count}} pat',
    beds_few: '{{count}} paturi',
    beds_other: '{{count}} de paturi',
    persons_one: '{{count}} persoană',
    persons_few: '{{count}} persoane',
    persons_other: '{{count}} de persoane',
    households_one: '{{count}} familie',
    households_few: '{{count}} familii',
    households_other: '{{count}} de familii',
    stays_one: '{{count}} rând din registru',
    stays_few: '{{count}} rânduri din registru',
    stays_other: '{{count}} de rânduri din registru',
    openBoard: 'Deschideți tabla paturilor',
    again: 'Importați alt registru',
  },
  action: {
    next: 'Înainte',
    back: 'Înapoi',
    check: 'Verificați',
    import: 'Importați registrul',
    importing: 'Se salvează…',
    cancel: 'Renunțați',
  },
  history: {
    title: 'Importuri făcute',
    empty: 'Nu s-a importat încă niciun registru.',
    at: 'Când',
    by: 'De către',
    rooms: 'Camere',
    beds: 'Paturi',
    persons: 'Persoane',
    households: 'Familii',
    stays: 'Rânduri',
    state: 'Stare',
    kept: 'În vigoare',
    undone: 'Anulat',
  },
  undo: {
    action: 'Anulați importul',
    title: 'Anulați acest import?',
    text: 'Se șterg toate camerele, persoanele, familiile și șederile pe care le-a adus. Dacă s-a lucrat între timp cu ele, anularea este refuzată și nu se schimbă nimic.',
    confirm: 'Da, anulați importul',
    done: 'Importul a fost anulat.',
  },
  problems: {
    'missing-column': 'Coloana lipsește din fișier. Alegeți coloana potrivită la pasul „Coloanele”.',
    'missing-value': 'Celula este goală. Completați-o.',
    formula: 'Celula conține o formulă ({{value}}). Scrieți în locul ei valoarea.',
    'too-long': 'Textul are {{length}} caractere; încap cel mult {{max}}. Scurtați-l.',
    'impossible-date': '„{{value}}” nu este o dată care există. Scrieți data ca zz.ll.aaaa, de exemplu 28.02.2022.',
    'two-digit-year': 'În „{{value}}” anul are numai două cifre. Scrieți anul întreg, de exemplu 2022.',
    'departure-before-arrival':
      'Data ieșirii ({{left}}) este înaintea datei intrării ({{arrived}}). Corectați una dintre ele.',
    'arrival-in-future': 'Data intrării ({{arrived}}) este în viitor; azi este {{today}}. Corectați data.',
    'born-after-arrival':
      'Data nașterii ({{birthDate}}) este după data intrării ({{arrived}}). Corectați una dintre ele.',
    'unknown-room':
      'Camera „{{value}}” nu există. Alegeți una dintre camerele casei sau adăugați-o în lista de camere.',
    'unknown-bed':
      'În camera {{room}} nu există patul „{{value}}”. Paturile ei sunt: {{beds}}. Alegeți unul dintre ele.',
    'unknown-sex': '„{{value}}” nu este recunoscut. Scrieți F, M sau „necunoscut”.',
    'unknown-category': 'Categoria „{{value}}” nu este recunoscută. Scrieți victimă, refugiată, vulnerabilă sau copil.',
    'unknown-relation':
      'Relația „{{value}}” nu este recunoscută. Scrieți de exemplu titular, soț, fiică, fiu, mamă, soră sau altă rudă.',
    'unknown-policy': 'Regimul „{{value}}” nu este recunoscut. Scrieți familie sau comună.',
    'not-a-number':
      '„{{value}}” nu se poate citi. La etaj scrieți un număr între −2 și 20; la paturi, literele lor (A,B,C) sau numărul lor, cel mult 30.',
    'duplicate-room':
      'Camera „{{value}}” apare deja pe linia {{line}}. Ștergeți unul dintre rânduri sau schimbați numele.',
    'duplicate-bed': 'Patul „{{value}}” apare de două ori în camera {{room}}. Păstrați-l o singură dată.',
    'same-code-other-person':
      'Codul {{code}} este al altei persoane: aici scrie {{value}}, iar pe linia {{line}} scrie {{known}}. Corectați codul sau valoarea.',
    'same-code-other-person_house':
      'Codul {{code}} este al altei persoane: aici scrie {{value}}, iar în program scrie {{known}}. Corectați codul sau valoarea.',
    'bed-taken':
      'Patul {{bed}} din camera {{room}} este deja ocupat de linia {{line}} în perioada {{from}} – {{until}}. Corectați patul sau datele unuia dintre rânduri.',
    'bed-taken-in-house':
      'Patul {{bed}} din camera {{room}} este deja ocupat sau rezervat în program în perioada {{from}} – {{until}}. Corectați patul sau datele.',
    'person-in-two-beds':
      'Persoana {{code}} are deja, pe linia {{line}}, patul {{bed}} din camera {{room}} în perioada {{from}} – {{until}}. Corectați datele unuia dintre rânduri.',
    'person-elsewhere-in-house':
      'Persoana {{code}} are deja în program un pat în perioada {{from}} – {{until}}. Corectați datele sau lăsați rândul deoparte.',
    'already-registered':
      'Acest rând se află deja în program: {{code}}, camera {{room}}, patul {{bed}}, din {{from}}. Lăsați rândul deoparte.',
    'optional-missing': 'Nu este completat. Rămâne gol și se poate completa mai târziu.',
    'missing-alias': 'Lipsește numele folosit. Va fi afișat codul {{code}}, până când scrieți un nume.',
    'unknown-country':
      'Cetățenia „{{value}}” nu este recunoscută și rămâne necompletată. Scrieți numele țării sau codul ei, de exemplu RO.',
    'unknown-destination':
      'Destinația „{{value}}” nu este în listă. Se trece „altă destinație”, iar textul se păstrează ca motiv.',
    'ambiguous-date-style':
      'Datele cu bară oblică au fost citite ca lună/zi/an, pentru că unele nu se pot citi altfel. Verificați câteva dintre ele.',
    'departure-in-future':
      'Data ieșirii ({{left}}) este în viitor. Persoana rămâne în casă, iar data se trece ca plecare așteptată.',
    'destination-without-departure':
      'Este trecută o destinație („{{value}}”), dar nu și data ieșirii. Dacă persoana a plecat, completați data.',
    'differs-between-lines':
      'La {{code}}, pe acest rând scrie „{{value}}”, iar mai devreme „{{before}}”. Rămâne valoarea din șederea cea mai nouă.',
    'household-differs':
      'În program persoana face parte din familia {{known}}, nu din {{value}}. Familia din program nu se schimbă.',
    'line-omitted': 'Rândul a fost lăsat deoparte și nu se importă.',
    'no-head':
      'Familia {{household}} nu are titular. Alegeți-l după import sau scrieți „titular” la unul dintre membri.',
    'two-heads':
      'Familia {{household}} are mai mulți titulari. Rămâne titular cel sosit primul; ceilalți sunt trecuți ca alte rude.',
    'other-household-in-room':
      'Camera {{room}} este de familie, dar {{household}} și {{other}} (linia {{line}}) dorm în ea în același timp. Verificați camera și datele.',
    'family-split':
      'Familia {{household}} doarme în același timp în camerele {{room}} și {{otherRoom}} (linia {{line}}). Verificați camera și datele.',
    'mixed-sex-room':
      'În camera {{room}} dorm în același timp o femeie și un bărbat din familii diferite (linia {{line}}). Verificați camera și datele.',
    'minor-without-adult':
      'Un minor din familia {{household}} este singur în casă din {{from}}, fără un adult al familiei. Verificați datele sau treceți măsura de protecție după import.',
  },
  page,
} as const
