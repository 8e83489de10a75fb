import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../common/kernel/app-error.ts'
import { Button } from './Button.tsx'
import classes from './FailureNotice.module.css'
import { useFailureText } from './reason-text.ts'

type FailureNoticeProps = {
  failure: Failure | Error | null | undefined
  onRetry?: (() => void) | undefined
}

/** A failure as one plain sentence; nothing when there is none. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const { t } = useTranslation('app')
  const failureText = useFailureText()
  if (!failure) return null
  return (
    <div role="alert" className={classes.notice}>
      <IconInfoCircle size={18} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <p className={classes.text}>{failureText(failure)}</p>
      {onRetry && <Button onClick={onRetry}>{t('action.retry')}</Button>}
    </div>
  )
}
