import { useTranslation } from 'react-i18next'
import type { SecurityFigures } from '../../../../common/security/figures/figures.contract.ts'
import { percentOf, periodTotals } from '../../../../common/security/figures/figures.rules.ts'
import { useFormat } from '../../../i18n.ts'
import type { NightRange } from '../../../period.ts'
import { Tile } from '../../../ui/Tile.tsx'
import classes from './figures.module.css'
import { useRowsLink } from './use-rows-link.ts'

/** The figures of the whole period. Each leads to the list that it counts, where there is one. */
export function FigureTiles({ figures, range }: { figures: SecurityFigures; range: NightRange }) {
  const { t } = useTranslation(['security', 'documents'])
  const format = useFormat()
  const linkTo = useRowsLink()
  const totals = periodTotals(figures)
  const { visits, keys, tests } = figures
  const opens = (href: string | undefined) => (href ? () => window.location.assign(href) : undefined)
  const refused = format.number(visits.refused)
  const inside =
    visits.medianMinutes === null
      ? t('figures.tiles.visitsNoMedian', { refused })
      : t('figures.tiles.visits', { refused, median: format.number(visits.medianMinutes) })
  return (
    <div className={classes.tiles} role="group" aria-label={t('figures.tiles.label')}>
      <Tile
        label={t('documents:securityFigures.entries')}
        value={format.number(totals.entries)}
        hint={t('figures.tiles.lateEntries', { count: totals.late })}
        onClick={opens(linkTo('/jurnal/istoric', range))}
      />
      <Tile
        label={t('documents:securityFigures.incidents')}
        value={format.number(totals.incidents)}
        hint={t('figures.tiles.severe', { count: totals.severity1 })}
        onClick={opens(linkTo('/incidente', range))}
      />
      <KeptTile label={t('documents:securityFigures.patrols')} kept={totals.patrols} />
      <KeptTile label={t('documents:securityFigures.checkCalls')} kept={totals.checkCalls} />
      <Tile
        label={t('documents:securityFigures.visits')}
        value={format.number(visits.admitted)}
        hint={`${t('figures.tiles.visitors', { count: visits.persons })} · ${inside}`}
      />
      <Tile
        label={t('documents:securityFigures.issued')}
        value={format.number(keys.issued)}
        hint={t('figures.tiles.keys', { late: format.number(keys.returnedLate), lost: format.number(keys.lost) })}
      />
      <Tile
        label={t('documents:securityFigures.done')}
        value={format.number(tests.done)}
        hint={t('figures.tiles.tests', { failed: format.number(tests.failed), overdue: format.number(tests.overdue) })}
      />
    </div>
  )
}

function KeptTile({ label, kept }: { label: string; kept: { onTime: number; planned: number } }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const percent = percentOf(kept.onTime, kept.planned)
  const hint =
    percent === null
      ? t('figures.tiles.nothingPlanned')
      : t('figures.tiles.onTime', { onTime: format.number(kept.onTime), planned: format.number(kept.planned) })
  return <Tile label={label} value={percent === null ? '—' : format.percent(percent / 100, 1)} hint={hint} />
}
