import { AppError } from '../../../common/kernel/app-error.ts'
import type { OutreachState } from '../../../common/security/outreach/outreach.contract.ts'
import { isOver, stateOf, type Readiness } from '../../../common/security/outreach/outreach.rules.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import { getEvent, storeEvent, type EventRow } from './outreach.queries.ts'

/** Somebody who has left the house cannot stand at the gate. */
export function readinessOf(row: EventRow): Readiness {
  const { on, officerId, officerEndedAt, reviewDue, measures, unverified } = row
  return {
    on,
    officer: officerId !== null && officerEndedAt === null,
    assessment: reviewDue === null ? null : { reviewDue, measures, unverified },
  }
}

export function eventState(row: EventRow): OutreachState {
  return stateOf({ outcome: row.outcome, approved: row.approvedAt !== null }, readinessOf(row))
}

/** The event as the caller has seen it, not over yet. @throws AppError not-found, conflict `stale-version` or `outreach.wrong-state`. */
export function openEvent(tx: ReadTx, { id, version }: { id: string; version: number }): EventRow {
  const row = found(getEvent(tx, id))
  currentVersion(row, version)
  refuseWhenOver(row)
  return row
}

export function refuseWhenOver(row: EventRow): void {
  if (isOver(eventState(row))) throw new AppError('conflict', 'outreach.wrong-state')
}

/** No approval: what was approved is no longer what stands. */
export const notApproved = { approvedBy: null, approvedAt: null, overrideReason: '' } as const

/**
 * What an approval rests on has changed. The event counts as changed too, so that nobody approves what they have not seen.
 * @throws AppError not-found; conflict `outreach.wrong-state` when the event is over.
 */
export function takeApprovalBack(tx: WriteTx, id: string): void {
  const row = found(getEvent(tx, id))
  refuseWhenOver(row)
  storeEvent(tx, row, notApproved)
}
