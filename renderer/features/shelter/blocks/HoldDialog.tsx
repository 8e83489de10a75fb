import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { addDays, houseZone, localDate, startOfDayIn, type LocalDate } from '../../../../common/kernel/calendar.ts'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { useDoneWithUndo } from '../stays/use-undo.ts'

const schema = z.object({
  persons: z.array(z.string()),
  from: localDateSchema,
  until: localDateSchema,
  expires: localDateSchema,
  note: z.string().max(300),
})

type HoldDialogProps = {
  bedIds: readonly string[]
  personIds?: readonly string[] | undefined
  requestId?: string | null | undefined
  from: LocalDate
  until: LocalDate
  note?: string | undefined
  onClose: () => void
}

/** Keeps beds free for somebody expected; the people take the beds in order. */
export function HoldDialog({
  bedIds,
  personIds = [],
  requestId = null,
  from,
  until,
  note = '',
  onClose,
}: HoldDialogProps) {
  const { t } = useTranslation('shelter')
  const place = useCommandOp('holds.place')
  const persons = useQueryOp('persons.search', { text: '' })
  const done = useDoneWithUndo()
  const form = useAppForm({
    ...formRules,
    defaultValues: {
      persons: [...personIds],
      from: from as string | null,
      until: until as string | null,
      expires: addDays(from, 1) as string | null,
      note,
    },
    validators: { onDynamic: schema },
    onSubmit: submitting(async (value) => {
      const hold = schema.parse(value)
      const { changeId } = await place.mutateAsync({
        places: bedIds.map((bedId, index) => ({ bedId, personId: hold.persons[index] ?? null })),
        from: hold.from,
        until: hold.until,
        // The hold keeps the bed through the whole of its last day.
        expiresAt: startOfDayIn(houseZone, addDays(localDate(hold.expires), 1)),
        requestId,
        note: hold.note,
      })
      done(t('stays.hold.done'), changeId)
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('stays.hold.title')} submitLabel={t('stays.hold.submit')}>
        <form.AppField name="persons">
          {(field) => (
            <field.MultiSelectField
              label={t('stays.hold.for')}
              description={t('stays.hold.forHint')}
              options={persons.data?.map(({ id, alias, code }) => ({ value: id, label: alias, hint: code })) ?? []}
            />
          )}
        </form.AppField>
        <form.AppField name="from">
          {(field) => <field.DateField label={t('stays.hold.from')} required />}
        </form.AppField>
        <form.AppField name="until">
          {(field) => <field.DateField label={t('stays.hold.until')} required />}
        </form.AppField>
        <form.AppField name="expires">
          {(field) => <field.DateField label={t('stays.hold.expires')} required />}
        </form.AppField>
        <form.AppField name="note">{(field) => <field.TextField label={t('stays.hold.note')} />}</form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
