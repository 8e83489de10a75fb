import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyRow } from '../../../../common/security/keys/keys.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { notify } from '../../../ui/notify.tsx'

/** Takes a key back now, with one key or click; a key that is not out is left as it is. */
export function useTakeBack(): (row: KeyRow) => void {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('keys.return')
  return useCallback(
    ({ number, out }: KeyRow) => {
      if (out === null) {
        notify.info(t('keys.done.wasIn', { number }))
        return
      }
      mutateAsync({ issueId: out.issueId, at: null })
        .then(({ seq }) => notify.done(t('keys.done.in', { number, seq })))
        .catch(notify.failed)
    },
    [t, mutateAsync],
  )
}
