import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { MaterialUnit, Roll } from '../../../../common/atelier/materials/materials.contract.ts'
import { requiredText } from '../../../../common/kernel/text.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './Materials.module.css'
import { quantityOf, quantityText, useAmount } from './use-amount.ts'
import { useSayShortened } from './use-say-shortened.ts'

type Draft = { quantity: string; reason: string }

const nothing: Draft = { quantity: '', reason: '' }

/** Takes off a roll what is spoiled or lost. */
export function WriteOffDialog({ roll, unit, onClose }: { roll: Roll; unit: MaterialUnit; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { full } = useAmount()
  const sayShortened = useSayShortened()
  const { mutateAsync } = useCommandOp('materialLots.writeOff')
  const [schema] = useState(() =>
    z.object({ quantity: quantityText(unit, { zero: false }), reason: requiredText(200) }),
  )
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ quantity, reason }: Draft) => {
      const { shortened } = await mutateAsync({ id: roll.id, quantity: quantityOf(quantity, unit) ?? 0, reason })
      notify.done(t('materials.done.writtenOff', { code: roll.code }))
      sayShortened(shortened)
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('materials.dialog.writeOff', { code: roll.code })}
        submitLabel={t('materials.action.writeOff')}
        size="sm"
      >
        <p className={classes.note}>{t('materials.remaining', { amount: full(roll.remaining, unit) })}</p>
        <form.AppField name="quantity">
          {(field) => (
            <field.TextField
              label={t(unit === 'mm' ? 'materials.field.metres' : 'materials.field.pieces')}
              required
              autoFocus
              w="10rem"
            />
          )}
        </form.AppField>
        <form.AppField name="reason">
          {(field) => <field.TextField label={t('materials.field.reason')} required />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
