import { overPlan } from '../../../common/atelier/lots/lots.rules.ts'
import type { lotCut } from '../../../common/atelier/lots/lots.contract.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { z } from 'zod'
import type { CommandContext, ReadTx } from '../../kernel/context.ts'
import { cellsOf, operationsOf, storeLot, type LotRecord } from './lots.queries.ts'
import { makeBundle } from './make-bundles.ts'

type Cut = z.output<typeof lotCut>

/** Makes the bundles of a lot that is in use and not held. @throws AppError; see the contract. */
export function cutLot(context: CommandContext, lot: LotRecord, cut: Cut) {
  const { tx, today } = context
  if (lot.cutOn !== null) throw new AppError('conflict', 'lots.already-cut')
  if (lot.heldReason !== null) throw new AppError('rule-broken', 'lots.held')
  if (cut.cutOn > today) {
    throw new AppError('rule-broken', 'lots.cut-in-future', { fields: { cutOn: 'lots.cut-in-future' } })
  }
  checkPieces(tx, lot, cut)
  const steps = operationsOf(tx, lot.styleVersionId).map(({ id, ...operation }) => ({ ...operation, operationId: id }))
  if (steps.length === 0) throw new AppError('rule-broken', 'lots.no-operations')
  storeLot(tx, lot.id, { cutOn: cut.cutOn, layMm: cut.layMm, plies: cut.plies, version: lot.version + 1 })
  context.subject(lot.id)
  return cut.bundles.map((bundle, index) => makeBundle(context, { ...bundle, lotId: lot.id, number: index + 1 }, steps))
}

function checkPieces(tx: ReadTx, lot: LotRecord, { bundles, moreThanPlanned }: Cut): void {
  const planned = new Map(cellsOf(tx, [lot.id]).map((cell) => [cell.variantId, cell.planned]))
  if (bundles.some(({ variantId }) => !planned.has(variantId))) {
    throw new AppError('rule-broken', 'lots.variant-not-in-lot')
  }
  const over = overPlan(planned, bundles)
  const [first] = over
  if (first === undefined || moreThanPlanned) return
  throw new AppError('rule-broken', 'lots.more-than-planned', {
    params: { planned: first.planned, cut: first.cut },
    details: over,
  })
}
