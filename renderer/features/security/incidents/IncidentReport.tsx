import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogEntry } from '../../../../common/security/log/log.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { notify } from '../../../ui/notify.tsx'
import { emptyDraft, reportOf } from './report-draft.ts'
import { ReportDialog } from './ReportDialog.tsx'

type IncidentReportProps = {
  onDone: (incident: { id: string; number: string; seq: number }) => void
  onCancel: () => void
  /** The log line from which the incident is made. */
  fromEntry?: LogEntry | undefined
}

/** Reports an incident in the first minute; details come later. Mount it only while it is open. */
export function IncidentReport({ onDone, onCancel, fromEntry }: IncidentReportProps) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('incidents.report')
  const initial = useMemo(() => emptyDraft(fromEntry), [fromEntry])
  return (
    <ReportDialog
      title={t('incidents.form.title')}
      initial={initial}
      known={fromEntry?.persons.map(({ id, alias }) => ({ personId: id, alias })) ?? []}
      onClose={onCancel}
      onSave={async (draft) => {
        const origin = { fromEntryId: fromEntry?.id ?? null, late: draft.at.late }
        const incident = await mutateAsync({ ...reportOf(draft), ...origin })
        notify.done(t('incidents.done.reported', { number: incident.number }))
        onDone(incident)
      }}
    />
  )
}
