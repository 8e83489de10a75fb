import { piecesOf, sewnToTheEnd } from '../../../common/atelier/quality/pieces.ts'
import type { OpenBundle, OpenLot } from '../../../common/atelier/work/work.contract.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { sentBackIn } from '../quality/bundle-pieces.ts'
import { openChecks } from '../quality/quality.queries.ts'
import { openBundles, openSteps } from './work.queries.ts'

type Found = ReturnType<typeof openBundles>[number] & Pick<OpenBundle, 'steps' | 'pieces' | 'sentBack'>

/** Bundles of open lots with their steps, and where their pieces are. */
export function bundlesAtWork(tx: ReadTx): Found[] {
  const stepsOf = Map.groupBy(openSteps(tx), (step) => step.bundleId)
  const checksOf = Map.groupBy(openChecks(tx), (check) => check.bundleId)
  return openBundles(tx).map((bundle) => {
    const steps = (stepsOf.get(bundle.id) ?? []).map(({ bundleId: _bundle, ...step }) => step)
    const checks = checksOf.get(bundle.id) ?? []
    const sewn = sewnToTheEnd(steps.map(({ done }) => done))
    return { ...bundle, steps, sentBack: sentBackIn(checks), pieces: piecesOf(bundle.quantity, sewn, checks) }
  })
}

/** Lots that are cut and not closed, each with its bundles. */
export function openLots(tx: ReadTx): OpenLot[] {
  const lots = Map.groupBy(bundlesAtWork(tx), ({ lotId }) => lotId)
  return [...lots].map(([id, found]) => {
    const bundles = found.map(
      ({ lotId: _lot, lotCode: _code, heldReason: _held, styleCode: _style, styleName: _name, ...bundle }) => bundle,
    )
    const { lotCode, styleCode, styleName, heldReason } = found[0]!
    return { id, code: lotCode, styleCode, styleName, held: heldReason !== null, bundles }
  })
}
