import { useTranslation } from 'react-i18next'
import { householdsContract } from '../../../../common/people/households/households.contract.ts'
import type { OutputOf } from '../../../api/client.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './AppointHeadDialog.module.css'

export type Pair = OutputOf<'keepApart.list'>[number]

const schema = householdsContract['keepApart.end'].input.pick({ reason: true })

/** Two people may stay together again; the reason is kept. */
export function EndKeepApartDialog({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const { t } = useTranslation('people')
  const end = useCommandOp('keepApart.end')
  const form = useAppForm({
    ...formRules,
    defaultValues: { reason: '' },
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ reason }: { reason: string }) => {
      await end.mutateAsync({ id: pair.id, reason: reason.trim() })
      notify.done(t('households.keepApart.endDone'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        size="sm"
        title={t('households.keepApart.endTitle')}
        submitLabel={t('households.keepApart.endSubmit')}
      >
        <p className={classes.text}>{t('households.keepApart.endText', { a: pair.aliasA, b: pair.aliasB })}</p>
        <form.AppField name="reason">
          {(field) => <field.TextField label={t('households.keepApart.reason')} required maxLength={200} autoFocus />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
