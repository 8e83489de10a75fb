import { nightsBetween } from '../../kernel/calendar.ts'
import type { Finding, RuleCode, Severity } from './findings.ts'
import type { House, Placement, Proposal } from './house-state.ts'
import { freedBy, leavers, nameOf, personOf, roomNameAt } from './sleepers.ts'

/** Nights after which an entry is late enough to ask for a reason. */
export const backdatedAfter = 30

/** Nobody has arrived, or moved, on a day to come (domain-shelter C5, 10). Error. */
export function arrivalInFuture(house: House, proposal: Proposal): Finding[] {
  return entries(house, proposal)
    .filter(({ from }) => from > house.today)
    .map((placement) => aboutEntry(house, 'arrival-in-future', 'error', placement))
}

/** Nobody arrives before birth (domain-shelter C5, 10). Error. */
export function arrivalBeforeBirth(house: House, proposal: Proposal): Finding[] {
  return entries(house, proposal).flatMap((placement) => {
    const born = personOf(house, placement.personId).birthDate
    if (born === null || placement.from >= born) return []
    return [aboutEntry(house, 'arrival-before-birth', 'error', placement, { born })]
  })
}

/** A departure, or expected departure, does not come before the nights that are on record (domain-shelter C5, 10). Error. */
export function departureBeforeArrival(house: House, proposal: Proposal): Finding[] {
  const expected = proposal.placements
    .filter(({ from, until }) => until !== null && until < from)
    .map(({ personId, from, until }) => ({ personId, from, until: until ?? from, context: 'expected' }))
  const gone = new Set(leavers(house, proposal).map(({ personId }) => personId))
  const freed = freedBy(house, proposal)
    .filter(({ occupancy, on }) => on < occupancy.from)
    .map(({ occupancy: { personId, from }, on }) => ({
      personId,
      from,
      until: on,
      ...(gone.has(personId) ? {} : { context: 'move' }),
    }))
  return [...expected, ...freed].map(({ personId, ...params }) => ({
    rule: 'departure-before-arrival',
    severity: 'error',
    subject: personId,
    params: { person: nameOf(house, personId), ...params },
  }))
}

/** A person has at most one stay that is not ended (domain-shelter C5, 10). Error. */
export function secondOpenStay(house: House, proposal: Proposal): Finding[] {
  return proposal.placements.flatMap((placement) => {
    if (placement.stayId !== null) return []
    const freed = freedBy(house, proposal).map(({ occupancy }) => occupancy)
    const open = (house.nightsOfPerson.get(placement.personId) ?? [])
      .map(({ occupancy }) => occupancy)
      .find((occupancy) => occupancy.until === null && !freed.includes(occupancy))
    if (!open) return []
    const room = roomNameAt(house, open.bedId, house.today)
    return [aboutEntry(house, 'second-open-stay', 'error', placement, { room, since: open.from })]
  })
}

/** An entry more than 30 days late asks for a reason (domain-shelter C5, 10). Warning. */
export function backdatedEntry(house: House, proposal: Proposal): Finding[] {
  return entries(house, proposal).flatMap((placement) => {
    const days = nightsBetween(placement.from, house.today)
    return days > backdatedAfter ? [aboutEntry(house, 'backdated-entry', 'warning', placement, { count: days })] : []
  })
}

/** Placements that enter a new date; an extension keeps the first night that is on record. */
function entries(house: House, proposal: Proposal): Placement[] {
  const freed = freedBy(house, proposal)
  return proposal.placements.filter(({ personId, from }) =>
    freed.every(({ occupancy }) => occupancy.personId !== personId || occupancy.from !== from),
  )
}

function aboutEntry(
  house: House,
  rule: RuleCode,
  severity: Severity,
  { personId, stayId, from }: Placement,
  more: Record<string, string | number> = {},
): Finding {
  const params = { person: nameOf(house, personId), from, ...(stayId === null ? {} : { context: 'move' }), ...more }
  return { rule, severity, subject: personId, params }
}
