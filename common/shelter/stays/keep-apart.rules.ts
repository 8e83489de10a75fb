import type { Finding, RuleCode, Severity } from './findings.ts'
import type { House, Proposal } from './house-state.ts'
import { commonNights } from './nights.ts'
import { nameOf, newRoomNights, roomOf, whereabouts } from './sleepers.ts'
import type { RoomNights, Sleeper } from './sleepers.ts'

type Closeness = RoomNights & { readonly other: string; readonly near: Sleeper; readonly sameRoom: boolean }

/** People who must be kept apart never share a room (domain-shelter C5, 7). Error. */
export function keepApartSameRoom(house: House, proposal: Proposal): Finding[] {
  const close = pairsOnOneFloor(house, proposal).filter(({ sameRoom }) => sameRoom)
  return perPerson(house, 'keep-apart-same-room', 'error', close)
}

/** Nor, if possible, a floor (domain-shelter C5, 7). Warning. */
export function keepApartSameFloor(house: House, proposal: Proposal): Finding[] {
  const pairs = pairsOnOneFloor(house, proposal)
  const inOneRoom = new Set(pairs.filter(({ sameRoom }) => sameRoom).map(({ other }) => other))
  return perPerson(
    house,
    'keep-apart-same-floor',
    'warning',
    pairs.filter(({ other }) => !inOneRoom.has(other)),
  )
}

/** A newly placed person and somebody to be kept apart from her, on one floor in one night; each pair once. */
function pairsOnOneFloor(house: House, proposal: Proposal): Closeness[] {
  const seen = new Set<string>()
  return newRoomNights(house, proposal).flatMap((nights) => {
    const { personId } = nights.placement
    return (house.keepApartFrom.get(personId) ?? []).flatMap((other) => {
      if (seen.has(`${other} ${personId}`)) return []
      const near = whereabouts(house, proposal, other, nights).filter(
        ({ roomId }) => roomOf(house, roomId).floor === nights.room.floor,
      )
      if (near.length > 0) seen.add(`${personId} ${other}`)
      return near.map((each) => ({ ...nights, other, near: each, sameRoom: each.roomId === nights.room.id }))
    })
  })
}

function perPerson(house: House, rule: RuleCode, severity: Severity, pairs: readonly Closeness[]): Finding[] {
  const groups = Map.groupBy(pairs, ({ placement, room }) => `${placement.personId} ${room.id}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { placement, room, near } = first
    const others = [...new Set(group.map(({ other }) => nameOf(house, other)))].join(', ')
    const from = commonNights(first, near)?.from ?? first.from
    const params = { person: nameOf(house, placement.personId), room: room.name, floor: room.floor, others, from }
    return [{ rule, severity, subject: placement.personId, params }]
  })
}
