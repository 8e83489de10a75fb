import { useTranslation } from 'react-i18next'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { notify } from '../../../ui/notify.tsx'

/** Takes back this person's last change, after saying what it was. */
export function UndoDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['shelter', 'app'])
  const format = useFormat()
  const last = useQueryOp('stays.lastChange', {}, { staleTime: 0 })
  const undo = useCommandOp('stays.undo')
  if (last.data === undefined) return null
  if (last.data === null) {
    return (
      <Dialog opened onClose={onClose} title={t('stays.action.undo')} size="sm">
        <p>{t('stays.undo.nothing')}</p>
      </Dialog>
    )
  }
  const { changeId, operation, persons } = last.data
  const word = t(`stays.operation.${operation as 'stays.move'}`)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('stays.undo.title')}
      text={t('stays.undo.text', { operation: word, names: format.list(persons) })}
      confirmLabel={t('app:action.undo')}
      onConfirm={async () => {
        await undo.mutateAsync({ changeId })
        notify.info(t('stays.undo.done'))
        onClose()
      }}
    />
  )
}
