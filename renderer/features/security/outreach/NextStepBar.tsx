import {
  IconCalendarCheck,
  IconCalendarEvent,
  IconCircleCheck,
  IconEyeCheck,
  IconPlus,
  IconShieldSearch,
  IconUserShield,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OutreachEvent } from '../../../../common/security/outreach/outreach.contract.ts'
import type { Assessment } from '../../../../common/security/risk/risk.contract.ts'
import { useMay, useSession } from '../../../api/session.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import classes from './EventCard.module.css'
import { nextStep, verifiableBy, type NextStep } from './next-step.ts'
import type { EventTask } from './OutreachDialogs.tsx'

type Act = { readonly task: EventTask['kind']; readonly icon: Icon }

/** What a step does; steps without an act wait for a day or for somebody else. */
const acts: Readonly<Partial<Record<NextStep, Act>>> = {
  'new-date': { task: 'correct', icon: IconCalendarEvent },
  past: { task: 'correct', icon: IconCalendarEvent },
  assess: { task: 'assess', icon: IconShieldSearch },
  'assess-again': { task: 'assess', icon: IconShieldSearch },
  'add-measure': { task: 'measure', icon: IconPlus },
  assign: { task: 'assign', icon: IconUserShield },
  verify: { task: 'verify', icon: IconEyeCheck },
  approve: { task: 'approve', icon: IconCircleCheck },
  hold: { task: 'hold', icon: IconCalendarCheck },
}

type NextStepBarProps = { event: OutreachEvent; assessment: Assessment | null; onTask: (task: EventTask) => void }

/** The one next step in words, and the button that does it for those who may. */
export function NextStepBar({ event, assessment, onTask }: NextStepBarProps) {
  const { t } = useTranslation('security')
  const { user } = useSession()
  const mayWrite = useMay('risk:write')
  const mayApprove = useMay('risk:approve')
  const step = nextStep(event, verifiableBy(user.id, assessment), todayInHouse())
  if (step === null) return null
  const mine = step === 'approve' ? mayApprove : mayWrite
  const act = mine ? acts[step] : undefined
  return (
    <div className={classes.next}>
      <p>
        <strong>{t('outreach.next')}</strong>{' '}
        {t(step === 'approve' && !mayApprove ? 'outreach.step.approve-others' : `outreach.step.${step}`)}
      </p>
      {act && (
        <Button icon={act.icon} onClick={() => onTask({ kind: act.task, eventId: event.id })}>
          {t(`outreach.act.${act.task}`)}
          <span className="visually-hidden"> {event.title}</span>
        </Button>
      )}
    </div>
  )
}
