import { dateIn, houseZone, instantOf, type LocalDate } from '../../../common/kernel/calendar.ts'
import type { House } from './fixtures.ts'

/** The house's date now, as the host process sees it. */
export const today = (): LocalDate => dateIn(houseZone, instantOf(Date.now()))

/** Opens a family room with single beds A, B, C …; returns the bed ids. */
export async function room(
  house: House,
  name: string,
  beds: number,
  policy: 'family' | 'shared' = 'family',
): Promise<string[]> {
  const { bedIds } = await house.call('rooms.open', {
    name,
    floor: 0,
    policy,
    capacity: beds,
    isolationCapable: true,
    accessible: false,
    notes: '',
    activeFrom: null,
    beds: Array.from({ length: beds }, (_, index) => ({
      label: String.fromCharCode(65 + index),
      kind: 'single' as const,
    })),
  })
  return bedIds
}

type Details = { birthDate?: string; sex?: 'female' | 'male'; category?: 'victim' | 'refugee' | 'vulnerable' | 'child' }

/** Registers a person; a woman of about 30 unless said otherwise. */
export async function person(
  house: House,
  alias: string,
  { birthDate = '1995-02-14', sex = 'female', category = 'vulnerable' }: Details = {},
): Promise<string> {
  const { id } = await house.call('persons.register', {
    alias,
    birthDate,
    birthAccuracy: 'exact',
    sex,
    citizenships: ['RO'],
    languages: ['ro'],
    interpreterNeeded: false,
    category,
    protectionMeasure: null,
    distinctFromOthers: true,
  })
  return id
}

/** A mother and her children by year of birth as one household; ids in that order. */
export async function family(house: House, name: string, childYears: readonly number[]): Promise<string[]> {
  const ids = [await person(house, name)]
  for (const [index, year] of childYears.entries()) {
    ids.push(await person(house, `${name} ${index + 1}`, { birthDate: `${year}-0${index + 3}-10`, category: 'child' }))
  }
  await house.call('households.form', {
    from: today(),
    members: ids.map((personId, index) => ({
      personId,
      relation: index === 0 ? ('head' as const) : ('daughter' as const),
    })),
  })
  return ids
}

/** Checks people in from a date, without an agreed end. */
export async function checkIn(
  house: House,
  personIds: readonly string[],
  bedIds: readonly string[],
  from: string = today(),
): Promise<string[]> {
  const placements = personIds.map((personId, index) => ({ personId, bedId: bedIds[index] ?? '' }))
  return (await house.call('stays.checkIn', { placements, from, expectedUntil: null })).stayIds
}
