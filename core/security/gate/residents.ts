import { dateIn, houseZone, type Instant } from '../../../common/kernel/calendar.ts'
import type { GatePerson } from '../../../common/security/gate/gate.contract.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { isChild } from '../../shelter/roll-call/roll-call.ts'
import { inHouseOrder } from '../../shelter/rooms/rooms.queries.ts'
import { absencesOn, sleepersOn } from '../../shelter/stays/stays.queries.ts'
import { outside } from '../log/movements.ts'
import { householdsNow, wornBadges } from './gate.queries.ts'

/** Everybody who has a bed here now, in the order of a walk through the house, with who is out by the log. */
export function residentsAt(tx: ReadTx, now: Instant): GatePerson[] {
  const on = dateIn(houseZone, now)
  const sleepers = sleepersOn(tx, on)
  const out = outside(tx, new Map(sleepers.map((row) => [row.personId, row.arrived])), now)
  const badgeOf = new Map(wornBadges(tx).map((row) => [row.personId, row.badge]))
  const households = householdsNow(
    tx,
    sleepers.map((row) => row.personId),
  )
  const householdOf = new Map(households.map((row) => [row.personId, row.householdId]))
  const away = new Map(absencesOn(tx, on).map((row) => [row.stayId, row]))
  return sleepers
    .map((row) => ({ ...row, name: row.roomName }))
    .sort((a, b) => inHouseOrder(a, b) || (a.bedLabel < b.bedLabel ? -1 : 1))
    .map((row) => ({
      personId: row.personId,
      code: row.code,
      alias: row.alias,
      child: isChild(row, on),
      householdId: householdOf.get(row.personId) ?? null,
      roomName: row.roomName,
      floor: row.floor,
      bedLabel: row.bedLabel,
      badge: badgeOf.get(row.personId) ?? '',
      inside: !out.has(row.personId),
      outSince: out.get(row.personId)?.since ?? null,
      expectedReturn: out.get(row.personId)?.expectedReturn ?? null,
      onLeave: away.has(row.stayId),
    }))
}
