import { IconAlertTriangle, IconInfoCircle, IconPoint } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Severity } from '../../../../common/security/incidents/incidents.contract.ts'
import classes from './SeverityMark.module.css'

const icons = { 1: IconAlertTriangle, 2: IconPoint, 3: IconInfoCircle } as const

/** How grave an incident is, by word and glyph; amber for the gravest, never red. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { t } = useTranslation('security')
  const Icon = icons[severity]
  return (
    <span className={classes.mark} data-severity={severity}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      {t(`incidents.severity.s${severity}`)}
    </span>
  )
}
