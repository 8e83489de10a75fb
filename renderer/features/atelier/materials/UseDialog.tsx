import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { MaterialUnit, Roll } from '../../../../common/atelier/materials/materials.contract.ts'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { idSchema, localDateSchema } from '../../../../common/kernel/schemas.ts'
import { writtenText } from '../../../../common/kernel/text.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './Materials.module.css'
import { quantityOf, quantityText, useAmount } from './use-amount.ts'
import { useLotOptions } from './use-lot-options.ts'

type UseDialogProps = {
  roll: Roll
  unit: MaterialUnit
  materialId: string
  kind: 'use' | 'return'
  onClose: () => void
}

type Draft = { lotId: string; quantity: string; reason: string; on: string | null }

/** Takes cloth from a roll for a lot, or puts back what was not used; says how far the lot is in its plan. */
export function UseDialog({ roll, unit, materialId, kind, onClose }: UseDialogProps) {
  const { t } = useTranslation('atelier')
  const { full } = useAmount()
  const use = useCommandOp('materialLots.use')
  const giveBack = useCommandOp('materialLots.return')
  const [schema] = useState(() =>
    z.object({
      lotId: idSchema('lot'),
      quantity: quantityText(unit, { zero: false }),
      reason: writtenText(200),
      on: localDateSchema.nullable(),
    }),
  )
  const nothing: Draft = { lotId: '', quantity: '', reason: '', on: todayInHouse() }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const input = { ...draft, id: roll.id, quantity: quantityOf(draft.quantity, unit) ?? 0 }
      await (kind === 'use' ? use : giveBack).mutateAsync(input)
      notify.done(t(kind === 'use' ? 'materials.done.used' : 'materials.done.returned', { code: roll.code }))
      onClose()
    }),
  })
  const lots = useLotOptions()
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t(`materials.dialog.${kind}`, { code: roll.code })}
        submitLabel={t(`materials.action.${kind}`)}
      >
        <p className={classes.note}>{t('materials.remaining', { amount: full(roll.remaining, unit) })}</p>
        <form.AppField name="lotId">
          {(field) => (
            <field.SelectField label={t('materials.field.lot')} options={lots} searchable required autoFocus />
          )}
        </form.AppField>
        <Columns>
          <form.AppField name="quantity">
            {(field) => (
              <field.TextField
                label={t(unit === 'mm' ? 'materials.field.metres' : 'materials.field.pieces')}
                required
              />
            )}
          </form.AppField>
          <form.AppField name="on">
            {(field) => <field.DateField label={t('materials.field.on')} max={todayInHouse() as LocalDate} required />}
          </form.AppField>
        </Columns>
        {kind === 'use' && (
          <form.Subscribe selector={({ values }) => [values.lotId, values.quantity] as const}>
            {([lotId, quantity]) =>
              lotId !== '' && (
                <PlanNote
                  lotId={lotId}
                  materialId={materialId}
                  unit={unit}
                  quantity={quantityOf(quantity, unit) ?? 0}
                />
              )
            }
          </form.Subscribe>
        )}
        <form.AppField name="reason">
          {(field) => (
            <field.TextField
              label={t('materials.field.reason')}
              description={kind === 'use' ? t('materials.field.reasonAbove') : undefined}
            />
          )}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}

type PlanNoteProps = { lotId: string; materialId: string; unit: MaterialUnit; quantity: number }

/** What the bill of materials gives the lot, and whether this would go beyond it. */
function PlanNote({ lotId, materialId, unit, quantity }: PlanNoteProps) {
  const { t } = useTranslation('atelier')
  const { full } = useAmount()
  const { data } = useQueryOp('materialLots.planOf', { lotId })
  if (!data) return null
  const line = data.find((one) => one.materialId === materialId)
  const { plan, used } = line ?? { plan: 0, used: 0 }
  const above = used + quantity > plan
  const says =
    plan === 0 ? t('materials.plan.none') : t('materials.plan.says', { plan: full(plan, unit), used: full(used, unit) })
  return (
    <p className={classes.note} data-above={above || undefined} role="status">
      {above && plan > 0 ? `${says} ${t('materials.plan.above')}` : says}
    </p>
  )
}
