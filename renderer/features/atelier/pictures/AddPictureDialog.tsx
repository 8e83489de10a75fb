import { FileInput } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { mostPictureMegabytes, pictureTypes } from '../../../../common/kernel/pictures.ts'
import { writtenText } from '../../../../common/kernel/text.ts'
import { bringPicture } from '../../../api/pictures.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { useReasonText } from '../../../ui/reason-text.ts'
import { Fields } from '../catalogue/Fields.tsx'

const schema = z.object({ name: writtenText(120), file: z.instanceof(File, { error: 'field.required' }) })

type Draft = { file: File | null; name: string }
const nothing: Draft = { file: null, name: '' }

type AddPictureDialogProps = {
  title: string
  onAdd: (picture: { upload: string; name: string }) => Promise<unknown>
  onClose: () => void
}

/** Brings a picture from this computer; the file and what was written stay when it is refused. */
export function AddPictureDialog({ title, onAdd, onClose }: AddPictureDialogProps) {
  const { t } = useTranslation('atelier')
  const reasonText = useReasonText()
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const { file, name } = schema.parse(draft)
      await onAdd({ upload: await bringPicture(file), name })
      notify.done(t('catalogue.done.picture'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={title} size="sm">
        <Fields>
          <form.AppField name="file">
            {(field) => (
              <FileInput
                label={t('catalogue.field.picture')}
                description={t('catalogue.field.pictureHint', { limit: mostPictureMegabytes })}
                placeholder={t('catalogue.field.pictureMissing')}
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
          <form.AppField name="name">
            {(field) => <field.TextField label={t('catalogue.field.pictureName')} />}
          </form.AppField>
        </Fields>
      </form.FormDialog>
    </form.AppForm>
  )
}
