import { useTranslation } from 'react-i18next'
import type { SecurityFigures } from '../../../../common/security/figures/figures.contract.ts'
import { categoryRows } from '../../../../common/security/figures/figures.rules.ts'
import { useFormat } from '../../../i18n.ts'
import { Section } from '../../../ui/Page.tsx'
import { Bar } from './Bar.tsx'
import { CountTable } from './CountTable.tsx'
import classes from './figures.module.css'
import { SeverityKey, severityTones } from './SeverityKey.tsx'

/** Incidents by what they were, with a bar by severity in each row. */
export function IncidentCategories({ figures, source }: { figures: SecurityFigures; source: string }) {
  const { t } = useTranslation(['security', 'documents'])
  const format = useFormat()
  const rows = categoryRows(figures.incidentsByCategory)
  if (rows.length === 0) return null
  const most = Math.max(...rows.map(({ incidents }) => incidents))
  const title = t('documents:securityFigures.incidentsByCategory')
  return (
    <Section title={title} actions={<SeverityKey />}>
      <CountTable
        label={title}
        columns={[
          t('documents:securityFigures.kindHeading'),
          t('documents:securityFigures.bar'),
          ...severityTones.map((tone) => t(`documents:securityFigures.severity.${tone}`)),
          t('figures.total'),
        ]}
        rows={rows.map(({ category, severity1, severity2, severity3, incidents }) => ({
          key: category,
          cells: [
            t(`documents:securityFigures.category.${category}`),
            <Bar
              key="bar"
              whole={most}
              parts={[
                { value: severity1, tone: 's1' },
                { value: severity2, tone: 's2' },
                { value: severity3, tone: 's3' },
              ]}
            />,
            ...[severity1, severity2, severity3, incidents].map((count) => format.number(count)),
          ],
        }))}
      />
      <p className={classes.caption}>{source}</p>
    </Section>
  )
}
