import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SampleFile } from '../../../../common/atelier/samples/sample.ts'
import { samplesContract } from '../../../../common/atelier/samples/samples.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Fields } from '../catalogue/Fields.tsx'

const schema = samplesContract['samples.send'].input.pick({ sentOn: true })

type Draft = { sentOn: string | null }

/** Notes the day on which a sample left. */
export function SendDialog({ sample, onClose }: { sample: SampleFile; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { mutateAsync } = useCommandOp('samples.send')
  const [{ id, version, number }] = useState(sample)
  const draft: Draft = { sentOn: todayInHouse() }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (value: Draft) => {
      await mutateAsync({ ...schema.parse(value), id, version })
      notify.done(t('samples.done.sent'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('samples.dialog.send', { number })}
        submitLabel={t('samples.dialog.sendSubmit')}
        size="sm"
      >
        <Fields>
          <form.AppField name="sentOn">
            {(field) => <field.DateField label={t('samples.field.sentOn')} required autoFocus max={todayInHouse()} />}
          </form.AppField>
        </Fields>
      </form.FormDialog>
    </form.AppForm>
  )
}
