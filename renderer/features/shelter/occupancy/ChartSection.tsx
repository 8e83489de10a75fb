import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { OccupancyPeriod } from '../../../../common/shelter/occupancy/occupancy.contract.ts'
import { instantOf } from '../../../../common/kernel/calendar.ts'
import { useFormat } from '../../../i18n.ts'
import { Loading } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Page.tsx'
import type { ChartMonth } from './chart-data.ts'
import { chartMonths, extremes } from './chart-data.ts'
import classes from './ChartSection.module.css'
import { NoFigures } from './NoFigures.tsx'
import { wholePeriod } from './totals.ts'

const OccupancyChart = lazy(() => import('./OccupancyChart.tsx').then((module) => ({ default: module.OccupancyChart })))

type ChartSectionProps = { months: readonly OccupancyPeriod[]; calculatedAt: number }

/** The chart, what it says in words, and where its numbers come from. The library is fetched only here. */
export function ChartSection({ months, calculatedAt }: ChartSectionProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const points = chartMonths(months)
  const summary = useSummary(months, points)
  return (
    <Section title={t('chart.title')}>
      {extremes(points) ? (
        <figure className={classes.figure}>
          <div className={classes.chart} role="img" aria-label={summary}>
            <Suspense fallback={<Loading rows={8} />}>
              <OccupancyChart months={points} />
            </Suspense>
          </div>
          <figcaption className={classes.caption}>
            {t('chart.source', { when: format.dateTime(instantOf(calculatedAt)) })}
          </figcaption>
        </figure>
      ) : (
        <NoFigures />
      )}
    </Section>
  )
}

function useSummary(months: readonly OccupancyPeriod[], points: readonly ChartMonth[]): string {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const percent = (value: number | null) => (value === null ? '—' : format.percent(value / 100, 1))
  const found = extremes(points)
  if (!found) return t('empty.months')
  const whole = wholePeriod(months)
  return t('chart.summary', {
    beds: percent(whole.bedOccupancyPercent),
    rooms: percent(whole.roomOccupancyPercent),
    low: percent(found.low.beds),
    lowMonth: format.month(found.low.month),
    high: percent(found.high.beds),
    highMonth: format.month(found.high.month),
  })
}
