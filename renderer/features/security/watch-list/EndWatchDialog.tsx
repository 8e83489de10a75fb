import { useTranslation } from 'react-i18next'
import type { WatchEntry } from '../../../../common/security/watch-list/watch-list.contract.ts'
import { watchListContract } from '../../../../common/security/watch-list/watch-list.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './WatchList.module.css'

const schema = watchListContract['watchList.end'].input.pick({ reason: true })
const nothing = { reason: '' }

/** The gate stops looking for somebody; the reason is kept. */
export function EndWatchDialog({ entry, onClose }: { entry: WatchEntry; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('watchList.end')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ reason }: typeof nothing) => {
      await mutateAsync({ id: entry.id, version: entry.version, reason })
      notify.done(t('watchList.done.ended'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('watchList.dialog.end', { label: entry.label })}
        submitLabel={t('watchList.dialog.endSubmit')}
        size="sm"
      >
        <p className={classes.hint}>{t('watchList.dialog.endText')}</p>
        <form.AppField name="reason">
          {(field) => <field.TextField label={t('watchList.field.endReason')} required autoFocus />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
