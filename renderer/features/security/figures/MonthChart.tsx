import '@mantine/charts/styles.layer.css'
import { BarChart } from '@mantine/charts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n.ts'
import classes from './figures.module.css'

export type ChartMonth = {
  readonly month: string
  readonly severity1: number
  readonly severity2: number
  readonly severity3: number
  readonly all: number
}

const series = [
  { name: 'severity1', tone: 's1', color: 'var(--chart-6)' },
  { name: 'severity2', tone: 's2', color: 'var(--chart-2)' },
  { name: 'severity3', tone: 's3', color: 'var(--chart-1)' },
] as const

type Place = {
  x?: number | string | undefined
  y?: number | string | undefined
  width?: number | string | undefined
  index?: number | undefined
}

/** Stacked bars, the gravest at the foot, with the sum of the month over each. */
export function MonthChart({ months }: { months: readonly ChartMonth[] }) {
  const { t } = useTranslation('documents')
  const format = useFormat()
  const top = Math.max(...months.map(({ all }) => all))
  const sum = ({ x, y, width, index }: Place) => {
    const all = index === undefined ? 0 : (months[index]?.all ?? 0)
    if (all === 0) return <g />
    return (
      <text x={Number(x) + Number(width) / 2} y={Number(y) - 5} textAnchor="middle" className={classes.label}>
        {format.number(all)}
      </text>
    )
  }
  return (
    <BarChart
      h={220}
      data={[...months]}
      dataKey="month"
      type="stacked"
      gridAxis="x"
      tickLine="none"
      maxBarWidth={44}
      series={series.map(({ name, tone, color }) => ({ name, color, label: t(`securityFigures.severity.${tone}`) }))}
      yAxisProps={{ domain: [0, Math.max(4, Math.ceil(top * 1.15))], allowDecimals: false, width: 36 }}
      xAxisProps={{ tickFormatter: (month: string) => `${month.slice(5)}.${month.slice(0, 4)}`, minTickGap: 8 }}
      tooltipProps={{
        labelFormatter: (month) => (typeof month === 'string' && month !== '' ? format.month(month) : ''),
      }}
      barChartProps={{ margin: { top: 16, right: 8, bottom: 0, left: 0 }, accessibilityLayer: false }}
      barProps={({ name }) => ({ isAnimationActive: false, ...(name === 'severity3' && { label: sum }) })}
    />
  )
}
