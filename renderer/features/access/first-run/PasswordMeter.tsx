import { useTranslation } from 'react-i18next'
import type { PasswordContext } from '../../../../common/access/users/password.rules.ts'
import { passwordStrength } from '../../../../common/access/users/password.rules.ts'
import classes from './PasswordMeter.module.css'

/** How good the password is so far: four segments and a word. */
export function PasswordMeter({ password, context }: { password: string; context: PasswordContext }) {
  const { t } = useTranslation('app')
  const strength = passwordStrength(password, context)
  const word = password === '' ? '' : t(`firstRun.strength${strength}`)
  return (
    <div className={classes.meter} data-strength={strength}>
      <span className={classes.bars} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-reached={strength >= step || undefined} />
        ))}
      </span>
      <span role="status" className={classes.word}>
        {t('firstRun.strength')}: {word || '—'}
      </span>
    </div>
  )
}
