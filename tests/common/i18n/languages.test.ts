import { describe, expect, it } from 'vitest'
import { catalogueOf } from '../../../common/i18n/catalogues.ts'
import type { Language } from '../../../common/i18n/languages.ts'
import { languages, offeredLanguages } from '../../../common/i18n/languages.ts'
import { missingKeys } from './missing-keys.ts'

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map((match) => match[1] ?? '').sort()

function texts(tree: object, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : texts(value, `${prefix}${key}.`),
  )
}

const withoutPlural = (key: string) => key.replace(/_(one|two|few|many|other)$/, '')

const allLanguages = Object.keys(languages) as Language[]
const ro = await catalogueOf('ro')

describe('catalogues', () => {
  it.each(allLanguages)('%s is offered when it has every key and every plural form, else not', async (language) => {
    const missing = missingKeys(await catalogueOf(language), language, ro)
    expect(missing.length === 0, missing.slice(0, 5).join()).toBe(offeredLanguages.includes(language))
  })

  it.each(allLanguages)('%s has no key that Romanian lacks', async (language) => {
    const known = new Set(texts(ro).map(([key]) => withoutPlural(key)))
    const own = texts(await catalogueOf(language))
    expect(own.filter(([key]) => !known.has(withoutPlural(key)))).toEqual([])
  })

  it.each([...offeredLanguages])('%s fills the same blanks as Romanian', async (language) => {
    const source = new Map<string, string[]>()
    for (const [key, text] of texts(ro)) {
      const family = withoutPlural(key)
      source.set(family, [...(source.get(family) ?? []), ...placeholders(text)])
    }
    for (const [key, text] of texts(await catalogueOf(language))) {
      const wanted = source.get(withoutPlural(key)) ?? []
      const found = placeholders(text)
      // One form may name somebody where another counts, so forms of one message share their blanks.
      if (key === withoutPlural(key)) expect(found, key).toEqual(wanted)
      else expect([...wanted, 'count'], key).toEqual(expect.arrayContaining(found))
    }
  })

  it('write ș and ț with a comma, never with a cedilla', () => {
    for (const [key, text] of texts(ro)) expect(text, key).not.toMatch(/[şţŞŢ]/)
  })
})

describe('missingKeys', () => {
  const source = { list: { empty: 'Gol', beds_one: 'un pat', beds_few: 'paturi', beds_other: 'de paturi' } }

  it('asks for the plural forms of the language itself', () => {
    expect(missingKeys({ list: { empty: 'Empty', beds_one: 'a bed', beds_other: 'beds' } }, 'en', source)).toEqual([])
    expect(missingKeys({ list: { empty: 'Порожньо', beds_one: 'ліжко', beds_other: 'ліжка' } }, 'uk', source)).toEqual([
      'list.beds_few',
      'list.beds_many',
    ])
  })

  it('counts an empty text as missing', () => {
    expect(missingKeys({ list: { empty: ' ' } }, 'en', { list: { empty: 'Gol' } })).toEqual(['list.empty'])
  })
})
