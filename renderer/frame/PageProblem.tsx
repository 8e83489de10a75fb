import { IconCompass, IconRefreshAlert } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

/** A page that could not be drawn. Says nothing of its data. */
export function PageBroken({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('app')
  const action = <Button onClick={onRetry}>{t('action.retry')}</Button>
  return (
    <div role="alert">
      <EmptyState icon={IconRefreshAlert} title={t('frame.broken')} hint={t('frame.brokenHint')} action={action} />
    </div>
  )
}

export function PageNotFound() {
  const { t } = useTranslation('app')
  return <EmptyState icon={IconCompass} title={t('frame.notFound')} hint={t('frame.notFoundHint')} />
}
