import { useTranslation } from 'react-i18next'
import type { Compliance, SecurityFigures } from '../../../../common/security/figures/figures.contract.ts'
import { percentOf } from '../../../../common/security/figures/figures.rules.ts'
import { useFormat } from '../../../i18n.ts'
import { Section } from '../../../ui/Page.tsx'
import { Bar } from './Bar.tsx'
import { CountTable } from './CountTable.tsx'
import classes from './figures.module.css'

/** How far patrols and check calls were kept. */
export function ComplianceTables({ figures, source }: { figures: SecurityFigures; source: string }) {
  const { t } = useTranslation('documents')
  return (
    <>
      <Section title={t('securityFigures.patrols')}>
        {figures.patrols.length === 0 ? (
          <p>{t('securityFigures.noPatrols')}</p>
        ) : (
          <ComplianceTable label={t('securityFigures.patrols')} rows={figures.patrols} />
        )}
        <p className={classes.caption}>
          {t('securityFigures.formulaCompliance')} {source}
        </p>
      </Section>
      <Section title={t('securityFigures.checkCalls')}>
        {figures.checkCalls.length === 0 ? (
          <p>{t('securityFigures.noCheckCalls')}</p>
        ) : (
          <ComplianceTable label={t('securityFigures.checkCalls')} rows={figures.checkCalls} />
        )}
        <p className={classes.caption}>{source}</p>
      </Section>
    </>
  )
}

const counts = ['planned', 'onTime', 'late', 'missed', 'withExceptions'] as const

function ComplianceTable({ label, rows }: { label: string; rows: readonly Compliance[] }) {
  const { t } = useTranslation('documents')
  const format = useFormat()
  const headings = counts.map((name) => t(`securityFigures.${name === 'late' ? 'lateDone' : name}`))
  return (
    <CountTable
      label={label}
      columns={[t('securityFigures.name'), t('securityFigures.share'), ...headings]}
      rows={rows.map((row) => ({
        key: row.name,
        cells: [
          row.name,
          <span key="share" className={classes.share}>
            <Bar whole={row.planned} parts={[{ value: row.onTime, tone: 'plain' }]} />
            <span className={classes.words}>
              {t('securityFigures.shareWords', {
                onTime: format.number(row.onTime),
                planned: format.number(row.planned),
              })}
            </span>
            <span className={classes.percent}>
              {format.percent((percentOf(row.onTime, row.planned) ?? 0) / 100, 1)}
            </span>
          </span>,
          ...counts.map((name) => format.number(row[name])),
        ],
      }))}
    />
  )
}
