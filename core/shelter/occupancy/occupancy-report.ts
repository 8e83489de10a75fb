import type { Category } from '../../../common/people/persons/persons.contract.ts'
import type { Instant, LocalDate } from '../../../common/kernel/calendar.ts'
import type { Output } from '../../../common/kernel/operation.ts'
import type { occupancyContract, OccupancyPeriod } from '../../../common/shelter/occupancy/occupancy.contract.ts'
import type { requestsContract } from '../../../common/shelter/requests/requests.contract.ts'

export type RoomFigures = Output<(typeof occupancyContract)['occupancy.byRoom']>[number]
export type LengthOfStay = Output<(typeof occupancyContract)['occupancy.lengthOfStay']>
export type TurnAwayFigures = Output<(typeof requestsContract)['turnAways.byReason']>[number]

/** The figures of the report, as the operations of the same names answer them for `[from, until)`. */
export type OccupancyReport = {
  readonly from: LocalDate
  readonly until: LocalDate
  readonly calculatedAt: Instant
  /** `occupancy.byMonth`; an entry for the whole period (`FROM/UNTIL`) may be among them. */
  readonly periods: readonly OccupancyPeriod[]
  readonly rooms: readonly RoomFigures[]
  readonly lengthOfStay: LengthOfStay
  readonly turnAways: readonly TurnAwayFigures[]
}

/** The months of the report, without the entry for the whole period. */
export function monthsIn(periods: readonly OccupancyPeriod[]): OccupancyPeriod[] {
  return periods.filter(({ period }) => !period.includes('/'))
}

/** The whole period: as answered, or else added up from the months with the same formulas. */
export function wholePeriod(periods: readonly OccupancyPeriod[]): OccupancyPeriod {
  const answered = periods.find(({ period }) => period.includes('/'))
  if (answered) return answered
  const sum = (figure: (period: OccupancyPeriod) => number) =>
    periods.reduce((total, period) => total + figure(period), 0)
  const category = (name: Category) => sum(({ byCategory }) => byCategory[name])
  const bedNights = sum((period) => period.bedNights)
  const roomNights = sum((period) => period.roomNights)
  const availableBedNights = sum((period) => period.availableBedNights)
  const availableRoomNights = sum((period) => period.availableRoomNights)
  return {
    period: '',
    nights: sum((period) => period.nights),
    bedNights,
    roomNights,
    availableBedNights,
    availableRoomNights,
    bedOccupancyPercent: percentOf(bedNights, availableBedNights),
    roomOccupancyPercent: percentOf(roomNights, availableRoomNights),
    byCategory: {
      victim: category('victim'),
      refugee: category('refugee'),
      vulnerable: category('vulnerable'),
      child: category('child'),
    },
  }
}

/** `part` of `whole` in per cent, one decimal, half up; `null` when there is no whole. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10
}
