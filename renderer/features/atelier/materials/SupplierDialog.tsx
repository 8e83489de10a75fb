import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplierRow } from '../../../../common/atelier/materials/materials.contract.ts'
import { supplierDetails } from '../../../../common/atelier/materials/materials.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

type Draft = { name: string; contact: string; country: string }

/** Adds a supplier, or corrects one (`row`). */
export function SupplierDialog({ row, onClose }: { row: SupplierRow | null; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const add = useCommandOp('suppliers.add')
  const correct = useCommandOp('suppliers.correct')
  const [atFirst] = useState(row)
  const draft: Draft = {
    name: atFirst?.name ?? '',
    contact: atFirst?.contact ?? '',
    country: atFirst?.country ?? 'RO',
  }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: supplierDetails },
    onSubmit: submitting(async (details: Draft) => {
      if (atFirst) await correct.mutateAsync({ ...details, id: atFirst.id, version: atFirst.version })
      else await add.mutateAsync(details)
      notify.done(t(atFirst ? 'materials.done.corrected' : 'materials.done.added', { name: details.name }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={
          atFirst ? t('materials.dialog.correctSupplier', { name: atFirst.name }) : t('materials.dialog.addSupplier')
        }
        submitLabel={atFirst ? undefined : t('materials.action.addSupplier')}
        size="sm"
      >
        <form.AppField name="name">
          {(field) => <field.TextField label={t('materials.field.name')} required autoFocus />}
        </form.AppField>
        <form.AppField name="contact">
          {(field) => <field.TextField label={t('materials.field.contact')} />}
        </form.AppField>
        <form.AppField name="country">
          {(field) => <field.TextField label={t('materials.field.country')} maxLength={2} w="8rem" required />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
