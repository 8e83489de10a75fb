import { categories } from '../../../common/people/persons/persons.contract.ts'
import type { BedNightsRow, OccupancyPeriod } from '../../../common/shelter/occupancy/occupancy.contract.ts'
import type { Translate } from '../../kernel/document.ts'
import type { ColumnKind, Sheet, SheetColumn } from '../../kernel/sheet.ts'
import { monthsIn, percentOf, wholePeriod } from './occupancy-report.ts'
import type { OccupancyReport } from './occupancy-report.ts'

/** What the sheets hold: the figures of the report and, for those who may see rows, the bed periods behind them. */
export type OccupancySheetsInput = Pick<OccupancyReport, 'periods' | 'rooms'> & {
  readonly rows: readonly BedNightsRow[]
}

/** Occupancy as sheets: by month, by room, by category, and the rows behind. Aliases only when asked for. */
export function occupancySheets(input: OccupancySheetsInput, withNames: boolean, t: Translate): Sheet[] {
  return [byMonth(input, t), byRoom(input, t), byCategory(input, t), rowsBehind(input.rows, withNames, t)]
}

const column = (heading: string, kind: ColumnKind): SheetColumn => ({ heading, kind })

function byMonth({ periods }: OccupancySheetsInput, t: Translate): Sheet {
  const row = (name: string, period: OccupancyPeriod) => [
    name,
    period.nights,
    period.bedNights,
    period.availableBedNights,
    period.bedOccupancyPercent,
    period.roomNights,
    period.availableRoomNights,
    period.roomOccupancyPercent,
  ]
  return {
    name: t('sheets.byMonth'),
    columns: [
      column(t('occupancy.month'), 'text'),
      column(t('occupancy.nights'), 'integer'),
      column(t('occupancy.occupied'), 'integer'),
      column(t('occupancy.available'), 'integer'),
      column(t('occupancy.bedPercent'), 'percent'),
      column(t('occupancy.occupiedRooms'), 'integer'),
      column(t('occupancy.availableRooms'), 'integer'),
      column(t('occupancy.roomPercent'), 'percent'),
    ],
    rows: [...monthsIn(periods).map((month) => row(month.period, month)), row(t('total'), wholePeriod(periods))],
  }
}

function byRoom({ rooms }: OccupancySheetsInput, t: Translate): Sheet {
  return {
    name: t('sheets.byRoom'),
    columns: [
      column(t('occupancy.room'), 'text'),
      column(t('occupancy.occupied'), 'integer'),
      column(t('occupancy.available'), 'integer'),
      column(t('occupancy.bedPercent'), 'percent'),
      column(t('occupancy.occupiedRooms'), 'integer'),
      column(t('occupancy.roomPercent'), 'percent'),
    ],
    rows: rooms.map((room) => [
      room.roomName,
      room.bedNights,
      room.availableBedNights,
      room.bedOccupancyPercent,
      room.roomNights,
      room.roomOccupancyPercent,
    ]),
  }
}

function byCategory({ periods }: OccupancySheetsInput, t: Translate): Sheet {
  const months = monthsIn(periods)
  const whole = wholePeriod(periods)
  return {
    name: t('sheets.byCategory'),
    columns: [
      column(t('occupancy.category'), 'text'),
      ...months.map(({ period }) => column(period, 'integer')),
      column(t('total'), 'integer'),
      column(t('occupancy.share'), 'percent'),
    ],
    rows: categories.map((category) => [
      t(`category.${category}`),
      ...months.map(({ byCategory: nights }) => nights[category]),
      whole.byCategory[category],
      percentOf(whole.byCategory[category], whole.bedNights),
    ]),
  }
}

function rowsBehind(rows: readonly BedNightsRow[], withNames: boolean, t: Translate): Sheet {
  return {
    name: t('sheets.rows'),
    columns: [
      column(t('sheets.code'), 'text'),
      ...(withNames ? [column(t('sheets.name'), 'text')] : []),
      column(t('occupancy.category'), 'text'),
      column(t('sheets.household'), 'text'),
      column(t('occupancy.room'), 'text'),
      column(t('sheets.bed'), 'text'),
      column(t('sheets.from'), 'date'),
      column(t('sheets.until'), 'date'),
      column(t('occupancy.nights'), 'integer'),
    ],
    rows: rows.map((row) => [
      row.code,
      ...(withNames ? [row.alias] : []),
      t(`category.${row.category}`),
      row.householdCode,
      row.roomName,
      row.bedLabel,
      row.from,
      row.until,
      row.nights,
    ]),
  }
}
