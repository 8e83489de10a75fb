/** What the desktop shell says by itself, before any page can be shown. */
export const desktop = {
  windowTitle: 'Registru',
  anotherCopy:
    'Programul este deja deschis pe aceste date, în altă fereastră sau la alt utilizator al calculatorului. Închideți-l acolo și porniți din nou.',
  keepsFailing:
    'Programul s-a oprit de mai multe ori la rând. Ce ați salvat nu s-a pierdut. Reporniți calculatorul; dacă se repetă, vorbiți cu administratorul.',
} as const
