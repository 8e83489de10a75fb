import { useTranslation } from 'react-i18next'
import type { RiskLevel } from '../../../../common/security/risk/risk.contract.ts'
import { riskLevels } from '../../../../common/security/risk/risk.contract.ts'
import classes from './LevelMark.module.css'

/** A level told by its word and by one, two or three filled steps. */
export function LevelMark({ level }: { level: RiskLevel }) {
  const { t } = useTranslation('security')
  const reached = riskLevels.indexOf(level)
  return (
    <span className={classes.mark} data-level={level}>
      <span className={classes.steps} aria-hidden="true">
        {riskLevels.map((step, index) => (
          <span key={step} data-filled={index <= reached || undefined} />
        ))}
      </span>
      {t(`risk.level.${level}`)}
    </span>
  )
}
