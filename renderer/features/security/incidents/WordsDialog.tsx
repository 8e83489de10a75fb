import { z } from 'zod'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

type WordsDialogProps = {
  title: string
  label: string
  hint?: string | undefined
  /** The contract's schema of the one text. */
  schema: z.ZodType<string, string>
  /** Saves the text and says what was done. */
  onSave: (text: string) => Promise<string>
  onClose: () => void
}

/** Asks for one text. */
export function WordsDialog({ title, label, hint, schema, onSave, onClose }: WordsDialogProps) {
  const form = useAppForm({
    ...formRules,
    defaultValues: { text: '' },
    validators: { onDynamic: z.object({ text: schema }) },
    onSubmit: submitting(async ({ text }: { text: string }) => {
      notify.done(await onSave(text))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={title}>
        <LargeFields>
          <form.AppField name="text">
            {(field) => <field.TextArea label={label} description={hint} rows={4} required autoFocus />}
          </form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
