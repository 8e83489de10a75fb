import { piecesByVariant, pieceFigures } from '../../../common/atelier/lots/lots.rules.ts'
import type { lotPlan, PlanChoice } from '../../../common/atelier/lots/lots.contract.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { z } from 'zod'
import type { ReadTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import { bundlesInUse } from './bundle-facts.queries.ts'
import { approvedVersions, confirmedLines, coverOf, getStyleVersion, variantsOf } from './lots.queries.ts'

type Plan = z.output<typeof lotPlan>

/**
 * Pieces of order lines that lots cover. A closed lot covers what passed in it, so that pieces which were lost there can be
 * planned once more.
 */
function coveredPieces(tx: ReadTx, lineIds: readonly string[]): Map<string, number> {
  const cover = coverOf(tx, lineIds)
  const closed = [...new Set(cover.filter((row) => row.closed).map(({ lotId }) => lotId))]
  const passedIn = Map.groupBy(bundlesInUse(tx, closed), ({ lotId, variantId }) => `${lotId} ${variantId}`)
  return piecesByVariant(
    cover.map(({ orderLineId, quantity, lotId, variantId, closed: ended }) => {
      const passed = pieceFigures(passedIn.get(`${lotId} ${variantId}`) ?? []).passed
      return { variantId: orderLineId, quantity: ended ? Math.min(quantity, passed) : quantity }
    }),
  )
}

/** Lines of confirmed orders with what no lot covers yet. */
function openLines(tx: ReadTx) {
  const lines = confirmedLines(tx)
  const covered = coveredPieces(
    tx,
    lines.map(({ orderLineId }) => orderLineId),
  )
  return lines.map((line) => ({ ...line, open: Math.max(0, line.ordered - (covered.get(line.orderLineId) ?? 0)) }))
}

/** What can be planned: approved versions with their variants, and the order lines that wait for a lot of the style. */
export function planChoices(tx: ReadTx): PlanChoice[] {
  const versions = approvedVersions(tx)
  const variants = Map.groupBy(
    variantsOf(
      tx,
      versions.map(({ styleId }) => styleId),
    ),
    ({ styleId }) => styleId,
  )
  const waiting = openLines(tx).filter(({ open }) => open > 0)
  return versions.map(({ styleId, ...version }) => ({
    ...version,
    variants: (variants.get(styleId) ?? []).map(({ styleId: _style, ...variant }) => variant),
    lines: waiting
      .filter((line) => line.styleId === styleId && isFor(version.styleVersionId, line.styleVersionId))
      .map(({ styleId: _style, styleVersionId: _version, ...line }) => line),
  }))
}

/** An order line that names a version is made in that version. */
const isFor = (versionId: string, named: string | null) => named === null || named === versionId

/** @throws AppError for a plan that does not fit the style or its orders; see the contract. */
export function checkPlan(tx: ReadTx, plan: Plan): void {
  const version = found(getStyleVersion(tx, plan.styleVersionId))
  if (version.frozenAt === null) throw new AppError('rule-broken', 'lots.version-not-approved')
  checkCells(tx, version.styleId, plan.cells)
  if (plan.orders.length > 0) checkOrders(tx, version, plan)
}

function checkCells(tx: ReadTx, styleId: string, cells: Plan['cells']): void {
  if (new Set(cells.map(({ variantId }) => variantId)).size < cells.length) {
    throw new AppError('rule-broken', 'lots.variant-twice')
  }
  const own = new Set(variantsOf(tx, [styleId]).map(({ variantId }) => variantId))
  if (cells.some(({ variantId }) => !own.has(variantId))) {
    throw new AppError('rule-broken', 'lots.variant-not-of-style')
  }
}

function checkOrders(tx: ReadTx, version: { id: string; styleId: string }, { cells, orders }: Plan): void {
  if (new Set(orders.map(({ orderLineId }) => orderLineId)).size < orders.length) {
    throw new AppError('rule-broken', 'lots.line-twice')
  }
  const lines = new Map(openLines(tx).map((line) => [line.orderLineId, line]))
  const wanted = orders.map(({ orderLineId, quantity }) => {
    const line = lines.get(orderLineId)
    if (line === undefined) throw new AppError('rule-broken', 'lots.line-not-confirmed')
    const { number, size, colour, open, variantId } = line
    if (line.styleId !== version.styleId || !isFor(version.id, line.styleVersionId)) {
      throw new AppError('rule-broken', 'lots.line-not-of-style', { params: { number } })
    }
    if (quantity > open) {
      throw new AppError('rule-broken', 'lots.line-covered', { params: { number, size, colour, open } })
    }
    return { variantId, quantity }
  })
  const planned = new Map(cells.map((cell) => [cell.variantId, cell.planned]))
  for (const [variantId, quantity] of piecesByVariant(wanted)) {
    if (quantity > (planned.get(variantId) ?? 0)) throw new AppError('rule-broken', 'lots.covers-more-than-planned')
  }
}
