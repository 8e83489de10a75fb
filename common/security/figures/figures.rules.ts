import { dateIn, houseZone, monthOf, monthsOf, timeIn, type Instant, type LocalDate } from '../../kernel/calendar.ts'
import type { IncidentCategory, Severity } from '../incidents/incidents.contract.ts'
import type { LogKind } from '../log/log.contract.ts'
import { logKinds } from '../log/log.contract.ts'
import type { Compliance, SecurityFigures } from './figures.contract.ts'

/** Incidents of one hour in UTC, `2026-07-14T20`. Clocks of the house differ from it by whole hours. */
export type IncidentHour = { readonly utcHour: string; readonly severity: Severity; readonly incidents: number }

/** Lines of one kind in one month. */
export type KindInMonth = {
  readonly kind: LogKind
  readonly month: string
  readonly entries: number
  readonly late: number
}

const beginOf = (utcHour: string) => `${utcHour}:00:00.000Z` as Instant

/** Incidents by the hour that the clock of the house showed: 24 rows. An hour that comes twice in autumn counts as one. */
export function byHourOfDay(hours: readonly IncidentHour[]): SecurityFigures['incidentsByHour'] {
  const sums = Array.from({ length: 24 }, (_, hour) => ({ hour, incidents: 0 }))
  for (const { utcHour, incidents } of hours) {
    sums[Number(timeIn(houseZone, beginOf(utcHour)).slice(0, 2))]!.incidents += incidents
  }
  return sums
}

/** Incidents by the month in the house and severity, with the months in which there were none. */
export function byMonthAndSeverity(
  hours: readonly IncidentHour[],
  from: LocalDate,
  until: LocalDate,
): SecurityFigures['incidentsByMonth'] {
  const inMonth = Map.groupBy(hours, ({ utcHour }) => monthOf(dateIn(houseZone, beginOf(utcHour))))
  return monthsOf(from, until).map(({ month }) => {
    const count = (severity: Severity) =>
      (inMonth.get(month) ?? []).reduce((sum, row) => sum + (row.severity === severity ? row.incidents : 0), 0)
    return { month, severity1: count(1), severity2: count(2), severity3: count(3) }
  })
}

export function linesByKind(rows: readonly KindInMonth[]): SecurityFigures['entriesByKind'] {
  const ofKind = Map.groupBy(rows, ({ kind }) => kind)
  return logKinds.flatMap((kind) => {
    const own = ofKind.get(kind)
    return own ? [{ kind, entries: own.reduce((sum, { entries }) => sum + entries, 0) }] : []
  })
}

/** Lines of every month that the days touch, and how many of them came late. */
export function linesByMonth(
  rows: readonly KindInMonth[],
  from: LocalDate,
  until: LocalDate,
): SecurityFigures['entriesByMonth'] {
  const inMonth = Map.groupBy(rows, ({ month }) => month)
  return monthsOf(from, until).map(({ month }) => {
    const own = inMonth.get(month) ?? []
    const sum = (figure: 'entries' | 'late') => own.reduce((total, row) => total + row[figure], 0)
    return { month, entries: sum('entries'), late: sum('late') }
  })
}

export type CategoryRow = {
  readonly category: IncidentCategory
  readonly severity1: number
  readonly severity2: number
  readonly severity3: number
  readonly incidents: number
}

/** One row for each category that occurred, the most frequent first. */
export function categoryRows(rows: SecurityFigures['incidentsByCategory']): CategoryRow[] {
  return [...Map.groupBy(rows, ({ category }) => category)]
    .map(([category, own]) => {
      const count = (severity: Severity) => own.find((row) => row.severity === severity)?.incidents ?? 0
      const [severity1, severity2, severity3] = [count(1), count(2), count(3)]
      return { category, severity1, severity2, severity3, incidents: severity1 + severity2 + severity3 }
    })
    .sort((a, b) => b.incidents - a.incidents)
}

/** Sums of the whole period. */
export function periodTotals({ entriesByMonth, incidentsByMonth, patrols, checkCalls }: SecurityFigures) {
  const sum = <T>(rows: readonly T[], figure: (row: T) => number) => rows.reduce((total, row) => total + figure(row), 0)
  const severity1 = sum(incidentsByMonth, (row) => row.severity1)
  const severity2 = sum(incidentsByMonth, (row) => row.severity2)
  const severity3 = sum(incidentsByMonth, (row) => row.severity3)
  const kept = (rows: readonly Compliance[]) => ({
    onTime: sum(rows, (row) => row.onTime),
    planned: sum(rows, (row) => row.planned),
  })
  return {
    entries: sum(entriesByMonth, (row) => row.entries),
    late: sum(entriesByMonth, (row) => row.late),
    incidents: severity1 + severity2 + severity3,
    severity1,
    severity2,
    severity3,
    patrols: kept(patrols),
    checkCalls: kept(checkCalls),
  }
}

/** `part` of `whole` in per cent, one decimal, half up; `null` when there is no whole. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10
}

/** Whether the gate wrote down anything at all in the period. */
export function isEmpty(figures: SecurityFigures): boolean {
  const { entries, incidents, patrols, checkCalls } = periodTotals(figures)
  const { visits, keys, tests } = figures
  const records = [visits.admitted, visits.refused, keys.issued, keys.returnedLate, keys.lost, tests.done]
  return [entries, incidents, patrols.planned, checkCalls.planned, ...records].every((count) => count === 0)
}
