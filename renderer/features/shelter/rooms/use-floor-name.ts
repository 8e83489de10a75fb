import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** `Parter`, `Etajul 2`, `Subsolul 1`. */
export function useFloorName(): (floor: number) => string {
  const { t } = useTranslation('shelter')
  return useCallback(
    (floor) => {
      if (floor === 0) return t('rooms.floor.ground')
      return floor > 0 ? t('rooms.floor.above', { number: floor }) : t('rooms.floor.below', { number: -floor })
    },
    [t],
  )
}
