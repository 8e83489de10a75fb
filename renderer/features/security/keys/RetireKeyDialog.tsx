import { useTranslation } from 'react-i18next'
import type { KeyRow } from '../../../../common/security/keys/keys.contract.ts'
import { keysContract } from '../../../../common/security/keys/keys.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { LargeFields } from '../gate/LargeFields.tsx'

const schema = keysContract['keys.retire'].input.pick({ reason: true })
const nothing = { reason: '' }

/** Takes a key out of use; its history stays. */
export function RetireKeyDialog({ row, onClose }: { row: KeyRow; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('keys.retire')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ reason }: typeof nothing) => {
      await mutateAsync({ id: row.id, reason, version: row.version })
      notify.done(t('keys.done.retired', { number: row.number }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('keys.dialog.retire', { number: row.number })}
        submitLabel={t('keys.dialog.retireSubmit')}
        size="sm"
      >
        <LargeFields>
          <form.AppField name="reason">
            {(field) => (
              <field.TextField
                label={t('keys.field.retireReason')}
                description={t('keys.field.retireHint')}
                required
                autoFocus
              />
            )}
          </form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
