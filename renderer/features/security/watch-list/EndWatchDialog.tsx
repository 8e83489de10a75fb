import { useTranslation } from 'react-i18next'
import type { WatchEntry } from '../../../../common/security/watch-list/watch-list.contract.ts'
import { watchListContract } from '../../../../common/security/watch-list/watch-list.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { ReasonDialog } from '../../../ui/form/ReasonDialog.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './WatchList.module.css'

const schema = watchListContract['watchList.end'].input.pick({ reason: true })

/** The gate stops looking for somebody; the reason is kept. */
export function EndWatchDialog({ entry, onClose }: { entry: WatchEntry; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('watchList.end')
  return (
    <ReasonDialog
      title={t('watchList.dialog.end', { label: entry.label })}
      submitLabel={t('watchList.dialog.endSubmit')}
      label={t('watchList.field.endReason')}
      text={<p className={classes.hint}>{t('watchList.dialog.endText')}</p>}
      schema={schema}
      onReason={async (reason) => {
        await mutateAsync({ id: entry.id, version: entry.version, reason })
        notify.done(t('watchList.done.ended'))
      }}
      onClose={onClose}
    />
  )
}
