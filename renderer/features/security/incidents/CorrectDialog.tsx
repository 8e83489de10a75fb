import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../../common/security/incidents/incidents.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { notify } from '../../../ui/notify.tsx'
import { draftOf, reportOf } from './report-draft.ts'
import { ReportDialog } from './ReportDialog.tsx'

/** Completes a report that is not reviewed yet. */
export function CorrectDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('incidents.correct')
  const initial = useMemo(() => draftOf(incident), [incident])
  const { id, number, version, persons } = incident
  return (
    <ReportDialog
      title={t('incidents.form.correctTitle', { number })}
      initial={initial}
      withPolice
      known={persons}
      onClose={onClose}
      onSave={async (draft) => {
        await mutateAsync({ ...reportOf(draft), id, version, policeNumber: draft.policeNumber })
        notify.done(t('incidents.done.corrected'))
        onClose()
      }}
    />
  )
}
