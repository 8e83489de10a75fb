import { AppError } from '../../../common/kernel/app-error.ts'
import type { patrolsContract, PlannedRound, Round, Route } from '../../../common/security/patrols/patrols.contract.ts'
import { endOfPlan } from '../../../common/security/patrols/plan.rules.ts'
import type { CommandContext, ReadTx } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { daysAsked, momentsOn, type Dates } from './follow.ts'
import { byTimeThenName } from './order.ts'
import {
  checkpointsOf,
  getRoute,
  insertRoute,
  lastAnswered,
  listRoutes,
  passedIn,
  roundsBetween,
  storeRoute,
  type RouteRow,
} from './patrols.queries.ts'
import { plannedRounds } from './planned-rounds.ts'
import { recordRound } from './record-round.ts'

type RouteDetails = {
  readonly name: string
  readonly times: readonly string[]
  readonly graceMinutes: number
  readonly checkpoints: readonly { readonly name: string }[]
}

function routesWithPlaces(tx: ReadTx, includeEnded: boolean): Route[] {
  const rows = listRoutes(tx, includeEnded)
  const ids = rows.map(({ id }) => id)
  const placesOf = Map.groupBy(checkpointsOf(tx, ids), ({ routeId }) => routeId)
  return rows.map(({ replacedBy: _next, ...row }) => ({
    ...row,
    checkpoints: (placesOf.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
  }))
}

function refuseTakenName(tx: ReadTx, name: string, exceptId: string | null): void {
  const taken = listRoutes(tx, false).some((route) => route.name === name && route.id !== exceptId)
  if (taken) throw new AppError('conflict', 'patrols.name-taken', { fields: { name: 'patrols.name-taken' } })
}

/** Begins a plan; its places are its own, so that rounds walked before keep theirs. */
function beginRoute(context: CommandContext, begunAt: RouteRow['begunAt'], details: RouteDetails): string {
  const { tx, newId, subject } = context
  const id = newId('route')
  const places = details.checkpoints.map(({ name }, position) => ({
    id: newId('checkpoint'),
    routeId: id,
    name,
    position,
  }))
  const times = [...new Set(details.times)].sort()
  insertRoute(tx, { id, name: details.name, times, graceMinutes: details.graceMinutes, begunAt }, places)
  subject(id)
  return id
}

function runningRoute(tx: ReadTx, id: string, version: number): RouteRow {
  const route = found(getRoute(tx, id))
  currentVersion(route, version)
  if (route.endedAt) throw new AppError('conflict', 'patrols.route-ended')
  return route
}

function roundsWithPlaces(tx: ReadTx, dates: Dates): Round[] {
  const rows = roundsBetween(tx, momentsOn(dates))
  const ids = rows.map(({ id }) => id)
  const passedOf = Map.groupBy(passedIn(tx, ids), ({ roundId }) => roundId)
  return rows.map((row) => ({
    ...row,
    passed: (passedOf.get(row.id) ?? []).map(({ roundId: _round, ...one }) => one),
  }))
}

export const patrolsHandlers: Handlers<typeof patrolsContract> = {
  'routes.list': ({ tx }, { includeEnded }) => routesWithPlaces(tx, includeEnded),

  'routes.add': (context, details) => {
    refuseTakenName(context.tx, details.name, null)
    return { id: beginRoute(context, context.now, details) }
  },

  'routes.correct': (context, { id, version, ...details }) => {
    const { tx, now, subject } = context
    const route = runningRoute(tx, id, version)
    refuseTakenName(tx, details.name, id)
    const endedAt = endOfPlan(lastAnswered(tx, id), now)
    const replacedBy = beginRoute(context, endedAt, details)
    storeRoute(tx, route.id, { endedAt, replacedBy, version: version + 1 })
    subject(route.id)
    return { id: replacedBy }
  },

  'routes.end': ({ tx, now, subject }, { id, version }) => {
    runningRoute(tx, id, version)
    storeRoute(tx, id, { endedAt: endOfPlan(lastAnswered(tx, id), now), version: version + 1 })
    subject(id)
    return {}
  },

  'rounds.planned': ({ tx, now }, days) =>
    plannedRounds(tx, daysAsked(days), now)
      .flatMap(({ route, moments }) =>
        moments.map(({ plannedAt, state, answer, answeredAt }): PlannedRound => ({
          routeId: route.id,
          routeName: route.name,
          plannedAt,
          state,
          roundId: answer?.id ?? null,
          answeredAt,
        })),
      )
      .sort((a, b) => byTimeThenName(a, b, a.routeName, b.routeName)),

  'rounds.list': ({ tx }, days) => roundsWithPlaces(tx, daysAsked(days)),

  'rounds.record': recordRound,
}
