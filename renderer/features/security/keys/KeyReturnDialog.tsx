import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { writtenText } from '../../../../common/kernel/text.ts'
import type { KeyOut } from '../../../../common/security/keys/key-out.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'
import { MomentField } from '../gate/MomentField.tsx'

type Draft = { outcome: 'back' | 'lost'; at: string | null; late: boolean; note: string }

const schema = z.object({
  outcome: z.enum(['back', 'lost']),
  at: z.iso.datetime({ error: 'field.time' }).nullable(),
  late: z.boolean(),
  note: writtenText(200),
})

const nothing: Draft = { outcome: 'back', at: null, late: false, note: '' }

/** Takes a key back at some other time than now, with a note, or records it as lost. */
export function KeyReturnDialog({ issue, onClose }: { issue: KeyOut; onClose: () => void }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const { mutateAsync } = useCommandOp('keys.return')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ outcome, ...draft }: Draft) => {
      const { seq } = await mutateAsync({ ...draft, issueId: issue.issueId, lost: outcome === 'lost' })
      notify.done(t(outcome === 'lost' ? 'keys.done.lost' : 'keys.done.in', { number: issue.number, seq }))
      onClose()
    }),
  })
  const outcomes = (['back', 'lost'] as const).map((value) => ({ value, label: t(`keys.outcome.${value}`) }))
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('keys.dialog.return', { number: issue.number })}
        submitLabel={t('keys.dialog.returnSubmit')}
      >
        <LargeFields>
          <Facts
            columns={3}
            items={[
              [t('keys.column.opens'), issue.opens],
              [t('keys.column.holder'), issue.holder],
              [t('keys.column.since'), format.dateTime(issue.since)],
            ]}
          />
          <form.AppField name="outcome">
            {(field) => <field.SegmentedField label={t('keys.field.outcome')} options={outcomes} />}
          </form.AppField>
          <form.AppField name="at">
            {(at) => (
              <form.AppField name="late">
                {(late) => <MomentField at={at} late={late} label={t('keys.field.inAt')} />}
              </form.AppField>
            )}
          </form.AppField>
          <form.AppField name="note">
            {(field) => <field.TextField label={t('keys.field.note')} autoFocus />}
          </form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
