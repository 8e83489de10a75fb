import { useTranslation } from 'react-i18next'
import type { PlaceRequest } from '../../../../common/shelter/requests/requests.contract.ts'
import { requestsContract } from '../../../../common/shelter/requests/requests.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

const schema = requestsContract['waitingList.withdraw'].input.pick({ reason: true })
const nothing = { reason: '' }

/** Closes a request because those who asked no longer need the place. */
export function WithdrawDialog({ request, onClose }: { request: PlaceRequest; onClose: () => void }) {
  const { t } = useTranslation('shelter')
  const { mutateAsync } = useCommandOp('waitingList.withdraw')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: typeof nothing) => {
      await mutateAsync({ ...draft, id: request.id, version: request.version })
      notify.done(t('requests.done.withdrawn'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('requests.dialog.withdraw', { label: request.label })}
        submitLabel={t('requests.dialog.withdrawSubmit')}
        size="sm"
      >
        <form.AppField name="reason">
          {(field) => <field.TextField label={t('requests.field.withdrawReason')} required autoFocus />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
