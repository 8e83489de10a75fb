import type { Icon } from '@tabler/icons-react'
import { IconBell, IconCheck, IconCircleDashed, IconClock, IconClockCheck, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RoundState } from '../../../../common/security/patrols/patrols.contract.ts'
import classes from './PlanState.module.css'

const icons: Readonly<Record<RoundState, Icon>> = {
  planned: IconClock,
  due: IconBell,
  done: IconCheck,
  late: IconClockCheck,
  missed: IconCircleDashed,
}

/** What became of something planned, told by glyph, word and border; `null` is what nobody planned. */
export function PlanState({ state }: { state: RoundState | null }) {
  const { t } = useTranslation('security')
  const Glyph = state === null ? IconPlus : icons[state]
  return (
    <span className={classes.state} data-state={state ?? 'unplanned'}>
      <Glyph size={16} stroke={2} aria-hidden="true" />
      {state === null ? t('patrols.list.unplanned') : t(`patrols.state.${state}`)}
    </span>
  )
}
