import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { Suggestion } from '../../../../common/shelter/stays/stays.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useSession } from '../../../api/session.ts'
import { todayInHouse } from '../../../today.ts'
import { useOverrides } from './use-overrides.ts'

/** With what the check-in opens. */
export type CheckInStart = {
  readonly personIds?: readonly string[]
  /** Beds chosen on the board, in order of the people. */
  readonly bedIds?: readonly string[]
  readonly from?: LocalDate
  readonly until?: LocalDate | null
  readonly requestId?: string | null
  readonly holdIds?: readonly string[]
}

const nothing: readonly never[] = []

/** State of a check-in that is being put together, checked against the house rules while it changes. */
export function useCheckIn(start: CheckInStart) {
  const { user } = useSession()
  const [people, setPeople] = useState<readonly string[]>(start.personIds ?? nothing)
  const [from, setFrom] = useState<LocalDate>(start.from ?? todayInHouse())
  const [until, setUntil] = useState<LocalDate | null>(start.until ?? null)
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(
    new Map(
      (start.personIds ?? nothing).flatMap((id, index) => (start.bedIds?.[index] ? [[id, start.bedIds[index]]] : [])),
    ),
  )
  const [preset] = useState(start.bedIds ?? nothing)

  const suggested = useQueryOp(
    'stays.suggestPlaces',
    { personIds: [...people], from, until },
    { enabled: people.length > 0, placeholderData: keepPreviousData },
  )
  const placements = useMemo(
    () => people.flatMap((personId) => (chosen.get(personId) ? [{ personId, bedId: chosen.get(personId) ?? '' }] : [])),
    [people, chosen],
  )
  const complete = people.length > 0 && placements.length === people.length
  const input = {
    placements,
    from,
    expectedUntil: until,
    holdIds: [...(start.holdIds ?? nothing)],
    requestId: start.requestId ?? null,
  }
  const checked = useQueryOp('stays.checkCheckIn', input, { enabled: complete, staleTime: 0 })
  const findings = complete ? (checked.data ?? nothing) : nothing
  const overrides = useOverrides(findings, user.role)

  return {
    people,
    from,
    until,
    setFrom,
    setUntil,
    bedOf: (personId: string) => chosen.get(personId) ?? null,
    setBed: (personId: string, bedId: string | null) => {
      const next = new Map(chosen)
      if (bedId === null) next.delete(personId)
      else next.set(personId, bedId)
      setChosen(next)
    },
    addPeople: (ids: readonly string[]) => {
      const added = [...people, ...ids.filter((id) => !people.includes(id))]
      setPeople(added)
      // Beds marked on the board go to the people in the order in which they are chosen.
      const next = new Map(chosen)
      for (const [index, id] of added.entries()) if (!next.has(id) && preset[index]) next.set(id, preset[index])
      setChosen(next)
    },
    removePerson: (id: string) => setPeople(people.filter((one) => one !== id)),
    places: people.length > 0 ? (suggested.data ?? nothing) : nothing,
    placesKnown: suggested.data !== undefined,
    choosePlace: (place: Suggestion) =>
      setChosen(new Map(place.placements.map(({ personId, bedId }) => [personId, bedId]))),
    placements,
    complete,
    findings,
    checkFailure: complete ? checked.error : null,
    overrides,
    /** The host decides again; nobody has to wait for the answer of a check that is under way. */
    ready: complete && overrides.clear,
    checked: complete && checked.data !== undefined,
    input: { ...input, overrides: overrides.overrides },
  }
}

export type CheckIn = ReturnType<typeof useCheckIn>
