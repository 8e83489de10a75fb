import { IconMapPinPlus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutreachEvent } from '../../../../common/security/outreach/outreach.contract.ts'
import { isOver } from '../../../../common/security/outreach/outreach.rules.ts'
import type { Assessment } from '../../../../common/security/risk/risk.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { EventCard } from './EventCard.tsx'
import { OutreachDialogs, type EventTask } from './OutreachDialogs.tsx'
import classes from './OutreachList.module.css'

/** Outreach events, those ahead first, each with what it lacks. */
export function OutreachList({ onPlan }: { onPlan: () => void }) {
  const events = useQueryOp('outreach.list', {})
  const assessments = useQueryOp('risk.list', {})
  const [task, setTask] = useState<EventTask | null>(null)
  const event = events.data?.find(({ id }) => id === task?.eventId)
  const assessmentOf = (event: OutreachEvent) => assessments.data?.find(({ id }) => id === event.assessmentId) ?? null
  return (
    <>
      <QueryView query={events}>
        {(all) =>
          all.length === 0 ? (
            <NoEvents onPlan={onPlan} />
          ) : (
            <QueryView query={assessments}>
              {() => <Groups events={all} assessmentOf={assessmentOf} onTask={setTask} />}
            </QueryView>
          )
        }
      </QueryView>
      {task && event && (
        <OutreachDialogs
          kind={task.kind}
          event={event}
          assessment={assessmentOf(event)}
          onClose={() => setTask(null)}
        />
      )}
    </>
  )
}

type GroupsProps = {
  events: readonly OutreachEvent[]
  assessmentOf: (event: OutreachEvent) => Assessment | null
  onTask: (task: EventTask) => void
}

/** What is ahead by its day; what is over below, the latest first. */
function Groups({ events, assessmentOf, onTask }: GroupsProps) {
  const { t } = useTranslation('security')
  const ahead = events.filter(({ state }) => !isOver(state))
  const over = events.filter(({ state }) => isOver(state)).toReversed()
  const groups = [
    { title: t('outreach.ahead'), events: ahead },
    { title: t('outreach.over'), events: over },
  ].filter((group) => group.events.length > 0)
  return groups.map((group) => (
    <section key={group.title} className={classes.group} aria-label={group.title}>
      <h2>{group.title}</h2>
      {group.events.map((event) => (
        <EventCard key={event.id} event={event} assessment={assessmentOf(event)} onTask={onTask} />
      ))}
    </section>
  ))
}

function NoEvents({ onPlan }: { onPlan: () => void }) {
  const { t } = useTranslation('security')
  const mayWrite = useMay('risk:write')
  return (
    <EmptyState
      icon={IconMapPinPlus}
      title={t('outreach.empty')}
      hint={t(mayWrite ? 'outreach.emptyHint' : 'outreach.emptyHintReader')}
      action={
        mayWrite && (
          <Button icon={IconPlus} onClick={onPlan}>
            {t('outreach.plan')}
          </Button>
        )
      }
    />
  )
}
