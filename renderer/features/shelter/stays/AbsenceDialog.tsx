import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { namesOf, type StaySubject } from './subjects.ts'
import { useDoneWithUndo } from './use-undo.ts'

const schema = z.object({ from: localDateSchema, expectedReturn: localDateSchema, reason: z.string().max(300) })

/** Records nights away while the bed stays kept. */
export function AbsenceDialog({ stays, onClose }: { stays: readonly StaySubject[]; onClose: () => void }) {
  const { t } = useTranslation('shelter')
  const start = useCommandOp('stays.startAbsence')
  const done = useDoneWithUndo()
  const names = namesOf(stays)
  const form = useAppForm({
    ...formRules,
    defaultValues: { from: todayInHouse() as string | null, expectedReturn: null as string | null, reason: '' },
    validators: { onDynamic: schema },
    onSubmit: submitting(async (value) => {
      const { changeId } = await start.mutateAsync({
        stayIds: stays.map((stay) => stay.stayId),
        ...schema.parse(value),
      })
      done(t('stays.absence.done', { names }), changeId)
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('stays.absence.title', { names })} size="sm">
        <form.AppField name="from">
          {(field) => <field.DateField label={t('stays.absence.from')} required />}
        </form.AppField>
        <form.AppField name="expectedReturn">
          {(field) => <field.DateField label={t('stays.absence.expectedReturn')} required autoFocus />}
        </form.AppField>
        <form.AppField name="reason">{(field) => <field.TextField label={t('stays.absence.reason')} />}</form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
