import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { multipliers } from '../../../../common/atelier/rates/bank-file.ts'
import { currencyCode } from '../../../../common/atelier/rates/rates.contract.ts'
import { scaledDecimal } from '../../../../common/kernel/money.ts'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import { requiredText } from '../../../../common/kernel/text.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

type Draft = { date: string; currency: string; rate: string; multiplier: string; reason: string }

const schema = z.object({
  date: localDateSchema,
  currency: currencyCode,
  rate: z.string().refine((text) => (scaledDecimal(text, 4) ?? 0) > 0, { error: 'rates.not-a-rate' }),
  multiplier: z.string(),
  reason: requiredText(200),
})

/** Enters a rate by hand, for a day on which the bank's file could not be had. */
export function EnterRateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { mutateAsync } = useCommandOp('rates.enter')
  const nothing: Draft = { date: todayInHouse(), currency: 'EUR', rate: '', multiplier: '1', reason: '' }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ date, currency, rate, multiplier, reason }: Draft) => {
      await mutateAsync({
        date,
        currency,
        reason,
        rateE4: scaledDecimal(rate, 4) ?? 0,
        multiplier: multipliers.find((one) => String(one) === multiplier) ?? 1,
      })
      notify.done(t('rates.done.entered', { currency }))
      onClose()
    }),
  })
  const units = multipliers.map((one) => ({ value: String(one), label: String(one) }))
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('rates.dialog.enter')} submitLabel={t('rates.action.enter')}>
        <Columns>
          <form.AppField name="date">
            {(field) => <field.DateField label={t('rates.field.date')} max={todayInHouse()} required />}
          </form.AppField>
          <form.AppField name="currency">
            {(field) => <field.TextField label={t('rates.field.currency')} maxLength={3} required />}
          </form.AppField>
        </Columns>
        <Columns>
          <form.AppField name="rate">
            {(field) => (
              <field.TextField
                label={t('rates.field.rate')}
                description={t('rates.field.rateHint')}
                required
                autoFocus
              />
            )}
          </form.AppField>
          <form.AppField name="multiplier">
            {(field) => <field.SegmentedField label={t('rates.field.multiplier')} options={units} />}
          </form.AppField>
        </Columns>
        <form.AppField name="reason">
          {(field) => <field.TextField label={t('rates.field.reason')} required />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
