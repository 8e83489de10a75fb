import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { sellerFacts } from '../../../../common/atelier/seller/seller.contract.ts'
import { isLocalDate } from '../../../../common/kernel/calendar.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'

type Draft = {
  validFrom: string
  legalName: string
  address: string
  email: string
  fiscalCode: string
  registered: boolean
  vatId: string
  iban: string
  bank: string
}

const { vatId: vatIdField, ...others } = sellerFacts.shape
const schema = z
  .object({ ...others, registered: z.boolean(), vatId: z.string() })
  .refine(({ registered, vatId }) => !registered || vatIdField.safeParse(vatId).success, {
    error: 'seller.vat-id',
    path: ['vatId'],
  })

/** Says who sells from a date on, beginning with what is known now. */
export function SellerDialog({ onClose }: { onClose: () => void }) {
  const known = useQueryOp('seller.list', {})
  if (known.data === undefined) return <Loading />
  const last = known.data[0]
  const draft: Draft = {
    validFrom: todayInHouse(),
    legalName: last?.legalName ?? '',
    address: last?.address ?? '',
    email: last?.email ?? '',
    fiscalCode: last?.fiscalCode ?? '',
    registered: (last?.vatId ?? null) !== null,
    vatId: last?.vatId ?? '',
    iban: last?.iban ?? '',
    bank: last?.bank ?? '',
  }
  return <SellerForm draft={draft} onClose={onClose} />
}

function SellerForm({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const { mutateAsync } = useCommandOp('seller.set')
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ registered, vatId, ...facts }: Draft) => {
      await mutateAsync({ ...facts, vatId: registered ? vatId : null })
      const { validFrom } = facts
      notify.done(t('seller.done', { date: isLocalDate(validFrom) ? format.date(validFrom) : validFrom }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('rates.dialog.seller')} size="lg">
        <form.AppField name="validFrom">
          {(field) => (
            <field.DateField
              label={t('seller.field.validFrom')}
              description={t('seller.field.validFromHint')}
              w="22rem"
              required
              autoFocus
            />
          )}
        </form.AppField>
        <Columns>
          <form.AppField name="legalName">
            {(field) => <field.TextField label={t('seller.column.legalName')} required />}
          </form.AppField>
          <form.AppField name="email">
            {(field) => <field.TextField label={t('seller.column.email')} required />}
          </form.AppField>
        </Columns>
        <form.AppField name="address">
          {(field) => <field.TextField label={t('seller.column.address')} required />}
        </form.AppField>
        <Columns>
          <form.AppField name="iban">
            {(field) => <field.TextField label={t('seller.column.iban')} required />}
          </form.AppField>
          <form.AppField name="bank">{(field) => <field.TextField label={t('seller.column.bank')} />}</form.AppField>
        </Columns>
        <form.AppField name="registered">
          {(field) => <field.SwitchField label={t('seller.field.vatRegistered')} />}
        </form.AppField>
        <Columns>
          <form.AppField name="fiscalCode">
            {(field) => (
              <field.TextField
                label={t('seller.column.fiscalCode')}
                description={t('seller.field.fiscalCodeHint')}
                required
              />
            )}
          </form.AppField>
          <form.Subscribe selector={(state) => state.values.registered}>
            {(registered) => (
              <form.AppField name="vatId">
                {(field) => (
                  <field.TextField
                    label={t('seller.column.vatId')}
                    description={t('seller.field.vatIdHint')}
                    required={registered}
                    disabled={!registered}
                  />
                )}
              </form.AppField>
            )}
          </form.Subscribe>
        </Columns>
      </form.FormDialog>
    </form.AppForm>
  )
}
