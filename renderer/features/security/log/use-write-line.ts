import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppendInput } from '../../../../common/security/log/log.contract.ts'
import { call } from '../../../api/client.ts'
import { refreshTopics, useCommandOp } from '../../../api/use-operation.ts'
import { notify } from '../../../ui/notify.tsx'

/**
 * Writes a line, and offers for ten seconds to withdraw it, which is itself a line. Done as soon as the line is stored: the
 * book is read again meanwhile.
 */
export function useWriteLine(): (line: AppendInput) => Promise<void> {
  const { t } = useTranslation('security')
  const { mutateAsync: supplement } = useCommandOp('log.supplement')
  return useCallback(
    async (line) => {
      const { id, seq } = await call('log.append', line)
      void refreshTopics(['log'])
      notify.done(t('log.saved', { seq }), {
        slot: 'log',
        undo: async () => {
          await supplement({ entryId: id, text: t('log.withdrawnAtOnce'), withdraws: true })
        },
      })
    },
    [supplement, t],
  )
}
