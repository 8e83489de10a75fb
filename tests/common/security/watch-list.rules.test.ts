import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Instant, LocalDate } from '../../../common/kernel/calendar.ts'
import { matchedBy, plainPlate, sameName, watched } from '../../../common/security/watch-list/watch-list.rules.ts'

const line = (more: object = {}) => ({ label: 'Vasile Munteanu', otherNames: '', plates: '', ...more })
const comer = (name: string, plate = '') => ({ name, plate })

describe('a name on the watch list', () => {
  test.each([
    ['Vasile Munteanu', 'vasile munteanu'],
    ['Vasile Munteanu', 'Munteanu Vasile'],
    ['Vasile Munteanu', 'Vasile Marian Munteanu'],
    ['Vasile Munteanu', 'Vasile Muntean'],
    ['Vasile Munteanu', 'Munteanu'],
    ['Vasile Munteanu', 'V. Munteanu'],
    ['Ion Popescu', 'Ioan Popescu'],
    ['Mihai Rus', 'Mihail Rus'],
    ['Ștefan Țepeș', 'Stefan Tepes'],
    ['Ştefan Ţepeş', 'ȘTEFAN ȚEPEȘ'],
    ['Kateryna Shevchenko', 'Ekaterina Șevcenco'],
    ['Oleksandr Koval', 'Олександр Коваль'],
    ['Halyna', 'Галина Петренко'],
    ['Ana-Maria Pop', 'Anamaria Pop'],
    ['Ghiță', 'Ion Ghita'],
  ])('%s is recognised in %s', (listed, name) => {
    expect(sameName(listed, name)).toBe(true)
  })

  test.each([
    ['Maria Popescu', 'Maria Ionescu'],
    ['Alexandra Popescu', 'Alexandra Ionescu'],
    ['Vasile Munteanu', 'Vasile Moldovan'],
    ['Vasile Munteanu', 'Ion Munte'],
    ['Marin Pop', 'Maria Popa'],
    ['Ion', 'Ioana'],
    ['V. M.', 'Vasile Munteanu'],
    ['Vasile Munteanu', ''],
    ['', 'Vasile'],
    ['Andrei', 'Andrea'],
  ])('%s is not taken for %s', (listed, name) => {
    expect(sameName(listed, name)).toBe(false)
  })

  it('is recognised whatever the case, the accents and the order of its words, and symmetrically', () => {
    const word = fc.stringMatching(/^[a-zăâîșț]{3,10}$/)
    fc.assert(
      fc.property(word, word, fc.boolean(), (first, last, swap) => {
        const told = swap ? `${last} ${first}` : `${first} ${last}`
        const plain = told
          .normalize('NFD')
          .replace(/\p{Mn}/gu, '')
          .toUpperCase()
        return sameName(`${first} ${last}`, plain) && sameName(plain, `${first} ${last}`)
      }),
    )
  })
})

describe('a line of the watch list', () => {
  it('is looked for under each of its names', () => {
    const names = line({ otherNames: 'Vasea; Ghiță Barbu, Василь' })
    expect(matchedBy(names, comer('Vasea'))).toBe('name')
    expect(matchedBy(names, comer('ghita barbu'))).toBe('name')
    expect(matchedBy(names, comer('Vasyl Petrov'))).toBe('name')
    expect(matchedBy(names, comer('Barbu'))).toBe('name')
    expect(matchedBy(names, comer('Ion Barb'))).toBe(null)
  })

  test.each([
    ['BH 12 ABC', 'bh12abc'],
    ['BH 12 ABC', 'BH-12-ABC'],
    ['CJ 01 XYZ, BH 12 ABC', 'BH.12.ABC'],
    ['AA 1234 BB', 'АА1234ВВ'],
    ['КА 5678 ХТ', 'KA5678XT'],
  ])('with the plates %s is recognised by %s', (plates, plate) => {
    expect(matchedBy(line({ plates }), comer('Altcineva', plate))).toBe('plate')
  })

  test.each([
    ['BH 12 ABC', 'BH 12 ABD'],
    ['BH 12 ABC', 'BH 12'],
    ['BH 12 ABC', ''],
    ['', ''],
    [', ;', '- -'],
  ])('with the plates "%s" is not recognised by "%s"', (plates, plate) => {
    expect(matchedBy(line({ plates }), comer('Altcineva', plate))).toBe(null)
  })

  it('says the name when both fit', () => {
    expect(matchedBy(line({ plates: 'BH 12 ABC' }), comer('Vasile Munteanu', 'BH12ABC'))).toBe('name')
  })

  it('reads a plate the same with any spaces, dashes and case', () => {
    const mark = fc.constantFrom(' ', '-', '.', '  ', '')
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{2,9}$/), fc.array(mark, { minLength: 9 }), (plate, marks) => {
        const written = [...plate].map((letter, index) => letter + (marks[index] ?? '')).join('')
        return plainPlate(written.toLowerCase()) === plainPlate(plate)
      }),
    )
  })

  it('is in force until it is ended, through its last day', () => {
    const day = '2026-11-22' as LocalDate
    const expires = (date: string | null) => watched({ endedAt: null, expires: date as LocalDate | null }, day)
    expect([expires(null), expires('2026-11-23'), expires('2026-11-22'), expires('2026-11-21')]).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(watched({ endedAt: '2026-11-22T07:00:00.000Z' as Instant, expires: null }, day)).toBe(false)
  })
})
