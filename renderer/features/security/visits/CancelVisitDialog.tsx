import { useTranslation } from 'react-i18next'
import type { Visit } from '../../../../common/security/visits/visits.contract.ts'
import { visitsContract } from '../../../../common/security/visits/visits.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './gate-form.module.css'

const schema = visitsContract['visits.cancel'].input.pick({ reason: true })
const nothing = { reason: '' }

/** An expected visitor does not come. */
export function CancelVisitDialog({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('visits.cancel')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ reason }: typeof nothing) => {
      await mutateAsync({ id: visit.id, version: visit.version, reason })
      notify.done(t('visits.done.cancelled'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('visits.cancel.title', { name: visit.name })}
        submitLabel={t('visits.cancel.submit')}
        size="sm"
      >
        <div className={classes.form}>
          <form.AppField name="reason">
            {(field) => <field.TextField label={t('visits.field.cancelReason')} required autoFocus />}
          </form.AppField>
        </div>
      </form.FormDialog>
    </form.AppForm>
  )
}
