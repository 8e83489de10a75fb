import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Reason } from '../../../../common/kernel/app-error.ts'
import {
  incidentsContract,
  notifyMethods,
  type Incident,
  type NotifyMethod,
} from '../../../../common/security/incidents/incidents.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { reasonOf } from '../../../ui/form/field-context.ts'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { EventTime, type EventMoment } from '../log/EventTime.tsx'

const schema = incidentsContract['incidents.recordNotice'].input
  .pick({ who: true, how: true })
  .extend({ at: z.custom<EventMoment>() })

type Draft = { who: string; how: string | null; at: EventMoment }
const nothing: Draft = { who: '', how: null, at: { at: null, late: false } }

/** Notes who was told, how and when. */
export function NoticeDialog({ incident: { id }, onClose }: { incident: Incident; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('incidents.recordNotice')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ who, how, at }: Draft) => {
      await mutateAsync({ id, who, how: how as NotifyMethod, at: at.at })
      notify.done(t('incidents.done.notice'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('incidents.action.notice')}>
        <LargeFields>
          <form.AppField name="who">
            {(field) => <field.TextField label={t('incidents.dialog.noticeWho')} required autoFocus />}
          </form.AppField>
          <form.AppField name="how">
            {(field) => (
              <field.SelectField
                label={t('incidents.dialog.noticeHow')}
                options={notifyMethods.map((value) => ({ value, label: t(`incidents.how.${value}`) }))}
                required
              />
            )}
          </form.AppField>
          <form.AppField name="at">
            {(field) => (
              <EventTime
                label={t('incidents.dialog.noticeAt')}
                value={field.state.value}
                onChange={(at) => field.handleChange(at)}
                reason={(field.state.meta.errors.map(reasonOf).find((one) => one !== null) ?? null) as Reason | null}
              />
            )}
          </form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
