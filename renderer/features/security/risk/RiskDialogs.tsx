import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { Assessment, RiskSubject } from '../../../../common/security/risk/risk.contract.ts'
import { AssessDialog } from './AssessDialog.tsx'
import { MeasureDialog } from './MeasureDialog.tsx'
import { VerifyDialog } from './VerifyDialog.tsx'

/** What somebody is about to do about a risk. */
export type RiskTask =
  | {
      readonly kind: 'assess'
      readonly subject: RiskSubject | null
      readonly subjectName: string | null
      readonly before: Assessment | null
      readonly eventDay?: LocalDate
    }
  | { readonly kind: 'measure'; readonly assessment: Assessment }
  | { readonly kind: 'verify'; readonly measure: Assessment['measures'][number] }

/** The dialog of the task at hand. */
export function RiskDialogs({ task, onClose }: { task: RiskTask | null; onClose: () => void }) {
  if (task === null) return null
  if (task.kind === 'measure') return <MeasureDialog assessment={task.assessment} onClose={onClose} />
  if (task.kind === 'verify') return <VerifyDialog measure={task.measure} onClose={onClose} />
  const { subject, subjectName, before, eventDay = null } = task
  return (
    <AssessDialog subject={subject} subjectName={subjectName} before={before} eventDay={eventDay} onClose={onClose} />
  )
}
