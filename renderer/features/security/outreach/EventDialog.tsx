import { useStore } from '@tanstack/react-form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutreachEvent } from '../../../../common/security/outreach/outreach.contract.ts'
import { outreachContract } from '../../../../common/security/outreach/outreach.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'
import classes from './dialogs.module.css'

const schema = outreachContract['outreach.plan'].input
type Draft = { title: string; place: string; on: string | null }

/** Plans an event, or corrects one that is still ahead. */
export function EventDialog({ event, onClose }: { event: OutreachEvent | null; onClose: () => void }) {
  const { t } = useTranslation('security')
  const form = useEventForm(event, onClose)
  const { on, place } = useStore(form.store, ({ values }) => values)
  const takesBack = event?.approvedAt != null && (on !== event.on || place.trim() !== event.place)
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={event ? t('outreach.eventDialog.correct', { title: event.title }) : t('outreach.plan')}
        {...(event === null && { submitLabel: t('outreach.eventDialog.submit') })}
      >
        <LargeFields>
          {event && <ChangedMeanwhile event={event} />}
          <form.AppField name="title">
            {(field) => (
              <field.TextField label={t('outreach.field.title')} required autoFocus={event?.state !== 'delayed'} />
            )}
          </form.AppField>
          <form.AppField name="place">
            {(field) => (
              <field.TextField label={t('outreach.field.place')} description={t('outreach.field.placeHint')} required />
            )}
          </form.AppField>
          <form.AppField name="on">
            {(field) => (
              <field.DateField
                label={t('outreach.field.on')}
                required
                min={todayInHouse()}
                autoFocus={event?.state === 'delayed'}
                w="14rem"
              />
            )}
          </form.AppField>
          {takesBack && (
            <p role="status" className={classes.attention}>
              {t('outreach.eventDialog.takesBack')}
            </p>
          )}
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}

/** What somebody else corrected since the form was opened. */
function ChangedMeanwhile({ event }: { event: OutreachEvent }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const [before] = useState(event)
  const { title, on, place } = event
  if (title === before.title && on === before.on && place === before.place) return null
  return (
    <p role="status" className={classes.attention}>
      {t('outreach.eventDialog.changed', { title, date: format.date(on), place })}
    </p>
  )
}

function useEventForm(event: OutreachEvent | null, onClose: () => void) {
  const { t } = useTranslation('security')
  const plan = useCommandOp('outreach.plan')
  const correct = useCommandOp('outreach.correct')
  const begun: Draft = { title: event?.title ?? '', place: event?.place ?? '', on: event?.on ?? null }
  return useAppForm({
    ...formRules,
    defaultValues: begun,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const details = schema.parse(draft)
      if (event) await correct.mutateAsync({ ...details, id: event.id, version: event.version })
      else await plan.mutateAsync(details)
      notify.done(t(event ? 'outreach.done.corrected' : 'outreach.done.planned'))
      onClose()
    }),
  })
}
