/** Every language the program knows, by its own name. Romanian is the source: its catalogue defines the keys. */
export const languages = {
  ro: { name: 'Română', locale: 'ro-RO' },
  en: { name: 'English', locale: 'en-GB' },
  nl: { name: 'Nederlands', locale: 'nl-NL' },
  uk: { name: 'Українська', locale: 'uk-UA' },
} as const

export type Language = keyof typeof languages

/** The languages a person may choose: those in which nothing would appear in another language; a test compares them. */
export const offeredLanguages: readonly Language[] = ['ro', 'en']
