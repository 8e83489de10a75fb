/** Ukrainian and Russian letters as they are usually written in Latin letters; one form for both languages. */
const latinOf: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/** Latin letters whose stroke or ligature is not a separable mark. */
const plainOf: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ı: 'i',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

const cyrillic = /[а-яёєіїґў]/g
const stroked = /[łđðøıħßæœþ]/g
const marks = /\p{Mn}+/gu
const apostrophes = /['’‘ʼ`´]/g

const toLatin = (letter: string) => latinOf[letter] ?? letter

/**
 * The form in which texts are compared: lower case, without diacritics (ş and ș alike), Cyrillic written in Latin
 * letters, apostrophes dropped, runs of spaces made one. Folding a folded text changes nothing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(cyrillic, toLatin)
    .normalize('NFD')
    .replace(marks, '')
    .replace(cyrillic, toLatin)
    .replace(stroked, (letter) => plainOf[letter] ?? letter)
    .replace(apostrophes, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Spelling habits that name the same sound in Romanian, Ukrainian, Russian and English spelling; applied in order. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/[^a-z0-9 ]+/g, ' '],
  [/shch|sch|sh/g, 's'],
  [/zh/g, 'j'],
  [/kh/g, 'h'],
  [/ch|ck|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/t[sz]/g, 't'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/w/g, 'v'],
  [/g/g, 'h'],
  [/[yj]/g, 'i'],
  [/i+(?=e)/g, ''],
  [/([a-z])\1+/g, '$1'],
  [/ +/g, ' '],
]

/** A coarse key of how a name sounds: `Oksana` = `Oxana` = `Оксана`, `Halyna` = `Galina` = `Галина`. */
export function soundKey(text: string): string {
  return sounds.reduce((key, [pattern, replacement]) => key.replace(pattern, replacement), fold(text)).trim()
}

/** Shortest search text for which a match by sound is useful; shorter ones would match nearly everything. */
const soundLength = 4

/** Whether a text contains what somebody typed: folded, or from four letters on also by sound. */
export function containsText(text: string, typed: string): boolean {
  const wanted = fold(typed)
  if (fold(text).includes(wanted)) return true
  const sound = soundKey(typed)
  return sound.length >= soundLength && soundKey(text).includes(sound)
}

/**
 * How alike two names are, 0 (nothing) to 1 (the same when folded). Transliteration variants stay above 0.8;
 * different names are mostly below 0.7. Symmetric; the order of the words does not count.
 */
export function similarity(a: string, b: string): number {
  const [foldedA, foldedB] = [fold(a), fold(b)]
  if (foldedA === '' || foldedB === '') return 0
  if (foldedA === foldedB) return 1
  const [wordsA, wordsB] = [soundKey(a).split(' '), soundKey(b).split(' ')]
  const whole = closeness(wordsA.join(''), wordsB.join(''))
  return 0.99 * Math.max(whole, wordByWord(wordsA, wordsB))
}

/** Mean closeness of each word to its best counterpart, weighed by length, the longer list of words deciding. */
function wordByWord(a: readonly string[], b: readonly string[]): number {
  const oneWay = (from: readonly string[], to: readonly string[]) => {
    const total = from.reduce((sum, word) => sum + word.length, 0)
    const alike = from.reduce(
      (sum, word) => sum + word.length * Math.max(...to.map((other) => closeness(word, other))),
      0,
    )
    return total === 0 ? 0 : alike / total
  }
  return Math.min(oneWay(a, b), oneWay(b, a))
}

/** 1 minus the edit distance in proportion to the longer text. */
function closeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 0 : 1 - editDistance(a, b) / longer
}

/** Levenshtein distance: insertions, deletions and replacements of one letter. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
