import { addDays, dateIn, epochMs, houseZone, instantOf, startOfDayIn, type Instant } from '../../kernel/calendar.ts'

const hour = 3_600_000

/** A visit is looked after when it has lasted this long. */
export const longestVisitHours = 4

/** Hour of the evening, in the house's zone, at which visits are over. */
export const visitsEndHour = 22

/**
 * When a visitor should have left: four hours after coming in, or at 22:00 if that is earlier. Who comes in after
 * 22:00 is due at once. Clocks change at night, so 22:00 is two hours before midnight on every day.
 */
export function visitDue(inAt: Instant): Instant {
  const midnight = epochMs(startOfDayIn(houseZone, addDays(dateIn(houseZone, inAt), 1)))
  const evening = Math.max(midnight - (24 - visitsEndHour) * hour, epochMs(inAt))
  return instantOf(Math.min(epochMs(inAt) + longestVisitHours * hour, evening))
}
