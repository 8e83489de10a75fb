import { pieceFigures, plannedUse } from '../../../common/atelier/lots/lots.rules.ts'
import type { BundleTickets, CuttingTicket } from '../../../common/atelier/lots/lots.contract.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { bundlesInUse, stepsOf } from './bundle-facts.queries.ts'
import { bomOf, rollsOf } from './lot-papers.queries.ts'
import { cellsOf, orderLinesOf, tariffsOn, type LotRecord } from './lots.queries.ts'

const headOf = ({ id, code, styleVersionId, styleCode, styleName, versionNumber }: LotRecord) => ({
  id,
  code,
  styleVersionId,
  styleCode,
  styleName,
  versionNumber,
})

/** What the cutting table needs to know of a lot. */
export function cuttingTicketOf(tx: ReadTx, lot: LotRecord): CuttingTicket {
  const bundles = bundlesInUse(tx, [lot.id])
  const cells = cellsOf(tx, [lot.id])
  const lines = orderLinesOf(tx, [lot.id])
  const bom = bomOf(tx, lot.styleVersionId)
  const materials = new Map(bom.map(({ materialId, name, unit }) => [materialId, { name, unit }]))
  return {
    ...headOf(lot),
    plannedOn: lot.plannedOn,
    cutOn: lot.cutOn,
    layMm: lot.layMm,
    plies: lot.plies,
    note: lot.note,
    orders: [...new Set(lines.map(({ number }) => number))],
    wantedOn: lines[0]?.wantedOn ?? null,
    cells: cells.map(({ variantId, size, colour, planned }) => ({
      variantId,
      size,
      colour,
      planned,
      cut: pieceFigures(bundles.filter((bundle) => bundle.variantId === variantId)).cut,
    })),
    materials: [...plannedUse(cells, bom)].map(([materialId, planned]) => ({
      materialId,
      name: materials.get(materialId)?.name ?? '',
      unit: materials.get(materialId)?.unit ?? 'piece',
      planned,
    })),
    rolls: rollsOf(tx, lot.id),
  }
}

/** The tickets of the bundles in use, or of one of them, with the tariffs of a day. */
export function bundleTicketsOf(tx: ReadTx, lot: LotRecord, bundleId: string | null, on: LocalDate): BundleTickets {
  if (lot.cutOn === null) throw new AppError('rule-broken', 'lots.not-cut')
  const bundles = bundlesInUse(tx, [lot.id]).filter(({ id }) => bundleId === null || id === bundleId)
  const all = stepsOf(
    tx,
    bundles.map(({ id }) => id),
  )
  const tariffs = tariffsOn(tx, on, [...new Set(all.map(({ operationId }) => operationId))])
  const steps = Map.groupBy(all, (step) => step.bundleId)
  return {
    ...headOf(lot),
    cutOn: lot.cutOn,
    bundles: bundles.map(({ id, number, variantId, size, colour, quantity, dyeLot }) => ({
      number,
      variantId,
      size,
      colour,
      quantity,
      dyeLot,
      steps: (steps.get(id) ?? []).map(({ position, nameRo, nameUk, samSeconds, ticket, operationId }) => ({
        position,
        nameRo,
        nameUk,
        samSeconds,
        ticket,
        tariffBani: tariffs.get(operationId) ?? null,
      })),
    })),
  }
}
