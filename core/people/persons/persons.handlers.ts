import { AppError } from '../../../common/kernel/app-error.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { PersonDetails, personsContract } from '../../../common/people/persons/persons.contract.ts'
import { getHouse } from '../../access/house/house.queries.ts'
import type { SealedPlace } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { cnpCheckDigitValid } from './cnp.ts'
import { findSimilar, hasLikelyDuplicate } from './duplicates.ts'
import { newPersonCode, searchText } from './person-code.ts'
import {
  allNames,
  findPersons,
  getPerson,
  getSealed,
  insertPerson,
  namesBornOn,
  storePerson,
} from './persons.queries.ts'

const place = (row: string, column: 'legal_name_sealed' | 'cnp_sealed'): SealedPlace => ({
  compartment: 'identity',
  table: 'persons',
  column,
  row,
})

/** The columns that a form fills, without the ids and versions that came with them. */
function detailsOf(input: PersonDetails): PersonDetails {
  const { alias, birthDate, birthAccuracy, sex, citizenships, languages } = input
  const { interpreterNeeded, category, protectionMeasure } = input
  return {
    alias,
    birthDate,
    birthAccuracy,
    sex,
    citizenships,
    languages,
    interpreterNeeded,
    category,
    protectionMeasure,
  }
}

export const personsHandlers: Handlers<typeof personsContract> = {
  'persons.search': ({ tx }, { text, limit }) => findPersons(tx, fold(text), limit),

  'persons.get': ({ tx }, { id }) => found(getPerson(tx, id)),

  'persons.findSimilar': ({ tx }, { alias, birthDate }) =>
    alias.trim() === '' ? [] : findSimilar(allNames(tx), alias, birthDate),

  'persons.register': ({ tx, now, today, newId, subject }, input) => {
    const { alias, birthDate, distinctFromOthers } = input
    if (!distinctFromOthers && birthDate !== null && hasLikelyDuplicate(namesBornOn(tx, birthDate), alias, birthDate)) {
      throw new AppError('conflict', 'persons.likely-duplicate')
    }
    const id = newId('person')
    const code = newPersonCode(tx, getHouse(tx).codePrefix, today)
    insertPerson(tx, { ...detailsOf(input), id, code, search: searchText(input.alias, code), registeredAt: now })
    subject(id)
    return { id, code }
  },

  'persons.correct': ({ tx, subject }, input) => {
    const person = found(getPerson(tx, input.id))
    currentVersion(person, input.version)
    const version = person.version + 1
    storePerson(tx, input.id, { ...detailsOf(input), search: searchText(input.alias, person.code), version })
    subject(input.id)
    return { version }
  },

  'persons.revealIdentity': ({ tx, seals, subject }, { id }) => {
    const sealed = found(getSealed(tx, id))
    subject(id)
    return {
      legalName: sealed.legalName ? seals.unseal(place(id, 'legal_name_sealed'), sealed.legalName) : null,
      cnp: sealed.cnp ? seals.unseal(place(id, 'cnp_sealed'), sealed.cnp) : null,
    }
  },

  'persons.sealIdentity': ({ tx, seals, subject }, { id, legalName, cnp }) => {
    const person = found(getSealed(tx, id))
    storePerson(tx, id, {
      legalNameSealed: legalName ? seals.seal(place(id, 'legal_name_sealed'), legalName) : null,
      cnpSealed: cnp ? seals.seal(place(id, 'cnp_sealed'), cnp) : null,
      version: person.version + 1,
    })
    subject(id)
    return { cnpCheckDigitValid: cnp === null || cnpCheckDigitValid(cnp) }
  },
}
