import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  MaterialKind,
  MaterialRow,
  MaterialUnit,
} from '../../../../common/atelier/materials/materials.contract.ts'
import {
  materialDetails,
  materialKinds,
  materialUnits,
} from '../../../../common/atelier/materials/materials.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { quantityOf, quantityText, quantityToText } from './use-amount.ts'

type Draft = { name: string; kind: MaterialKind; unit: MaterialUnit; minStock: string }

const schema = materialDetails.extend({ minStock: quantityText('mm', { zero: true }) })

/** Adds a material, or corrects what is said about one (`row`). */
export function MaterialDialog({ row, onClose }: { row: MaterialRow | null; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const add = useCommandOp('materials.add')
  const correct = useCommandOp('materials.correct')
  const [atFirst] = useState(row)
  const draft: Draft = {
    name: atFirst?.name ?? '',
    kind: atFirst?.kind ?? 'fabric',
    unit: atFirst?.unit ?? 'mm',
    minStock: quantityToText(atFirst?.minStock ?? 0, atFirst?.unit ?? 'piece'),
  }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (typed: Draft) => {
      const details = { ...typed, minStock: quantityOf(typed.minStock, typed.unit) ?? -1 }
      if (atFirst) await correct.mutateAsync({ ...details, id: atFirst.id, version: atFirst.version })
      else await add.mutateAsync(details)
      notify.done(t(atFirst ? 'materials.done.corrected' : 'materials.done.added', { name: typed.name }))
      onClose()
    }),
  })
  const kinds = materialKinds.map((value) => ({ value, label: t(`materials.kind.${value}`) }))
  const units = materialUnits.map((value) => ({ value, label: t(`materials.unit.${value}`) }))
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={atFirst ? t('materials.dialog.correct', { name: atFirst.name }) : t('materials.dialog.add')}
        submitLabel={atFirst ? undefined : t('materials.action.add')}
      >
        <form.AppField name="name">
          {(field) => <field.TextField label={t('materials.field.name')} required autoFocus />}
        </form.AppField>
        <Columns>
          <form.AppField name="kind">
            {(field) => <field.SelectField label={t('materials.field.kind')} options={kinds} />}
          </form.AppField>
          <form.AppField name="unit">
            {(field) => <field.SegmentedField label={t('materials.unit.label')} options={units} />}
          </form.AppField>
        </Columns>
        <form.AppField name="minStock">
          {(field) => (
            <field.TextField
              label={t('materials.field.minStock')}
              description={t('materials.field.minStockHint')}
              w="10rem"
            />
          )}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
