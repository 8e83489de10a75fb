import { useTranslation } from 'react-i18next'
import { incidentCategories, severities } from '../../../../common/security/incidents/incidents.contract.ts'
import type { Reason } from '../../../../common/kernel/app-error.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { reasonOf } from '../../../ui/form/field-context.ts'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { EventTime } from '../log/EventTime.tsx'
import { InvolvedPick } from './InvolvedPick.tsx'
import { draftSchema, onTimeField, type Draft } from './report-draft.ts'

type ReportDialogProps = {
  title: string
  initial: Draft
  /** Asks for the police number too, which nobody has in the first minute. */
  withPolice?: boolean
  known?: readonly { readonly personId: string; readonly alias: string }[]
  onSave: (draft: Draft) => Promise<void>
  onClose: () => void
}

const firstReason = (errors: readonly unknown[]) =>
  (errors.map(reasonOf).find((text) => text !== null) ?? null) as Reason | null

/** The five questions on one screen. What was typed stays when the house refuses. */
export function ReportDialog({ title, initial, withPolice = false, known, onSave, onClose }: ReportDialogProps) {
  const { t } = useTranslation('security')
  const form = useAppForm({
    ...formRules,
    defaultValues: initial,
    validators: { onDynamic: draftSchema },
    onSubmit: submitting((draft: Draft) => onTimeField(() => onSave(draft))),
  })
  const categories = incidentCategories.map((value) => ({ value, label: t(`incidents.category.${value}`) }))
  const grades = severities.map((value) => ({ value: String(value), label: t(`incidents.severity.s${value}`) }))
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={title} submitLabel={t('incidents.form.submit')} size="xl">
        <LargeFields>
          <Columns min="20rem">
            <form.AppField name="category">
              {(field) => (
                <field.SelectField
                  label={t('incidents.form.category')}
                  options={categories}
                  searchable
                  required
                  autoFocus
                />
              )}
            </form.AppField>
            <div
              onKeyDown={(event) => {
                if (/^[123]$/.test(event.key)) form.setFieldValue('severity', event.key)
              }}
            >
              <form.AppField name="severity">
                {(field) => (
                  <field.SegmentedField
                    label={t('incidents.form.severity')}
                    description={
                      field.state.value === ''
                        ? undefined
                        : t(`incidents.severityHint.s${field.state.value as '1' | '2' | '3'}`)
                    }
                    options={grades}
                    required
                  />
                )}
              </form.AppField>
            </div>
          </Columns>
          <form.AppField name="narrative">
            {(field) => (
              <field.TextArea
                label={t('incidents.form.what')}
                description={t('incidents.form.noCode')}
                rows={3}
                required
              />
            )}
          </form.AppField>
          <Columns min="20rem">
            <form.AppField name="place">
              {(field) => <field.TextField label={t('incidents.form.where')} required />}
            </form.AppField>
            <form.AppField name="at">
              {(field) => (
                <EventTime
                  label={t('incidents.form.when')}
                  value={field.state.value}
                  onChange={(moment) => field.handleChange(moment)}
                  reason={firstReason(field.state.meta.errors)}
                />
              )}
            </form.AppField>
          </Columns>
          <Columns min="20rem">
            <form.AppField name="persons">
              {(field) => (
                <InvolvedPick
                  value={field.state.value}
                  onChange={(persons) => field.handleChange(persons)}
                  reason={firstReason(field.state.meta.errors)}
                  known={known}
                />
              )}
            </form.AppField>
            <form.AppField name="othersPresent">
              {(field) => <field.TextField label={t('incidents.form.others')} />}
            </form.AppField>
          </Columns>
          <form.AppField name="immediateAction">
            {(field) => <field.TextArea label={t('incidents.form.done')} rows={2} />}
          </form.AppField>
          {withPolice && (
            <form.AppField name="policeNumber">
              {(field) => <field.TextField label={t('incidents.form.police')} w="16rem" />}
            </form.AppField>
          )}
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
