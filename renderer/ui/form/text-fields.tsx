import { NumberInput, PasswordInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldProps } from './field-context.ts'
import { inputProps, useField } from './field-context.ts'

type TextFieldProps = FieldProps & {
  placeholder?: string | undefined
  maxLength?: number | undefined
  autoComplete?: string | undefined
}

export function TextField({ label, placeholder, maxLength, autoComplete = 'off', ...rest }: TextFieldProps) {
  const field = useField<string>()
  return (
    <TextInput
      {...inputProps(rest)}
      {...(placeholder !== undefined && { placeholder })}
      {...(maxLength !== undefined && { maxLength })}
      id={field.id}
      label={label}
      autoComplete={autoComplete}
      value={field.value}
      error={field.error}
      onChange={(event) => field.set(event.currentTarget.value)}
      onBlur={field.blur}
    />
  )
}

export function TextArea({ label, rows = 3, ...rest }: FieldProps & { rows?: number | undefined }) {
  const field = useField<string>()
  return (
    <Textarea
      {...inputProps(rest)}
      id={field.id}
      label={label}
      minRows={rows}
      maxRows={10}
      autosize
      value={field.value}
      error={field.error}
      onChange={(event) => field.set(event.currentTarget.value)}
      onBlur={field.blur}
    />
  )
}

type NumberFieldProps = FieldProps & {
  min?: number | undefined
  max?: number | undefined
  suffix?: string | undefined
}

/** A whole number; an empty field is `null`. */
export function NumberField({ label, min, max, suffix, ...rest }: NumberFieldProps) {
  const field = useField<number | null>()
  return (
    <NumberInput
      {...inputProps({ w: 120, ...rest })}
      {...(min !== undefined && { min })}
      {...(max !== undefined && { max })}
      {...(suffix !== undefined && { suffix: ` ${suffix}` })}
      id={field.id}
      label={label}
      allowDecimal={false}
      clampBehavior="none"
      hideControls
      value={field.value ?? ''}
      error={field.error}
      onChange={(value) => field.set(typeof value === 'number' ? value : null)}
      onBlur={field.blur}
    />
  )
}

/** A password that can be looked at while typing. */
export function PasswordField({
  label,
  autoComplete,
  ...rest
}: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const { t } = useTranslation('app')
  const field = useField<string>()
  return (
    <PasswordInput
      {...inputProps(rest)}
      id={field.id}
      label={label}
      autoComplete={autoComplete}
      spellCheck={false}
      visibilityToggleButtonProps={{ 'aria-label': t('form.showPassword'), size: 26 }}
      value={field.value}
      error={field.error}
      onChange={(event) => field.set(event.currentTarget.value)}
      onBlur={field.blur}
    />
  )
}
