import { useTranslation } from 'react-i18next'
import type { Progress } from '../../../../common/atelier/orders/order.ts'
import classes from './ProgressBar.module.css'

const parts = ['cut', 'sewn', 'passed'] as const

/** How many of the ordered pieces are cut, sewn and passed: three strips of one bar, and the same in words. */
export function ProgressBar({ progress, words = false }: { progress: Progress; words?: boolean }) {
  const { t } = useTranslation('atelier')
  const text = t('orders.progress.text', progress)
  return (
    <span className={classes.progress}>
      <span className={classes.bar} role="img" aria-label={text} title={text}>
        {parts.map((part) => (
          <span key={part} className={classes.part} data-part={part} style={{ inlineSize: shareOf(progress, part) }} />
        ))}
      </span>
      {words && <span className={classes.words}>{numbersOf(progress)}</span>}
    </span>
  )
}

const shareOf = ({ ordered, ...made }: Progress, part: (typeof parts)[number]) =>
  `${ordered === 0 ? 0 : Math.min(100, (100 * made[part]) / ordered)}%`

const numbersOf = ({ cut, sewn, passed, ordered }: Progress) => `${cut} · ${sewn} · ${passed} / ${ordered}`

/** What the strips of the bar mean. */
export function ProgressLegend() {
  const { t } = useTranslation('atelier')
  return (
    <ul className={classes.legend} aria-label={t('orders.progress.legend')}>
      {parts.map((part) => (
        <li key={part}>
          <span className={classes.swatch} data-part={part} aria-hidden="true" />
          {t(`orders.progress.${part}`)}
        </li>
      ))}
    </ul>
  )
}
