import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RollCallLine } from '../../../../common/shelter/roll-call/roll-call.contract.ts'
import { presences } from '../../../../common/shelter/roll-call/roll-call.contract.ts'
import classes from './RollCallProgress.module.css'

/** How far the list is, and what was found so far. */
export function RollCallProgress({ lines }: { lines: readonly RollCallLine[] }) {
  const { t } = useTranslation('shelter')
  const total = lines.length
  const marked = lines.filter((line) => line.mark !== null).length
  const complete = marked === total
  const text = t('rollCall.marked', { marked, count: total })
  return (
    <div className={classes.progress}>
      <div
        role="progressbar"
        aria-label={t('rollCall.progress')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={marked}
        aria-valuetext={text}
        className={classes.track}
      >
        {presences.map((presence) => {
          const count = lines.filter((line) => line.mark === presence).length
          return <span key={presence} data-presence={presence} style={{ width: `${(count / total) * 100}%` }} />
        })}
      </div>
      <span role="status" className={classes.text}>
        {complete && <IconCircleCheck size={17} stroke={1.75} aria-hidden="true" />}
        <strong>{complete ? t('rollCall.complete') : text}</strong>
        {presences.map((presence) => {
          const count = lines.filter((line) => line.mark === presence).length
          return count > 0 && <span key={presence}>{t(`rollCall.counts.${presence}`, { count })}</span>
        })}
      </span>
    </div>
  )
}
