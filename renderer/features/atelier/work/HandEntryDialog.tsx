import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { openPieces, workKinds, type WorkKind } from '../../../../common/atelier/work/work.rules.ts'
import type { OpenBundle, OpenLot } from '../../../../common/atelier/work/work.contract.ts'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { idSchema } from '../../../../common/kernel/schemas.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import { useActiveWorkers } from './use-active-workers.ts'

type HandEntryDialogProps = {
  date: LocalDate
  workerId: string | null
  /** The bundle to begin with, when it is known already. */
  bundleId: string | null
  onWorker: (id: string) => void
  onClose: () => void
}

type Draft = {
  workerId: string
  lotId: string
  bundleId: string
  stepId: string
  kind: WorkKind
  quantity: number | null
}

const schema = z.object({
  workerId: idSchema('worker'),
  lotId: idSchema('lot'),
  bundleId: idSchema('bundle'),
  stepId: idSchema('bundleStep'),
  kind: z.enum(workKinds),
  quantity: z.int({ error: 'work.whole-pieces' }).positive({ error: 'work.whole-pieces' }).nullable(),
})

/** An entry without a ticket: lot, bundle and operation from lists. */
export function HandEntryDialog(props: HandEntryDialogProps) {
  return <QueryView query={useQueryOp('work.openLots', {})}>{(lots) => <HandEntry {...props} lots={lots} />}</QueryView>
}

/** The first step of a bundle that has open pieces of a kind. */
function firstOpen(bundle: OpenBundle | undefined, kind: WorkKind): string {
  return bundle?.steps.find((step) => openPieces({ ...bundle, ...step }, kind) > 0)?.id ?? ''
}

function HandEntry({ date, workerId, bundleId, onWorker, onClose, lots }: HandEntryDialogProps & { lots: OpenLot[] }) {
  const { t } = useTranslation('atelier')
  const workers = useActiveWorkers(date)
  const { mutateAsync } = useCommandOp('work.record')
  const lotOf = (id: string) => lots.find((lot) => lot.id === id)
  const bundleOf = (id: string) => lots.flatMap(({ bundles }) => bundles).find((bundle) => bundle.id === id)
  const begun = bundleId === null ? undefined : bundleOf(bundleId)
  const kindOf = begun && begun.pieces.sewing === 0 && begun.pieces.rework > 0 ? 'rework' : 'sewn'
  const draft: Draft = {
    workerId: workerId ?? '',
    lotId: lots.find(({ bundles }) => bundles.some(({ id }) => id === begun?.id))?.id ?? '',
    bundleId: begun?.id ?? '',
    stepId: firstOpen(begun, kindOf),
    kind: kindOf,
    quantity: null,
  }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ lotId: _lot, bundleId: _bundle, ...entry }: Draft) => {
      const done = await mutateAsync({ ...entry, workDate: date, source: 'hand' })
      onWorker(entry.workerId)
      const { alias, operation, lotCode: lot, bundleNumber: bundle } = done
      notify.done(t('work.done.recorded', { count: done.quantity, alias, operation, lot, bundle }))
      onClose()
    }),
  })
  const pickBundle = (id: string | null) =>
    form.setFieldValue('stepId', firstOpen(bundleOf(id ?? ''), form.state.values.kind))
  const pickLot = () => {
    form.setFieldValue('bundleId', '')
    form.setFieldValue('stepId', '')
  }
  const bundleOptions = (lotId: string) =>
    (lotOf(lotId)?.bundles ?? []).map((bundle) => ({ value: bundle.id, label: t('work.hand.bundleOf', bundle) }))
  const stepOptions = ({ bundleId: id, kind }: Pick<Draft, 'bundleId' | 'kind'>) => {
    const bundle = bundleOf(id)
    return (bundle?.steps ?? []).map((step) => ({
      value: step.id,
      label: t('work.hand.stepOf', {
        ...step,
        done: kind === 'sewn' ? step.done : step.sewnAgain,
        quantity: kind === 'sewn' ? (bundle?.quantity ?? 0) : (bundle?.sentBack ?? 0),
      }),
    }))
  }
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('work.hand.title')}
        submitLabel={t('work.hand.submit')}
        size="lg"
      >
        <Columns>
          <form.AppField name="workerId">
            {(field) => (
              <field.SelectField
                label={t('work.field.worker')}
                options={workers.map(({ id, alias }) => ({ value: id, label: alias }))}
                searchable
                required
                autoFocus={workerId === null}
              />
            )}
          </form.AppField>
          <form.AppField name="lotId">
            {(field) => (
              <field.SelectField
                label={t('work.field.lot')}
                options={lots.map(({ id, code, styleName }) => ({ value: id, label: code, hint: styleName }))}
                searchable
                required
                autoFocus={workerId !== null && begun === undefined}
                onPick={pickLot}
              />
            )}
          </form.AppField>
        </Columns>
        <form.Subscribe selector={(state) => state.values.lotId}>
          {(lotId) => (
            <form.AppField name="bundleId">
              {(field) => (
                <field.SelectField
                  label={t('work.field.bundle')}
                  options={bundleOptions(lotId)}
                  searchable
                  required
                  onPick={pickBundle}
                />
              )}
            </form.AppField>
          )}
        </form.Subscribe>
        <form.AppField name="kind">
          {(field) => (
            <field.SegmentedField
              label={t('work.field.kind')}
              options={workKinds.map((value) => ({ value, label: t(`work.kind.${value}`) }))}
            />
          )}
        </form.AppField>
        <Columns>
          <form.Subscribe selector={({ values }) => ({ bundleId: values.bundleId, kind: values.kind })}>
            {(chosen) => (
              <form.AppField name="stepId">
                {(field) => (
                  <field.SelectField
                    label={t('work.field.operation')}
                    options={stepOptions(chosen)}
                    searchable
                    required
                  />
                )}
              </form.AppField>
            )}
          </form.Subscribe>
          <form.AppField name="quantity">
            {(field) => (
              <field.NumberField
                label={t('work.field.pieces')}
                description={t('work.field.piecesHint')}
                autoFocus={workerId !== null && begun !== undefined}
              />
            )}
          </form.AppField>
        </Columns>
      </form.FormDialog>
    </form.AppForm>
  )
}
