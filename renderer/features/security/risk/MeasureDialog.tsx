import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { idSchema, localDateSchema } from '../../../../common/kernel/schemas.ts'
import { requiredText } from '../../../../common/kernel/text.ts'
import type { Assessment } from '../../../../common/security/risk/risk.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'
import { newMeasure, type DraftMeasure } from './use-assess-form.ts'
import { useStaffOptions } from './use-staff-options.ts'

const schema = z.object({ text: requiredText(300), ownerId: idSchema('user'), due: localDateSchema })

/** One more measure for an assessment that counts. */
export function MeasureDialog({ assessment, onClose }: { assessment: Assessment; onClose: () => void }) {
  const { t } = useTranslation('security')
  const staff = useStaffOptions()
  const { mutateAsync } = useCommandOp('risk.addMeasure')
  const form = useAppForm({
    ...formRules,
    defaultValues: newMeasure,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: DraftMeasure) => {
      await mutateAsync({ id: assessment.id, ...schema.parse(draft) })
      notify.done(t('risk.done.measureAdded'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('risk.measureDialog.title', { name: assessment.subjectName })}
        submitLabel={t('risk.addMeasure')}
      >
        <LargeFields>
          <form.AppField name="text">
            {(field) => <field.TextField label={t('risk.field.measure')} required autoFocus />}
          </form.AppField>
          <Columns>
            <form.AppField name="ownerId">
              {(field) => <field.SelectField label={t('risk.field.owner')} required searchable options={staff} />}
            </form.AppField>
            <form.AppField name="due">
              {(field) => <field.DateField label={t('risk.field.due')} required min={todayInHouse()} w="100%" />}
            </form.AppField>
          </Columns>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
