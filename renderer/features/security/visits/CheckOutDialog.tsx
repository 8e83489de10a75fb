import { useStore } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Reason } from '../../../../common/kernel/app-error.ts'
import type { Instant } from '../../../../common/kernel/calendar.ts'
import { writtenText } from '../../../../common/kernel/text.ts'
import type { Visit } from '../../../../common/security/visits/visits.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { reasonOf } from '../../../ui/form/field-context.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { EventTime } from '../log/EventTime.tsx'
import classes from './gate-form.module.css'

const schema = z.object({
  at: z.string().nullable(),
  late: z.boolean(),
  badge: z.enum(['returned', 'missing']),
  note: writtenText(300),
})
type Draft = z.input<typeof schema>

const nothing: Draft = { at: null, late: false, badge: 'returned', note: '' }

/** A visitor leaves: when, and whether the badge came back. */
export function CheckOutDialog({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('visits.checkOut')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const { badge, note, ...moment } = schema.parse(draft)
      const badgeReturned = badge === 'returned'
      const { seq } = await mutateAsync({ ...moment, id: visit.id, badgeReturned, note: badgeReturned ? '' : note })
      notify.done(t('visits.done.out', { name: visit.name, seq }))
      onClose()
    }),
  })
  const missing = useStore(form.store, ({ values }) => values.badge === 'missing')
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('visits.checkOut.title', { name: visit.name })}
        submitLabel={t('visits.checkOut.submit')}
      >
        <div className={classes.form}>
          {visit.badge !== '' && (
            <form.AppField name="badge">
              {(field) => (
                <field.SegmentedField
                  label={t('visits.field.badgeBack', { badge: visit.badge })}
                  options={[
                    { value: 'returned', label: t('visits.field.badgeReturned') },
                    { value: 'missing', label: t('visits.field.badgeMissing') },
                  ]}
                />
              )}
            </form.AppField>
          )}
          {missing && (
            <form.AppField name="note">
              {(field) => <field.TextField label={t('visits.field.badgeNote')} required autoFocus />}
            </form.AppField>
          )}
          <form.AppField name="at">
            {(at) => (
              <form.AppField name="late">
                {(late) => (
                  <EventTime
                    label={t('visits.field.outTime')}
                    value={{ at: at.state.value as Instant | null, late: late.state.value }}
                    reason={[...at.state.meta.errors, ...late.state.meta.errors].map(reasonOf).find(Boolean) as Reason}
                    onChange={(moment) => {
                      at.handleChange(moment.at)
                      late.handleChange(moment.late)
                    }}
                  />
                )}
              </form.AppField>
            )}
          </form.AppField>
        </div>
      </form.FormDialog>
    </form.AppForm>
  )
}
