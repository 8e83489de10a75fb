import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n.ts'

type Heads = { readonly women: number; readonly men: number; readonly children: number }

/** `o femeie și 2 copii`: the head counts of a request in words, those that are not zero. */
export function usePeopleText(): (heads: Heads) => string {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  return useCallback(
    ({ women, men, children }) =>
      format.list([
        ...(women > 0 ? [t('requests.women', { count: women })] : []),
        ...(men > 0 ? [t('requests.men', { count: men })] : []),
        ...(children > 0 ? [t('requests.children', { count: children })] : []),
      ]),
    [t, format],
  )
}
