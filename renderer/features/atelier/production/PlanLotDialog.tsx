import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { PlanChoice } from '../../../../common/atelier/lots/lots.contract.ts'
import { idSchema } from '../../../../common/kernel/schemas.ts'
import { writtenText } from '../../../../common/kernel/text.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './LotDialogs.module.css'
import { useLotText } from './use-lot-text.ts'

type Cell = { variantId: string; pieces: number | null }
type Line = { orderLineId: string; pieces: number | null }
type Draft = { styleVersionId: string; cells: Cell[]; lines: Line[]; note: string }

const pieces = z.int({ error: 'field.number' }).min(0, { error: 'field.number' }).max(9999, { error: 'field.number' })
const schema = z.object({
  styleVersionId: idSchema('styleVersion'),
  cells: z
    .array(z.object({ variantId: z.string(), pieces: pieces.nullable() }))
    .refine((cells) => cells.some((cell) => (cell.pieces ?? 0) > 0), { error: 'lots.nothing-planned' }),
  lines: z.array(z.object({ orderLineId: z.string(), pieces: pieces.nullable() })),
  note: writtenText(500),
})

/** The fields of a style: its variants and the order lines that wait for it, nothing written yet. */
const fieldsOf = (choice: PlanChoice) => ({
  cells: choice.variants.map(({ variantId }): Cell => ({ variantId, pieces: null })),
  lines: choice.lines.map(({ orderLineId }): Line => ({ orderLineId, pieces: null })),
})

/** Plans a lot: a style, how many pieces of each size and colour, and which orders they are for. */
export function PlanLotDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { nameOf, variantOf } = useLotText()
  const format = useFormat()
  const navigate = useNavigate()
  const { data: choices = [] } = useQueryOp('lots.planChoices', {})
  const { mutateAsync } = useCommandOp('lots.plan')
  const nothing: Draft = { styleVersionId: '', cells: [], lines: [], note: '' }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ styleVersionId, cells, lines, note }: Draft) => {
      const { id, code } = await mutateAsync({
        styleVersionId,
        cells: cells.flatMap((cell) => (cell.pieces ? [{ variantId: cell.variantId, planned: cell.pieces }] : [])),
        orders: lines.flatMap((line) =>
          line.pieces ? [{ orderLineId: line.orderLineId, quantity: line.pieces }] : [],
        ),
        note,
      })
      notify.done(t('production.done.planned', { code }))
      onClose()
      void navigate({ to: '/atelier/productie', search: { lot: id } })
    }),
  })
  const choose = (id: string | null) => {
    const choice = choices.find(({ styleVersionId }) => styleVersionId === id)
    const { cells, lines } = choice ? fieldsOf(choice) : nothing
    form.setFieldValue('cells', cells)
    form.setFieldValue('lines', lines)
  }
  const coverAll = (choice: PlanChoice) => {
    form.setFieldValue(
      'lines',
      choice.lines.map(({ orderLineId, open }) => ({ orderLineId, pieces: open })),
    )
    form.setFieldValue(
      'cells',
      choice.variants.map(({ variantId }) => {
        const waiting = choice.lines.filter((line) => line.variantId === variantId)
        return { variantId, pieces: waiting.reduce((sum, { open }) => sum + open, 0) || null }
      }),
    )
  }
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('production.plan.title')}
        submitLabel={t('production.plan.submit')}
        size="lg"
      >
        <form.AppField name="styleVersionId">
          {(field) => (
            <field.SelectField
              label={t('production.plan.style')}
              description={choices.length === 0 ? t('production.plan.none') : t('production.plan.styleHint')}
              options={choices.map((choice) => ({
                value: choice.styleVersionId,
                label: t('production.lot.about', {
                  code: choice.styleCode,
                  name: nameOf(choice.styleName),
                  number: choice.versionNumber,
                }),
              }))}
              searchable
              required
              autoFocus
              onPick={choose}
            />
          )}
        </form.AppField>
        <form.Subscribe selector={(state) => state.values.styleVersionId}>
          {(styleVersionId) => {
            const choice = choices.find((one) => one.styleVersionId === styleVersionId)
            if (!choice) return null
            return (
              <>
                <fieldset className={classes.group}>
                  <legend>{t('production.plan.cells')}</legend>
                  <div className={classes.cells}>
                    {choice.variants.map((variant, index) => (
                      <form.AppField key={variant.variantId} name={`cells[${index}].pieces`}>
                        {(field) => <field.NumberField label={variantOf(variant)} min={0} w="100%" />}
                      </form.AppField>
                    ))}
                  </div>
                </fieldset>
                <fieldset className={classes.group}>
                  <legend>{t('production.plan.lines')}</legend>
                  {choice.lines.length === 0 ? (
                    <p className={classes.quiet}>{t('production.plan.noLines')}</p>
                  ) : (
                    <Button onClick={() => coverAll(choice)}>{t('production.plan.coverAll')}</Button>
                  )}
                  <div className={classes.cells}>
                    {choice.lines.map((line, index) => (
                      <form.AppField key={line.orderLineId} name={`lines[${index}].pieces`}>
                        {(field) => (
                          <field.NumberField
                            label={t('production.plan.line', line)}
                            description={t('production.plan.lineWanted', {
                              date: format.dayMonth(line.wantedOn),
                              open: line.open,
                            })}
                            min={0}
                            w="100%"
                          />
                        )}
                      </form.AppField>
                    ))}
                  </div>
                </fieldset>
              </>
            )
          }}
        </form.Subscribe>
        <form.AppField name="note">
          {(field) => <field.TextArea label={t('production.plan.note')} rows={2} />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
