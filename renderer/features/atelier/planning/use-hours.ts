import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Minutes as hours and minutes in the language of the window. */
export function useHours(): (minutes: number) => string {
  const { t } = useTranslation('atelier')
  return useCallback((minutes) => t('planning.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }), [t])
}
