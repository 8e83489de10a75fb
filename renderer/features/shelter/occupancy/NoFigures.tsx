import { IconBed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../ui/EmptyState.tsx'

/** The house has no beds in the period, so there is nothing to fill. */
export function NoFigures() {
  const { t } = useTranslation('figures')
  return <EmptyState icon={IconBed} title={t('empty.months')} hint={t('empty.monthsHint')} />
}
