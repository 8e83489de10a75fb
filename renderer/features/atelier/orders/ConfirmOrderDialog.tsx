import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { OrderFile } from '../../../../common/atelier/orders/order.ts'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

const schema = z.object({ promisedOn: localDateSchema.nullable() })
const nothing: { promisedOn: string | null } = { promisedOn: null }

/** Takes an order on, with the day that is promised for it. */
export function ConfirmOrderDialog({ order, onClose }: { order: OrderFile; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { mutateAsync } = useCommandOp('orders.confirm')
  const { id, version, number } = order
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ promisedOn }: typeof nothing) => {
      await mutateAsync({ id, version, promisedOn })
      notify.done(t('orders.done.confirmed', { number }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('orders.dialog.confirm', { number })}
        submitLabel={t('orders.action.confirm')}
        size="sm"
      >
        <p>{t('orders.dialog.confirmText')}</p>
        <form.AppField name="promisedOn">
          {(field) => (
            <field.DateField
              label={t('orders.dialog.promisedOn')}
              description={t('orders.dialog.promisedHint')}
              autoFocus
            />
          )}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
