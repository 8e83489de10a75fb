import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import {
  customerDetails,
  customerKinds,
  customerLanguages,
  incoterms,
  type CustomerFile,
} from '../../../../common/atelier/customers/customers.contract.ts'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

const schema = customerDetails.extend({ vatCheckedOn: localDateSchema.nullable() })
type Draft = z.input<typeof schema>

const empty: Draft = {
  name: '',
  kind: 'headquarters',
  legalName: '',
  address: '',
  country: 'NL',
  language: 'nl',
  vatId: '',
  vatCheckedOn: null,
  paymentDays: 30,
  incoterm: '',
}

function draftOf(customer: CustomerFile | null): Draft {
  if (customer === null) return empty
  const { id: _id, ended: _ended, version: _version, shops: _shops, ...details } = customer
  return details
}

/** Adds a customer, or corrects what is said about one. */
export function CustomerDialog({ customer, onClose }: { customer: CustomerFile | null; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const add = useCommandOp('customers.add')
  const correct = useCommandOp('customers.correct')
  const [atFirst] = useState(customer)
  const form = useAppForm({
    ...formRules,
    defaultValues: draftOf(atFirst),
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      if (atFirst) await correct.mutateAsync({ ...draft, id: atFirst.id, version: atFirst.version })
      else await add.mutateAsync(draft)
      notify.done(t('customers.done.saved', { name: draft.name }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={atFirst?.name ?? t('customers.add')} size="lg">
        <Columns>
          <form.AppField name="name">
            {(field) => <field.TextField label={t('customers.field.name')} required autoFocus />}
          </form.AppField>
          <form.AppField name="legalName">
            {(field) => <field.TextField label={t('customers.field.legalName')} />}
          </form.AppField>
        </Columns>
        <form.AppField name="kind">
          {(field) => (
            <field.SegmentedField
              label={t('customers.field.kind')}
              options={customerKinds.map((value) => ({ value, label: t(`customers.kind.${value}`) }))}
            />
          )}
        </form.AppField>
        <form.AppField name="address">
          {(field) => <field.TextArea label={t('customers.field.address')} rows={2} />}
        </form.AppField>
        <Columns>
          <form.AppField name="country">
            {(field) => <field.TextField label={t('customers.field.country')} required maxLength={2} />}
          </form.AppField>
          <form.AppField name="language">
            {(field) => (
              <field.SelectField
                label={t('customers.field.language')}
                options={customerLanguages.map((value) => ({ value, label: format.languageName(value) }))}
                required
              />
            )}
          </form.AppField>
          <form.AppField name="vatId">
            {(field) => <field.TextField label={t('customers.field.vatId')} />}
          </form.AppField>
          <form.AppField name="vatCheckedOn">
            {(field) => <field.DateField label={t('customers.field.vatCheckedOn')} />}
          </form.AppField>
          <form.AppField name="paymentDays">
            {(field) => <field.NumberField label={t('customers.field.paymentDays')} min={0} max={365} required />}
          </form.AppField>
          <form.AppField name="incoterm">
            {(field) => (
              <field.SelectField
                label={t('customers.field.incoterm')}
                options={incoterms.filter((term) => term !== '').map((term) => ({ value: term, label: term }))}
              />
            )}
          </form.AppField>
        </Columns>
      </form.FormDialog>
    </form.AppForm>
  )
}
