import { useTranslation } from 'react-i18next'
import type { OutreachEvent } from '../../../../common/security/outreach/outreach.contract.ts'
import { outreachContract } from '../../../../common/security/outreach/outreach.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'
import classes from './dialogs.module.css'

const schema = outreachContract['outreach.delay'].input.pick({ cause: true })
const nothing = { cause: '' }

type CauseDialogProps = { event: OutreachEvent; kind: 'delay' | 'cancel'; onClose: () => void }

/** Delays or cancels an event and says why. */
export function CauseDialog({ event, kind, onClose }: CauseDialogProps) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp(`outreach.${kind}`)
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: typeof nothing) => {
      await mutateAsync({ ...draft, id: event.id, version: event.version })
      notify.done(t(`outreach.done.${kind}`))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t(`outreach.causeDialog.${kind}.title`, { title: event.title })}
        submitLabel={t(`outreach.causeDialog.${kind}.submit`)}
        size="sm"
      >
        <LargeFields>
          <p className={classes.text}>{t(`outreach.causeDialog.${kind}.text`)}</p>
          <form.AppField name="cause">
            {(field) => <field.TextArea label={t('outreach.field.cause')} required autoFocus rows={2} />}
          </form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
