import { IconCheck, IconClipboardCheck, IconEye, IconLock, IconPencil, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../../common/security/incidents/incidents.contract.ts'
import { mayDo } from '../../../../common/security/incidents/incidents.rules.ts'
import { useMay } from '../../../api/session.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Button } from '../../../ui/Button.tsx'
import { notify } from '../../../ui/notify.tsx'
import { usePaper } from '../../../ui/use-paper.ts'
import type { IncidentDialog } from './IncidentDialogs.tsx'
import { useAcknowledge } from './use-acknowledge.ts'

type NextStepsProps = { incident: Incident; onDialog: (dialog: IncidentDialog) => void }

/** What the state and the role allow now. */
export function NextSteps({ incident, onDialog }: NextStepsProps) {
  const { t } = useTranslation('security')
  const mayReport = useMay('incidents:report')
  const mayReview = useMay('incidents:review')
  const startReview = useCommandOp('incidents.startReview')
  const acknowledge = useAcknowledge()
  const paper = usePaper()
  const { id, version, state } = incident
  const start = () =>
    startReview.mutate(
      { id, version },
      { onSuccess: () => notify.done(t('incidents.done.review')), onError: (error) => notify.failed(error) },
    )
  return (
    <>
      {mayReview && incident.unseen && (
        <Button icon={IconEye} busy={acknowledge.isPending} onClick={() => acknowledge.mutate({ id })}>
          {t('incidents.action.seen')}
        </Button>
      )}
      {mayReview && mayDo('start-review', state) && (
        <Button icon={IconClipboardCheck} busy={startReview.isPending} onClick={start}>
          {t('incidents.action.startReview')}
        </Button>
      )}
      {mayReview && mayDo('finish-review', state) && (
        <Button icon={IconCheck} onClick={() => onDialog({ kind: 'conclusion' })}>
          {t('incidents.action.finishReview')}
        </Button>
      )}
      {mayReview && mayDo('close', state) && (
        <Button icon={IconLock} onClick={() => onDialog({ kind: 'close' })}>
          {t('incidents.action.close')}
        </Button>
      )}
      {mayReport && mayDo('correct', state) && (
        <Button kind="quiet" icon={IconPencil} onClick={() => onDialog({ kind: 'correct' })}>
          {t('incidents.action.correct')}
        </Button>
      )}
      <Button kind="quiet" icon={IconPrinter} onClick={() => void paper('incident-report', { id, withNames: false })}>
        {t('incidents.action.print')}
      </Button>
    </>
  )
}
