import { useTranslation } from 'react-i18next'
import type { Visit } from '../../../../common/security/visits/visits.contract.ts'
import { visitsContract } from '../../../../common/security/visits/visits.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { ReasonDialog } from '../../../ui/form/ReasonDialog.tsx'
import { notify } from '../../../ui/notify.tsx'

const schema = visitsContract['visits.cancel'].input.pick({ reason: true })

/** An expected visitor does not come. */
export function CancelVisitDialog({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('visits.cancel')
  return (
    <ReasonDialog
      title={t('visits.cancel.title', { name: visit.name })}
      submitLabel={t('visits.cancel.submit')}
      label={t('visits.field.cancelReason')}
      schema={schema}
      onReason={async (reason) => {
        await mutateAsync({ id: visit.id, version: visit.version, reason })
        notify.done(t('visits.done.cancelled'))
      }}
      onClose={onClose}
    />
  )
}
