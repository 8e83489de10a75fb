import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { Household, Relation } from '../../../../common/people/households/households.contract.ts'
import type { OutputOf } from '../../../api/client.ts'

export type Member = Household['members'][number]
export type Place = OutputOf<'stays.present'>[number]

export type HouseholdRow = {
  readonly household: Household
  readonly id: string
  readonly code: string
  readonly version: number
  readonly head: Member | null
  /** Members on the day asked about, the head first. */
  readonly members: readonly Member[]
  /** Memberships that have ended, the latest first. */
  readonly former: readonly Member[]
  /** The bed of each member who sleeps here tonight, by person. */
  readonly places: ReadonlyMap<string, Place>
}

export function householdRows(
  households: readonly Household[],
  present: readonly Place[],
  today: LocalDate,
): HouseholdRow[] {
  const placeOf = new Map(present.map((place) => [place.personId, place]))
  return households.map((household) => {
    const { id, code, version } = household
    const members = household.members.filter(({ until }) => until === null || until > today)
    const former = household.members.filter(({ until }) => until !== null && until <= today)
    const here = members.flatMap(({ personId }) => {
      const place = placeOf.get(personId)
      return place ? [[personId, place] as const] : []
    })
    return {
      household,
      id,
      code,
      version,
      head: members.find(({ personId }) => personId === household.headPersonId) ?? null,
      members,
      former: former.toSorted((a, b) => (b.until ?? '').localeCompare(a.until ?? '')),
      places: new Map(here),
    }
  })
}

/** The rooms in which members sleep tonight, each once. */
export function roomsOf({ places }: HouseholdRow): string[] {
  return [...new Set([...places.values()].map(({ roomName }) => roomName))]
}

/** What a minor most likely is to the head of the household; everybody else has to be told. */
export function likelyRelation(sex: 'female' | 'male' | 'unknown', minor: boolean): Relation | '' {
  if (!minor || sex === 'unknown') return ''
  return sex === 'female' ? 'daughter' : 'son'
}
