import { useTranslation } from 'react-i18next'
import { lotsContract, type LotBundle } from '../../../../common/atelier/lots/lots.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

type Draft = { quantity: number | null }
const schema = lotsContract['bundles.split'].input.pick({ quantity: true })

/** Makes two bundles of one on which nothing is recorded. */
export function SplitBundleDialog({ bundle, onClose }: { bundle: LotBundle; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { mutateAsync } = useCommandOp('bundles.split')
  const half: Draft = { quantity: Math.floor(bundle.quantity / 2) }
  const form = useAppForm({
    ...formRules,
    defaultValues: half,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      await mutateAsync({ ...schema.parse(draft), id: bundle.id, version: bundle.version })
      notify.done(t('production.done.split', bundle))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('production.split.title', bundle)}
        submitLabel={t('production.split.submit')}
        size="sm"
      >
        <form.AppField name="quantity">
          {(field) => (
            <field.NumberField
              label={t('production.split.quantity')}
              description={t('production.split.hint', { count: bundle.quantity })}
              min={1}
              max={bundle.quantity - 1}
              required
              autoFocus
              w="100%"
            />
          )}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
