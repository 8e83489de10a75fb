import { useTranslation } from 'react-i18next'
import classes from './figures.module.css'

export const severityTones = ['s1', 's2', 's3'] as const

/** Names the three fills of the bars. */
export function SeverityKey() {
  const { t } = useTranslation('documents')
  return (
    <p className={classes.key}>
      {severityTones.map((tone) => (
        <span key={tone}>
          <span className={classes.swatch} data-tone={tone} aria-hidden="true" />
          {t(`securityFigures.severity.${tone}`)}
        </span>
      ))}
    </p>
  )
}
