/** What is refused of materials, rates and the seller. */
export const stockErrors = {
  materials: {
    'name-taken': 'Există deja un material cu acest nume. Alegeți alt nume.',
    'unit-in-use': 'Materialul are deja cantități scrise; unitatea nu se mai poate schimba. Adăugați un material nou.',
    'still-in-stock': 'Mai este material în stoc. Consumați-l sau scoateți-l din stoc înainte.',
  },
  suppliers: {
    'name-taken': 'Există deja un furnizor cu acest nume. Alegeți alt nume.',
  },
  stock: {
    quantity: 'Scrieți o cantitate mai mare decât zero, de exemplu 12,50.',
    counted: 'Scrieți cât ați numărat, de exemplu 12,50 sau 0.',
    'not-enough':
      'Pe rola {{code}} mai sunt {{left, number(minimumFractionDigits: 2; maximumFractionDigits: 3)}} m. Scrieți mai puțin sau alegeți altă rolă.',
    'not-enough-pieces': 'Pe {{code}} mai sunt {{left, number}} bucăți. Scrieți mai puțin sau alegeți altă recepție.',
    'reserved-elsewhere':
      'Pe rola {{code}} sunt liberi {{free, number(minimumFractionDigits: 2; maximumFractionDigits: 3)}} m; restul este rezervat pentru {{lots}}. Eliberați rezervarea sau alegeți altă rolă.',
    'reserved-elsewhere-pieces':
      'Pe {{code}} sunt libere {{free, number}} bucăți; restul este rezervat pentru {{lots}}. Eliberați rezervarea sau alegeți altă recepție.',
    'above-plan': 'Se depășește planul lotului. Scrieți motivul.',
    'lot-ended': 'Lotul este încheiat. Pentru un consum notat mai târziu scrieți motivul.',
    'lot-ended-reserve': 'Lotul este încheiat. Alegeți un lot deschis.',
    'return-too-much':
      'Lotul {{lot}} a folosit din rola {{code}} numai {{used, number(minimumFractionDigits: 2; maximumFractionDigits: 3)}} m. Nu se poate întoarce mai mult.',
    'return-too-much-pieces':
      'Lotul {{lot}} a folosit din {{code}} numai {{used, number}} bucăți. Nu se pot întoarce mai multe.',
    'difference-reason': 'Ce ați numărat diferă de ce arată programul. Scrieți motivul.',
    'reserve-too-much':
      'Pe rola {{code}} sunt liberi {{free, number(minimumFractionDigits: 2; maximumFractionDigits: 3)}} m. Rezervați mai puțin sau alegeți altă rolă.',
    'reserve-too-much-pieces':
      'Pe {{code}} sunt libere {{free, number}} bucăți. Rezervați mai puține sau alegeți altă recepție.',
    'future-date': 'Data este în viitor. Alegeți ziua de azi sau una trecută.',
    'before-receipt': 'Data este înaintea recepției rolei.',
  },
  rates: {
    refused: 'Fișierul de cursuri nu se poate folosi. Nu s-a salvat nimic.',
    'file-too-large':
      'Fișierul este prea mare pentru cursuri. Alegeți fișierul unei zile, al ultimelor 10 zile sau al unui an.',
    currency: 'Scrieți codul monedei din trei litere mari, de exemplu EUR.',
    'not-a-rate': 'Scrieți cursul ca 5,2581: mai mare decât zero, cu cel mult patru zecimale.',
    'future-date': 'Data este în viitor. Alegeți ziua de azi sau una trecută.',
    'same-already': 'Acest curs este deja în listă pentru această zi.',
    empty: 'Fișierul este gol. Descărcați-l din nou de la Banca Națională.',
    'web-page': 'Fișierul este o pagină web salvată ca .xml. Descărcați fișierul XML al Băncii Naționale.',
    doctype:
      'Fișierul conține definiții care nu au ce căuta într-un fișier de cursuri și a fost refuzat. Descărcați-l din nou.',
    'not-xml': 'Fișierul este întrerupt sau nu este XML. Descărcați-l din nou de la Banca Națională.',
    'not-the-bank': 'Fișierul nu este lista de cursuri a Băncii Naționale a României.',
    'no-cube': 'În fișier nu este nicio zi cu cursuri.',
    'bad-date': 'Data acestei zile lipsește sau nu există.',
    'future-date-in-file': 'Ziua este în viitor; banca nu a publicat încă un curs pentru ea.',
    'no-euro': 'Lipsește cursul EUR al acestei zile.',
    'no-currency': 'Codul monedei lipsește sau nu are trei litere mari.',
    'not-a-number': 'Cursul nu este un număr cu cel mult patru zecimale.',
    'not-positive': 'Cursul trebuie să fie mai mare decât zero.',
    'bad-multiplier': 'Cursul este dat pentru un număr de unități necunoscut. Se primesc 1, 10, 100 și 1000.',
    twice: 'Ziua apare de două ori cu valori diferite pentru această monedă.',
  },
  seller: {
    email: 'Scrieți o adresă de e-mail, de exemplu birou@exemplu.ro.',
    'fiscal-code': 'Codul fiscal are între 2 și 10 cifre.',
    'vat-id': 'Codul de TVA este RO urmat de cifre. Fără înregistrare, lăsați comutatorul oprit.',
    iban: 'IBAN-ul nu este bun. Verificați fiecare literă și cifră.',
    'date-in-force': 'De la această dată este deja valabil altceva. Alegeți o dată de după cea valabilă acum.',
  },
} as const
