import { useTranslation } from 'react-i18next'
import { monthsOf } from '../../../../common/kernel/calendar.ts'
import type { SecurityFigures } from '../../../../common/security/figures/figures.contract.ts'
import { periodTotals } from '../../../../common/security/figures/figures.rules.ts'
import { useFormat } from '../../../i18n.ts'
import type { NightRange } from '../../../period.ts'
import { Section } from '../../../ui/Page.tsx'
import { Bar } from './Bar.tsx'
import { CountTable } from './CountTable.tsx'
import classes from './figures.module.css'
import { useRowsLink } from './use-rows-link.ts'

type LogLinesProps = { figures: SecurityFigures; range: NightRange; source: string }

/** The lines of the log by kind and by month. */
export function LogLines({ figures, range, source }: LogLinesProps) {
  const { t } = useTranslation('documents')
  return (
    <div className={classes.pair}>
      <Section title={t('securityFigures.entriesByKind')}>
        <ByKind figures={figures} />
        <p className={classes.caption}>
          {t('securityFigures.formulaLines')} {source}
        </p>
      </Section>
      <Section title={t('securityFigures.entriesByMonth')}>
        <ByMonth figures={figures} range={range} />
        <p className={classes.caption}>{source}</p>
      </Section>
    </div>
  )
}

function ByKind({ figures: { entriesByKind } }: { figures: SecurityFigures }) {
  const { t } = useTranslation('documents')
  const format = useFormat()
  if (entriesByKind.length === 0) return <p>{t('securityFigures.noEntries')}</p>
  const rows = entriesByKind.toSorted((a, b) => b.entries - a.entries)
  const most = rows[0]?.entries ?? 0
  return (
    <CountTable
      label={t('securityFigures.entriesByKind')}
      columns={[t('securityFigures.kindHeading'), t('securityFigures.bar'), t('securityFigures.entries')]}
      rows={rows.map(({ kind, entries }) => ({
        key: kind,
        cells: [
          t(`securityFigures.kind.${kind}`),
          <Bar key="bar" whole={most} parts={[{ value: entries, tone: 'plain' }]} />,
          format.number(entries),
        ],
      }))}
    />
  )
}

function ByMonth({ figures, range }: { figures: SecurityFigures; range: NightRange }) {
  const { t } = useTranslation(['documents', 'security'])
  const format = useFormat()
  const linkTo = useRowsLink()
  const days = new Map(monthsOf(range.from, range.until).map(({ month, ...own }) => [month, own]))
  const most = Math.max(...figures.entriesByMonth.map(({ entries }) => entries))
  const totals = periodTotals(figures)
  const count = (entries: number, month: string) => {
    const href = entries > 0 ? linkTo('/jurnal/istoric', days.get(month) ?? range) : undefined
    if (!href) return format.number(entries)
    return (
      <a href={href} title={t('security:figures.openRows')}>
        {format.number(entries)}
      </a>
    )
  }
  return (
    <CountTable
      label={t('securityFigures.entriesByMonth')}
      columns={[
        t('securityFigures.month'),
        t('securityFigures.bar'),
        t('securityFigures.entries'),
        t('securityFigures.late'),
      ]}
      rows={figures.entriesByMonth.toReversed().map(({ month, entries, late }) => ({
        key: month,
        cells: [
          format.month(month),
          <Bar key="bar" whole={most} parts={[{ value: entries, tone: 'plain' }]} />,
          count(entries, month),
          format.number(late),
        ],
      }))}
      total={[t('total'), '', format.number(totals.entries), format.number(totals.late)]}
    />
  )
}
