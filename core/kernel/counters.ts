import { sql } from 'drizzle-orm'
import { counters } from '../../db/schema/kernel.ts'
import type { WriteTx } from './context.ts'
import { prepared } from './prepared.ts'

const name = sql.placeholder('series')

const countUp = prepared((tx: WriteTx) =>
  tx
    .insert(counters)
    .values({ name, value: 1 })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value })
    .prepare(),
)

const raise = prepared((tx: WriteTx) =>
  tx
    .insert(counters)
    .values({ name, value: sql.placeholder('value') })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`max(${counters.value}, excluded.value)` } })
    .prepare(),
)

/** The next number of a series, given out in the caller's transaction so that none is lost or used twice. */
export function nextNumber(tx: WriteTx, series: string): number {
  return countUp(tx).get({ series }).value
}

/** Raises a series to at least `value`, for numbers that came from elsewhere. */
export function reserveNumber(tx: WriteTx, series: string, value: number): void {
  raise(tx).run({ series, value })
}
