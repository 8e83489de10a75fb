import { IconInfoCircle } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutreachEvent } from '../../../../common/security/outreach/outreach.contract.ts'
import { isOver } from '../../../../common/security/outreach/outreach.rules.ts'
import type { Assessment } from '../../../../common/security/risk/risk.contract.ts'
import { useFormat } from '../../../i18n.ts'
import classes from './EventCard.module.css'
import { EventMenu } from './EventMenu.tsx'
import { EventStateMark } from './EventStateMark.tsx'
import { NextStepBar } from './NextStepBar.tsx'
import type { EventTask } from './OutreachDialogs.tsx'
import { ReadinessSteps } from './ReadinessSteps.tsx'

type EventCardProps = { event: OutreachEvent; assessment: Assessment | null; onTask: (task: EventTask) => void }

/** An event as a checklist: what is there, what lacks, and the one next step. */
export function EventCard({ event, assessment, onTask }: EventCardProps) {
  const format = useFormat()
  const id = useId()
  const over = isOver(event.state)
  return (
    <article className={classes.card} aria-labelledby={id} data-over={over || undefined}>
      <div className={classes.head}>
        <h3 id={id} className={classes.title}>
          {event.title}
        </h3>
        <span className={classes.where}>
          {format.longDate(event.on)} · {event.place}
        </span>
        <EventStateMark state={event.state} />
        {!over && (
          <span className={`${classes.menu} no-print`}>
            <EventMenu event={event} onTask={onTask} />
          </span>
        )}
      </div>
      {!over && <ReadinessSteps event={event} assessment={assessment} />}
      <Exception event={event} />
      <Cause event={event} />
      <NextStepBar event={event} assessment={assessment} onTask={onTask} />
    </article>
  )
}

/** An approval in spite of something, with its reason and what lacks, wherever the event is shown. */
function Exception({ event: { state, overrideReason, gaps } }: { event: OutreachEvent }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const lacking = state === 'approved' && gaps.length > 0
  if (overrideReason === '' && !lacking) return null
  return (
    <div className={classes.exception}>
      <IconInfoCircle size={17} stroke={1.75} aria-hidden="true" />
      <div>
        {overrideReason !== '' && <div>{t('outreach.exception', { reason: overrideReason })}</div>}
        {lacking && (
          <div>{t('outreach.lacks', { gaps: format.list(gaps.map((gap) => t(`outreach.gapName.${gap}`))) })}</div>
        )}
      </div>
    </div>
  )
}

function Cause({ event: { state, cause } }: { event: OutreachEvent }) {
  const { t } = useTranslation('security')
  if (cause === '') return null
  const key = state === 'delayed' || state === 'cancelled' ? state : 'earlier'
  return <p className={classes.cause}>{t(`outreach.cause.${key}`, { cause })}</p>
}
