import { and, desc, eq, gt, gte, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { Instant } from '../../../common/kernel/calendar.ts'
import { users } from '../../../db/schema/kernel.ts'
import { checkpoints, patrolRoutes, roundCheckpoints, rounds } from '../../../db/schema/security/patrols.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

/** Ids as one parameter, so that the statement's text stays the same for every length. */
const among = (ids: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

const isAmiss = sql<number>`EXISTS (
  SELECT 1 FROM round_checkpoints c WHERE c.round_id = ${rounds.id} AND c.result <> 'ok')`

/** Routes whose plan held at some time from a moment on, by name. */
export function routesHoldingSince(tx: ReadTx, since: Instant) {
  return tx
    .select()
    .from(patrolRoutes)
    .where(or(isNull(patrolRoutes.endedAt), gt(patrolRoutes.endedAt, since)))
    .orderBy(patrolRoutes.name, patrolRoutes.begunAt)
    .all()
}

/** Routes that are walked now, or all that ever were, by name. */
export function listRoutes(tx: ReadTx, includeEnded: boolean) {
  return tx
    .select()
    .from(patrolRoutes)
    .where(includeEnded ? undefined : isNull(patrolRoutes.endedAt))
    .orderBy(patrolRoutes.name, patrolRoutes.begunAt)
    .all()
}

export function getRoute(tx: ReadTx, id: string) {
  return tx.select().from(patrolRoutes).where(eq(patrolRoutes.id, id)).get()
}

export type RouteRow = NonNullable<ReturnType<typeof getRoute>>

/** Places of routes in the order of the walk. */
export function checkpointsOf(tx: ReadTx, routeIds: readonly string[]) {
  return tx
    .select({ id: checkpoints.id, routeId: checkpoints.routeId, name: checkpoints.name })
    .from(checkpoints)
    .where(sql`${checkpoints.routeId} IN ${among(routeIds)}`)
    .orderBy(checkpoints.routeId, checkpoints.position)
    .all()
}

/** The round that answers each planned moment of a route in the period `[from, until)`. */
export function answersOf(tx: ReadTx, routeId: string, { from, until }: { from: Instant; until: Instant }) {
  return tx
    .select({ id: rounds.id, plannedAt: rounds.plannedAt, at: rounds.at, amiss: isAmiss })
    .from(rounds)
    .where(and(eq(rounds.routeId, routeId), gte(rounds.plannedAt, from), lt(rounds.plannedAt, until)))
    .all()
}

/** The latest planned moment of a route that has been answered. */
export function lastAnswered(tx: ReadTx, routeId: string): Instant | null {
  const row = tx
    .select({ plannedAt: rounds.plannedAt })
    .from(rounds)
    .where(and(eq(rounds.routeId, routeId), isNotNull(rounds.plannedAt)))
    .orderBy(desc(rounds.plannedAt))
    .limit(1)
    .get()
  return row?.plannedAt ?? null
}

/** Rounds walked in the period `[from, until)`, newest first. */
export function roundsBetween(tx: ReadTx, { from, until }: { from: Instant; until: Instant }) {
  return tx
    .select({
      id: rounds.id,
      routeId: rounds.routeId,
      routeName: patrolRoutes.name,
      plannedAt: rounds.plannedAt,
      at: rounds.at,
      byName: users.name,
      note: rounds.note,
    })
    .from(rounds)
    .innerJoin(patrolRoutes, eq(patrolRoutes.id, rounds.routeId))
    .innerJoin(users, eq(users.id, rounds.userId))
    .where(and(gte(rounds.at, from), lt(rounds.at, until)))
    .orderBy(desc(rounds.at))
    .all()
}

/** What was found at the places of rounds, in the order of the walk. */
export function passedIn(tx: ReadTx, roundIds: readonly string[]) {
  return tx
    .select({
      roundId: roundCheckpoints.roundId,
      checkpointId: roundCheckpoints.checkpointId,
      name: checkpoints.name,
      result: roundCheckpoints.result,
      note: roundCheckpoints.note,
    })
    .from(roundCheckpoints)
    .innerJoin(checkpoints, eq(checkpoints.id, roundCheckpoints.checkpointId))
    .where(sql`${roundCheckpoints.roundId} IN ${among(roundIds)}`)
    .orderBy(checkpoints.position)
    .all()
}

export function insertRoute(
  tx: WriteTx,
  route: typeof patrolRoutes.$inferInsert,
  places: readonly (typeof checkpoints.$inferInsert)[],
): void {
  tx.insert(patrolRoutes).values(route).run()
  for (const place of places) tx.insert(checkpoints).values(place).run()
}

export function storeRoute(tx: WriteTx, id: string, patch: Partial<typeof patrolRoutes.$inferInsert>): void {
  tx.update(patrolRoutes).set(patch).where(eq(patrolRoutes.id, id)).run()
}

export function insertRound(
  tx: WriteTx,
  round: typeof rounds.$inferInsert,
  passed: readonly (typeof roundCheckpoints.$inferInsert)[],
): void {
  tx.insert(rounds).values(round).run()
  for (const one of passed) tx.insert(roundCheckpoints).values(one).run()
}
