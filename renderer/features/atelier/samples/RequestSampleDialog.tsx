import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { origins, type SampleOrigin } from '../../../../common/atelier/samples/sample.ts'
import { sampleRequest } from '../../../../common/atelier/samples/samples.contract.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Fields } from '../catalogue/Fields.tsx'

type RequestSampleDialogProps = { versionId?: string | undefined; onClose: () => void }

type Draft = { versionId: string | null; origin: SampleOrigin; notes: string }

/** Requests a sample and opens it. */
export function RequestSampleDialog({ versionId, onClose }: RequestSampleDialogProps) {
  const { t } = useTranslation('atelier')
  const navigate = useNavigate()
  const styles = useQueryOp('styles.list', {})
  const request = useCommandOp('samples.request')
  const draft: Draft = { versionId: versionId ?? null, origin: 'from-buyer', notes: '' }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: sampleRequest },
    onSubmit: submitting(async (value: Draft) => {
      const { id } = await request.mutateAsync(sampleRequest.parse(value))
      notify.done(t('samples.done.requested'))
      onClose()
      void navigate({ to: '/atelier/mostre/$id', params: { id } })
    }),
  })
  const options = (styles.data ?? []).flatMap(({ code, latest }) =>
    latest?.state === 'draft'
      ? [{ value: latest.id, label: t('samples.versionOf', { code, number: latest.number }) }]
      : [],
  )
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('samples.dialog.request')}
        submitLabel={t('samples.action.request')}
        size="sm"
      >
        <Fields>
          {versionId === undefined && (
            <form.AppField name="versionId">
              {(field) => (
                <field.SelectField
                  label={t('samples.field.version')}
                  description={t('samples.field.versionHint')}
                  required
                  searchable
                  autoFocus
                  options={options}
                />
              )}
            </form.AppField>
          )}
          <form.AppField name="origin">
            {(field) => (
              <field.SegmentedField
                label={t('samples.field.origin')}
                options={origins.map((value) => ({ value, label: t(`samples.origin.${value}`) }))}
              />
            )}
          </form.AppField>
          <form.AppField name="notes">
            {(field) => <field.TextArea label={t('samples.field.notes')} autoFocus={versionId !== undefined} />}
          </form.AppField>
        </Fields>
      </form.FormDialog>
    </form.AppForm>
  )
}
