import { dateIn, houseZone, monthOf, monthsOf, timeIn, type Instant, type LocalDate } from '../../kernel/calendar.ts'
import type { Severity } from '../incidents/incidents.contract.ts'
import type { LogKind } from '../log/log.contract.ts'
import { logKinds } from '../log/log.contract.ts'
import type { SecurityFigures } from './figures.contract.ts'

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
