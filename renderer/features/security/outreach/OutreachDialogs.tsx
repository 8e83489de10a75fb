import { useState } from 'react'
import type { OutreachEvent } from '../../../../common/security/outreach/outreach.contract.ts'
import type { Assessment } from '../../../../common/security/risk/risk.contract.ts'
import { useSession } from '../../../api/session.ts'
import { AssessDialog } from '../risk/AssessDialog.tsx'
import { MeasureDialog } from '../risk/MeasureDialog.tsx'
import { VerifyDialog } from '../risk/VerifyDialog.tsx'
import { ApproveDialog } from './ApproveDialog.tsx'
import { CauseDialog } from './CauseDialog.tsx'
import { EventDialog } from './EventDialog.tsx'
import { HoldDialog } from './HoldDialog.tsx'
import { verifiableBy } from './next-step.ts'
import { OfficerDialog } from './OfficerDialog.tsx'

/** What somebody is about to do about an event. */
export type EventTask = {
  readonly kind: 'correct' | 'assess' | 'measure' | 'verify' | 'assign' | 'approve' | 'hold' | 'delay' | 'cancel'
  readonly eventId: string
}

type OutreachDialogsProps = {
  kind: EventTask['kind']
  /** The event as it stands now, whoever changed it meanwhile. */
  event: OutreachEvent
  assessment: Assessment | null
  onClose: () => void
}

/** The dialog of the task at hand. */
export function OutreachDialogs({ kind, event, assessment, onClose }: OutreachDialogsProps) {
  switch (kind) {
    case 'correct':
      return <EventDialog event={event} onClose={onClose} />
    case 'assign':
      return <OfficerDialog event={event} onClose={onClose} />
    case 'approve':
      return <ApproveDialog event={event} assessment={assessment} onClose={onClose} />
    case 'hold':
      return <HoldDialog event={event} onClose={onClose} />
    case 'delay':
    case 'cancel':
      return <CauseDialog event={event} kind={kind} onClose={onClose} />
    case 'assess':
      return (
        <AssessDialog
          subject={{ kind: 'event', outreachId: event.id }}
          subjectName={event.title}
          before={assessment}
          eventDay={event.on}
          onClose={onClose}
        />
      )
    case 'measure':
      return assessment && <MeasureDialog assessment={assessment} onClose={onClose} />
    case 'verify':
      return <VerifyFirst assessment={assessment} onClose={onClose} />
  }
}

/** Verifies the measure that was first when the dialog opened, not the one that is first after it was saved. */
function VerifyFirst({ assessment, onClose }: Pick<OutreachDialogsProps, 'assessment' | 'onClose'>) {
  const { user } = useSession()
  const [measure] = useState(() => verifiableBy(user.id, assessment))
  return measure && <VerifyDialog measure={measure} onClose={onClose} />
}
