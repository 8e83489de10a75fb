import { and, asc, desc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { compareSizes } from '../../../common/atelier/catalogue/style.rules.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { operations, pieceTariffs, styles, styleVersions, variants } from '../../../db/schema/atelier/catalogue.ts'
import { orderLines, orders } from '../../../db/schema/atelier/orders.ts'
import { bundles, bundleSteps, lotCells, lotOrders, lots } from '../../../db/schema/atelier/production.ts'
import { reservations } from '../../../db/schema/atelier/stock-moves.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import { among, insertInto, prepared } from '../../kernel/prepared.ts'

const styleNames = { ro: styles.nameRo, en: styles.nameEn, nl: styles.nameNl, uk: styles.nameUk }

const lotColumns = {
  id: lots.id,
  code: lots.code,
  styleVersionId: lots.styleVersionId,
  styleId: styles.id,
  styleCode: styles.code,
  styleName: styleNames,
  versionNumber: styleVersions.number,
  plannedOn: lots.plannedOn,
  cutOn: lots.cutOn,
  layMm: lots.layMm,
  plies: lots.plies,
  heldReason: lots.heldReason,
  endedAt: lots.endedAt,
  endedReason: lots.endedReason,
  note: lots.note,
  version: lots.version,
}

const lotsOfStyles = (tx: ReadTx) =>
  tx
    .select(lotColumns)
    .from(lots)
    .innerJoin(styleVersions, eq(styleVersions.id, lots.styleVersionId))
    .innerJoin(styles, eq(styles.id, styleVersions.styleId))

/** The newest first. */
export function listLots(tx: ReadTx, ended: boolean) {
  return lotsOfStyles(tx)
    .where(ended ? isNotNull(lots.endedAt) : isNull(lots.endedAt))
    .orderBy(desc(lots.plannedOn), desc(lots.code))
    .all()
}

/** Lots that are cut and not ended. */
export function lotsOnTables(tx: ReadTx) {
  return lotsOfStyles(tx)
    .where(and(isNull(lots.endedAt), isNotNull(lots.cutOn)))
    .all()
}

const oneLot = prepared((tx: ReadTx) =>
  lotsOfStyles(tx)
    .where(eq(lots.id, sql.placeholder('id')))
    .prepare(),
)

export function getLot(tx: ReadTx, id: string) {
  return oneLot(tx).get({ id })
}
export type LotRecord = NonNullable<ReturnType<typeof getLot>>

type Variant = { readonly size: string; readonly colour: string }

/** By colour, and within it from the smallest size to the largest. */
const byVariant = (a: Variant, b: Variant) => a.colour.localeCompare(b.colour) || compareSizes(a.size, b.size)

const cells = prepared((tx: ReadTx) =>
  tx
    .select({
      lotId: lotCells.lotId,
      variantId: variants.id,
      size: variants.size,
      colour: variants.colour,
      sku: variants.sku,
      planned: lotCells.planned,
    })
    .from(lotCells)
    .innerJoin(variants, eq(variants.id, lotCells.variantId))
    .where(among(lotCells.lotId, 'lots'))
    .orderBy(asc(variants.colour), asc(variants.sku))
    .prepare(),
)

export function cellsOf(tx: ReadTx, lotIds: readonly string[]) {
  return cells(tx).all({ lots: lotIds }).sort(byVariant)
}

const lines = prepared((tx: ReadTx) =>
  tx
    .select({
      lotId: lotOrders.lotId,
      orderLineId: orderLines.id,
      number: orders.number,
      wantedOn: orders.wantedOn,
      variantId: variants.id,
      size: variants.size,
      colour: variants.colour,
      ordered: orderLines.quantity,
      quantity: lotOrders.quantity,
    })
    .from(lotOrders)
    .innerJoin(orderLines, eq(orderLines.id, lotOrders.orderLineId))
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .where(among(lotOrders.lotId, 'lots'))
    .orderBy(asc(orders.wantedOn), asc(orders.number), asc(orderLines.position))
    .prepare(),
)

export function orderLinesOf(tx: ReadTx, lotIds: readonly string[]) {
  return lines(tx).all({ lots: lotIds })
}

export function getStyleVersion(tx: ReadTx, id: string) {
  return tx
    .select({ id: styleVersions.id, styleId: styleVersions.styleId, frozenAt: styleVersions.frozenAt })
    .from(styleVersions)
    .where(eq(styleVersions.id, id))
    .get()
}

/** Approved versions of styles in use, the newest version of a style first. */
export function approvedVersions(tx: ReadTx) {
  return tx
    .select({
      styleVersionId: styleVersions.id,
      styleId: styles.id,
      styleCode: styles.code,
      styleName: styleNames,
      versionNumber: styleVersions.number,
    })
    .from(styleVersions)
    .innerJoin(styles, eq(styles.id, styleVersions.styleId))
    .where(and(isNull(styles.endedAt), isNotNull(styleVersions.frozenAt)))
    .orderBy(asc(styles.code), desc(styleVersions.number))
    .all()
}

/** The variants of styles that may be made. */
export function variantsOf(tx: ReadTx, styleIds: readonly string[]) {
  return variantStatement(tx).all({ styles: styleIds }).sort(byVariant)
}
const variantStatement = prepared((tx: ReadTx) =>
  tx
    .select({ variantId: variants.id, styleId: variants.styleId, size: variants.size, colour: variants.colour })
    .from(variants)
    .where(and(among(variants.styleId, 'styles'), isNull(variants.endedAt)))
    .orderBy(asc(variants.colour), asc(variants.sku))
    .prepare(),
)

/** Lines of confirmed orders, all or of some styles, with their variants. */
export function confirmedLines(tx: ReadTx) {
  return tx
    .select({
      orderLineId: orderLines.id,
      number: orders.number,
      wantedOn: orders.wantedOn,
      styleId: variants.styleId,
      styleVersionId: orderLines.styleVersionId,
      variantId: variants.id,
      size: variants.size,
      colour: variants.colour,
      ordered: orderLines.quantity,
    })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .where(eq(orders.state, 'confirmed'))
    .orderBy(asc(orders.wantedOn), asc(orders.number), asc(orderLines.position))
    .all()
}

/** What lots cover of order lines; cancelled lots cover nothing. */
export function coverOf(tx: ReadTx, lineIds: readonly string[]) {
  return coverStatement(tx).all({ lines: lineIds })
}
const coverStatement = prepared((tx: ReadTx) =>
  tx
    .select({
      orderLineId: lotOrders.orderLineId,
      quantity: lotOrders.quantity,
      lotId: lots.id,
      variantId: orderLines.variantId,
      closed: sql<boolean>`${lots.endedAt} IS NOT NULL`.mapWith(Boolean),
    })
    .from(lotOrders)
    .innerJoin(lots, eq(lots.id, lotOrders.lotId))
    .innerJoin(orderLines, eq(orderLines.id, lotOrders.orderLineId))
    .where(sql`${among(lotOrders.orderLineId, 'lines')} AND (${lots.endedAt} IS NULL OR ${lots.cutOn} IS NOT NULL)`)
    .prepare(),
)

export function operationsOf(tx: ReadTx, versionId: string) {
  return tx.select().from(operations).where(eq(operations.versionId, versionId)).orderBy(asc(operations.position)).all()
}

/** The tariff of each operation on a day, in bani per piece. */
export function tariffsOn(tx: ReadTx, date: LocalDate, operationIds: readonly string[]): Map<string, number> {
  const rows = tariffStatement(tx).all({ operations: operationIds, date })
  return new Map(rows.map(({ operationId, bani }) => [operationId, bani]))
}
const tariffStatement = prepared((tx: ReadTx) =>
  tx
    .select({ operationId: pieceTariffs.operationId, bani: pieceTariffs.bani })
    .from(pieceTariffs)
    .where(and(among(pieceTariffs.operationId, 'operations'), lte(pieceTariffs.validFrom, sql.placeholder('date'))))
    // A later row of the same operation replaces the earlier one in the map.
    .orderBy(asc(pieceTariffs.validFrom))
    .prepare(),
)

export const insertLot = insertInto(lots)
export const insertCell = insertInto(lotCells)
export const insertLotOrder = insertInto(lotOrders)
export const insertBundle = insertInto(bundles)
export const insertStep = insertInto(bundleSteps)

export function storeLot(tx: WriteTx, id: string, patch: Partial<typeof lots.$inferInsert>): void {
  tx.update(lots).set(patch).where(eq(lots.id, id)).run()
}

export function storeBundle(tx: WriteTx, id: string, patch: Partial<typeof bundles.$inferInsert>): void {
  tx.update(bundles).set(patch).where(eq(bundles.id, id)).run()
}

/** A lot that ended holds nothing back for itself. */
export function releaseReservations(tx: WriteTx, lotId: string): void {
  tx.delete(reservations).where(eq(reservations.lotId, lotId)).run()
}

export function lastBundleNumber(tx: ReadTx, lotId: string): number {
  return (
    tx
      .select({ last: sql<number | null>`max(${bundles.number})` })
      .from(bundles)
      .where(eq(bundles.lotId, lotId))
      .get()?.last ?? 0
  )
}
