import type { Icon } from '@tabler/icons-react'
import { IconAlertTriangle, IconCircleCheck, IconClockExclamation, IconClockHour4 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AssetState } from '../../../../common/security/assets/assets.contract.ts'
import classes from './AssetMark.module.css'

/** The most urgent first. */
export const byUrgency: readonly AssetState[] = ['fault', 'overdue', 'due-soon', 'in-order']

const icons: Readonly<Record<AssetState, Icon>> = {
  fault: IconAlertTriangle,
  overdue: IconClockExclamation,
  'due-soon': IconClockHour4,
  'in-order': IconCircleCheck,
}

/** How a device stands, by glyph, word and line; colour only supports. */
export function AssetMark({ state }: { state: AssetState }) {
  const { t } = useTranslation('security')
  const Glyph = icons[state]
  return (
    <span className={classes.mark} data-state={state}>
      <Glyph size={16} stroke={1.75} aria-hidden="true" />
      {t(`assets.state.${state}`)}
    </span>
  )
}
