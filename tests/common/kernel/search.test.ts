import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { containsText, fold, similarity, soundKey } from '../../../common/kernel/search.ts'

describe('fold', () => {
  test.each([
    ['Țepeș', 'tepes'],
    ['Ţepeş', 'tepes'],
    ['MESTEACĂNUL', 'mesteacanul'],
    ['Ȋnger  Ârdean', 'inger ardean'],
    ['Оксана', 'oksana'],
    ['Щербань', 'shcherban'],
    ['Юлія', 'yuliya'],
    ['Мар’яна', 'maryana'],
    ['Łukasz', 'lukasz'],
    ['S\u0326tefan', 'stefan'],
    ['ﬁul', 'fiul'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded))

  test('folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
  })
})

describe('containsText', () => {
  test.each([
    ['Țepeș', 'tep'],
    ['Țepeș', 'ŢEP'],
    ['Оксана', 'oksana'],
    ['Oksana', 'Окс'],
    ['Оксана', 'oxana'],
    ['Галина', 'galina'],
    ['Галина', 'halyna'],
    ['Юлія', 'iulia'],
    ['OR-2021-068', 'or-2021'],
    ['whatever', ''],
  ])('%s contains %s', (text, typed) => expect(containsText(text, typed)).toBe(true))

  test.each([
    ['Maria', 'marta'],
    ['Ioana', 'oksana'],
    ['Ana', 'h'],
  ])('%s does not contain %s', (text, typed) => expect(containsText(text, typed)).toBe(false))
})

describe('similarity', () => {
  test.each([
    ['Oksana', 'Oxana'],
    ['Kateryna', 'Ekaterina'],
    ['Yulia', 'Iulia'],
    ['Юлія', 'Iulia'],
    ['Галина', 'Galina'],
    ['Yelena', 'Elena'],
    ['Cristina', 'Kristina'],
    ['Ștefania', 'Shtefania'],
    ['Maria Ana', 'Ana Maria'],
    ['Людмила', 'Ludmila'],
  ])('%s ~ %s', (a, b) => expect(similarity(a, b)).toBeGreaterThanOrEqual(0.8))

  test.each([
    ['Maria', 'Elena'],
    ['Oksana', 'Roxana Elena'],
    ['Ana', 'Ioana Maria'],
    ['Daniela', 'Gabriela'],
    ['', 'Ana'],
  ])('%s differs from %s', (a, b) => expect(similarity(a, b)).toBeLessThan(0.75))

  test('is symmetric, bounded, and 1 for the same name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
        const value = similarity(a, b)
        return value >= 0 && value <= 1 && Math.abs(value - similarity(b, a)) < 1e-9
      }),
    )
    expect(similarity('Țepeș', 'TEPES')).toBe(1)
    expect(soundKey('Oxana')).toBe(soundKey('Оксана'))
  })
})
