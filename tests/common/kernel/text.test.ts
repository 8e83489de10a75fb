import { describe, expect, it } from 'vitest'
import { hasHiddenCharacters, requiredText, withoutHiddenCharacters, writtenText } from '../../../common/kernel/text.ts'

/** As a word processor leaves it: vertical tab for a line, soft hyphen, zero-width space, a bidirectional override. */
const pasted = 'Doi bărbați\u000bla poar\u00adtă\u200b \u202eîn mașină'

describe('written text', () => {
  it('is refused with hidden characters, and named so', () => {
    const result = writtenText(100).safeParse(pasted)
    expect(result.error?.issues[0]?.message).toBe('field.hidden-characters')
    expect(hasHiddenCharacters(pasted)).toBe(true)
  })

  it('can be cleaned: lines stay lines, letters stay letters', () => {
    expect(withoutHiddenCharacters(pasted)).toBe('Doi bărbați\nla poartă în mașină')
    expect(hasHiddenCharacters(withoutHiddenCharacters(pasted))).toBe(false)
  })

  it.each(['ș ț ă â î', 'Оксана — «привіт»', 'două\nrânduri\tși tab', 'e\u0301tat', '👩‍👧'.replace('\u200d', '')])(
    'keeps %j',
    (text) => expect(writtenText(100).parse(text)).toBe(text.normalize('NFC')),
  )

  it('has a longest length, and may have to be there', () => {
    expect(writtenText(3).safeParse('abcd').error?.issues[0]?.message).toBe('field.too-long')
    expect(requiredText(3).safeParse('  ').error?.issues[0]?.message).toBe('field.required')
    expect(writtenText(3).parse(' a ')).toBe('a')
  })
})
