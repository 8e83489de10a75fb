import '@mantine/charts/styles.layer.css'
import { BarChart } from '@mantine/charts'
import { useTranslation } from 'react-i18next'
import type { SecurityFigures } from '../../../../common/security/figures/figures.contract.ts'
import { useFormat } from '../../../i18n.ts'
import classes from './figures.module.css'

type Place = {
  x?: number | string | undefined
  y?: number | string | undefined
  width?: number | string | undefined
  value?: unknown
}

/** One bar for each hour of the day, with its number on it. */
export function HourChart({ hours }: { hours: SecurityFigures['incidentsByHour'] }) {
  const { t } = useTranslation('documents')
  const format = useFormat()
  const top = Math.max(...hours.map(({ incidents }) => incidents))
  const label = ({ x, y, width, value }: Place) =>
    typeof value === 'number' && value > 0 ? (
      <text x={Number(x) + Number(width) / 2} y={Number(y) - 5} textAnchor="middle" className={classes.label}>
        {format.number(value)}
      </text>
    ) : (
      <g />
    )
  return (
    <BarChart
      h={220}
      data={[...hours]}
      dataKey="hour"
      gridAxis="x"
      tickLine="none"
      maxBarWidth={28}
      series={[{ name: 'incidents', color: 'var(--chart-1)', label: t('securityFigures.incidents') }]}
      yAxisProps={{ domain: [0, Math.max(4, Math.ceil(top * 1.15))], allowDecimals: false, width: 36 }}
      xAxisProps={{ interval: 0, tickFormatter: (hour: number) => String(hour).padStart(2, '0') }}
      tooltipProps={{ labelFormatter: (hour) => `${String(hour).padStart(2, '0')}:00` }}
      barChartProps={{ margin: { top: 16, right: 8, bottom: 0, left: 0 }, accessibilityLayer: false }}
      barProps={{ isAnimationActive: false, label }}
    />
  )
}
