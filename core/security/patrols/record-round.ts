import type { z } from 'zod'
import { AppError, type Failure } from '../../../common/kernel/app-error.ts'
import type { Instant } from '../../../common/kernel/calendar.ts'
import type { Output } from '../../../common/kernel/operation.ts'
import type { patrolsContract } from '../../../common/security/patrols/patrols.contract.ts'
import { answeredBy, datesAround, stateOf } from '../../../common/security/patrols/plan.rules.ts'
import type { CommandContext, ReadTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import { appendLine, eventTime } from '../log/append.ts'
import { takenOf } from './follow.ts'
import { checkpointsOf, getRoute, insertRound, type RouteRow } from './patrols.queries.ts'
import { roundsOfRoute } from './planned-rounds.ts'

type RecordRound = (typeof patrolsContract)['rounds.record']
type RoundInput = z.output<RecordRound['input']>
type Exceptions = RoundInput['exceptions']

/** What is not in order is said in words. */
function refuseUnexplained(exceptions: Exceptions): void {
  const unexplained = exceptions.flatMap(({ note }, index) => (note === '' ? [index] : []))
  if (unexplained.length === 0) return
  const fields: Failure['fields'] = Object.fromEntries(
    unexplained.map((index) => [`exceptions.${index}.note`, 'patrols.problem-note'] as const),
  )
  throw new AppError('invalid-input', 'patrols.problem-note', { fields })
}

/** Every place of the route with what was found there. @throws AppError not-found for a place that is not on it. */
function walked(tx: ReadTx, routeId: string, exceptions: Exceptions) {
  const exceptionAt = new Map(exceptions.map((one) => [one.checkpointId, one]))
  const places = checkpointsOf(tx, [routeId]).map(({ id, name }) => {
    const { result, note } = exceptionAt.get(id) ?? { result: 'ok' as const, note: '' }
    exceptionAt.delete(id)
    return { id, name, result, note }
  })
  if (exceptionAt.size > 0) throw new AppError('not-found', 'not-found')
  return places
}

/** The planned round that a round at this time answers. @throws AppError conflict `patrols.route-ended`. */
function plannedFor({ tx, now }: CommandContext, route: RouteRow, at: Instant) {
  const moments = roundsOfRoute(tx, route, datesAround(at), now)
  const planned = answeredBy(moments, takenOf(moments), at)
  if (!planned && route.endedAt && route.endedAt <= at) throw new AppError('conflict', 'patrols.route-ended')
  return planned
}

/** Writes down a round and its line in the log. */
export function recordRound(context: CommandContext, input: RoundInput): Output<RecordRound> {
  const { tx, now, actor, newId } = context
  const route = found(getRoute(tx, input.routeId))
  const at = eventTime(context, input.at, input.late)
  refuseUnexplained(input.exceptions)
  const places = walked(tx, route.id, input.exceptions)
  const planned = plannedFor(context, route, at)
  const id = newId('round')
  const plannedAt = planned?.plannedAt ?? null
  insertRound(
    tx,
    { id, routeId: route.id, plannedAt, at, userId: actor.userId, note: input.note },
    places.map((place) => ({ roundId: id, checkpointId: place.id, result: place.result, note: place.note })),
  )
  context.subject(id)
  const passed = places.filter(({ result }) => result !== 'skipped').length
  const notes = places.flatMap(({ name, note }) => (note === '' ? [] : [`${name}: ${note}`]))
  const { seq } = appendLine(context, {
    kind: 'round',
    at,
    late: input.late,
    action: 'round.done',
    details: { route: route.name, passed: String(passed), of: String(places.length) },
    text: [...notes, input.note].filter((part) => part !== '').join('; '),
    refId: id,
  })
  const state = planned && stateOf(planned, route.graceMinutes, at, now) === 'done' ? 'done' : 'late'
  return { id, seq, plannedAt, state: planned ? state : null }
}
