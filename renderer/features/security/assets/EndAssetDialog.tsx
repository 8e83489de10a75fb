import { useTranslation } from 'react-i18next'
import type { Asset } from '../../../../common/security/assets/assets.contract.ts'
import { assetsContract } from '../../../../common/security/assets/assets.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { LargeFields } from '../gate/LargeFields.tsx'

const schema = assetsContract['assets.end'].input.pick({ reason: true })
const nothing = { reason: '' }

/** Takes a device out of use; what was recorded of it stays. */
export function EndAssetDialog({ asset, onClose }: { asset: Asset; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('assets.end')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ reason }: typeof nothing) => {
      await mutateAsync({ id: asset.id, reason, version: asset.version })
      notify.done(t('assets.done.ended', { name: asset.name }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('assets.dialog.end', { name: asset.name })}
        submitLabel={t('assets.dialog.endSubmit')}
        size="sm"
      >
        <LargeFields>
          <form.AppField name="reason">
            {(field) => <field.TextField label={t('assets.field.endReason')} required autoFocus />}
          </form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
