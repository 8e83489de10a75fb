import { useTranslation } from 'react-i18next'
import type { KeyRow } from '../../../../common/security/keys/keys.contract.ts'
import { keysContract } from '../../../../common/security/keys/keys.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { ReasonDialog } from '../../../ui/form/ReasonDialog.tsx'
import { notify } from '../../../ui/notify.tsx'

const schema = keysContract['keys.retire'].input.pick({ reason: true })

/** Takes a key out of use; its history stays. */
export function RetireKeyDialog({ row, onClose }: { row: KeyRow; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('keys.retire')
  return (
    <ReasonDialog
      title={t('keys.dialog.retire', { number: row.number })}
      submitLabel={t('keys.dialog.retireSubmit')}
      label={t('keys.field.retireReason')}
      hint={t('keys.field.retireHint')}
      schema={schema}
      onReason={async (reason) => {
        await mutateAsync({ id: row.id, reason, version: row.version })
        notify.done(t('keys.done.retired', { number: row.number }))
      }}
      onClose={onClose}
    />
  )
}
