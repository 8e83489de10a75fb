/** What is refused about lots and bundles, and the next step. */
export const lotsErrors = {
  lots: {
    'nothing-planned': 'Scrieți câte bucăți se fac, la cel puțin o mărime și culoare.',
    'nothing-cut': 'Scrieți ce s-a croit: cel puțin un pachet.',
    'version-not-approved':
      'Versiunea modelului nu este aprobată. Aprobați întâi o mostră sau alegeți versiunea aprobată.',
    'variant-twice': 'O mărime și culoare apare de două ori. Adunați bucățile într-un singur loc.',
    'variant-not-of-style': 'O mărime sau culoare nu este a acestui model. Reîncărcați pagina și alegeți din nou.',
    'line-not-confirmed': 'Linia nu este a unei comenzi confirmate. Confirmați comanda sau scoateți linia din lot.',
    'line-not-of-style': 'Linia din comanda {{number}} este pentru alt model sau altă versiune. Scoateți-o din lot.',
    'line-twice': 'O linie de comandă apare de două ori. Păstrați-o o singură dată.',
    'line-covered':
      'Comanda {{number}}, {{size}} {{colour}}: mai sunt de pus în lot {{open}} buc. Micșorați cantitatea acoperită.',
    'covers-more-than-planned':
      'Lotul acoperă din comenzi mai multe bucăți decât se croiesc. Măriți planul sau micșorați ce se acoperă.',
    'already-cut': 'Lotul este deja croit. Reîncărcați pagina.',
    ended: 'Lotul este închis. Nu se mai schimbă.',
    held: 'Lotul este oprit. Reluați-l înainte de croit.',
    'already-held': 'Lotul este deja oprit. Reîncărcați pagina.',
    'not-held': 'Lotul nu este oprit. Reîncărcați pagina.',
    'cut-in-future': 'Data croitului nu poate fi în viitor.',
    'no-operations':
      'Versiunea modelului nu are operații, deci nu se pot face tichete. Descrieți operațiile modelului.',
    'variant-not-in-lot': 'Un pachet este dintr-o mărime sau culoare care nu este în lot. Scoateți-l.',
    'more-than-planned':
      'S-au croit {{cut}} buc. dintr-o mărime, dar sunt planificate {{planned}}. Confirmați dacă așa este.',
    'cut-cannot-be-cancelled':
      'Lotul este croit, deci nu se mai anulează. Notați rebutul la control și apoi închideți lotul.',
    'not-cut': 'Lotul nu este croit încă.',
    'pieces-in-work':
      'Mai sunt {{count}} buc. în lucru. Notați la control ce s-a întâmplat cu ele, apoi închideți lotul.',
  },
  bundles: {
    ended: 'Pachetul a fost împărțit sau unit între timp. Reîncărcați pagina.',
    'work-recorded': 'Pe pachetul {{number}} s-a notat deja lucru, deci rămâne cum este.',
    'nothing-left': 'Luați mai puține bucăți decât are pachetul.',
    'not-alike': 'Se unesc numai pachete din același lot, de aceeași mărime și culoare.',
    'other-dye-lot': 'Pachetele sunt din băi de vopsire diferite; nuanțele nu se amestecă într-un pachet.',
    twice: 'Același pachet este ales de două ori.',
    'choose-two': 'Alegeți cel puțin două pachete.',
  },
} as const
