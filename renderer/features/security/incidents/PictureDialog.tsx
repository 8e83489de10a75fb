import { FileInput } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { mostPictureMegabytes, pictureTypes } from '../../../../common/kernel/pictures.ts'
import { incidentsContract, type Incident } from '../../../../common/security/incidents/incidents.contract.ts'
import { bringPicture } from '../../../api/pictures.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'
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
        <LargeFields>
          <form.AppField name="file">
            {(field) => (
              <FileInput
                label={t('incidents.dialog.pictureFile')}
                description={t('incidents.dialog.pictureHint', { limit: mostPictureMegabytes })}
                placeholder={t('incidents.dialog.pictureMissing')}
                accept={pictureTypes.join(',')}
                leftSection={<IconCamera size={18} stroke={1.75} aria-hidden="true" />}
                required
                data-autofocus
                value={field.state.value}
                error={field.state.meta.errors.length > 0 && reasonText('field.required')}
                onChange={(file) => field.handleChange(file)}
              />
            )}
          </form.AppField>
          <form.AppField name="caption">
            {(field) => <field.TextField label={t('incidents.dialog.caption')} />}
          </form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
