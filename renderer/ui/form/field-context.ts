import { createFormHookContexts } from '@tanstack/react-form'
import { useStore } from '@tanstack/react-form'
import { useReasonText } from '../reason-text.ts'

export const { fieldContext, formContext, useFieldContext, useFormContext } = createFormHookContexts()

/** What every field of a form shares. */
export type FieldProps = {
  label: string
  description?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
  w?: number | string | undefined
}

/** The value of the field at hand, how to change it, and the first thing that is wrong with it. */
export function useField<T>() {
  const field = useFieldContext<T>()
  const reasonText = useReasonText()
  const errors: readonly unknown[] = useStore(field.store, (state) => state.meta.errors)
  const reason = errors.map(reasonOf).find((text) => text !== null)
  return {
    id: fieldId(field.form.formId, field.name),
    value: field.state.value,
    set: (value: T) => field.handleChange(value),
    // The library's own handler validates again and forgets what the host said about the last attempt.
    blur: () => field.setMeta((meta) => ({ ...meta, isTouched: true, isBlurred: true })),
    error: reason ? reasonText(reason) : null,
  }
}

/** The id of a field's input, so that the summary can lead to it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`.replace(/[^\w-]/g, '-')
}

/** The message key in an error: a plain key from the host, or an issue of the schema. */
export function reasonOf(error: unknown): string | null {
  if (typeof error === 'string') return error
  if (typeof error !== 'object' || error === null || !('message' in error)) return null
  return typeof error.message === 'string' ? error.message : null
}

/** The properties that all kit inputs take alike. */
export function inputProps({
  description,
  required = false,
  disabled = false,
  autoFocus = false,
  w,
}: Omit<FieldProps, 'label'>) {
  return {
    required,
    withAsterisk: required,
    disabled,
    autoFocus,
    'data-autofocus': autoFocus || undefined,
    ...(description !== undefined && { description }),
    ...(w !== undefined && { w }),
  }
}
