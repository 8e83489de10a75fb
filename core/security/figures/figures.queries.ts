import { and, count, countDistinct, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { AnyColumn } from 'drizzle-orm'
import type { Instant, LocalDate } from '../../../common/kernel/calendar.ts'
import type { IncidentHour, KindInMonth } from '../../../common/security/figures/figures.rules.ts'
import { assetEvents, securityAssets } from '../../../db/schema/security/assets.ts'
import { incidents } from '../../../db/schema/security/incidents.ts'
import { keyIssues } from '../../../db/schema/security/keys.ts'
import { logEntries } from '../../../db/schema/security/log.ts'
import { visits } from '../../../db/schema/security/visits.ts'
import type { ReadTx } from '../../kernel/context.ts'

/** Moments `[since, before)`. */
export type Moments = { readonly since: Instant; readonly before: Instant }

const within = (column: AnyColumn, { since, before }: Moments) => and(gte(column, since), lt(column, before))

const trues = (condition: ReturnType<typeof sql>) => sql<number>`coalesce(sum(${condition}), 0)`

/** Lines of the days `[from, until)` that nobody withdrew. */
export function linesCounted(tx: ReadTx, from: LocalDate, until: LocalDate): KindInMonth[] {
  const month = sql<string>`substr(${logEntries.day}, 1, 7)`
  return tx
    .select({ kind: logEntries.kind, month, entries: count(), late: trues(sql`${logEntries.late}`) })
    .from(logEntries)
    .where(
      and(
        gte(logEntries.day, from),
        lt(logEntries.day, until),
        sql`${logEntries.seq} NOT IN (SELECT supplement_of FROM log_entries WHERE supplement_of IS NOT NULL AND withdraws = 1)`,
      ),
    )
    .groupBy(logEntries.kind, month)
    .all()
}

export function incidentsCounted(tx: ReadTx, moments: Moments) {
  return tx
    .select({ category: incidents.category, severity: incidents.severity, incidents: count() })
    .from(incidents)
    .where(within(incidents.occurredAt, moments))
    .groupBy(incidents.category, incidents.severity)
    .orderBy(incidents.category, incidents.severity)
    .all()
}

export function incidentsByUtcHour(tx: ReadTx, moments: Moments): IncidentHour[] {
  const utcHour = sql<string>`substr(${incidents.occurredAt}, 1, 13)`
  return tx
    .select({ utcHour, severity: incidents.severity, incidents: count() })
    .from(incidents)
    .where(within(incidents.occurredAt, moments))
    .groupBy(utcHour, incidents.severity)
    .all()
}

const admitted = (moments: Moments) => and(inArray(visits.state, ['in', 'out']), within(visits.inAt, moments))

export function visitsAdmitted(tx: ReadTx, moments: Moments) {
  const found = tx
    .select({ admitted: count(), persons: countDistinct(visits.folded) })
    .from(visits)
    .where(admitted(moments))
    .get()
  return found ?? { admitted: 0, persons: 0 }
}

/** A refused visit has no entry; the moment at which it ended at the gate is that of the refusal. */
export function visitsRefused(tx: ReadTx, moments: Moments): number {
  const found = tx
    .select({ refused: count() })
    .from(visits)
    .where(and(eq(visits.state, 'refused'), within(visits.outAt, moments)))
    .get()
  return found?.refused ?? 0
}

/** The middle of the times spent inside, in seconds; `null` when no visit is over. */
export function medianSecondsInside(tx: ReadTx, moments: Moments): number | null {
  const ended = tx
    .select({
      seconds: sql<number>`unixepoch(${visits.outAt}) - unixepoch(${visits.inAt})`.as('seconds'),
      place: sql<number>`row_number() OVER (ORDER BY unixepoch(${visits.outAt}) - unixepoch(${visits.inAt}))`.as(
        'place',
      ),
      visits: sql<number>`count(*) OVER ()`.as('visits'),
    })
    .from(visits)
    .where(and(admitted(moments), isNotNull(visits.outAt)))
    .as('ended')
  const found = tx
    .select({ median: sql<number | null>`avg(${ended.seconds})` })
    .from(ended)
    .where(sql`${ended.place} IN ((${ended.visits} + 1) / 2, (${ended.visits} + 2) / 2)`)
    .get()
  return found?.median ?? null
}

export function keysIssued(tx: ReadTx, moments: Moments): number {
  const found = tx.select({ issued: count() }).from(keyIssues).where(within(keyIssues.outAt, moments)).get()
  return found?.issued ?? 0
}

export function keysBack(tx: ReadTx, moments: Moments) {
  const found = tx
    .select({
      returnedLate: trues(sql`${keyIssues.lost} = 0 AND ${keyIssues.inAt} > coalesce(${keyIssues.due}, '9999')`),
      lost: trues(sql`${keyIssues.lost}`),
    })
    .from(keyIssues)
    .where(within(keyIssues.inAt, moments))
    .get()
  return found ?? { returnedLate: 0, lost: 0 }
}

export function testsDone(tx: ReadTx, moments: Moments) {
  const found = tx
    .select({ done: count(), failed: trues(sql`${assetEvents.what} = 'failed'`) })
    .from(assetEvents)
    .where(and(inArray(assetEvents.what, ['passed', 'failed']), within(assetEvents.at, moments)))
    .get()
  return found ?? { done: 0, failed: 0 }
}

/** Test plans of the devices in use on a day, with the last test before a moment. */
export function testPlansOn(tx: ReadTx, on: LocalDate, before: Instant) {
  return tx
    .select({
      testEveryDays: securityAssets.testEveryDays,
      activeFrom: securityAssets.activeFrom,
      testedAt: sql<Instant | null>`(SELECT max(e.at) FROM asset_events e
        WHERE e.asset_id = security_assets.id AND e.what IN ('passed', 'failed') AND e.at < ${before})`,
    })
    .from(securityAssets)
    .where(
      and(
        lte(securityAssets.activeFrom, on),
        or(isNull(securityAssets.activeUntil), gt(securityAssets.activeUntil, on)),
      ),
    )
    .all()
}
