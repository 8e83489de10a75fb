import { useTranslation } from 'react-i18next'
import type { OrderFile } from '../../../../common/atelier/orders/order.ts'
import { ordersContract } from '../../../../common/atelier/orders/orders.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

const schema = ordersContract['orders.hold'].input.pick({ reason: true })
const nothing = { reason: '' }

type ReasonDialogProps = { order: OrderFile; what: 'hold' | 'cancel'; onClose: () => void }

/** Lets an order wait, or cancels it, for a reason that stays with it. */
export function ReasonDialog({ order: { id, version, number }, what, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('atelier')
  const hold = useCommandOp('orders.hold')
  const cancel = useCommandOp('orders.cancel')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ reason }: typeof nothing) => {
      await (what === 'hold' ? hold : cancel).mutateAsync({ id, version, reason })
      notify.done(t(what === 'hold' ? 'orders.done.held' : 'orders.done.cancelled', { number }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t(`orders.dialog.${what}`, { number })}
        submitLabel={t(`orders.action.${what}`)}
        danger={what === 'cancel'}
        size="sm"
      >
        <form.AppField name="reason">
          {(field) => <field.TextArea label={t('orders.dialog.reason')} required autoFocus />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
