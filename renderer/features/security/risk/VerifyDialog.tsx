import { useTranslation } from 'react-i18next'
import type { Assessment } from '../../../../common/security/risk/risk.contract.ts'
import { riskContract } from '../../../../common/security/risk/risk.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'

const schema = riskContract['risk.verifyMeasure'].input.pick({ verification: true })
const nothing = { verification: '' }

type VerifyDialogProps = { measure: Assessment['measures'][number]; onClose: () => void }

/** Says how it was seen that a measure is in place. */
export function VerifyDialog({ measure, onClose }: VerifyDialogProps) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const { mutateAsync } = useCommandOp('risk.verifyMeasure')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: typeof nothing) => {
      await mutateAsync({ measureId: measure.id, ...draft })
      notify.done(t('risk.done.verified'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('risk.verifyDialog.title')}
        submitLabel={t('risk.verifyDialog.submit')}
      >
        <LargeFields>
          <Facts
            items={[
              [t('risk.field.measure'), measure.text],
              [t('risk.field.owner'), measure.ownerName],
              [t('risk.field.due'), format.date(measure.due)],
            ]}
          />
          <form.AppField name="verification">
            {(field) => (
              <field.TextArea
                label={t('risk.verifyDialog.seen')}
                description={t('risk.verifyDialog.seenHint')}
                required
                autoFocus
                rows={2}
              />
            )}
          </form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
