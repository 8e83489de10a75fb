import { useCallback } from 'react'
import { languages } from '../../../../common/i18n/languages.ts'
import { formatMoney, money } from '../../../../common/kernel/money.ts'
import { useLanguage } from '../../../i18n.ts'

/** Euro cents as people read them. */
export function useEuro(): (cents: number) => string {
  const { locale } = languages[useLanguage()]
  return useCallback((cents) => formatMoney(money(cents, 'EUR'), locale), [locale])
}
