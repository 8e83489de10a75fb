import { useTranslation } from 'react-i18next'
import { useCommandOp } from '../../../api/use-operation.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { notify } from '../../../ui/notify.tsx'
import { changeDraft, emptyDraft } from './import-draft.ts'

/** Asks before an import is taken back; says why when something was already built on it. */
export function UndoImport({ batchId, onClose }: { batchId: string; onClose: () => void }) {
  const { t } = useTranslation('register')
  const undo = useCommandOp('register.undo')
  const confirm = async () => {
    await undo.mutateAsync({ batchId })
    changeDraft((draft) => (draft.result?.batchId === batchId ? emptyDraft : {}))
    notify.done(t('undo.done'))
  }
  return (
    <ConfirmDialog
      opened
      danger
      onClose={onClose}
      title={t('undo.title')}
      text={t('undo.text')}
      confirmLabel={t('undo.confirm')}
      onConfirm={confirm}
    />
  )
}
