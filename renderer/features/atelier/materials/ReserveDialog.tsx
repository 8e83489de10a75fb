import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { MaterialUnit, Roll } from '../../../../common/atelier/materials/materials.contract.ts'
import { idSchema } from '../../../../common/kernel/schemas.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './Materials.module.css'
import { quantityOf, quantityText, useAmount } from './use-amount.ts'
import { useLotOptions } from './use-lot-options.ts'

type Draft = { lotId: string; quantity: string }

const nothing: Draft = { lotId: '', quantity: '' }

/** Keeps a length of a roll, or pieces, for a lot. */
export function ReserveDialog({ roll, unit, onClose }: { roll: Roll; unit: MaterialUnit; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { full } = useAmount()
  const { mutateAsync } = useCommandOp('reservations.set')
  const [schema] = useState(() => z.object({ lotId: idSchema('lot'), quantity: quantityText(unit, { zero: false }) }))
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ lotId, quantity }: Draft) => {
      await mutateAsync({ materialLotId: roll.id, lotId, quantity: quantityOf(quantity, unit) ?? 0 })
      notify.done(t('materials.done.reserved', { code: roll.code }))
      onClose()
    }),
  })
  const lots = useLotOptions()
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('materials.dialog.reserve', { code: roll.code })}
        submitLabel={t('materials.action.reserve')}
        size="sm"
      >
        <p className={classes.note}>{t('materials.freeNow', { amount: full(roll.remaining - roll.reserved, unit) })}</p>
        <form.AppField name="lotId">
          {(field) => (
            <field.SelectField label={t('materials.field.lot')} options={lots} searchable required autoFocus />
          )}
        </form.AppField>
        <form.AppField name="quantity">
          {(field) => (
            <field.TextField
              label={t(unit === 'mm' ? 'materials.field.metres' : 'materials.field.pieces')}
              required
              w="10rem"
            />
          )}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
