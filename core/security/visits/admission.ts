import type { z } from 'zod'
import { AppError } from '../../../common/kernel/app-error.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { checkInVisit } from '../../../common/security/visits/visits.contract.ts'
import type { CommandContext, ReadTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import { wornBadges } from '../gate/gate.queries.ts'
import { getVisit, visitorsInside } from './visits.queries.ts'
import { watchMatches } from './watch-matches.ts'

type Admission = z.output<typeof checkInVisit>

/** Everything that must be so before a visitor comes in, in the order in which the gate asks. @throws AppError */
export function checkAdmission(context: CommandContext, input: Admission): void {
  const { tx } = context
  if (input.visitId !== null) checkStillExpected(tx, input.visitId)
  checkWatchList(context, input)
  if (input.hostPersonId !== null && !input.hostAgreed) {
    throw new AppError('rule-broken', 'visits.no-agreement', { fields: { hostAgreed: 'visits.no-agreement' } })
  }
  if (!input.idSeen && input.reason === '') {
    throw new AppError('rule-broken', 'visits.id-not-seen', { fields: { idSeen: 'visits.id-not-seen' } })
  }
  checkNotInside(tx, input.name)
  checkBadge(tx, input.badge)
}

/** @throws AppError not-found; conflict `visits.already-in`, `visits.not-expected`. */
export function checkStillExpected(tx: ReadTx, id: string): void {
  const { state } = found(getVisit(tx, id))
  if (state === 'in') throw new AppError('conflict', 'visits.already-in')
  if (state !== 'expected') throw new AppError('conflict', 'visits.not-expected')
}

function checkWatchList({ tx, today, actor }: CommandContext, { name, plate, matchesSeen, reason }: Admission): void {
  const matches = watchMatches(tx, today, { name, plate })
  if (matches.length === 0) return
  if (reason === '' || matches.some(({ id }) => !matchesSeen.includes(id))) {
    throw new AppError('rule-broken', 'visits.watch-list', { details: { matches } })
  }
  // Not a permission of its own: who may check visitors in is one question, who answers for a resident's life another.
  // The decision stays with the one person who knows why the line was written.
  const decides = actor.role === 'coordinator'
  if (!decides && matches.some(({ instruction }) => instruction === 'never-admit')) {
    throw new AppError('rule-broken', 'visits.never-admit', { details: { matches } })
  }
}

function checkNotInside(tx: ReadTx, name: string): void {
  if (visitorsInside(tx).some((visit) => fold(visit.name) === fold(name))) {
    throw new AppError('conflict', 'visits.already-in', { fields: { name: 'visits.already-in' } })
  }
}

/** Badges lie in one box: a resident's number is not given to a visitor either. */
function checkBadge(tx: ReadTx, badge: string): void {
  if (badge === '') return
  const worn = [...visitorsInside(tx), ...wornBadges(tx)]
  if (worn.some((one) => fold(one.badge) === fold(badge))) {
    throw new AppError('conflict', 'visits.badge-out', { fields: { badge: 'visits.badge-out' } })
  }
}
