import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import type { SecurityFigures } from '../../../../common/security/figures/figures.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { ChartBeside } from './ChartBeside.tsx'
import { CountTable } from './CountTable.tsx'

const HourChart = lazy(() => import('./HourChart.tsx').then((module) => ({ default: module.HourChart })))

const two = (hour: number) => String(hour % 24).padStart(2, '0')

/** At which hours of the day incidents happen. */
export function IncidentHours({ figures, source }: { figures: SecurityFigures; source: string }) {
  const { t } = useTranslation(['security', 'documents'])
  const format = useFormat()
  const hours = figures.incidentsByHour
  const most = hours.reduce((high, row) => (row.incidents > high.incidents ? row : high))
  if (most.incidents === 0) return null
  const title = t('documents:securityFigures.incidentsByHour')
  const named = (hour: number) => t('documents:securityFigures.hourOf', { from: two(hour), until: two(hour + 1) })
  return (
    <ChartBeside
      title={title}
      summary={t('figures.chart.hours', { hour: named(most.hour), most: format.number(most.incidents) })}
      source={source}
      chart={<HourChart hours={hours} />}
      table={
        <CountTable
          label={title}
          columns={[t('documents:securityFigures.hour'), t('documents:securityFigures.incidents')]}
          rows={hours.map(({ hour, incidents }) => ({
            key: String(hour),
            cells: [named(hour), format.number(incidents)],
          }))}
        />
      }
    />
  )
}
