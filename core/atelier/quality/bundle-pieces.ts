import { piecesOf, sewnToTheEnd, type Check, type Pieces } from '../../../common/atelier/quality/pieces.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { stepsDone } from '../work/work.queries.ts'
import { countedChecks } from './quality.queries.ts'

/** Where the pieces of a bundle are now. */
export function bundlePieces(tx: ReadTx, bundle: { id: string; quantity: number }): Pieces {
  const done = stepsDone(tx, bundle.id).map((step) => step.done)
  return piecesOf(bundle.quantity, sewnToTheEnd(done), countedChecks(tx, bundle.id))
}

/** Pieces that control sent back, whenever. */
export function sentBackIn(checks: readonly Check[]): number {
  return checks.reduce((total, { rework }) => total + rework, 0)
}
