import { useTranslation } from 'react-i18next'
import { useCommandOp } from '../../../api/use-operation.ts'
import { notify } from '../../../ui/notify.tsx'

/** Says that something was done, with the way back for ten seconds. */
export function useDoneWithUndo(): (text: string, changeId: string) => void {
  const { t } = useTranslation('shelter')
  const { mutateAsync } = useCommandOp('stays.undo')
  return (text, changeId) =>
    notify.done(text, {
      undo: async () => {
        await mutateAsync({ changeId })
        notify.info(t('stays.undo.done'))
      },
    })
}
