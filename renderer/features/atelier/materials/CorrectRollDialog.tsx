import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Roll } from '../../../../common/atelier/materials/materials.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { rollDetailsOf, rollDraft, rollDraftSchema, type RollDraft } from './roll-draft.ts'
import { useSupplierOptions } from './use-supplier-options.ts'

/** Corrects what is written about a roll; what is on it changes by moves only. */
export function CorrectRollDialog({ roll, onClose }: { roll: Roll; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { mutateAsync } = useCommandOp('materialLots.correct')
  const [atFirst] = useState(roll)
  const suppliers = useSupplierOptions(atFirst)
  const form = useAppForm({
    ...formRules,
    defaultValues: rollDraft(atFirst),
    validators: { onDynamic: rollDraftSchema },
    onSubmit: submitting(async (draft: RollDraft) => {
      await mutateAsync({ ...rollDetailsOf(draft), id: atFirst.id, version: atFirst.version })
      notify.done(t('materials.done.corrected', { name: atFirst.code }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('materials.dialog.correctRoll', { code: atFirst.code })}>
        <form.AppField name="supplierId">
          {(field) => (
            <field.SelectField label={t('materials.field.supplier')} options={suppliers} searchable clearable />
          )}
        </form.AppField>
        <Columns>
          <form.AppField name="rollNumber">
            {(field) => <field.TextField label={t('materials.field.rollNumber')} autoFocus />}
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
