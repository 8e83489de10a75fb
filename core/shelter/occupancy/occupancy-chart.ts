import type { Format } from '../../../common/i18n/format.ts'
import type { OccupancyPeriod } from '../../../common/shelter/occupancy/occupancy.contract.ts'
import type { Content, Translate, Vector } from '../../kernel/document.ts'

/** The plot, in points: room for the scale at the left, for values above and months below. */
const plot = { left: 34, top: 12, width: 485, height: 136 } as const
const total = plot.top + plot.height + 24
const barFill = '#c9dfe1'
const barLine = '#0f6c75'
const ink = '#000000'

type Scale = { readonly slot: number; readonly max: number }

/** Narrowest slot that still has room for a figure or a month under each bar. */
const labelledSlot = 22

/** Bars for the occupancy of beds, a line with markers for that of rooms, one slot for each month, zero at the foot. */
export function occupancyChart(months: readonly OccupancyPeriod[], format: Format, t: Translate): Content {
  const highest = Math.max(
    100,
    ...months.map((month) => Math.max(month.bedOccupancyPercent ?? 0, month.roomOccupancyPercent ?? 0)),
  )
  const scale = { slot: plot.width / months.length, max: Math.ceil(highest / 25) * 25 }
  return {
    unbreakable: true,
    stack: [
      legend(t),
      {
        canvas: [
          ...gridLines(scale),
          ...months.flatMap((month, index) => bar(month, index, scale)),
          ...roomLine(months, scale),
          foot(),
        ],
      },
      ...gridLabels(scale, format),
      ...months.flatMap((month, index) => slotLabels(month, index, scale, format)),
    ],
  }
}

const height = (percent: number, scale: Scale) => (percent / scale.max) * plot.height
const level = (percent: number, scale: Scale) => plot.top + plot.height - height(percent, scale)
const centre = (index: number, scale: Scale) => plot.left + scale.slot * (index + 0.5)
const barWidth = (scale: Scale) => Math.min(34, scale.slot * 0.66)

function gridValues(scale: Scale): number[] {
  return Array.from({ length: scale.max / 25 + 1 }, (_, step) => step * 25)
}

function gridLines(scale: Scale): Vector[] {
  return gridValues(scale).map((value) => {
    const y = level(value, scale)
    const strong = value === 0
    return {
      type: 'line',
      x1: plot.left,
      x2: plot.left + plot.width,
      y1: y,
      y2: y,
      lineWidth: strong ? 1 : 0.4,
      lineColor: strong ? ink : '#9a9a9a',
    }
  })
}

function bar(month: OccupancyPeriod, index: number, scale: Scale): Vector[] {
  if (!month.bedOccupancyPercent) return []
  const width = barWidth(scale)
  const x = centre(index, scale) - width / 2
  const y = level(month.bedOccupancyPercent, scale)
  const h = height(month.bedOccupancyPercent, scale)
  return [{ type: 'rect', x, y, w: width, h, lineWidth: 0.9, color: barFill, lineColor: barLine }]
}

/** Months without a usable room interrupt the line. */
function roomLine(months: readonly OccupancyPeriod[], scale: Scale): Vector[] {
  const points = months.map((month, index) =>
    month.roomOccupancyPercent === null
      ? null
      : { x: centre(index, scale), y: level(month.roomOccupancyPercent, scale) },
  )
  const lines = points.flatMap((point, index): Vector[] => {
    const next = points[index + 1]
    return point && next ? [{ type: 'line', x1: point.x, y1: point.y, x2: next.x, y2: next.y, lineWidth: 1.4 }] : []
  })
  return [...lines, ...points.flatMap((point) => (point ? [marker(point.x, point.y)] : []))]
}

function marker(x: number, y: number): Vector {
  const r = 3.4
  const points = [
    { x, y: y - r },
    { x: x + r, y },
    { x, y: y + r },
    { x: x - r, y },
  ]
  return { type: 'polyline', closePath: true, points, color: '#ffffff', lineColor: ink, lineWidth: 1.2 }
}

/** Keeps the height of the drawing including the space for the months under it. */
const foot = (): Vector => ({ type: 'line', x1: 0, x2: 1, y1: total, y2: total, lineWidth: 0.1, lineColor: '#ffffff' })

/** `nov.`, short enough to stand under a bar. */
function shortMonth(month: string, format: Format): string {
  const formatter = new Intl.DateTimeFormat(format.locale, { month: 'short', timeZone: 'UTC' })
  return formatter.format(new Date(`${month}-01T00:00:00Z`))
}

/** Text over the drawing, which the layout has already passed: hence measured back from its foot. */
function label(text: string, x: number, y: number, width: number, alignment: 'left' | 'center' | 'right'): Content {
  return { relativePosition: { x, y: y - total }, columns: [{ width, text, alignment, style: 'small' }] }
}

function gridLabels(scale: Scale, format: Format): Content[] {
  return gridValues(scale).map((value) =>
    label(format.percent(value / 100), 0, level(value, scale) - 5, plot.left - 5, 'right'),
  )
}

function slotLabels(month: OccupancyPeriod, index: number, scale: Scale, format: Format): Content[] {
  const wide = scale.slot >= labelledSlot
  const every = Math.ceil(labelledSlot / scale.slot)
  const x = plot.left + scale.slot * index
  const y = plot.top + plot.height + 3
  const width = Math.max(scale.slot, labelledSlot)
  const left = x - (width - scale.slot) / 2
  const year =
    index === 0 || month.period.endsWith('-01') ? [label(month.period.slice(0, 4), left, y + 9, width, 'center')] : []
  const named = index % every === 0 ? [label(shortMonth(month.period, format), left, y, width, 'center')] : []
  const value =
    wide && month.bedOccupancyPercent
      ? [label(format.number(month.bedOccupancyPercent, 1), left, y - 14, width, 'center')]
      : []
  return [...named, ...year, ...value]
}

function legend(t: Translate): Content {
  const bars: Vector[] = [{ type: 'rect', x: 0, y: 1, w: 12, h: 8, lineWidth: 0.9, color: barFill, lineColor: barLine }]
  const line: Vector[] = [{ type: 'line', x1: 0, y1: 5, x2: 22, y2: 5, lineWidth: 1.4 }, marker(11, 5)]
  return {
    columnGap: 5,
    columns: [
      { width: 14, canvas: bars },
      { width: 110, text: t('occupancy.bedOccupancy'), style: 'small' },
      { width: 24, canvas: line },
      { width: 110, text: t('occupancy.roomOccupancy'), style: 'small' },
    ],
  }
}
