import { formatFor } from '../../../common/i18n/format.ts'
import type { Format } from '../../../common/i18n/format.ts'
import { addDays } from '../../../common/kernel/calendar.ts'
import { categories } from '../../../common/people/persons/persons.contract.ts'
import type { OccupancyPeriod } from '../../../common/shelter/occupancy/occupancy.contract.ts'
import { printable } from '../../kernel/document.ts'
import type { Cell, Content, PrintableDocument, PrintInfo, Spanned, Translate } from '../../kernel/document.ts'
import { occupancyChart } from './occupancy-chart.ts'
import { monthsIn, percentOf, wholePeriod } from './occupancy-report.ts'
import type { OccupancyReport, RoomFigures } from './occupancy-report.ts'

type Context = { readonly format: Format; readonly t: Translate }
type Column = { readonly heading: string; readonly width: number | '*' }

const spanned: Spanned = {}

/** Up to so many rows a table is never cut by the end of a page. */
const keptTogether = 9

/** Occupancy report of a period: key figures, chart, tables by month, room and category, stays, requests turned away. */
export function occupancyDocument(report: OccupancyReport, print: PrintInfo, t: Translate): PrintableDocument {
  const format = formatFor(print.language)
  const context = { format, t }
  const from = format.date(report.from)
  const until = format.date(addDays(report.until, -1))
  const content = [
    keyFigures(report, context),
    ...chart(report, context),
    ...byMonth(report, context),
    byCategory(report, context),
    byRoom(report, context),
    stays(report, context),
    turnAways(report, context),
    formulas(context),
  ]
  const subtitle = t('occupancy.period', { from, until })
  return printable(
    { title: t('occupancy.title'), subtitle, orientation: 'portrait', about: 'figures', content },
    print,
    t,
  )
}

/** What stands where a figure cannot be given. */
const noFigure = '–'

const percentText = (percent: number | null, format: Format) =>
  percent === null ? noFigure : format.percent(percent / 100, 1)
const decimalText = (value: number | null, format: Format) => (value === null ? noFigure : format.number(value, 1))

function keyFigures(report: OccupancyReport, { format, t }: Context): Content {
  const whole = wholePeriod(report.periods)
  const figures = [
    [t('occupancy.bedOccupancy'), percentText(whole.bedOccupancyPercent, format)],
    [t('occupancy.roomOccupancy'), percentText(whole.roomOccupancyPercent, format)],
    [t('occupancy.bedNights'), format.number(whole.bedNights)],
    [t('occupancy.meanStay'), decimalText(report.lengthOfStay.meanNights, format)],
  ] as const
  const cells = figures.map(([label, value]): Cell => ({
    stack: [
      { text: value, style: 'figure' },
      { text: label, style: 'small' },
    ],
  }))
  return { table: { widths: figures.map(() => '*' as const), body: [cells] }, layout: 'list' }
}

function chart(report: OccupancyReport, { format, t }: Context): Content[] {
  const months = monthsIn(report.periods)
  if (months.length === 0) return [{ text: t('occupancy.noMonths'), margin: [0, 10, 0, 0] }]
  const when = format.dateTime(report.calculatedAt)
  return [
    { text: t('occupancy.chart'), style: 'section', margin: [0, 12, 0, 4] },
    occupancyChart(months, format, t),
    { text: t('occupancy.source', { when }), style: ['small', 'muted'] },
  ]
}

/** A table whose title repeats with its headings on every page that it reaches; the last row is the total. */
function figuresTable(
  title: string,
  columns: readonly Column[],
  rows: readonly string[][],
  total: string[] | null,
): Content {
  const heading: Cell = { text: title, style: 'section', colSpan: columns.length }
  const cell =
    (style: 'column' | 'strong' | null) =>
    (text: string, index: number): Cell => ({
      text,
      alignment: index === 0 ? 'left' : 'right',
      ...(style ? { style } : {}),
      ...(style === 'column' ? { verticalAlignment: 'bottom' as const } : {}),
    })
  return {
    margin: [0, 6, 0, 4],
    unbreakable: rows.length <= keptTogether,
    table: {
      widths: columns.map(({ width }) => width),
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [
        [heading, ...columns.slice(1).map(() => spanned)],
        columns.map(({ heading: text }, index) => cell('column')(text, index)),
        ...rows.map((row) => row.map(cell(null))),
        ...(total ? [total.map(cell('strong'))] : []),
      ],
    },
    layout: 'lines',
  }
}

function byMonth(report: OccupancyReport, { format, t }: Context): Content[] {
  const months = monthsIn(report.periods)
  if (months.length === 0) return []
  const columns = [
    { heading: t('occupancy.month'), width: '*' as const },
    ...(['occupied', 'available', 'bedPercent', 'occupiedRooms', 'availableRooms', 'roomPercent'] as const).map(
      (key) => ({
        heading: t(`occupancy.${key}`),
        width: 56,
      }),
    ),
  ]
  const row = (name: string, period: OccupancyPeriod) => [
    name,
    format.number(period.bedNights),
    format.number(period.availableBedNights),
    percentText(period.bedOccupancyPercent, format),
    format.number(period.roomNights),
    format.number(period.availableRoomNights),
    percentText(period.roomOccupancyPercent, format),
  ]
  const rows = months.map((month) => row(format.month(month.period), month))
  return [figuresTable(t('occupancy.byMonth'), columns, rows, row(t('total'), wholePeriod(report.periods)))]
}

function byCategory(report: OccupancyReport, { format, t }: Context): Content {
  const whole = wholePeriod(report.periods)
  const columns = [
    { heading: t('occupancy.category'), width: '*' as const },
    { heading: t('occupancy.occupied'), width: 90 },
    { heading: t('occupancy.share'), width: 90 },
  ]
  const row = (name: string, nights: number) => [
    name,
    format.number(nights),
    percentText(percentOf(nights, whole.bedNights), format),
  ]
  const rows = categories.map((category) => row(t(`category.${category}`), whole.byCategory[category]))
  return figuresTable(t('occupancy.byCategory'), columns, rows, row(t('total'), whole.bedNights))
}

function byRoom(report: OccupancyReport, { format, t }: Context): Content {
  if (report.rooms.length === 0) return sentence(t('occupancy.byRoom'), t('occupancy.noRooms'))
  const columns = [
    { heading: t('occupancy.room'), width: '*' as const },
    ...(['occupied', 'available', 'bedPercent', 'occupiedRooms', 'roomPercent'] as const).map((key) => ({
      heading: t(`occupancy.${key}`),
      width: 62,
    })),
  ]
  const row = (room: RoomFigures) => [
    room.roomName,
    format.number(room.bedNights),
    format.number(room.availableBedNights),
    percentText(room.bedOccupancyPercent, format),
    format.number(room.roomNights),
    percentText(room.roomOccupancyPercent, format),
  ]
  return figuresTable(t('occupancy.byRoom'), columns, report.rooms.map(row), null)
}

function stays({ lengthOfStay }: OccupancyReport, { format, t }: Context): Content {
  const rows = [
    [t('occupancy.leavers'), format.number(lengthOfStay.leavers)],
    [t('occupancy.mean'), decimalText(lengthOfStay.meanNights, format)],
    [t('occupancy.median'), decimalText(lengthOfStay.medianNights, format)],
    [t('occupancy.sameDay'), format.number(lengthOfStay.sameDayDepartures)],
    [t('occupancy.stillInHouse'), format.number(lengthOfStay.stillInHouse)],
  ]
  const columns = [
    { heading: t('occupancy.stayBasis'), width: '*' as const },
    { heading: '', width: 90 },
  ]
  return figuresTable(t('occupancy.stay'), columns, rows, null)
}

function turnAways(report: OccupancyReport, { format, t }: Context): Content {
  if (report.turnAways.length === 0) return sentence(t('occupancy.turnAways'), t('occupancy.noTurnAways'))
  const columns = [
    { heading: t('occupancy.reason'), width: '*' as const },
    { heading: t('occupancy.requests'), width: 90 },
    { heading: t('occupancy.persons'), width: 90 },
  ]
  const row = (name: string, requests: number, persons: number) => [
    name,
    format.number(requests),
    format.number(persons),
  ]
  const sum = (figure: 'requests' | 'persons') => report.turnAways.reduce((total, each) => total + each[figure], 0)
  const rows = report.turnAways.map((each) => row(t(`turnAway.${each.reason}`), each.requests, each.persons))
  return figuresTable(t('occupancy.turnAways'), columns, rows, row(t('total'), sum('requests'), sum('persons')))
}

function sentence(title: string, text: string): Content {
  return {
    unbreakable: true,
    margin: [0, 6, 0, 4],
    stack: [{ text: title, style: 'section' }, { text }],
  }
}

function formulas({ t }: Context): Content {
  const notes = (['formulaBeds', 'formulaRooms', 'formulaStay', 'formulaNights'] as const).map((key): Content => ({
    text: t(`occupancy.${key}`),
    style: 'note',
    margin: [0, 0, 0, 3],
  }))
  return {
    unbreakable: true,
    margin: [0, 6, 0, 0],
    stack: [{ text: t('occupancy.formulas'), style: 'section' }, ...notes],
  }
}
