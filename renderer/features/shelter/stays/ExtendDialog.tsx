import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { namesOf, type StaySubject } from './subjects.ts'
import { useDoneWithUndo } from './use-undo.ts'

const schema = z.object({ expectedUntil: localDateSchema.nullable(), reason: z.string().max(300) })

/** Agrees another expected end, or none. */
export function ExtendDialog({ stays, onClose }: { stays: readonly StaySubject[]; onClose: () => void }) {
  const { t } = useTranslation('shelter')
  const extend = useCommandOp('stays.extend')
  const done = useDoneWithUndo()
  const names = namesOf(stays)
  const form = useAppForm({
    ...formRules,
    defaultValues: { expectedUntil: null as string | null, reason: '' },
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ expectedUntil, reason }) => {
      const { changeId } = await extend.mutateAsync({
        stayIds: stays.map((stay) => stay.stayId),
        expectedUntil,
        reason,
      })
      done(t('stays.extend.done', { names }), changeId)
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('stays.extend.title', { names })} size="sm">
        <form.AppField name="expectedUntil">
          {(field) => (
            <field.DateField label={t('stays.extend.until')} description={t('stays.extend.untilHint')} autoFocus />
          )}
        </form.AppField>
        <form.AppField name="reason">{(field) => <field.TextField label={t('stays.extend.reason')} />}</form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
