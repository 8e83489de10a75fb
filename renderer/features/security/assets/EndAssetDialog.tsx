import { useTranslation } from 'react-i18next'
import type { Asset } from '../../../../common/security/assets/assets.contract.ts'
import { assetsContract } from '../../../../common/security/assets/assets.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { ReasonDialog } from '../../../ui/form/ReasonDialog.tsx'
import { notify } from '../../../ui/notify.tsx'

const schema = assetsContract['assets.end'].input.pick({ reason: true })

/** Takes a device out of use; what was recorded of it stays. */
export function EndAssetDialog({ asset, onClose }: { asset: Asset; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('assets.end')
  return (
    <ReasonDialog
      title={t('assets.dialog.end', { name: asset.name })}
      submitLabel={t('assets.dialog.endSubmit')}
      label={t('assets.field.endReason')}
      schema={schema}
      onReason={async (reason) => {
        await mutateAsync({ id: asset.id, reason, version: asset.version })
        notify.done(t('assets.done.ended', { name: asset.name }))
      }}
      onClose={onClose}
    />
  )
}
