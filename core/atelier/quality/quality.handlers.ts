import { decidedIn, isPossible, piecesOf, sewnToTheEnd } from '../../../common/atelier/quality/pieces.ts'
import type { ControlBundle, qualityContract } from '../../../common/atelier/quality/quality.contract.ts'
import { bundleRefusal } from '../../../common/atelier/work/work.rules.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { bundlesAtWork } from '../work/open-lots.ts'
import { mostSewnAgain, stepsDone } from '../work/work.queries.ts'
import { bundlePieces, sentBackIn } from './bundle-pieces.ts'
import { checksOfBundle, countedChecks, getBundle, getCheck, insertCheck } from './quality.queries.ts'

type Bundle = NonNullable<ReturnType<typeof getBundle>>

function atControl(tx: ReadTx, bundle: Bundle): ControlBundle {
  const { quantity: _quantity, endedAt: _ended, heldReason: _held, lotEndedAt: _lotEnded, ...shown } = bundle
  return { ...shown, pieces: bundlePieces(tx, bundle) }
}

function refuseClosed(bundle: Bundle): void {
  const reason = bundleRefusal({
    ended: bundle.endedAt !== null,
    lotHeld: bundle.heldReason !== null,
    lotEnded: bundle.lotEndedAt !== null,
  })
  if (reason) throw new AppError('rule-broken', reason, { params: { lot: bundle.lotCode, bundle: bundle.number } })
}

export const qualityHandlers: Handlers<typeof qualityContract> = {
  'quality.waiting': ({ tx }) =>
    bundlesAtWork(tx)
      .filter(({ pieces }) => pieces.control > 0 || pieces.rework > 0)
      .map(({ quantity: _quantity, heldReason: _held, steps: _steps, sentBack: _back, ...bundle }) => bundle),

  'quality.ofBundle': ({ tx }, { bundleId }) => ({
    ...atControl(tx, found(getBundle(tx, bundleId))),
    checks: checksOfBundle(tx, bundleId).map(({ check, byName, reversedBy }) => {
      const { bundleId: _bundle, userId: _user, ...said } = check
      return { ...said, byName, reversed: reversedBy !== null }
    }),
  }),

  'quality.record': ({ tx, newId, now, today, actor, subject }, check) => {
    const bundle = found(getBundle(tx, check.bundleId))
    refuseClosed(bundle)
    if (check.checkedOn > today) {
      throw new AppError('rule-broken', 'quality.in-future', { fields: { checkedOn: 'quality.in-future' } })
    }
    const before = bundlePieces(tx, bundle)
    const open = check.ofRework ? before.rework : before.control
    if (decidedIn(check) > open) {
      const reason = check.ofRework ? 'quality.more-than-sent-back' : 'quality.more-than-sewn'
      throw new AppError('rule-broken', reason, {
        params: { open, asked: decidedIn(check) },
      })
    }
    const id = newId('qcCheck')
    // A cause belongs to pieces that are not first choice; with none of them it would count a defect that is not there.
    const cause = check.rework + check.second + check.scrap > 0 ? check.cause : null
    insertCheck(tx, { ...check, cause, id, enteredAt: now, userId: actor.userId })
    subject(check.bundleId)
    subject(id)
    return { id, pieces: bundlePieces(tx, bundle) }
  },

  'quality.reverse': ({ tx, newId, now, actor, subject }, { id, reason }) => {
    const { check, reversedBy } = found(getCheck(tx, id))
    if (check.reversesId !== null) throw new AppError('rule-broken', 'work.is-reversal')
    if (reversedBy !== null) throw new AppError('conflict', 'work.already-reversed')
    const bundle = found(getBundle(tx, check.bundleId))
    if (bundle.lotEndedAt !== null) {
      throw new AppError('rule-broken', 'work.lot-ended', { params: { lot: bundle.lotCode } })
    }
    refuseNeeded(tx, bundle, id)
    const reversal = newId('qcCheck')
    insertCheck(tx, { ...check, id: reversal, reversesId: id, reason, enteredAt: now, userId: actor.userId })
    subject(check.bundleId)
    subject(id)
    subject(reversal)
    return { id: reversal }
  },
}

/** What was sent back and then decided again, or sewn again, holds the decision that sent it back. */
function refuseNeeded(tx: ReadTx, bundle: Bundle, id: string): void {
  const left = countedChecks(tx, bundle.id).filter((one) => one.id !== id)
  const sewn = sewnToTheEnd(stepsDone(tx, bundle.id).map(({ done }) => done))
  if (!isPossible(piecesOf(bundle.quantity, sewn, left))) throw new AppError('rule-broken', 'quality.decided-again')
  if (mostSewnAgain(tx, bundle.id) > sentBackIn(left)) throw new AppError('rule-broken', 'quality.sewn-again')
}
