import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { amountInput } from '../../../../common/atelier/amount.ts'
import { newVariants, type StyleFile } from '../../../../common/atelier/catalogue/catalogue.contract.ts'
import { centsSchema, weightSchema } from '../../../../common/atelier/catalogue/style.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { FieldLine, Fields } from './Fields.tsx'

/** What is typed between commas. */
const typedList = z.string().transform((text) =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)

const { sizes, colours } = newVariants.shape
const schema = z.object({
  sizes: typedList.pipe(sizes),
  colours: typedList.pipe(colours),
  price: amountInput('catalogue.cents').pipe(centsSchema),
  weightG: weightSchema,
})

type Draft = { sizes: string; colours: string; price: string; weightG: number | null }
const blank: Draft = { sizes: '', colours: '', price: '', weightG: null }

/** Adds every size in every colour at one price. */
export function AddVariantsDialog({ style, onClose }: { style: StyleFile; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const add = useCommandOp('variants.add')
  const form = useAppForm({
    ...formRules,
    defaultValues: blank,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const { price, ...rest } = schema.parse(draft)
      const { ids } = await add.mutateAsync({ ...rest, styleId: style.id, priceCents: price })
      notify.done(t('catalogue.done.variants', { count: ids.length }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('catalogue.dialog.variants')}>
        <Fields>
          <form.AppField name="colours">
            {(field) => (
              <field.TextField
                label={t('catalogue.field.colours')}
                description={t('catalogue.field.coloursHint')}
                required
                autoFocus
              />
            )}
          </form.AppField>
          <form.AppField name="sizes">
            {(field) => (
              <field.TextField
                label={t('catalogue.field.sizes')}
                description={t('catalogue.field.sizesHint')}
                required
              />
            )}
          </form.AppField>
          <FieldLine>
            <form.AppField name="price">
              {(field) => <field.TextField label={t('catalogue.field.price')} required />}
            </form.AppField>
            <form.AppField name="weightG">
              {(field) => <field.NumberField label={t('catalogue.field.weight')} w="100%" />}
            </form.AppField>
          </FieldLine>
        </Fields>
      </form.FormDialog>
    </form.AppForm>
  )
}
