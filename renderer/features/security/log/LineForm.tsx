import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WrittenKind } from '../../../../common/security/log/log.contract.ts'
import { writtenKinds } from '../../../../common/security/log/log.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { IncidentReport } from '../incidents/IncidentReport.tsx'
import { KeyIssueDialog } from '../keys/KeyIssueDialog.tsx'
import { CheckCallEntry } from '../patrols/CheckCallEntry.tsx'
import { RoundEntry } from '../patrols/RoundEntry.tsx'
import { VisitCheckIn } from '../visits/VisitCheckIn.tsx'
import { Composer } from './Composer.tsx'
import type { ComposedKind } from './kinds.ts'
import { emptyDraft } from './log-draft.ts'

type LineFormProps = {
  kind: ComposedKind
  /** The line from which an incident is made. */
  fromEntryId: string | null
  onDone: () => void
}

const isWritten = (kind: ComposedKind): kind is ComposedKind & WrittenKind =>
  writtenKinds.some((written) => written === kind)

/** The form of a kind: plain lines here, the others from the register that they belong to. Esc leaves it. */
export function LineForm({ kind, fromEntryId, onDone }: LineFormProps) {
  const [draft, setDraft] = useState(emptyDraft)
  useLeaveByEscape(onDone)
  if (isWritten(kind)) return <Composer kind={kind} draft={draft} onDraft={setDraft} onSaved={onDone} />
  if (kind === 'visitor') return <VisitCheckIn onDone={onDone} onCancel={onDone} />
  if (kind === 'round') return <RoundEntry onDone={onDone} onCancel={onDone} />
  if (kind === 'check-call') return <CheckCallEntry onDone={onDone} onCancel={onDone} />
  if (kind === 'key') return <KeyIssueDialog onClose={onDone} />
  if (fromEntryId === null) return <IncidentReport onDone={onDone} onCancel={onDone} />
  return <IncidentOfLine entryId={fromEntryId} onDone={onDone} />
}

/** An incident made of a line takes over what stands in it. */
function IncidentOfLine({ entryId, onDone }: { entryId: string; onDone: () => void }) {
  const { t } = useTranslation('security')
  const entry = useQueryOp('log.get', { id: entryId })
  if (!entry.data) return <p>{t('log.reading')}</p>
  return <IncidentReport fromEntry={entry.data} onDone={onDone} onCancel={onDone} />
}

function useLeaveByEscape(onLeave: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (document.querySelector('[aria-modal="true"], [role="listbox"]') === null) onLeave()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onLeave])
}
