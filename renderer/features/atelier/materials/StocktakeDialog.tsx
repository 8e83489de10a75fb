import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { MaterialUnit, Roll } from '../../../../common/atelier/materials/materials.contract.ts'
import { writtenText } from '../../../../common/kernel/text.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './Materials.module.css'
import { quantityOf, quantityText, useAmount } from './use-amount.ts'
import { useSayShortened } from './use-say-shortened.ts'

type Draft = { counted: string; reason: string }

const nothing: Draft = { counted: '', reason: '' }

/** Sets what was counted on a roll; the difference is kept with its reason. */
export function StocktakeDialog({ roll, unit, onClose }: { roll: Roll; unit: MaterialUnit; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { full } = useAmount()
  const sayShortened = useSayShortened()
  const { mutateAsync } = useCommandOp('materialLots.stocktake')
  const [schema] = useState(() => z.object({ counted: quantityText(unit, { zero: true }), reason: writtenText(200) }))
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ counted, reason }: Draft) => {
      const answer = await mutateAsync({ id: roll.id, counted: quantityOf(counted, unit) ?? -1, reason })
      const { code } = roll
      notify.done(
        answer.difference === 0
          ? t('materials.done.countedSame', { code })
          : t('materials.done.counted', { code, difference: full(answer.difference, unit) }),
      )
      sayShortened(answer.shortened)
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('materials.dialog.stocktake', { code: roll.code })}
        submitLabel={t('materials.action.stocktake')}
        size="sm"
      >
        <p className={classes.note}>{t('materials.remaining', { amount: full(roll.remaining, unit) })}</p>
        <form.AppField name="counted">
          {(field) => (
            <field.TextField
              label={t(unit === 'mm' ? 'materials.field.countedMetres' : 'materials.field.countedPieces')}
              required
              autoFocus
              w="10rem"
            />
          )}
        </form.AppField>
        <form.AppField name="reason">
          {(field) => <field.TextField label={t('materials.field.differenceReason')} />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
