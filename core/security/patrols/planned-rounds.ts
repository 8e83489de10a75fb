import type { Instant } from '../../../common/kernel/calendar.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { follow, momentsOn, type Dates } from './follow.ts'
import { answersOf, routesHoldingSince, type RouteRow } from './patrols.queries.ts'

/** The planned rounds of one route on dates. */
export function roundsOfRoute(tx: ReadTx, route: RouteRow, dates: Dates, now: Instant) {
  return follow(route, dates, now, answersOf(tx, route.id, momentsOn(dates)))
}

/** Every route whose plan may reach into the dates, with its planned rounds there. */
export function plannedRounds(tx: ReadTx, dates: Dates, now: Instant) {
  return routesHoldingSince(tx, momentsOn(dates).from).map((route) => ({
    route,
    moments: roundsOfRoute(tx, route, dates, now),
  }))
}
