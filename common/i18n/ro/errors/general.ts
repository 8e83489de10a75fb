export const generalErrors = {
  'not-signed-in': 'Nu sunteți conectat. Conectați-vă din nou.',
  'not-allowed': 'Rolul dumneavoastră nu permite această acțiune. Cereți-o coordonatorului.',
  'unknown-operation': 'Această acțiune nu există în versiunea de față a programului.',
  'invalid-input': 'Unele câmpuri trebuie corectate.',
  'not-found': 'Înregistrarea nu mai există. Reîncărcați lista.',
  'stale-version':
    'Altcineva a modificat între timp această înregistrare. Verificați ce s-a schimbat și încercați din nou.',
  internal: 'A apărut o eroare neașteptată; nu s-a salvat nimic. Numărul ei este {{id}}.',
  'body-too-large': 'Cererea este prea mare. Împărțiți-o în părți mai mici.',
  'wrong-request': 'Cererea nu are forma așteptată.',
  offline: 'Programul nu răspunde. Ce ați scris rămâne pe ecran; încercați din nou peste câteva secunde.',
  session: {
    'wrong-password': 'Numele sau parola nu se potrivesc. Verificați tastatura și încercați din nou.',
    wait: 'Prea multe încercări. Așteptați {{seconds}} secunde și încercați din nou.',
    expired: 'Sesiunea s-a încheiat după o perioadă fără activitate. Conectați-vă din nou.',
    'no-account': 'Contul nu mai este activ. Vorbiți cu coordonatorul.',
  },
  vault: {
    absent: 'Casa nu a fost încă înființată pe acest calculator.',
    exists: 'În acest dosar există deja o casă.',
    'not-empty': 'În această casă s-a lucrat deja; datele demonstrative intră numai într-o casă goală.',
    locked: 'Datele sunt încuiate. Conectați-vă.',
    'in-use': 'Programul este deja deschis pe aceste date. Închideți cealaltă fereastră și încercați din nou.',
    damaged: 'Fișierul de date este deteriorat sau lipsește. Nu ștergeți nimic; restaurați ultima copie de siguranță.',
    'key-file-damaged':
      'Fișierul cu chei (vault.json) este deteriorat. Nu ștergeți nimic; restaurați ultima copie de siguranță.',
    newer:
      'Datele au fost scrise de o versiune mai nouă a programului. Instalați versiunea mai nouă; datele nu au fost atinse.',
    edited: 'Structura datelor nu corespunde acestei versiuni a programului. Datele nu au fost atinse.',
    'read-only':
      'În dosarul de date nu se poate scrie. Verificați drepturile și încercați din nou; nu s-a salvat nimic.',
    'disk-full': 'Discul este plin. Eliberați spațiu și încercați din nou; nu s-a salvat nimic.',
    busy: 'Datele sunt ocupate de altă operațiune. Încercați din nou peste câteva secunde.',
    tampered:
      'Jurnalul de audit nu este întreg: s-a umblat în el. Păstrați fișierele așa cum sunt și anunțați conducerea.',
    settings: 'Baza de date nu a pornit cu setările de siguranță cerute; programul se oprește.',
  },
  field: {
    'hidden-characters':
      'Textul conține semne ascunse, lipite dintr-un alt program. Ștergeți-le sau lipiți ca text simplu.',
    time: 'Scrieți ora ca 21:30.',
    required: 'Completați acest câmp.',
    'too-long': 'Textul este prea lung.',
    date: 'Scrieți o dată care există, de exemplu 22.11.2026.',
    number: 'Scrieți un număr din intervalul permis.',
    period: 'Sfârșitul trebuie să fie după început.',
    country: 'Alegeți o țară din listă.',
    language: 'Alegeți o limbă din listă.',
    cnp: 'CNP-ul are 13 cifre.',
    reason: 'Scrieți motivul în câteva cuvinte.',
    login: 'Folosiți între 2 și 32 de litere, cifre, punct sau cratimă.',
    'code-prefix': 'Folosiți între 1 și 4 litere mari.',
    invalid: 'Valoarea nu este bună aici.',
  },
  users: {
    'login-taken': 'Există deja un utilizator cu acest nume. Alegeți alt nume.',
  },
  password: {
    'too-short': 'Parola are cel puțin 12 caractere. Cinci cuvinte la întâmplare sunt ușor de ținut minte.',
    'too-long': 'Parola are cel mult 128 de caractere.',
    common: 'Această parolă se ghicește ușor. Alegeți cinci cuvinte care nu au legătură între ele.',
    context: 'Parola conține numele casei sau al utilizatorului. Alegeți alta.',
    repetitive: 'Parola repetă aceleași caractere sau un șir simplu. Alegeți alta.',
    differs: 'Cele două parole nu sunt la fel.',
    'not-kept': 'Bifați după ce ați notat parola: fără ea datele nu se mai pot deschide.',
  },
  persons: {
    'likely-duplicate':
      'Există deja cineva cu aceeași dată a nașterii și un nume asemănător. Verificați înainte de a înregistra.',
    'code-taken': 'Codul este deja folosit.',
  },
  households: {
    'one-head': 'O familie are exact un titular. Alegeți-l.',
    'already-member': 'Persoana face deja parte dintr-o familie. Încheiați mai întâi apartenența.',
    'not-a-member': 'Persoana nu face parte din această familie.',
    'head-must-be-replaced': 'Titularul pleacă, iar alții rămân: alegeți cine îi ia locul.',
    'before-formation': 'Data este înaintea începutului apartenenței.',
    'same-person': 'Alegeți două persoane diferite.',
    'pair-exists': 'Aceste persoane sunt deja marcate să stea separat.',
  },
  rooms: {
    'name-taken': 'Există deja o cameră cu acest nume. Alegeți alt nume.',
    'label-taken': 'În această cameră există deja un pat cu această literă.',
    'still-occupied': 'De la această dată încolo sunt nopți ocupate sau rezervate. Mutați mai întâi oamenii.',
    'not-mobile': 'Patul nu este mobil. Modificați întâi felul lui.',
    'not-active': 'Camera sau patul nu este în folosință la această dată.',
    ended: 'Camera sau patul este deja scos din folosință.',
  },
  stays: {
    'rules-broken': 'Regulile casei nu permit această așezare. Vedeți motivele de mai jos.',
    'bed-taken': 'Patul este ocupat în acea perioadă. Alegeți alt pat.',
    'bed-held': 'Patul este rezervat sau scos din folosință în acea perioadă. Alegeți alt pat.',
    'person-elsewhere': 'Persoana are deja un pat în acea perioadă.',
    'not-in-house': 'Persoana nu este în casă.',
    'already-left': 'Persoana a plecat deja.',
    'future-date': 'Data este în viitor. Alegeți ziua de azi sau una trecută.',
    'before-current-bed': 'Data este înaintea intrării în patul de acum. Alegeți o dată de atunci încoace.',
    'before-arrival': 'Data este înaintea sosirii.',
    'already-away': 'Persoana este deja plecată temporar.',
    'not-away': 'Persoana nu este plecată temporar.',
    'return-after-departure': 'Întoarcerea trebuie să fie după plecare.',
    'built-upon': 'Modificarea nu se mai poate anula: altceva s-a schimbat între timp.',
    'already-undone': 'Modificarea a fost deja anulată.',
    'not-yours': 'Numai cine a făcut modificarea sau coordonatorul o poate anula.',
    'hold-gone': 'Rezervarea a expirat sau a fost deja folosită.',
    'hold-expired': 'Termenul rezervării trebuie să fie în viitor.',
    'already-isolated': 'Camera este deja în izolare.',
    'not-isolation-capable': 'Camera nu este potrivită pentru izolare.',
    'already-ended': 'S-a încheiat deja.',
    'needed-by-then':
      'Până atunci patul este rezervat sau scos din folosință. Alegeți un termen mai scurt sau mutați persoana.',
    'expected-before-today': 'Termenul trebuie să fie după ziua de azi.',
  },
  requests: {
    nobody: 'Scrieți câte persoane sunt.',
    closed: 'Cererea este deja închisă.',
  },
  register: {
    refused: 'Registrul are rânduri care trebuie corectate. Nu s-a salvat nimic.',
    'upload-gone': 'Fișierul încărcat nu mai este disponibil. Alegeți-l din nou.',
    'built-upon': 'Pe acest import s-a lucrat deja; nu se mai poate anula.',
    'already-undone': 'Importul a fost deja anulat.',
    'nothing-to-import': 'Fișierul nu conține niciun rând.',
  },
  files: {
    empty: 'Fișierul este gol. Alegeți fișierul care conține registrul.',
    'too-big':
      'Fișierul este prea mare: se primesc cel mult {{limit}} MB. Salvați numai foile registrului și încercați din nou.',
    'too-many-rows': 'Fișierul are prea multe rânduri: se citesc cel mult {{limit}}. Împărțiți-l în mai multe fișiere.',
    'too-many-columns':
      'Fișierul are prea multe coloane: se citesc cel mult {{limit}}. Păstrați numai coloanele registrului.',
    'cell-too-long':
      'Pe linia {{line}} o celulă are peste {{limit}} de caractere. Scurtați textul și încercați din nou.',
    'too-slow':
      'Fișierul nu s-a putut citi în {{seconds}} de secunde și a fost oprit. Salvați numai foile registrului într-un fișier nou.',
    'too-complex':
      'Fișierul cere prea multă memorie pentru a fi citit. Salvați numai foile registrului într-un fișier nou.',
    'zip-bomb': 'Fișierul ar deveni uriaș după despachetare și a fost refuzat. Salvați registrul din nou din Excel.',
    'zip-suspicious':
      'Fișierul conține părți care nu au ce căuta într-un registru și a fost refuzat. Salvați registrul din nou din Excel.',
    damaged:
      'Fișierul este deteriorat sau nu este un fișier Excel. Deschideți-l în Excel, salvați-l din nou ca .xlsx și încercați iar.',
    'not-a-table': 'Fișierul nu este un tabel. Alegeți un fișier .csv sau .xlsx.',
    'old-excel': 'Fișierul este în formatul vechi .xls. Deschideți-l în Excel și salvați-l ca .xlsx.',
    'password-protected': 'Fișierul este protejat cu parolă. Scoateți parola în Excel, salvați-l și încercați din nou.',
    'binary-excel': 'Fișierul este în formatul .xlsb. Deschideți-l în Excel și salvați-l ca .xlsx.',
    'open-document': 'Fișierul este în format OpenDocument. Deschideți-l și salvați-l ca .xlsx sau .csv.',
    'web-page': 'Fișierul este o pagină web salvată cu alt nume. Deschideți-l în Excel și salvați-l ca .xlsx.',
    pdf: 'Fișierul este un PDF. Alegeți registrul în format .csv sau .xlsx.',
    'unclosed-quote':
      'Pe linia {{line}} începe un text între ghilimele care nu se închide bine. Corectați ghilimelele și încercați din nou.',
  },
  documents: {
    failed: 'Documentul nu s-a putut întocmi. Încercați din nou.',
    unknown: 'Acest document nu există.',
  },
  cli: {
    'password-missing': 'Lipsește parola: puneți-o în variabila LIMAN_PASSWORD.',
    'file-missing': 'Fișierul nu se poate citi.',
    usage: 'Comanda nu este completă.',
  },
} as const
