import type { Icon } from '@tabler/icons-react'
import {
  IconAlertTriangle,
  IconBan,
  IconCircleDashed,
  IconCircleFilled,
  IconClockHour4,
  IconSparkles,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './StateChip.module.css'

/** How a bed can be used on a night. A free bed has no chip. */
export const occupancyStates = ['present', 'planned', 'away', 'preparing', 'hold', 'blocked'] as const
export type OccupancyState = (typeof occupancyStates)[number]

export const stateIcons: Readonly<Record<OccupancyState, Icon>> = {
  present: IconCircleFilled,
  planned: IconClockHour4,
  away: IconCircleDashed,
  preparing: IconSparkles,
  hold: IconAlertTriangle,
  blocked: IconBan,
}

type StateChipProps = { state: OccupancyState; label?: string | undefined; small?: boolean | undefined }

/** A state told by glyph, word, border and hatch; never by colour alone. */
export function StateChip({ state, label, small = false }: StateChipProps) {
  const { t } = useTranslation('app')
  const Icon = stateIcons[state]
  return (
    <span className={`state-fill ${classes.chip}`} data-state={state} data-small={small || undefined}>
      <Icon size={state === 'present' ? 9 : 13} stroke={2} aria-hidden="true" />
      {label ?? t(`state.${state}`)}
    </span>
  )
}

/** What each look means, in one line. */
export function StateLegend({ states = occupancyStates }: { states?: readonly OccupancyState[] }) {
  return (
    <ul className={classes.legend}>
      {states.map((state) => (
        <li key={state}>
          <StateChip state={state} small />
        </li>
      ))}
    </ul>
  )
}
