import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { monthsOf } from '../../../../common/kernel/calendar.ts'
import type { SecurityFigures } from '../../../../common/security/figures/figures.contract.ts'
import { periodTotals } from '../../../../common/security/figures/figures.rules.ts'
import { useFormat } from '../../../i18n.ts'
import type { NightRange } from '../../../period.ts'
import { Section } from '../../../ui/Page.tsx'
import { ChartBeside } from './ChartBeside.tsx'
import { CountTable } from './CountTable.tsx'
import { SeverityKey } from './SeverityKey.tsx'
import { useRowsLink } from './use-rows-link.ts'

const MonthChart = lazy(() => import('./MonthChart.tsx').then((module) => ({ default: module.MonthChart })))

type IncidentMonthsProps = { figures: SecurityFigures; range: NightRange; source: string }

/** Incidents of each month by severity. */
export function IncidentMonths({ figures, range, source }: IncidentMonthsProps) {
  const { t } = useTranslation(['security', 'documents'])
  const format = useFormat()
  const linkTo = useRowsLink()
  const totals = periodTotals(figures)
  const title = t('documents:securityFigures.incidentsByMonth')
  if (totals.incidents === 0) {
    return (
      <Section title={title}>
        <p>{t('documents:securityFigures.noIncidents')}</p>
      </Section>
    )
  }
  const days = new Map(monthsOf(range.from, range.until).map(({ month, ...own }) => [month, own]))
  const months = figures.incidentsByMonth.map((row) => ({ ...row, all: row.severity1 + row.severity2 + row.severity3 }))
  const highest = months.reduce((most, row) => (row.all > most.all ? row : most))
  const count = (value: number, month: string) => {
    const href = value > 0 ? linkTo('/incidente', days.get(month) ?? range) : undefined
    const text = format.number(value)
    if (!href) return text
    return (
      <a href={href} title={t('figures.openRows')}>
        {text}
      </a>
    )
  }
  const severities = ['s1', 's2', 's3'] as const
  return (
    <ChartBeside
      title={title}
      summary={t('figures.chart.months', {
        total: t('figures.incidents', { count: totals.incidents }),
        month: format.month(highest.month),
        most: format.number(highest.all),
      })}
      source={source}
      chart={
        <>
          <SeverityKey />
          <MonthChart months={months} />
        </>
      }
      table={
        <CountTable
          label={title}
          columns={[
            t('documents:securityFigures.month'),
            ...severities.map((tone) => t(`documents:securityFigures.severity.${tone}`)),
            t('figures.total'),
          ]}
          rows={months.toReversed().map(({ month, severity1, severity2, severity3, all }) => ({
            key: month,
            cells: [
              format.month(month),
              ...[severity1, severity2, severity3].map((own) => format.number(own)),
              count(all, month),
            ],
          }))}
          total={[
            t('figures.total'),
            ...[totals.severity1, totals.severity2, totals.severity3, totals.incidents].map((sum) =>
              format.number(sum),
            ),
          ]}
        />
      }
    />
  )
}
