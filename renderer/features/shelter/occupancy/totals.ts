import type { OccupancyPeriod } from '../../../../common/shelter/occupancy/occupancy.contract.ts'
import { categories } from '../../../../common/people/persons/persons.contract.ts'

/** The months of a period added up, with the same formulas as each month. */
export function wholePeriod(months: readonly OccupancyPeriod[]): Omit<OccupancyPeriod, 'period'> {
  const sum = (figure: (month: OccupancyPeriod) => number) => months.reduce((total, month) => total + figure(month), 0)
  const bedNights = sum((month) => month.bedNights)
  const roomNights = sum((month) => month.roomNights)
  const availableBedNights = sum((month) => month.availableBedNights)
  const availableRoomNights = sum((month) => month.availableRoomNights)
  const [victim, refugee, vulnerable, child] = categories.map((category) => sum((month) => month.byCategory[category]))
  return {
    nights: sum((month) => month.nights),
    bedNights,
    roomNights,
    availableBedNights,
    availableRoomNights,
    bedOccupancyPercent: percentOf(bedNights, availableBedNights),
    roomOccupancyPercent: percentOf(roomNights, availableRoomNights),
    byCategory: { victim: victim ?? 0, refugee: refugee ?? 0, vulnerable: vulnerable ?? 0, child: child ?? 0 },
  }
}

/** `part` of `whole` in per cent, one decimal, half up; `null` when there is no whole. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10
}
