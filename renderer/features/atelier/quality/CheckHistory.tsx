import { useTranslation } from 'react-i18next'
import type { QualityCheck } from '../../../../common/atelier/quality/quality.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import classes from './CheckDialog.module.css'

const decisions = ['passed', 'rework', 'second', 'scrap'] as const

type CheckHistoryProps = { checks: readonly QualityCheck[]; onReverse: (check: QualityCheck) => void }

/** What control decided, the newest first, with what was taken back. */
export function CheckHistory({ checks, onReverse }: CheckHistoryProps) {
  const { t } = useTranslation('atelier')
  if (checks.length === 0) return null
  return (
    <section className={classes.history}>
      <h3>{t('quality.history')}</h3>
      <ol>
        {checks.map((check) => (
          <li key={check.id}>
            <Said check={check} />
            {check.reversesId === null && !check.reversed && (
              <Button kind="quiet" onClick={() => onReverse(check)}>
                {t('quality.action.reverse')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Said({ check }: { check: QualityCheck }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const counts = decisions
    .filter((id) => check[id] > 0)
    .map((id) => t(`quality.said.${id}`, { count: check[id] }))
    .join(' · ')
  const state =
    check.reversesId !== null ? t('quality.reversal', { reason: check.reason ?? '' }) : t('quality.reversed')
  const more = [
    format.date(check.checkedOn),
    check.cause && t(`quality.cause.${check.cause}`),
    check.ofRework && t('quality.ofRework.again'),
    check.note,
    check.byName,
  ]
  return (
    <div>
      {counts}
      {(check.reversed || check.reversesId !== null) && ` · ${state}`}
      <small>{more.filter(Boolean).join(' · ')}</small>
    </div>
  )
}
