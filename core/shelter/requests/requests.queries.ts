import { and, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { turnAwayReasons, urgencies, type PlaceRequest } from '../../../common/shelter/requests/requests.contract.ts'
import { requests, turnAways } from '../../../db/schema/shelter/requests.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

export type RequestState = PlaceRequest['state']

/** States in which somebody still waits for a place. */
const open: RequestState[] = ['waiting', 'reserved']

export const isOpen = (state: RequestState): boolean => open.includes(state)

/** Waiting people, the most urgent first, then in the order in which they asked. */
export function listRequests(tx: ReadTx, includeClosed: boolean): PlaceRequest[] {
  return tx
    .select()
    .from(requests)
    .where(and(isNull(requests.voidedAt), includeClosed ? undefined : inArray(requests.state, open)))
    .orderBy(requests.askedAt)
    .all()
    .sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency))
    .map(({ voidedAt: _voided, ...row }) => row)
}

export function getRequest(tx: ReadTx, id: string) {
  return tx.select().from(requests).where(eq(requests.id, id)).get()
}

export function insertRequest(tx: WriteTx, request: typeof requests.$inferInsert): void {
  tx.insert(requests).values(request).run()
}

export function storeRequest(tx: WriteTx, id: string, patch: Partial<typeof requests.$inferInsert>): void {
  tx.update(requests).set(patch).where(eq(requests.id, id)).run()
}

const inPeriod = (from: LocalDate, until: LocalDate) => and(gte(turnAways.onDate, from), lt(turnAways.onDate, until))

export function insertTurnAway(tx: WriteTx, turnAway: typeof turnAways.$inferInsert): void {
  tx.insert(turnAways).values(turnAway).run()
}

export function listTurnAways(tx: ReadTx, from: LocalDate, until: LocalDate) {
  return tx
    .select()
    .from(turnAways)
    .where(inPeriod(from, until))
    .orderBy(turnAways.onDate)
    .all()
    .map(({ onDate, requestId: _request, ...row }) => ({ ...row, on: onDate }))
}

/** Turned-away requests and people per reason, in the order of the list of reasons. */
export function countTurnAways(tx: ReadTx, from: LocalDate, until: LocalDate) {
  return tx
    .select({
      reason: turnAways.reason,
      requests: sql<number>`count(*)`,
      persons: sql<number>`sum(${turnAways.women} + ${turnAways.men} + ${turnAways.children})`,
    })
    .from(turnAways)
    .where(inPeriod(from, until))
    .groupBy(turnAways.reason)
    .all()
    .sort((a, b) => turnAwayReasons.indexOf(a.reason) - turnAwayReasons.indexOf(b.reason))
}
