import { useTranslation } from 'react-i18next'
import type { GatePerson } from '../../../../common/security/gate/gate.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { notify } from '../../../ui/notify.tsx'

/** Writes the entry of somebody who was out, now. */
export function useCameBack() {
  const { t } = useTranslation('security')
  const append = useCommandOp('log.append')
  const supplement = useCommandOp('log.supplement')
  const cameBack = (person: GatePerson) => {
    append.mutate(
      { kind: 'entry', at: null, personIds: [person.personId], text: '' },
      {
        onSuccess: ({ id, seq }) =>
          notify.done(t('log.saved', { seq }), {
            slot: 'log',
            undo: async () => {
              await supplement.mutateAsync({ entryId: id, text: t('log.withdrawnAtOnce'), withdraws: true })
            },
          }),
        onError: (error) => notify.failed(error),
      },
    )
  }
  return { cameBack, busy: append.isPending }
}
