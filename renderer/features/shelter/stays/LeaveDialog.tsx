import { useStore } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { isLocalDate } from '../../../../common/kernel/calendar.ts'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import { destinations } from '../../../../common/shelter/stays/stays.contract.ts'
import { useSession } from '../../../api/session.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { FindingList } from './FindingList.tsx'
import { namesOf, type StaySubject } from './subjects.ts'
import { useOverrides } from './use-overrides.ts'
import { useDoneWithUndo } from './use-undo.ts'

const schema = z.object({
  on: localDateSchema,
  destination: z.enum(destinations, { error: 'field.required' }),
  reason: z.string().max(300),
})
const nothing: readonly never[] = []

/** Records that people left: when, where to, and what the rules say of those who stay behind. */
export function LeaveDialog({ stays, onClose }: { stays: readonly StaySubject[]; onClose: () => void }) {
  const { t } = useTranslation('shelter')
  const { user } = useSession()
  const leave = useCommandOp('stays.leave')
  const done = useDoneWithUndo()
  const names = namesOf(stays)
  const stayIds = stays.map((stay) => stay.stayId)
  const form = useAppForm({
    ...formRules,
    defaultValues: { on: todayInHouse() as string | null, destination: null as string | null, reason: '' },
    validators: { onDynamic: schema },
    onSubmit: submitting(async (value) => {
      const { changeId } = await leave.mutateAsync({ stayIds, ...schema.parse(value), overrides: overrides.overrides })
      done(t('stays.leave.done', { names }), changeId)
      onClose()
    }),
  })
  const on = useStore(form.store, (state) => state.values.on)
  const date = on !== null && isLocalDate(on) ? on : null
  const checked = useQueryOp('stays.checkLeave', { stayIds, on: date ?? '' }, { enabled: date !== null, staleTime: 0 })
  const findings = checked.data ?? nothing
  const overrides = useOverrides(findings, user.role)
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('stays.leave.title', { names })}
        submitLabel={t('stays.leave.submit')}
      >
        <form.AppField name="on">{(field) => <field.DateField label={t('stays.leave.on')} required />}</form.AppField>
        <form.AppField name="destination">
          {(field) => (
            <field.SelectField
              label={t('stays.leave.destination')}
              required
              searchable
              autoFocus
              options={destinations.map((value) => ({ value, label: t(`stays.destination.${value}`) }))}
            />
          )}
        </form.AppField>
        <form.AppField name="reason">{(field) => <field.TextField label={t('stays.leave.reason')} />}</form.AppField>
        {findings.length > 0 && <FindingList findings={findings} overrides={overrides} />}
      </form.FormDialog>
    </form.AppForm>
  )
}
