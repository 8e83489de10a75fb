import { isTicketCode, ticketAsPrinted } from '../../../common/atelier/lots/ticket-codes.ts'
import { sewnToTheEnd } from '../../../common/atelier/quality/pieces.ts'
import type { workContract } from '../../../common/atelier/work/work.contract.ts'
import { bundleRefusal, openPieces, workDateRefusal, type WorkKind } from '../../../common/atelier/work/work.rules.ts'
import { AppError, type Reason } from '../../../common/kernel/app-error.ts'
import { dateIn, houseZone, timeIn } from '../../../common/kernel/calendar.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { sentBackIn } from '../quality/bundle-pieces.ts'
import { countedChecks } from '../quality/quality.queries.ts'
import { getWorker } from '../workers/workers.queries.ts'
import { openLots } from './open-lots.ts'
import {
  countedEntries,
  entriesOfDay,
  findStep,
  getEntry,
  insertEntry,
  stepsDone,
  type StepFound,
} from './work.queries.ts'

function stepOf(tx: ReadTx, ticket: string | null, stepId: string | null): StepFound {
  if (stepId !== null) return found(findStep(tx, { id: stepId }))
  const code = ticketAsPrinted(ticket ?? '')
  const step = findStep(tx, { ticket: code })
  if (step) return step
  const reason = isTicketCode(code) ? 'work.unknown-ticket' : 'work.mistyped-ticket'
  throw new AppError('not-found', reason, { params: { ticket: code } })
}

function refuseClosed(step: StepFound): void {
  const reason = bundleRefusal({
    ended: step.bundleEndedAt !== null,
    lotHeld: step.heldReason !== null,
    lotEnded: step.lotEndedAt !== null,
  })
  if (reason) throw new AppError('rule-broken', reason, { params: { lot: step.lotCode, bundle: step.bundleNumber } })
}

/** Who entered pieces of a step, and when for the last time: what somebody asks who scans a ticket again. */
function whoAndWhen(tx: ReadTx, { id, ticket }: StepFound, kind: WorkKind) {
  const entries = countedEntries(tx, id).filter((entry) => entry.kind === kind)
  const last = entries.at(-1)
  if (!last) return { ticket }
  const who = [...new Set(entries.map((entry) => entry.alias))].join(', ')
  return { ticket, who, on: dateIn(houseZone, last.enteredAt), time: timeIn(houseZone, last.enteredAt) }
}

/** Pieces that an entry may count; I1. @throws AppError when there are none, or fewer than asked for. */
function piecesToEnter(tx: ReadTx, step: StepFound, kind: WorkKind, asked: number | null): { open: number } {
  const again = kind === 'rework'
  const sentBack = again ? sentBackIn(countedChecks(tx, step.bundleId)) : 0
  const sewnAgain = again
    ? countedEntries(tx, step.id).reduce((sum, entry) => sum + (entry.kind === kind ? entry.quantity : 0), 0)
    : 0
  const open = openPieces({ ...step, sentBack, sewnAgain }, kind)
  const refuse = (code: 'conflict' | 'rule-broken', reason: Reason) =>
    new AppError(code, reason, { params: { ...whoAndWhen(tx, step, kind), open } })
  if (open <= 0 && sentBack === 0 && again) throw refuse('rule-broken', 'work.nothing-sent-back')
  if (open <= 0) throw refuse('conflict', 'work.ticket-counted')
  if (asked !== null && asked > open) {
    const shared = open < (again ? sentBack : step.quantity)
    throw refuse('rule-broken', shared ? 'work.more-than-left' : 'work.more-than-open')
  }
  return { open }
}

export const workHandlers: Handlers<typeof workContract> = {
  'work.openLots': ({ tx }) => openLots(tx),

  'work.ofDay': ({ tx }, { date }) =>
    entriesOfDay(tx, date).map(({ reversedBy, ...entry }) => ({ ...entry, reversed: reversedBy !== null })),

  'work.record': ({ tx, newId, now, today, actor, subject }, { ticket, stepId, workerId, ...entry }) => {
    const worker = found(getWorker(tx, workerId))
    const step = stepOf(tx, ticket, stepId)
    refuseClosed(step)
    const dateReason = workDateRefusal(worker, entry.workDate, today)
    if (dateReason) throw new AppError('rule-broken', dateReason, { fields: { workDate: dateReason } })
    const { open } = piecesToEnter(tx, step, entry.kind, entry.quantity)
    const quantity = entry.quantity ?? open
    const id = newId('workEntry')
    insertEntry(tx, { ...entry, id, stepId: step.id, workerId, quantity, enteredAt: now, userId: actor.userId })
    subject(id)
    const { lotCode, bundleId, bundleNumber, operation } = step
    return { id, lotCode, bundleId, bundleNumber, operation, alias: worker.alias, quantity, open: open - quantity }
  },

  'work.reverse': ({ tx, newId, now, actor, subject }, { id, reason }) => {
    const { entry, reversedBy } = found(getEntry(tx, id))
    if (entry.reversesId !== null) throw new AppError('rule-broken', 'work.is-reversal')
    if (reversedBy !== null) throw new AppError('conflict', 'work.already-reversed')
    const step = found(findStep(tx, { id: entry.stepId }))
    if (step.lotEndedAt !== null) throw new AppError('rule-broken', 'work.lot-ended', { params: { lot: step.lotCode } })
    if (entry.kind === 'sewn') refuseChecked(tx, step, entry.quantity)
    const reversal = newId('workEntry')
    insertEntry(tx, { ...entry, id: reversal, reversesId: id, reason, enteredAt: now, userId: actor.userId })
    subject(id)
    subject(reversal)
    return { id: reversal }
  },
}

/** Pieces that control has looked at are sewn; their entry goes back only after control's. */
function refuseChecked(tx: ReadTx, step: StepFound, quantity: number): void {
  const left = stepsDone(tx, step.bundleId).map(({ id, done }) => (id === step.id ? done - quantity : done))
  const checked = countedChecks(tx, step.bundleId)
    .filter(({ ofRework }) => !ofRework)
    .reduce((sum, { passed, rework, second, scrap }) => sum + passed + rework + second + scrap, 0)
  if (sewnToTheEnd(left) < checked) {
    throw new AppError('rule-broken', 'work.already-checked', { params: { bundle: step.bundleNumber } })
  }
}
