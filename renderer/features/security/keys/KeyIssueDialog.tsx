import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { idSchema } from '../../../../common/kernel/schemas.ts'
import { writtenText } from '../../../../common/kernel/text.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { GatePersonPick } from '../gate/GatePersonPick.tsx'
import { FieldRow, LargeFields } from '../../../ui/form/LargeFields.tsx'
import { firstReason, MomentField } from '../gate/MomentField.tsx'
import { DueTime } from './DueTime.tsx'

type KeyIssueDialogProps = {
  /** The key to be given, when it is known already. */
  keyId?: string | undefined
  onClose: () => void
}

type Draft = {
  keyId: string
  holderPersonId: string | null
  holderName: string
  due: string | null
  at: string | null
  late: boolean
  note: string
}

const moment = z.iso.datetime({ error: 'field.time' }).nullable()
const schema = z
  .object({
    keyId: idSchema('key'),
    holderPersonId: idSchema('person').nullable(),
    holderName: writtenText(80),
    due: moment,
    at: moment,
    late: z.boolean(),
    note: writtenText(200),
  })
  .refine(({ holderPersonId, holderName }) => holderPersonId !== null || holderName !== '', {
    error: 'field.required',
    path: ['holderName'],
  })

/** Hands a key out, to a resident or to somebody named; the log line is written along. */
export function KeyIssueDialog({ keyId, onClose }: KeyIssueDialogProps) {
  const { t } = useTranslation('security')
  const keys = useQueryOp('keys.list', {})
  const { mutateAsync } = useCommandOp('keys.issue')
  const nothing: Draft = {
    keyId: keyId ?? '',
    holderPersonId: null,
    holderName: '',
    due: null,
    at: null,
    late: false,
    note: '',
  }
  const numberOf = (id: string) => keys.data?.find((key) => key.id === id)?.number ?? ''
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const holderName = draft.holderPersonId === null ? draft.holderName : ''
      const { seq } = await mutateAsync({ ...draft, holderName })
      notify.done(t('keys.done.out', { number: numberOf(draft.keyId), seq }))
      onClose()
    }),
  })
  const options = (keys.data ?? [])
    .filter((key) => key.state === 'in' || key.id === keyId)
    .map((key) => ({ value: key.id, label: t('keys.numberOpens', key) }))
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('keys.dialog.issue')}
        submitLabel={t('keys.dialog.issueSubmit')}
        size="lg"
      >
        <LargeFields>
          <form.AppField name="keyId">
            {(field) => (
              <field.SelectField
                label={t('keys.field.key')}
                options={options}
                searchable
                required
                autoFocus={keyId === undefined}
              />
            )}
          </form.AppField>
          <FieldRow>
            <form.AppField name="holderPersonId">
              {(field) => (
                <GatePersonPick
                  label={t('keys.field.resident')}
                  value={field.state.value === null ? [] : [field.state.value]}
                  onChange={([id = null]) => field.handleChange(id)}
                  autoFocus={keyId !== undefined}
                  reason={firstReason(field)}
                />
              )}
            </form.AppField>
            <form.Subscribe selector={(state) => state.values.holderPersonId !== null}>
              {(resident) => (
                <form.AppField name="holderName">
                  {(field) => <field.TextField label={t('keys.field.holderName')} disabled={resident} />}
                </form.AppField>
              )}
            </form.Subscribe>
          </FieldRow>
          <form.AppField name="due">
            {(field) => (
              <DueTime
                label={t('keys.field.due')}
                value={field.state.value}
                onChange={field.handleChange}
                reason={firstReason(field)}
              />
            )}
          </form.AppField>
          <form.AppField name="at">
            {(at) => (
              <form.AppField name="late">
                {(late) => <MomentField at={at} late={late} label={t('keys.field.outAt')} />}
              </form.AppField>
            )}
          </form.AppField>
          <form.AppField name="note">{(field) => <field.TextField label={t('keys.field.note')} />}</form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
