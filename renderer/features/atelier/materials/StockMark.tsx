import type { Icon } from '@tabler/icons-react'
import { IconAlertTriangle, IconArchive, IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MaterialRow } from '../../../../common/atelier/materials/materials.contract.ts'
import classes from './StockMark.module.css'

/** How a material stands, the most pressing first. */
export const stockStates = ['none', 'below', 'enough', 'ended'] as const
export type StockState = (typeof stockStates)[number]

const icons: Readonly<Record<StockState, Icon>> = {
  none: IconCircleDashed,
  below: IconAlertTriangle,
  enough: IconCheck,
  ended: IconArchive,
}

export function stockState({ ended, stock, minStock }: Pick<MaterialRow, 'ended' | 'stock' | 'minStock'>): StockState {
  if (ended) return 'ended'
  if (minStock === 0 || stock >= minStock) return 'enough'
  return stock === 0 ? 'none' : 'below'
}

/** Told by glyph and word, never by colour alone. */
export function StockMark({ state }: { state: StockState }) {
  const { t } = useTranslation('atelier')
  const Glyph = icons[state]
  return (
    <span className={classes.mark} data-state={state}>
      <Glyph size={16} stroke={1.75} aria-hidden="true" />
      {t(`materials.mark.${state}`)}
    </span>
  )
}
