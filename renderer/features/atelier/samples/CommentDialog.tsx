import { useTranslation } from 'react-i18next'
import type { SampleFile } from '../../../../common/atelier/samples/sample.ts'
import { sampleRemark } from '../../../../common/atelier/samples/samples.contract.ts'
import { useSession } from '../../../api/session.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Fields } from '../catalogue/Fields.tsx'

const schema = sampleRemark.omit({ id: true })

type Draft = { author: string; text: string }

/** Writes down what somebody said about a sample. */
export function CommentDialog({ sample: { id }, onClose }: { sample: SampleFile; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { name } = useSession().user
  const { mutateAsync } = useCommandOp('samples.comment')
  const draft: Draft = { author: name, text: '' }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (value: Draft) => {
      await mutateAsync({ ...schema.parse(value), id })
      notify.done(t('samples.done.comment'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('samples.dialog.comment')} size="sm">
        <Fields>
          <form.AppField name="text">
            {(field) => <field.TextArea label={t('samples.field.text')} required autoFocus />}
          </form.AppField>
          <form.AppField name="author">
            {(field) => <field.TextField label={t('samples.field.author')} required />}
          </form.AppField>
        </Fields>
      </form.FormDialog>
    </form.AppForm>
  )
}
