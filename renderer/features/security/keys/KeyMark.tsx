import type { Icon } from '@tabler/icons-react'
import {
  IconArrowBarRight,
  IconClockExclamation,
  IconDoorExit,
  IconHelpCircle,
  IconKey,
  IconKeyOff,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { KeyRow } from '../../../../common/security/keys/keys.contract.ts'
import classes from './KeyMark.module.css'

/** Where a key is, as the list tells it. */
export const shownStates = ['stay-ended', 'overdue', 'out', 'in', 'lost', 'retired'] as const
export type ShownState = (typeof shownStates)[number]

export function shownState({ state, out }: Pick<KeyRow, 'state' | 'out'>): ShownState {
  return out?.state ?? state
}

const icons: Readonly<Record<ShownState, Icon>> = {
  'stay-ended': IconDoorExit,
  overdue: IconClockExclamation,
  out: IconArrowBarRight,
  in: IconKey,
  lost: IconHelpCircle,
  retired: IconKeyOff,
}

/** Where a key is, by glyph, word and line. */
export function KeyMark({ state }: { state: ShownState }) {
  const { t } = useTranslation('security')
  const Glyph = icons[state]
  return (
    <span className={classes.mark} data-state={state}>
      <Glyph size={16} stroke={1.75} aria-hidden="true" />
      {t(`keys.state.${state}`)}
    </span>
  )
}
