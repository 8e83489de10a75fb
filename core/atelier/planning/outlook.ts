import type { CapacityWeek, OrderOutlook } from '../../../common/atelier/planning/planning.contract.ts'
import {
  capacitySeconds,
  finishDays,
  planningDefaults,
  promiseDay,
  riskOf,
  teamMinutes,
  type Hand,
} from '../../../common/atelier/planning/planning.rules.ts'
import { addDays, weekday, type LocalDate } from '../../../common/kernel/calendar.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import { openNeeds, type Needs, type OrderNeed } from './needs.ts'
import { teamFrom } from './team.ts'

const { bufferBp, horizonDays } = planningDefaults

/** Work without an order lies on the tables already, so it is counted before all orders. */
const withoutOrder = 'without-order'

/** How the orders stand, in the order in which they are taken. */
export function outlooks(team: readonly Hand[], needs: Needs, today: LocalDate): OrderOutlook[] {
  const queue = [
    { id: withoutOrder, seconds: needs.withoutOrder },
    ...needs.orders.map(({ orderId, seconds }) => ({ id: orderId, seconds })),
  ]
  const ready = finishDays(queue, (date) => capacitySeconds(team, date, bufferBp), today)
  return needs.orders.map((order) => outlookOf(order, ready.get(order.orderId) ?? null))
}

function outlookOf({ orderId, number, wantedOn, seconds }: OrderNeed, sewnOn: LocalDate | null): OrderOutlook {
  const promiseOn = sewnOn === null ? null : promiseDay(sewnOn)
  return {
    orderId,
    number,
    wantedOn,
    neededMinutes: Math.ceil(seconds / 60),
    sewnOn,
    promiseOn,
    risk: riskOf(promiseOn, wantedOn),
  }
}

/** How an order stands, confirmed or not. @throws AppError not-found when it has no line. */
export function promiseOf(tx: ReadTx, today: LocalDate, orderId: string): OrderOutlook {
  const team = teamFrom(tx, today, horizonDays)
  return found(outlooks(team, openNeeds(tx, orderId), today).find((order) => order.orderId === orderId))
}

/** Weeks from Monday to Sunday, this one from tomorrow on, with what the needs take of them one after the other. */
export function capacityWeeks(team: readonly Hand[], needed: number, today: LocalDate, count: number): CapacityWeek[] {
  const monday = addDays(today, 1 - weekday(today))
  let rest = needed
  return Array.from({ length: count }, (_, index) => {
    const from = addDays(monday, 7 * index)
    const days = Array.from({ length: 7 }, (_day, day) => addDays(from, day)).filter((date) => date > today)
    const available = days.reduce((sum, date) => sum + capacitySeconds(team, date, bufferBp), 0)
    const taken = Math.min(rest, available)
    rest -= taken
    return {
      from,
      until: addDays(from, 6),
      declaredMinutes: days.reduce((sum, date) => sum + teamMinutes(team, date), 0),
      availableMinutes: Math.floor(available / 60),
      takenMinutes: Math.floor(taken / 60),
    }
  })
}
