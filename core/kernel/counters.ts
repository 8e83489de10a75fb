import { eq, sql } from 'drizzle-orm'
import { counters } from '../../db/schema/kernel.ts'
import type { WriteTx } from './context.ts'

/** The next number of a series, given out in the caller's transaction so that none is lost or used twice. */
export function nextNumber(tx: WriteTx, series: string): number {
  tx.insert(counters)
    .values({ name: series, value: 1 })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`${counters.value} + 1` } })
    .run()
  return tx.select({ value: counters.value }).from(counters).where(eq(counters.name, series)).get()?.value ?? 1
}

/** Raises a series to at least `value`, for numbers that came from elsewhere. */
export function reserveNumber(tx: WriteTx, series: string, value: number): void {
  tx.insert(counters)
    .values({ name: series, value })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`max(${counters.value}, ${value})` } })
    .run()
}
