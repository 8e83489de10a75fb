import { useStore } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import type { Reason } from '../../../../common/kernel/app-error.ts'
import { isOver } from '../../../../common/security/outreach/outreach.rules.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { GatePersonPick } from '../gate/GatePersonPick.tsx'
import { HazardRows } from './HazardRows.tsx'
import { MeasureRows } from './MeasureRows.tsx'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'
import { useAssessForm, type AssessForm, type AssessProps } from './use-assess-form.ts'

/** Assesses a person, a place or an event: what could happen, and what is done about it. */
export function AssessDialog(props: AssessProps & { subjectName: string | null }) {
  const { t } = useTranslation('security')
  const { subject, subjectName, eventDay, onClose } = props
  const form = useAssessForm(props)
  const title = subjectName === null ? t('risk.assess') : t('risk.assessDialog.title', { name: subjectName })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={title} submitLabel={t('risk.assessDialog.submit')} size="xl">
        <LargeFields>
          {subject === null && <SubjectFields form={form} />}
          <HazardRows form={form} focusFirst={subject !== null} />
          <MeasureRows form={form} />
          <form.AppField name="reviewDue">
            {(field) => (
              <field.DateField
                label={t('risk.field.reviewDue')}
                description={eventDay === null ? t('risk.field.reviewHint') : t('risk.field.reviewHintEvent')}
                required
                min={todayInHouse()}
                w="24rem"
              />
            )}
          </form.AppField>
          <form.AppField name="note">
            {(field) => <field.TextArea label={t('risk.field.note')} rows={2} />}
          </form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}

const kinds = ['place', 'person', 'event'] as const

/** What is assessed: a resident by alias, a place by name, or an event that is still ahead. */
function SubjectFields({ form }: { form: AssessForm }) {
  const { t } = useTranslation('security')
  const kind = useStore(form.store, ({ values }) => values.kind)
  return (
    <>
      <form.AppField name="kind">
        {(field) => (
          <field.SegmentedField
            label={t('risk.field.subject')}
            options={kinds.map((value) => ({ value, label: t(`risk.kind.${value}`) }))}
          />
        )}
      </form.AppField>
      {kind === 'person' && (
        <form.AppField name="personIds">
          {(field) => (
            <GatePersonPick
              label={t('risk.field.person')}
              value={field.state.value}
              onChange={(ids) => field.handleChange(ids)}
              required
              autoFocus
              reason={field.state.meta.errors.length > 0 ? ('field.required' satisfies Reason) : null}
            />
          )}
        </form.AppField>
      )}
      {kind === 'place' && (
        <form.AppField name="place">
          {(field) => <field.TextField label={t('risk.field.place')} required autoFocus />}
        </form.AppField>
      )}
      {kind === 'event' && <EventField form={form} />}
    </>
  )
}

function EventField({ form }: { form: AssessForm }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const { data } = useQueryOp('outreach.list', {})
  const open = (data ?? []).filter(({ state }) => !isOver(state))
  return (
    <form.AppField name="outreachId">
      {(field) => (
        <field.SelectField
          label={t('risk.field.event')}
          required
          options={open.map(({ id, title, on }) => ({ value: id, label: title, hint: format.date(on) }))}
        />
      )}
    </form.AppField>
  )
}
