import { endOfDayIn, houseZone, type Instant, type LocalDate } from '../../../common/kernel/calendar.ts'
import type { GateAlert, GatePerson } from '../../../common/security/gate/gate.contract.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { openDaysBefore } from '../log/log.queries.ts'
import { unreadHandOver } from '../shifts/shifts.queries.ts'

/** What is looked at for alerts: one moment of the house. */
export type Moment = { readonly tx: ReadTx; readonly now: Instant; readonly today: LocalDate }

/** Residents who meant to be back by now. */
export function lateResidents(residents: readonly GatePerson[], now: Instant): GateAlert[] {
  return residents.flatMap(({ personId, alias, inside, expectedReturn }) =>
    !inside && expectedReturn !== null && expectedReturn < now
      ? [{ kind: 'resident-late' as const, refId: personId, name: alias, due: expectedReturn }]
      : [],
  )
}

/** Days that are over and not closed. */
export function openDayAlerts({ tx, today }: Moment): GateAlert[] {
  return openDaysBefore(tx, today).map(({ date }) => ({
    kind: 'day-open',
    refId: date,
    name: date,
    due: endOfDayIn(houseZone, date),
  }))
}

/** A hand-over that nobody has read. */
export function handOverAlerts({ tx }: Moment): GateAlert[] {
  const unread = unreadHandOver(tx)
  return unread?.endedAt
    ? [{ kind: 'hand-over-unread', refId: unread.id, name: unread.officerName, due: unread.endedAt }]
    : []
}
