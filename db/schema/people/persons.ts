import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { BirthAccuracy, Category, Sex } from '../../../common/people/persons/persons.contract.ts'
import { bytes, codeList, dateColumn, flag, id, importBatch, instantColumn, version } from '../../columns.ts'

export const persons = sqliteTable('persons', {
  id: id(),
  code: text('code').notNull().unique(),
  alias: text('alias').notNull(),
  /** Alias and code without case, diacritics and alphabet. */
  search: text('search').notNull(),
  birthDate: dateColumn('birth_date'),
  birthAccuracy: text('birth_accuracy').$type<BirthAccuracy>().notNull(),
  sex: text('sex').$type<Sex>().notNull(),
  citizenships: codeList('citizenships'),
  languages: codeList('languages'),
  interpreterNeeded: flag('interpreter_needed'),
  category: text('category').$type<Category>().notNull(),
  protectionMeasure: text('protection_measure'),
  legalNameSealed: bytes('legal_name_sealed'),
  cnpSealed: bytes('cnp_sealed'),
  registeredAt: instantColumn('registered_at').notNull(),
  importBatchId: importBatch(),
  version: version(),
})
