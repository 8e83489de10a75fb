import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Lot } from '../../../../common/atelier/lots/lots.contract.ts'
import { overPlan, proposeBundles, type CutPieces } from '../../../../common/atelier/lots/lots.rules.ts'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import { writtenText } from '../../../../common/kernel/text.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { Columns } from '../../../ui/Columns.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './LotDialogs.module.css'
import { useLotText } from './use-lot-text.ts'

type Row = { variantId: string; quantity: number | null; dyeLot: string }
type Draft = { cutOn: string | null; layMm: number | null; plies: number | null; size: number | null; rows: Row[] }

/** Pieces of a bundle that are proposed at first: what one place sews in an hour or two. */
const usualSize = 10

const count = (min: number, max: number) =>
  z.int({ error: 'field.number' }).min(min, { error: 'field.number' }).max(max, { error: 'field.number' })
const schema = z.object({
  cutOn: localDateSchema,
  layMm: count(1, 1_000_000),
  plies: count(1, 999),
  size: count(1, 999),
  rows: z
    .array(z.object({ variantId: z.string(), quantity: count(0, 9999).nullable(), dyeLot: writtenText(40) }))
    .refine((rows) => rows.some(({ quantity }) => (quantity ?? 0) > 0), { error: 'lots.nothing-cut' }),
})

const cutPieces = (rows: readonly Row[]): CutPieces[] =>
  rows.flatMap(({ quantity, ...row }) => (quantity ? [{ ...row, quantity }] : []))

type CutLotDialogProps = { lot: Lot; onClose: () => void }
type Asked = {
  readonly variant: string
  readonly planned: number
  readonly cut: number
  readonly run: () => Promise<void>
}

/** Records the cutting; the bundles of the chosen size are shown before they are made. */
export function CutLotDialog({ lot, onClose }: CutLotDialogProps) {
  const { t } = useTranslation('atelier')
  const { variantOf } = useLotText()
  const { mutateAsync } = useCommandOp('lots.cut')
  const [asked, setAsked] = useState<Asked | null>(null)
  const draft: Draft = {
    cutOn: todayInHouse(),
    layMm: null,
    plies: null,
    size: usualSize,
    rows: lot.cells.map(({ variantId, figures }) => ({ variantId, quantity: figures.planned, dyeLot: '' })),
  }
  const nameOf = (variantId: string) => {
    const cell = lot.cells.find((one) => one.variantId === variantId)
    return cell ? variantOf(cell) : ''
  }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (written: Draft) => {
      const { rows, size, ...cut } = schema.parse(written)
      const bundles = proposeBundles(cutPieces(rows), size)
      const planned = new Map(lot.cells.map((cell) => [cell.variantId, cell.figures.planned]))
      const [over] = overPlan(planned, bundles)
      const run = async () => {
        await mutateAsync({ ...cut, id: lot.id, version: lot.version, bundles, moreThanPlanned: over !== undefined })
        notify.done(t('production.done.cut', { code: lot.code }))
        onClose()
      }
      if (over === undefined) await run()
      else setAsked({ variant: nameOf(over.variantId), planned: over.planned, cut: over.cut, run })
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('production.cut.title', { code: lot.code })}
        submitLabel={t('production.cut.submit')}
        size="lg"
      >
        <Columns>
          <form.AppField name="cutOn">
            {(field) => <field.DateField label={t('production.cut.cutOn')} max={todayInHouse()} required w="100%" />}
          </form.AppField>
          <form.AppField name="layMm">
            {(field) => (
              <field.NumberField
                label={t('production.cut.layMm')}
                suffix={t('production.cut.millimetres')}
                min={1}
                required
                autoFocus
                w="100%"
              />
            )}
          </form.AppField>
          <form.AppField name="plies">
            {(field) => <field.NumberField label={t('production.cut.plies')} min={1} required w="100%" />}
          </form.AppField>
          <form.AppField name="size">
            {(field) => <field.NumberField label={t('production.cut.size')} min={1} required w="100%" />}
          </form.AppField>
        </Columns>
        <fieldset className={classes.group}>
          <legend>{t('production.cut.pieces')}</legend>
          <form.Subscribe selector={(state) => state.values.rows}>
            {(rows) => (
              <div className={classes.rows}>
                {rows.map(({ variantId }, index) => (
                  <div key={index} className={classes.row}>
                    <form.AppField name={`rows[${index}].quantity`}>
                      {(field) => (
                        <field.NumberField
                          label={t('production.cut.piecesOf', { variant: nameOf(variantId) })}
                          min={0}
                          w="100%"
                        />
                      )}
                    </form.AppField>
                    <form.AppField name={`rows[${index}].dyeLot`}>
                      {(field) => (
                        <field.TextField
                          label={t('production.cut.dyeLotOf', { variant: nameOf(variantId) })}
                          maxLength={40}
                        />
                      )}
                    </form.AppField>
                    <Button
                      onClick={() =>
                        form.setFieldValue('rows', [
                          ...rows.slice(0, index + 1),
                          { variantId, quantity: null, dyeLot: '' },
                          ...rows.slice(index + 1),
                        ])
                      }
                    >
                      {t('production.cut.another')}
                      <span className="visually-hidden">: {nameOf(variantId)}</span>
                    </Button>
                  </div>
                ))}
              </div>
            )}
          </form.Subscribe>
        </fieldset>
        <form.Subscribe selector={(state) => state.values}>
          {({ rows, size }) => <Proposal rows={rows} size={size} nameOf={nameOf} />}
        </form.Subscribe>
        {asked && (
          <ConfirmDialog
            opened
            onClose={() => setAsked(null)}
            title={t('production.cut.more')}
            text={t('production.cut.moreText', asked)}
            confirmLabel={t('production.cut.moreConfirm')}
            onConfirm={asked.run}
          />
        )}
      </form.FormDialog>
    </form.AppForm>
  )
}

type ProposalProps = { rows: readonly Row[]; size: number | null; nameOf: (variantId: string) => string }

/** The bundles that would be made, one line for each variant and dye lot. */
function Proposal({ rows, size, nameOf }: ProposalProps) {
  const { t } = useTranslation('atelier')
  if (size === null || size < 1) return null
  return (
    <section aria-live="polite" aria-label={t('production.cut.proposed')}>
      <p className={classes.quiet}>{t('production.cut.proposed')}</p>
      <ul className={classes.proposal}>
        {cutPieces(rows).map((row, index) => {
          const sizes = proposeBundles([row], size).map(({ quantity }) => quantity)
          const said = { variant: nameOf(row.variantId), dye: row.dyeLot, sizes: sizes.join(' + ') }
          return (
            <li key={index}>
              {t(row.dyeLot === '' ? 'production.cut.proposalPlain' : 'production.cut.proposal', said)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
