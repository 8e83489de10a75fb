import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../common/kernel/app-error.ts'
import type { MovementDoubt, WrittenKind } from '../../../../common/security/log/log.contract.ts'
import { toFailure } from '../../../api/client.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { notify } from '../../../ui/notify.tsx'
import type { LogDraft } from './log-draft.ts'
import { lineOf } from './log-draft.ts'

/** Writes lines; each can be withdrawn for ten seconds, which is itself a line. */
export function useAppend(onSaved: () => void) {
  const { t } = useTranslation('security')
  const append = useCommandOp('log.append')
  const supplement = useCommandOp('log.supplement')
  const [failure, setFailure] = useState<Failure | null>(null)

  const save = async (kind: WrittenKind, draft: LogDraft, confirmed: MovementDoubt[] = []) => {
    if (append.isPending) return
    try {
      const { id, seq } = await append.mutateAsync(lineOf(kind, draft, confirmed))
      setFailure(null)
      onSaved()
      notify.done(t('log.saved', { seq }), {
        undo: async () => {
          await supplement.mutateAsync({ entryId: id, text: t('log.withdrawnAtOnce'), withdraws: true })
        },
      })
    } catch (error) {
      setFailure(toFailure(error))
    }
  }
  return { save, busy: append.isPending, failure, clearFailure: () => setFailure(null) }
}
