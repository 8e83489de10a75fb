import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reservation } from '../../../../common/atelier/materials/materials.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { notify } from '../../../ui/notify.tsx'

/** Tells for which lots less is kept, because the material turned out not to be there. */
export function useSayShortened(): (shortened: readonly Reservation[]) => void {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  return useCallback(
    (shortened) => {
      if (shortened.length === 0) return
      notify.info(t('materials.done.shortened', { lots: format.list(shortened.map(({ lotCode }) => lotCode)) }))
    },
    [t, format],
  )
}
