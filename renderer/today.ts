import type { LocalDate } from '../common/kernel/calendar.ts'
import { dateIn, houseZone, instantOf } from '../common/kernel/calendar.ts'

/** Today's date where the house stands, whatever zone the computer is set to. */
export function todayInHouse(): LocalDate {
  return dateIn(houseZone, instantOf(Date.now()))
}

/** The hour (0–23) where the house stands. */
export function hourInHouse(): number {
  const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: houseZone })
  return Number(hour.format(Date.now()))
}
