import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { amountInput, amountText } from '../../../../common/atelier/amount.ts'
import { centsSchema, weightSchema, type VariantRow } from '../../../../common/atelier/catalogue/style.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { FieldLine, Fields } from './Fields.tsx'

const schema = z.object({ price: amountInput('catalogue.cents').pipe(centsSchema), weightG: weightSchema })

type Draft = { price: string; weightG: number | null }

/** Changes the price of one article, or ends it. */
export function VariantDialog({ variant, onClose }: { variant: VariantRow; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const correct = useCommandOp('variants.correct')
  const [{ id, version, sku, priceCents, weightG }] = useState(variant)
  const [ending, setEnding] = useState(false)
  const draft: Draft = { price: amountText(priceCents), weightG }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (value: Draft) => {
      const { price, ...rest } = schema.parse(value)
      await correct.mutateAsync({ ...rest, id, version, priceCents: price })
      notify.done(t('catalogue.done.variant', { sku }))
      onClose()
    }),
  })
  if (ending) return <EndVariantDialog variant={variant} onClose={onClose} />
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('catalogue.dialog.variant', { sku })} size="sm">
        <Fields>
          <FieldLine>
            <form.AppField name="price">
              {(field) => <field.TextField label={t('catalogue.field.price')} required autoFocus />}
            </form.AppField>
            <form.AppField name="weightG">
              {(field) => <field.NumberField label={t('catalogue.field.weight')} w="100%" />}
            </form.AppField>
          </FieldLine>
          <div>
            <Button kind="quiet" icon={IconX} onClick={() => setEnding(true)}>
              {t('catalogue.action.endVariant')}
            </Button>
          </div>
        </Fields>
      </form.FormDialog>
    </form.AppForm>
  )
}

function EndVariantDialog({ variant: { id, version, sku }, onClose }: { variant: VariantRow; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const end = useCommandOp('variants.end')
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      danger
      title={t('catalogue.dialog.endVariant', { sku })}
      text={t('catalogue.dialog.endVariantText')}
      confirmLabel={t('catalogue.action.endVariant')}
      onConfirm={async () => {
        await end.mutateAsync({ id, version })
        notify.done(t('catalogue.done.variantEnded', { sku }))
      }}
    />
  )
}
