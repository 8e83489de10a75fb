import {
  lotState,
  openRework,
  pieceFigures,
  stageOf,
  untouched,
  type PieceFigures,
} from '../../../common/atelier/lots/lots.rules.ts'
import type { Lot, LotBundle, LotRow } from '../../../common/atelier/lots/lots.contract.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { bundlesInUse, bundlesOfLot, stepsOf, type BundleRow } from './bundle-facts.queries.ts'
import { cellsOf, orderLinesOf, type LotRecord } from './lots.queries.ts'

type Cell = ReturnType<typeof cellsOf>[number]
type Line = ReturnType<typeof orderLinesOf>[number]

/** The lots with their states and figures, in the order in which they are given. */
export function lotRows(tx: ReadTx, records: readonly LotRecord[]): LotRow[] {
  const ids = records.map(({ id }) => id)
  const bundles = Map.groupBy(bundlesInUse(tx, ids), ({ lotId }) => lotId)
  const cells = Map.groupBy(cellsOf(tx, ids), ({ lotId }) => lotId)
  const lines = Map.groupBy(orderLinesOf(tx, ids), ({ lotId }) => lotId)
  return records.map((record) =>
    lotRow(record, bundles.get(record.id) ?? [], cells.get(record.id) ?? [], lines.get(record.id) ?? []),
  )
}

function lotRow(
  record: LotRecord,
  bundles: readonly BundleRow[],
  cells: readonly Cell[],
  lines: readonly Line[],
): LotRow {
  const { id, code, styleVersionId, styleCode, styleName, versionNumber, plannedOn, cutOn, version } = record
  return {
    id,
    code,
    styleVersionId,
    styleCode,
    styleName,
    versionNumber,
    state: lotState(record, bundles),
    plannedOn,
    cutOn,
    orders: [...new Set(lines.map(({ number }) => number))],
    wantedOn: lines[0]?.wantedOn ?? null,
    figures: withPlan(
      cells.reduce((sum, cell) => sum + cell.planned, 0),
      pieceFigures(bundles),
    ),
    version,
  }
}

const withPlan = (planned: number, figures: PieceFigures) => ({ planned, ...figures })

/** Everything that the page of a lot shows. */
export function wholeLot(tx: ReadTx, record: LotRecord): Lot {
  const all = bundlesOfLot(tx, record.id)
  const inUse = all.filter(({ ended }) => !ended)
  const cells = cellsOf(tx, [record.id])
  const lines = orderLinesOf(tx, [record.id])
  const steps = Map.groupBy(
    stepsOf(
      tx,
      all.map(({ id }) => id),
    ),
    ({ bundleId }) => bundleId,
  )
  return {
    ...lotRow(record, inUse, cells, lines),
    note: record.note,
    layMm: record.layMm,
    plies: record.plies,
    heldReason: record.heldReason,
    endedAt: record.endedAt,
    endedReason: record.endedReason,
    cells: cells.map(({ lotId: _lot, planned, ...cell }) => ({
      ...cell,
      figures: withPlan(planned, pieceFigures(inUse.filter(({ variantId }) => variantId === cell.variantId))),
    })),
    orderLines: lines.map(({ lotId: _lot, ...line }) => line),
    bundles: all.map((bundle) => lotBundle(bundle, steps.get(bundle.id) ?? [])),
  }
}

function lotBundle(bundle: BundleRow, steps: ReturnType<typeof stepsOf>): LotBundle {
  const { id, number, variantId, size, colour, quantity, dyeLot, sewn, passed, second, scrap } = bundle
  const { ended, splitFrom, mergedInto, version } = bundle
  return {
    id,
    number,
    variantId,
    size,
    colour,
    quantity,
    dyeLot,
    stage: stageOf(bundle),
    sewn,
    passed,
    second,
    scrap,
    rework: openRework(bundle),
    untouched: untouched(bundle),
    ended,
    splitFrom,
    mergedInto,
    version,
    steps: steps.map(({ bundleId: _bundle, operationId: _operation, ...step }) => step),
  }
}
