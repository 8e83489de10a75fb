import { untouched } from '../../../common/atelier/lots/lots.rules.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import { bundlesById, stepsOf, type BundleRow } from './bundle-facts.queries.ts'
import { getLot, lastBundleNumber, storeBundle } from './lots.queries.ts'
import { makeBundle } from './make-bundles.ts'

type Chosen = { readonly id: string; readonly version: number }

/** A bundle in use on which nothing is recorded. @throws AppError otherwise; see the contract. */
function untouchedBundle({ tx }: CommandContext, { id, version }: Chosen): BundleRow {
  const bundle = found(bundlesById(tx, [id])[0])
  currentVersion(bundle, version)
  if (bundle.ended) throw new AppError('conflict', 'bundles.ended')
  if (found(getLot(tx, bundle.lotId)).endedAt !== null) throw new AppError('conflict', 'lots.ended')
  const { number } = bundle
  if (!untouched(bundle)) throw new AppError('rule-broken', 'bundles.work-recorded', { params: { number } })
  return bundle
}

/** Two bundles in the place of one. */
export function splitBundle(context: CommandContext, { quantity, ...chosen }: Chosen & { quantity: number }) {
  const { tx, now } = context
  const bundle = untouchedBundle(context, chosen)
  const rest = bundle.quantity - quantity
  if (rest < 1)
    throw new AppError('rule-broken', 'bundles.nothing-left', { fields: { quantity: 'bundles.nothing-left' } })
  const steps = stepsOf(tx, [bundle.id])
  const last = lastBundleNumber(tx, bundle.lotId)
  storeBundle(tx, bundle.id, { endedAt: now, version: bundle.version + 1 })
  context.subject(bundle.id)
  const { lotId, variantId, dyeLot } = bundle
  return [rest, quantity].map((pieces, index) =>
    makeBundle(
      context,
      { lotId, number: last + 1 + index, variantId, quantity: pieces, dyeLot, parentId: bundle.id },
      steps,
    ),
  )
}

/** One bundle in the place of several. */
export function mergeBundles(context: CommandContext, chosen: readonly Chosen[]) {
  const { tx, now } = context
  if (new Set(chosen.map(({ id }) => id)).size < chosen.length) throw new AppError('rule-broken', 'bundles.twice')
  const parts = chosen.map((one) => untouchedBundle(context, one))
  const first = found(parts[0])
  checkAlike(first, parts)
  const merged = makeBundle(
    context,
    {
      lotId: first.lotId,
      number: lastBundleNumber(tx, first.lotId) + 1,
      variantId: first.variantId,
      quantity: parts.reduce((sum, { quantity }) => sum + quantity, 0),
      dyeLot: first.dyeLot,
    },
    stepsOf(tx, [first.id]),
  )
  for (const { id, version } of parts) {
    storeBundle(tx, id, { endedAt: now, mergedIntoId: merged.id, version: version + 1 })
    context.subject(id)
  }
  return merged
}

function checkAlike(first: BundleRow, parts: readonly BundleRow[]): void {
  if (parts.some(({ lotId, variantId }) => lotId !== first.lotId || variantId !== first.variantId)) {
    throw new AppError('rule-broken', 'bundles.not-alike')
  }
  if (parts.some(({ dyeLot }) => dyeLot !== first.dyeLot)) throw new AppError('rule-broken', 'bundles.other-dye-lot')
}
