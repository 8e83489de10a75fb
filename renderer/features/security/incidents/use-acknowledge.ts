import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCommandOp } from '../../../api/use-operation.ts'
import { notify } from '../../../ui/notify.tsx'

/** Says that the coordinator has seen an incident; kept as a notice. */
export function useAcknowledge() {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('incidents.acknowledge')
  return useMutation({
    mutationFn: (input: { id: string }) => mutateAsync(input),
    onSuccess: () => notify.done(t('incidents.done.seen')),
    onError: (error) => notify.failed(error),
  })
}
