import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import { outOfServiceReasons } from '../../../../common/shelter/blocks/blocks.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { useDoneWithUndo } from '../stays/use-undo.ts'

const schema = z.object({
  reason: z.enum(outOfServiceReasons, { error: 'field.required' }),
  from: localDateSchema,
  until: localDateSchema.nullable(),
  note: z.string().max(300),
})

type OutOfServiceDialogProps = {
  bedIds: readonly string[]
  from: LocalDate
  until: LocalDate | null
  onClose: () => void
}

/** Takes beds out of service, with reason and dates. */
export function OutOfServiceDialog({ bedIds, from, until, onClose }: OutOfServiceDialogProps) {
  const { t } = useTranslation('shelter')
  const start = useCommandOp('outOfService.start')
  const done = useDoneWithUndo()
  const form = useAppForm({
    ...formRules,
    defaultValues: {
      reason: null as string | null,
      from: from as string | null,
      until: until as string | null,
      note: '',
    },
    validators: { onDynamic: schema },
    onSubmit: submitting(async (value) => {
      const { changeId } = await start.mutateAsync({ bedIds: [...bedIds], ...schema.parse(value) })
      done(t('stays.outOfService.done'), changeId)
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('stays.outOfService.title')}
        submitLabel={t('stays.outOfService.submit')}
      >
        <form.AppField name="reason">
          {(field) => (
            <field.SelectField
              label={t('stays.outOfService.reason')}
              required
              autoFocus
              options={outOfServiceReasons.map((value) => ({ value, label: t(`stays.outOfService.reasons.${value}`) }))}
            />
          )}
        </form.AppField>
        <form.AppField name="from">
          {(field) => <field.DateField label={t('stays.outOfService.from')} required />}
        </form.AppField>
        <form.AppField name="until">
          {(field) => <field.DateField label={t('stays.outOfService.until')} />}
        </form.AppField>
        <form.AppField name="note">{(field) => <field.TextField label={t('stays.outOfService.note')} />}</form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
