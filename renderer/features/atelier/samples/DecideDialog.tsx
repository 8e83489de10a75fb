import { useStore } from '@tanstack/react-form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decisions, type Decision, type SampleFile } from '../../../../common/atelier/samples/sample.ts'
import { sampleDecision } from '../../../../common/atelier/samples/samples.contract.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { FieldLine, Fields } from '../catalogue/Fields.tsx'
import classes from './SamplePage.module.css'

type Draft = {
  id: string
  version: number
  decision: Decision
  decidedBy: string
  decidedOn: string | null
  comment: string
}

/** Writes down what the customer decided; says before that approval freezes the version. */
export function DecideDialog({ sample, onClose }: { sample: SampleFile; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { mutateAsync } = useCommandOp('samples.decide')
  const [{ id, version, number, round, versionId, versionNumber }] = useState(sample)
  const draft: Draft = { id, version, decision: 'approve', decidedBy: '', decidedOn: todayInHouse(), comment: '' }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: sampleDecision },
    onSubmit: submitting(async (value: Draft) => {
      await mutateAsync(sampleDecision.parse(value))
      notify.done(t(`samples.done.${value.decision}`))
      onClose()
    }),
  })
  const decision = useStore(form.store, (state) => state.values.decision)
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('samples.dialog.decide', { number, round })}
        submitLabel={t('samples.dialog.decideSubmit')}
      >
        <Fields>
          <form.AppField name="decision">
            {(field) => (
              <field.SegmentedField
                label={t('samples.field.decision')}
                options={decisions.map((value) => ({ value, label: t(`samples.decision.${value}`) }))}
              />
            )}
          </form.AppField>
          {decision === 'approve' && <ApproveNote versionId={versionId} number={versionNumber} />}
          <FieldLine>
            <form.AppField name="decidedBy">
              {(field) => <field.TextField label={t('samples.field.decidedBy')} required autoFocus />}
            </form.AppField>
            <form.AppField name="decidedOn">
              {(field) => <field.DateField label={t('samples.field.decidedOn')} required max={todayInHouse()} />}
            </form.AppField>
          </FieldLine>
          <form.AppField name="comment">
            {(field) => (
              <field.TextArea
                label={t('samples.field.comment')}
                description={t('samples.field.commentHint')}
                required={decision !== 'approve'}
              />
            )}
          </form.AppField>
        </Fields>
      </form.FormDialog>
    </form.AppForm>
  )
}

function ApproveNote({ versionId, number }: { versionId: string; number: number }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const { data } = useQueryOp('styleVersions.get', { id: versionId })
  const gaps = (data?.gaps ?? []).filter((gap) => gap !== 'tariffs').map((gap) => t(`catalogue.gap.${gap}`))
  return (
    <p className={classes.frozen}>
      {t('samples.dialog.approveNote', { version: number })}
      {gaps.length > 0 && ` ${t('samples.dialog.gaps', { list: format.list(gaps) })}`}
    </p>
  )
}
