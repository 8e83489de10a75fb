import type { ReactNode } from 'react'
import type { z } from 'zod'
import { LargeFields } from './LargeFields.tsx'
import { formRules, submitting, useAppForm } from './form.tsx'

type Reasoned = { reason: string }

type ReasonDialogProps = {
  title: string
  submitLabel: string
  /** What the reason is asked as. */
  label: string
  /** Under the field: what follows from it. */
  hint?: string | undefined
  /** Above the field: what is about to happen. */
  text?: ReactNode
  /** The operation's own rule for its reason. */
  schema: z.ZodType<Reasoned, Reasoned>
  /** Does what is asked for, and tells it. A refusal lands on the field or above it. */
  onReason: (reason: string) => Promise<void>
  onClose: () => void
}

const nothing = { reason: '' }

/** Ends, cancels or takes back something, for a reason that is kept. */
export function ReasonDialog({ title, submitLabel, label, hint, text, schema, onReason, onClose }: ReasonDialogProps) {
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ reason }: Reasoned) => {
      await onReason(reason)
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={title} submitLabel={submitLabel} size="sm">
        <LargeFields>
          {text}
          <form.AppField name="reason">
            {(field) => <field.TextField label={label} description={hint} required autoFocus />}
          </form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
