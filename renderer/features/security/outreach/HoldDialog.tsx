import { useTranslation } from 'react-i18next'
import type { OutreachEvent } from '../../../../common/security/outreach/outreach.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { notify } from '../../../ui/notify.tsx'

/** Records that an event took place. */
export function HoldDialog({ event, onClose }: { event: OutreachEvent; onClose: () => void }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const { mutateAsync } = useCommandOp('outreach.hold')
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('outreach.holdDialog.title', { title: event.title })}
      text={t('outreach.holdDialog.text', { date: format.longDate(event.on), place: event.place })}
      confirmLabel={t('outreach.act.hold')}
      onConfirm={async () => {
        await mutateAsync({ id: event.id, version: event.version })
        notify.done(t('outreach.done.held'))
      }}
    />
  )
}
