import { useStore } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { parseTime } from '../../../../common/kernel/moment-shorthand.ts'
import { scheduleDetails } from '../../../../common/security/check-calls/check-calls.contract.ts'
import { callTimes } from '../../../../common/security/patrols/plan.rules.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

/** `22`, `2200` and `22:00` are the same time. */
const typedTime = z
  .string()
  .refine((text) => parseTime(text) !== null, { error: 'field.time' })
  .transform((text) => parseTime(text) ?? text)

const schema = scheduleDetails.extend({ firstAt: typedTime, lastAt: typedTime })

type Draft = {
  name: string
  firstAt: string
  lastAt: string
  everyMinutes: number | null
  graceMinutes: number | null
}

const nothing: Draft = { name: '', firstAt: '22:00', lastAt: '06:00', everyMinutes: 120, graceMinutes: 10 }

/** Agrees calls with somebody for every night. */
export function ScheduleDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('callSchedules.add')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const details = schema.parse(draft)
      await mutateAsync(details)
      notify.done(t('checkCalls.dialog.added', { name: details.name }))
      onClose()
    }),
  })
  const planned = useStore(form.store, ({ values }) => {
    const read = schema.safeParse({ ...values, name: values.name || '–' })
    return read.success ? callTimes(read.data).join(', ') : null
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('checkCalls.dialog.add')}>
        <form.AppField name="name">
          {(field) => (
            <field.TextField
              label={t('checkCalls.dialog.name')}
              description={t('checkCalls.dialog.nameHint')}
              required
              autoFocus
            />
          )}
        </form.AppField>
        <Columns min="10rem">
          <form.AppField name="firstAt">
            {(field) => <field.TextField label={t('checkCalls.dialog.firstAt')} required />}
          </form.AppField>
          <form.AppField name="lastAt">
            {(field) => <field.TextField label={t('checkCalls.dialog.lastAt')} required />}
          </form.AppField>
        </Columns>
        <Columns min="10rem">
          <form.AppField name="everyMinutes">
            {(field) => (
              <field.NumberField
                label={t('checkCalls.dialog.everyMinutes')}
                suffix={t('checkCalls.dialog.minutes')}
                w="100%"
                required
              />
            )}
          </form.AppField>
          <form.AppField name="graceMinutes">
            {(field) => (
              <field.NumberField
                label={t('checkCalls.dialog.grace')}
                suffix={t('checkCalls.dialog.minutesAfter')}
                w="100%"
                required
              />
            )}
          </form.AppField>
        </Columns>
        {planned && <p>{t('checkCalls.dialog.preview', { times: planned })}</p>}
      </form.FormDialog>
    </form.AppForm>
  )
}
