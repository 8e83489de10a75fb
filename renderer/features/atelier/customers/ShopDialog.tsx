import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shopDetails, type ShopRow } from '../../../../common/atelier/customers/customers.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

type ShopDialogProps = {
  customerId: string
  /** `null`: a new shop. */
  shop: ShopRow | null
  onClose: () => void
}

/** Adds a shop, or corrects what is said about one. */
export function ShopDialog({ customerId, shop, onClose }: ShopDialogProps) {
  const { t } = useTranslation('atelier')
  const add = useCommandOp('shops.add')
  const correct = useCommandOp('shops.correct')
  const [atFirst] = useState(shop)
  const { name = '', address = '', contact = '', openingHours = '' } = atFirst ?? {}
  const form = useAppForm({
    ...formRules,
    defaultValues: { name, address, contact, openingHours },
    validators: { onDynamic: shopDetails },
    onSubmit: submitting(async (details: Pick<ShopRow, 'name' | 'address' | 'contact' | 'openingHours'>) => {
      if (atFirst) await correct.mutateAsync({ ...details, id: atFirst.id, version: atFirst.version })
      else await add.mutateAsync({ ...details, customerId })
      notify.done(t('customers.done.saved', { name: details.name }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={atFirst?.name ?? t('customers.addShop')} size="sm">
        <form.AppField name="name">
          {(field) => <field.TextField label={t('customers.field.name')} required autoFocus />}
        </form.AppField>
        <form.AppField name="address">
          {(field) => <field.TextArea label={t('customers.field.address')} rows={2} />}
        </form.AppField>
        <form.AppField name="contact">
          {(field) => <field.TextField label={t('customers.field.contact')} />}
        </form.AppField>
        <form.AppField name="openingHours">
          {(field) => <field.TextField label={t('customers.field.openingHours')} />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
