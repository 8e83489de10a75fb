import {
  addDays,
  dateIn,
  endOfDayIn,
  houseZone,
  startOfDayIn,
  type LocalDate,
} from '../../../common/kernel/calendar.ts'
import { nextTest } from '../../../common/security/assets/assets.rules.ts'
import type { securityFiguresContract } from '../../../common/security/figures/figures.contract.ts'
import {
  byHourOfDay,
  byMonthAndSeverity,
  linesByKind,
  linesByMonth,
} from '../../../common/security/figures/figures.rules.ts'
import type { ReadTx } from '../../kernel/context.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { complianceOf } from '../patrols/compliance.ts'
import {
  incidentsByUtcHour,
  incidentsCounted,
  keysBack,
  keysIssued,
  linesCounted,
  medianSecondsInside,
  testPlansOn,
  testsDone,
  visitsAdmitted,
  visitsRefused,
} from './figures.queries.ts'

/** Devices whose next test was due before a day and had not been made by its end. */
function overdueOn(tx: ReadTx, on: LocalDate): number {
  const plans = testPlansOn(tx, on, endOfDayIn(houseZone, on))
  return plans.filter(
    ({ testedAt, ...plan }) => nextTest({ ...plan, lastTest: testedAt && dateIn(houseZone, testedAt) }) < on,
  ).length
}

export const securityFiguresHandlers: Handlers<typeof securityFiguresContract> = {
  'securityFigures.get': ({ tx, now, today }, { from, until }) => {
    const moments = { since: startOfDayIn(houseZone, from), before: startOfDayIn(houseZone, until) }
    const lines = linesCounted(tx, from, until)
    const hours = incidentsByUtcHour(tx, moments)
    const median = medianSecondsInside(tx, moments)
    const lastDay = addDays(until, -1)
    return {
      entriesByKind: linesByKind(lines),
      entriesByMonth: linesByMonth(lines, from, until),
      incidentsByCategory: incidentsCounted(tx, moments),
      incidentsByHour: byHourOfDay(hours),
      incidentsByMonth: byMonthAndSeverity(hours, from, until),
      ...complianceOf(tx, from, until, now),
      visits: {
        ...visitsAdmitted(tx, moments),
        refused: visitsRefused(tx, moments),
        medianMinutes: median === null ? null : Math.round(median / 60),
      },
      keys: { issued: keysIssued(tx, moments), ...keysBack(tx, moments) },
      tests: { ...testsDone(tx, moments), overdue: overdueOn(tx, lastDay < today ? lastDay : today) },
    }
  },
}
