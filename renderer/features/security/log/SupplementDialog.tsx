import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { requiredText } from '../../../../common/kernel/text.ts'
import type { LogEntry } from '../../../../common/security/log/log.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

const schema = z.object({ text: requiredText(2000) })

type SupplementDialogProps = { entry: LogEntry; withdraws: boolean; onClose: () => void }

/** Completes or withdraws a line by a new one that points to it. */
export function SupplementDialog({ entry, withdraws, onClose }: SupplementDialogProps) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('log.supplement')
  const form = useAppForm({
    ...formRules,
    defaultValues: { text: '' },
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ text }: { text: string }) => {
      const { seq } = await mutateAsync({ entryId: entry.id, text, withdraws })
      notify.done(t('log.saved', { seq }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t(withdraws ? 'log.supplement.withdrawTitle' : 'log.supplement.title', { seq: entry.seq })}
        submitLabel={t(withdraws ? 'log.menu.withdraw' : 'log.supplement.submit')}
      >
        <p>{t(withdraws ? 'log.supplement.withdrawHint' : 'log.supplement.hint')}</p>
        <form.AppField name="text">
          {(field) => (
            <field.TextArea label={t(withdraws ? 'log.supplement.why' : 'log.what')} required autoFocus rows={4} />
          )}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
