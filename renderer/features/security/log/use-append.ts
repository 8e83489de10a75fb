import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../common/kernel/app-error.ts'
import type { MovementDoubt, WrittenKind } from '../../../../common/security/log/log.contract.ts'
import { call, toFailure } from '../../../api/client.ts'
import { refreshTopics, useCommandOp } from '../../../api/use-operation.ts'
import { notify } from '../../../ui/notify.tsx'
import type { LogDraft } from './log-draft.ts'
import { lineOf } from './log-draft.ts'

/** Writes lines; each can be withdrawn for ten seconds, which is itself a line. */
export function useAppend(onSaved: () => void) {
  const { t } = useTranslation('security')
  const supplement = useCommandOp('log.supplement')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const save = async (kind: WrittenKind, draft: LogDraft, confirmed: MovementDoubt[] = []) => {
    if (busy) return
    setBusy(true)
    try {
      const { id, seq } = await call('log.append', lineOf(kind, draft, confirmed))
      setFailure(null)
      // The desk takes the next key as soon as the line is stored; the book is read again meanwhile.
      onSaved()
      void refreshTopics(['log'])
      notify.done(t('log.saved', { seq }), {
        slot: 'log',
        undo: async () => {
          await supplement.mutateAsync({ entryId: id, text: t('log.withdrawnAtOnce'), withdraws: true })
        },
      })
    } catch (error) {
      setFailure(toFailure(error))
    } finally {
      setBusy(false)
    }
  }
  return { save, busy, failure, clearFailure: () => setFailure(null) }
}
