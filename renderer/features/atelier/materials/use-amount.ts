import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { MaterialUnit } from '../../../../common/atelier/materials/materials.contract.ts'
import { scaledDecimal } from '../../../../common/kernel/money.ts'
import { useFormat } from '../../../i18n.ts'

/** Millimetres or pieces as people read them: metres with two decimals, or a whole number. */
export function useAmount(): { bare: Amount; full: Amount } {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const bare = useCallback<Amount>(
    (quantity, unit) => (unit === 'mm' ? format.number(quantity / 1000, 2) : format.number(quantity)),
    [format],
  )
  const full = useCallback<Amount>(
    (quantity, unit) => t(unit === 'mm' ? 'materials.metres' : 'materials.count', { amount: bare(quantity, unit) }),
    [t, bare],
  )
  return { bare, full }
}

type Amount = (quantity: number, unit: MaterialUnit) => string

/** What a column is sorted by and exports: metres, or pieces. */
export function amountValue(quantity: number, unit: MaterialUnit): number {
  return unit === 'mm' ? quantity / 1000 : quantity
}

/** What somebody typed, in millimetres or pieces; metres with two decimals at most. `null` when it is no quantity. */
export function quantityOf(text: string, unit: MaterialUnit): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '')
  if (unit === 'piece') return scaledDecimal(plain, 0)
  const centimetres = scaledDecimal(plain, 2)
  return centimetres === null ? null : centimetres * 10
}

/** The text of a field for a quantity; `zero` where nothing is an answer too. */
export const quantityText = (unit: MaterialUnit, { zero }: { zero: boolean }) =>
  z.string().refine((text) => (quantityOf(text, unit) ?? -1) >= (zero ? 0 : 1), {
    error: zero ? 'stock.counted' : 'stock.quantity',
  })

/** What a field shows at first for a quantity that is known. */
export function quantityToText(quantity: number, unit: MaterialUnit): string {
  return unit === 'mm' ? (quantity / 1000).toFixed(2).replace('.', ',') : String(quantity)
}

/** The text of a field for an amount of lei, in bani; `null` when it is none. */
export const baniOf = (text: string): number | null => scaledDecimal(text.replace(/[\s\u00a0\u202f]/g, ''), 2)
