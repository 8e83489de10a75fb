import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { idSchema } from '../../../../common/kernel/schemas.ts'
import { writtenText } from '../../../../common/kernel/text.ts'
import type { AssetEvent } from '../../../../common/security/assets/assets.contract.ts'
import { leavesFaulty } from '../../../../common/security/assets/assets.rules.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'
import { MomentField } from '../gate/MomentField.tsx'

export type Recorded = AssetEvent['what']

type RecordDialogProps = {
  /** The device, when it is known already. */
  assetId?: string | undefined
  what: Recorded
  onClose: () => void
}

type Draft = { assetId: string; what: Recorded; at: string | null; late: boolean; note: string }

const kinds = ['passed', 'failed', 'fault', 'repaired'] as const

const schema = z
  .object({
    assetId: idSchema('asset'),
    what: z.enum(kinds),
    at: z.iso.datetime({ error: 'field.time' }).nullable(),
    late: z.boolean(),
    note: writtenText(300),
  })
  .refine(({ what, note }) => !leavesFaulty(what) || note !== '', { error: 'assets.fault-note', path: ['note'] })

/** Records a test, a fault that was noticed, or a repair; the log line is written along. */
export function RecordDialog({ assetId, what, onClose }: RecordDialogProps) {
  const { t } = useTranslation('security')
  const assets = useQueryOp('assets.list', {})
  const { mutateAsync } = useCommandOp('assets.record')
  const nothing: Draft = { assetId: assetId ?? '', what, at: null, late: false, note: '' }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const { seq } = await mutateAsync(draft)
      const name = assets.data?.find(({ id }) => id === draft.assetId)?.name ?? ''
      notify.done(t(`assets.done.${draft.what}`, { name, seq }))
      onClose()
    }),
  })
  const options = (assets.data ?? []).map(({ id, name, location }) => ({ value: id, label: name, hint: location }))
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('assets.dialog.record')} submitLabel={t('assets.action.note')}>
        <LargeFields>
          <form.AppField name="assetId">
            {(field) => (
              <field.SelectField
                label={t('assets.field.asset')}
                options={options}
                searchable
                required
                autoFocus={assetId === undefined}
              />
            )}
          </form.AppField>
          <form.AppField name="what">
            {(field) => (
              <field.SegmentedField
                label={t('assets.field.what')}
                options={kinds.map((value) => ({ value, label: t(`assets.what.${value}`) }))}
              />
            )}
          </form.AppField>
          <form.Subscribe selector={(state) => leavesFaulty(state.values.what)}>
            {(faulty) => (
              <form.AppField name="note">
                {(field) => (
                  <field.TextField
                    label={t(faulty ? 'assets.field.faultNote' : 'assets.field.note')}
                    required={faulty}
                    autoFocus={assetId !== undefined}
                  />
                )}
              </form.AppField>
            )}
          </form.Subscribe>
          <form.AppField name="at">
            {(at) => <form.AppField name="late">{(late) => <MomentField at={at} late={late} />}</form.AppField>}
          </form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
