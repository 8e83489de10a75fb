import { useTranslation } from 'react-i18next'
import type { WorkEntry } from '../../../../common/atelier/work/work.contract.ts'
import { workContract } from '../../../../common/atelier/work/work.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

const schema = workContract['work.reverse'].input.pick({ reason: true })
const nothing = { reason: '' }

/** Takes an entry back with a reason. */
export function ReverseEntryDialog({ entry, onClose }: { entry: WorkEntry; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { mutateAsync } = useCommandOp('work.reverse')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ reason }: typeof nothing) => {
      await mutateAsync({ id: entry.id, reason })
      notify.done(t('work.done.reversed'))
      onClose()
    }),
  })
  const { alias, quantity, operation, lotCode: lot, bundleNumber: bundle } = entry
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('work.reverse.title')}
        submitLabel={t('work.reverse.submit')}
        size="sm"
      >
        <p>{t('work.reverseText', { alias, quantity, operation, lot, bundle })}</p>
        <form.AppField name="reason">
          {(field) => <field.TextField label={t('work.field.reason')} required autoFocus />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
