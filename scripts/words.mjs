/**
 * The few sentences that commands print before anything is installed, so they cannot come from the catalogues.
 * Romanian when the machine is, English otherwise.
 */
const sentences = {
  installing: {
    ro: 'Se instalează componentele (o singură dată, cam un minut)…',
    en: 'Installing the components (once, about a minute)…',
  },
  installed: { ro: 'Componentele sunt instalate.', en: 'The components are installed.' },
  installFailed: {
    ro: 'Instalarea nu a reușit. Verificați legătura la internet și porniți din nou comanda.',
    en: 'The installation failed. Check the internet connection and run the command again.',
  },
  noProjectNode: {
    ro: 'Lipsește Node 24 al proiectului. Ștergeți dosarul node_modules și porniți din nou comanda.',
    en: "The project's Node 24 is missing. Delete the folder node_modules and run the command again.",
  },
  building: { ro: 'Se pregătește interfața…', en: 'Building the interface…' },
  buildFailed: { ro: 'Interfața nu a putut fi pregătită.', en: 'The interface could not be built.' },
  noElectron: {
    ro: 'Electron nu este instalat aici; se deschide în navigator.',
    en: 'Electron is not installed here; opening in the browser.',
  },
  noBrowser: {
    ro: 'Nu s-a găsit Chrome, Edge sau Chromium. Deschideți adresa de mai sus în navigatorul dumneavoastră.',
    en: 'No Chrome, Edge or Chromium was found. Open the address above in your browser.',
  },
  noScreen: {
    ro: 'Nu există ecran aici; deschideți adresa de mai sus dintr-un navigator.',
    en: 'There is no screen here; open the address above in a browser.',
  },
  startHelp: {
    ro: `npm start -- [opțiuni]
  --browser    deschide în navigator, chiar dacă Electron este instalat
  --no-open    nu deschide nicio fereastră, doar pornește
  --port N     portul pe 127.0.0.1 (0 = oricare liber)
  --data DIR   dosarul cu datele
  --demo       date de probă, care se șterg la închidere; conturile se afișează
  --help       acest text`,
    en: `npm start -- [options]
  --browser    open in the browser even where Electron is installed
  --no-open    start without opening a window
  --port N     port on 127.0.0.1 (0 = any free one)
  --data DIR   folder of the data
  --demo       trial data that is thrown away at the end; the sign-ins are printed
  --help       this text`,
  },
}

/** Environment variables decide before the system's setting, as in every other command of the machine. */
function language() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return locale.toLowerCase().startsWith('ro') ? 'ro' : 'en'
}

/** @param {keyof typeof sentences} key */
export function say(key) {
  return sentences[key][language()]
}
