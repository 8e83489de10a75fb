import { and, asc, count, desc, eq, isNull, max, min } from 'drizzle-orm'
import { styleVersions, styles, variants } from '../../../db/schema/atelier/catalogue.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

export type StyleRecord = typeof styles.$inferSelect
export type VersionRecord = typeof styleVersions.$inferSelect
export type VariantRecord = typeof variants.$inferSelect

export function listStyles(tx: ReadTx, includeEnded: boolean): StyleRecord[] {
  return tx
    .select()
    .from(styles)
    .where(includeEnded ? undefined : isNull(styles.endedAt))
    .orderBy(asc(styles.code))
    .all()
}

/** Number and prices of the variants in use, by style. */
export function variantSpans(tx: ReadTx) {
  return tx
    .select({
      styleId: variants.styleId,
      variants: count(),
      lowestCents: min(variants.priceCents),
      highestCents: max(variants.priceCents),
    })
    .from(variants)
    .where(isNull(variants.endedAt))
    .groupBy(variants.styleId)
    .all()
}

export function allVersions(tx: ReadTx): VersionRecord[] {
  return tx.select().from(styleVersions).orderBy(desc(styleVersions.number)).all()
}

/** The newest first. */
export function versionsOf(tx: ReadTx, styleId: string): VersionRecord[] {
  return tx
    .select()
    .from(styleVersions)
    .where(eq(styleVersions.styleId, styleId))
    .orderBy(desc(styleVersions.number))
    .all()
}

export function getStyle(tx: ReadTx, id: string): StyleRecord | undefined {
  return tx.select().from(styles).where(eq(styles.id, id)).get()
}

/** The style in use that bears a code. */
export function styleByCode(tx: ReadTx, code: string): StyleRecord | undefined {
  return tx
    .select()
    .from(styles)
    .where(and(eq(styles.code, code), isNull(styles.endedAt)))
    .get()
}

export function insertStyle(tx: WriteTx, row: typeof styles.$inferInsert): void {
  tx.insert(styles).values(row).run()
}

export function storeStyle(tx: WriteTx, id: string, patch: Partial<StyleRecord>): void {
  tx.update(styles).set(patch).where(eq(styles.id, id)).run()
}

export function variantsOf(tx: ReadTx, styleId: string): VariantRecord[] {
  return tx.select().from(variants).where(eq(variants.styleId, styleId)).all()
}

export function getVariant(tx: ReadTx, id: string): VariantRecord | undefined {
  return tx.select().from(variants).where(eq(variants.id, id)).get()
}

/** Numbers of all articles, also of those that ended: none is given out twice. */
export function allSkus(tx: ReadTx): Set<string> {
  return new Set(
    tx
      .select({ sku: variants.sku })
      .from(variants)
      .all()
      .map(({ sku }) => sku),
  )
}

export function insertVariant(tx: WriteTx, row: typeof variants.$inferInsert): void {
  tx.insert(variants).values(row).run()
}

export function storeVariant(tx: WriteTx, id: string, patch: Partial<VariantRecord>): void {
  tx.update(variants).set(patch).where(eq(variants.id, id)).run()
}
