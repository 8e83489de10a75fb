import { useCallback } from 'react'
import type { RateRow } from '../../../../common/atelier/rates/rates.contract.ts'
import { useFormat } from '../../../i18n.ts'

/** A rate as people read it, with its four decimals. */
export function useRateText(): (rate: Pick<RateRow, 'rateE4'>) => string {
  const format = useFormat()
  return useCallback(({ rateE4 }) => format.number(rateE4 / 10_000, 4), [format])
}
