import { Input } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import {
  attachmentTypes,
  incidentsContract,
  type Incident,
} from '../../../../common/security/incidents/incidents.contract.ts'
import { mostPictureMegabytes } from '../../../../common/security/incidents/pictures.ts'
import { bringPicture } from '../../../api/pictures.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { useReasonText } from '../../../ui/reason-text.ts'

const schema = incidentsContract['incidents.attach'].input
  .pick({ caption: true })
  .extend({ file: z.instanceof(File, { error: 'field.required' }) })

type Draft = { file: File | null; caption: string }
const nothing: Draft = { file: null, caption: '' }

/** Adds a picture as evidence. The file that was chosen and its caption stay when the house refuses them. */
export function PictureDialog({ incident: { id }, onClose }: { incident: Incident; onClose: () => void }) {
  const { t } = useTranslation('security')
  const reasonText = useReasonText()
  const inputId = useId()
  const { mutateAsync } = useCommandOp('incidents.attach')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const { file, caption } = schema.parse(draft)
      await mutateAsync({ id, upload: await bringPicture(file), caption })
      notify.done(t('incidents.done.picture'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('incidents.action.picture')}>
        <form.AppField name="file">
          {(field) => (
            <Input.Wrapper
              id={inputId}
              label={t('incidents.dialog.pictureFile')}
              description={t('incidents.dialog.pictureHint', { limit: mostPictureMegabytes })}
              required
              error={field.state.meta.errors.length > 0 && reasonText('field.required')}
            >
              <input
                id={inputId}
                type="file"
                accept={attachmentTypes.join(',')}
                data-autofocus
                aria-invalid={field.state.meta.errors.length > 0}
                onChange={(event) => field.handleChange(event.currentTarget.files?.[0] ?? null)}
              />
            </Input.Wrapper>
          )}
        </form.AppField>
        <form.AppField name="caption">
          {(field) => <field.TextField label={t('incidents.dialog.caption')} />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
