import { IconBolt, IconCalendarEvent, IconCalendarWeek } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlaceRequest } from '../../../../common/shelter/requests/requests.contract.ts'
import classes from './UrgencyMark.module.css'

const icons = { today: IconBolt, 'this-week': IconCalendarWeek, planned: IconCalendarEvent } as const

/** How urgent a request is, by glyph and word. */
export function UrgencyMark({ urgency }: { urgency: PlaceRequest['urgency'] }) {
  const { t } = useTranslation('shelter')
  const Glyph = icons[urgency]
  return (
    <span className={classes.mark} data-urgency={urgency}>
      <Glyph size={15} stroke={1.75} aria-hidden="true" />
      {t(`requests.urgency.${urgency}`)}
    </span>
  )
}
