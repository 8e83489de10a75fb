import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MaterialRow } from '../../../../common/atelier/materials/materials.contract.ts'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { rollDetailsOf, rollDraft, rollDraftSchema, type RollDraft } from './roll-draft.ts'
import { quantityOf, quantityText } from './use-amount.ts'
import { useSupplierOptions } from './use-supplier-options.ts'

type Draft = RollDraft & { receivedOn: string; quantity: string }

/** Takes a roll or a box into stock. */
export function ReceiveDialog({ material, onClose }: { material: MaterialRow; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { id: materialId, unit, name } = material
  const { mutateAsync } = useCommandOp('materialLots.receive')
  const suppliers = useSupplierOptions(null)
  const [schema] = useState(() =>
    rollDraftSchema.extend({ receivedOn: localDateSchema, quantity: quantityText(unit, { zero: false }) }),
  )
  const nothing: Draft = { ...rollDraft(null), receivedOn: todayInHouse(), quantity: '' }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ receivedOn, quantity, ...details }: Draft) => {
      const { code } = await mutateAsync({
        ...rollDetailsOf(details),
        materialId,
        receivedOn,
        quantity: quantityOf(quantity, unit) ?? 0,
      })
      notify.done(t('materials.done.received', { code }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('materials.dialog.receive', { name })}
        submitLabel={t('materials.action.receive')}
      >
        <Columns>
          <form.AppField name="quantity">
            {(field) => (
              <field.TextField
                label={t(unit === 'mm' ? 'materials.field.metres' : 'materials.field.pieces')}
                required
                autoFocus
              />
            )}
          </form.AppField>
          <form.AppField name="receivedOn">
            {(field) => <field.DateField label={t('materials.field.receivedOn')} max={todayInHouse()} required />}
          </form.AppField>
        </Columns>
        <form.AppField name="supplierId">
          {(field) => (
            <field.SelectField label={t('materials.field.supplier')} options={suppliers} searchable clearable />
          )}
        </form.AppField>
        <Columns>
          <form.AppField name="rollNumber">
            {(field) => <field.TextField label={t('materials.field.rollNumber')} />}
          </form.AppField>
          <form.AppField name="dyeLot">
            {(field) => <field.TextField label={t('materials.field.dyeLot')} />}
          </form.AppField>
          <form.AppField name="cost">{(field) => <field.TextField label={t('materials.field.cost')} />}</form.AppField>
        </Columns>
        <form.AppField name="donated">
          {(field) => <field.SwitchField label={t('materials.field.donated')} />}
        </form.AppField>
        <form.AppField name="note">{(field) => <field.TextField label={t('materials.field.note')} />}</form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
