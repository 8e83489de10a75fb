import { and, desc, eq, gte, lt, lte, sql } from 'drizzle-orm'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { fxRates } from '../../../db/schema/atelier/rates.ts'
import { users } from '../../../db/schema/kernel.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { insertInto, prepared } from '../../kernel/prepared.ts'

const row = {
  id: fxRates.id,
  date: fxRates.date,
  currency: fxRates.currency,
  rateE4: fxRates.rateE4,
  multiplier: fxRates.multiplier,
  source: fxRates.source,
  reason: sql<string>`coalesce(${fxRates.reason}, '')`,
  addedAt: fxRates.addedAt,
  userName: users.name,
}

// Rows are only added, so of one date and currency the row with the highest number holds.
const newestFirst = desc(sql`${fxRates}.rowid`)

/** Rates of the days of `[from, until]`, newest day first, and of one day and currency the newest row first. */
export function ratesDuring(tx: ReadTx, from: LocalDate, until: LocalDate, currency: string | null) {
  return tx
    .select(row)
    .from(fxRates)
    .innerJoin(users, eq(users.id, fxRates.userId))
    .where(
      and(
        gte(fxRates.date, from),
        lte(fxRates.date, until),
        currency === null ? undefined : eq(fxRates.currency, currency),
      ),
    )
    .orderBy(desc(fxRates.date), fxRates.currency, newestFirst)
    .all()
}

const before = prepared((tx: ReadTx) =>
  tx
    .select(row)
    .from(fxRates)
    .innerJoin(users, eq(users.id, fxRates.userId))
    .where(and(eq(fxRates.currency, sql.placeholder('currency')), lt(fxRates.date, sql.placeholder('date'))))
    .orderBy(desc(fxRates.date), newestFirst)
    .limit(1)
    .prepare(),
)

/**
 * The exchange rate by which a document of a date is converted: the last one published before that date.
 * Source: habit for VAT, art. 290 Cod fiscal; the row's id is what an issued document keeps.
 */
export function rateBefore(tx: ReadTx, date: LocalDate, currency: string) {
  return before(tx).get({ date, currency })
}

const newest = prepared((tx: ReadTx) =>
  tx
    .select({ rateE4: fxRates.rateE4, multiplier: fxRates.multiplier })
    .from(fxRates)
    .where(and(eq(fxRates.date, sql.placeholder('date')), eq(fxRates.currency, sql.placeholder('currency'))))
    .orderBy(newestFirst)
    .limit(1)
    .prepare(),
)

/** The rate that holds for a date and currency now. */
export function rateOf(tx: ReadTx, date: LocalDate, currency: string) {
  return newest(tx).get({ date, currency })
}

export const insertRate = insertInto(fxRates)
