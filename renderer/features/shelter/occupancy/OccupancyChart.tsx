import '@mantine/charts/styles.layer.css'
import { LineChart } from '@mantine/charts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n.ts'
import type { ChartMonth } from './chart-data.ts'
import { scaleEnd } from './chart-data.ts'
import classes from './OccupancyChart.module.css'

const height = 252
/** Labels at the end of the lines never come closer than this, in pixels. */
const labelGap = 17

type Series = 'beds' | 'rooms'
type Point = {
  x?: number | string | undefined
  y?: number | string | undefined
  index?: number | undefined
  value?: unknown
}

const colours = { beds: 'var(--chart-1)', rooms: 'var(--chart-2)' } as const

/** Bed and room occupancy by month, told apart by colour, marker and dash, with their names at the end of the lines. */
export function OccupancyChart({ months }: { months: readonly ChartMonth[] }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const end = scaleEnd(months)
  const last = { beds: lastIndex(months, 'beds'), rooms: lastIndex(months, 'rooms') }
  const shift = labelShift(months, last, end)
  const percent = (value: number) => format.percent(value / 100, 1)
  const label = (series: Series) => (point: Point) =>
    point.index === last[series] && typeof point.value === 'number' ? (
      <text x={Number(point.x) + 12} y={Number(point.y) + 4 + shift[series]} className={classes.label}>
        {t('chart.lastValue', { name: t(`chart.${series}`), value: percent(point.value) })}
      </text>
    ) : (
      <g />
    )
  return (
    <LineChart
      h={height}
      data={[...months]}
      dataKey="month"
      curveType="linear"
      connectNulls={false}
      gridAxis="x"
      tickLine="none"
      series={[
        { name: 'beds', label: t('chart.beds'), color: colours.beds },
        { name: 'rooms', label: t('chart.rooms'), color: colours.rooms, strokeDasharray: '6 4' },
      ]}
      valueFormatter={percent}
      accessibilityLayer={false}
      yAxisProps={{
        domain: [0, end],
        ticks: ticksTo(end),
        tickFormatter: (value: number) => format.percent(value / 100),
        width: 52,
      }}
      xAxisProps={{
        tickFormatter: numericMonth,
        minTickGap: 12,
        interval: 'preserveStartEnd',
        padding: { left: 18, right: 18 },
      }}
      tooltipProps={{
        labelFormatter: (month) => (typeof month === 'string' && month !== '' ? format.month(month) : ''),
      }}
      lineChartProps={{ margin: { top: 10, right: 112, bottom: 0, left: 0 } }}
      lineProps={({ name }) => ({
        dot: name === 'rooms' ? square : circle,
        label: label(name === 'rooms' ? 'rooms' : 'beds'),
      })}
    />
  )
}

/** `2022-08` as `08.2022`: the order of the house's dates. */
function numericMonth(month: string): string {
  return `${month.slice(5)}.${month.slice(0, 4)}`
}

function ticksTo(end: number): number[] {
  return Array.from({ length: 5 }, (_, step) => (end / 4) * step)
}

type DotProps = { cx?: number | undefined; cy?: number | undefined; value?: unknown; index?: number | undefined }

function circle({ cx, cy, index }: DotProps) {
  if (cx === undefined || cy === undefined) return <g key={index} />
  return <circle key={index} cx={cx} cy={cy} r={4} className={classes.beds} />
}

function square({ cx, cy, index }: DotProps) {
  if (cx === undefined || cy === undefined) return <g key={index} />
  return <rect key={index} x={cx - 3.5} y={cy - 3.5} width={7} height={7} className={classes.rooms} />
}

function lastIndex(months: readonly ChartMonth[], series: Series): number {
  return months.findLastIndex((month) => typeof month[series] === 'number')
}

/** Moves the two end labels apart where their lines end close together. */
function labelShift(months: readonly ChartMonth[], last: Record<Series, number>, end: number): Record<Series, number> {
  const beds = months[last.beds]?.beds ?? 0
  const rooms = months[last.rooms]?.rooms ?? 0
  const apart = ((Math.abs(beds - rooms) / end) * height * 85) / 100
  const push = last.beds === last.rooms && apart < labelGap ? (labelGap - apart) / 2 : 0
  return beds > rooms ? { beds: -push, rooms: push } : { beds: push, rooms: -push }
}
