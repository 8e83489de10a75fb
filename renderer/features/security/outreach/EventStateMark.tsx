import {
  IconBulb,
  IconCalendarCheck,
  IconCalendarPause,
  IconCircleCheck,
  IconCircleX,
  IconListSearch,
  IconShieldCheck,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OutreachState } from '../../../../common/security/outreach/outreach.contract.ts'
import classes from './EventStateMark.module.css'

const icons = {
  idea: IconBulb,
  'risk-assessed': IconListSearch,
  'security-ready': IconShieldCheck,
  approved: IconCircleCheck,
  held: IconCalendarCheck,
  delayed: IconCalendarPause,
  cancelled: IconCircleX,
} as const

/** Where an event stands, by glyph and word. */
export function EventStateMark({ state }: { state: OutreachState }) {
  const { t } = useTranslation('security')
  const Glyph = icons[state]
  return (
    <span className={classes.mark} data-state={state}>
      <Glyph size={15} stroke={1.75} aria-hidden="true" />
      {t(`outreach.state.${state}`)}
    </span>
  )
}
