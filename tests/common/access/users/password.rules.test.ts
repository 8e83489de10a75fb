import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonPasswords } from '../../../../common/access/users/common-passwords.ts'
import { passwordProblem, passwordStrength } from '../../../../common/access/users/password.rules.ts'

const context = { houseName: 'Casa Zorilor', login: 'ileana.pop', name: 'Ileana Pop' }

describe('passwordProblem', () => {
  it.each([
    ['scurta', 'password.too-short'],
    ['ă'.repeat(11), 'password.too-short'],
    ['x y'.repeat(60), 'password.too-long'],
    ['parola123456', 'password.common'],
    ['Parolă!12345', 'password.common'],
    ['P4r0l4m34!!!', 'password.common'],
    ['oradea-bihor-2026', 'password.common'],
    ['Teiubesc2026!', 'password.common'],
    ['password-2025', 'password.common'],
    ['19840517-1984', 'password.common'],
    ['aaaaaaaaaaaaaaaa', 'password.repetitive'],
    ['brânzăbrânză', 'password.repetitive'],
    ['1234567890123', 'password.repetitive'],
    ['qwertyuiop12', 'password.repetitive'],
    ['abcdefghijkl', 'password.repetitive'],
    ['Zorilor-2026!', 'password.context'],
    ['ileana.pop.77', 'password.context'],
    ['adăpost#99-21', 'password.context'],
    ['liman liman 9', 'password.context'],
    ['cupă verde tren 41', null],
    ['vrabie tocană pervaz ulcior', null],
    ['adăpost vrabie tocană pervaz', null],
    ['k7#Wm!x2Qd9z', null],
  ])('%s → %s', (password, problem) => {
    expect(passwordProblem(password, context)).toBe(problem)
  })

  it('reads a composed and a decomposed letter as the same password', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 140 }), (text) => {
        expect(passwordProblem(text.normalize('NFD'), context)).toBe(passwordProblem(text.normalize('NFC'), context))
      }),
    )
  })

  it('accepts four unrelated words whatever they are', () => {
    const word = fc.constantFrom('vrabie', 'ulcior', 'pervaz', 'gutuie', 'toporaș', 'covor', 'furnică', 'lespede')
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 4 }), (words) => {
        expect(passwordProblem(words.join(' '), context)).toBeNull()
      }),
    )
  })
})

describe('passwordStrength', () => {
  it('is at least 2 exactly when the password is accepted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 140 }), (text) => {
        expect(passwordStrength(text, context) >= 2).toBe(passwordProblem(text, context) === null)
      }),
    )
  })

  it.each([
    ['scurta', 0],
    ['vrabie-to', 1],
    ['parola123456', 0],
    ['k7#Wm!x2Qd9z', 2],
    ['cupă verde tren 41', 3],
    ['vrabie tocană pervaz ulcior', 4],
  ])('%s → %d', (password, strength) => {
    expect(passwordStrength(password, context)).toBe(strength)
  })
})

it('knows at least three thousand common passwords, written plainly', () => {
  expect(commonPasswords.size).toBeGreaterThanOrEqual(3000)
  for (const password of commonPasswords)
    expect(password).toBe(password.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))
})
