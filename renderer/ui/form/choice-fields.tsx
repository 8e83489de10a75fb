import { Checkbox, Input, MultiSelect, SegmentedControl, Select, Switch } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { Option } from '../Choice.tsx'
import { kitOptions } from '../controls.tsx'
import controls from '../controls.module.css'
import { DateBox } from '../DateBox.tsx'
import { foldedFilter } from '../folded-filter.ts'
import type { FieldProps } from './field-context.ts'
import { inputProps, useField } from './field-context.ts'

type SelectFieldProps = FieldProps & {
  options: readonly Option[]
  searchable?: boolean | undefined
  clearable?: boolean | undefined
  /** Called after a person picked, for fields that follow from this one. */
  onPick?: ((value: string | null) => void) | undefined
}

/** One of a list; nothing picked is `null`, or `''` where the form started with it. */
export function SelectField({
  label,
  options,
  searchable = false,
  clearable = false,
  onPick,
  ...rest
}: SelectFieldProps) {
  const { t } = useTranslation('app')
  const field = useField<string | null>()
  return (
    <Select
      {...inputProps(rest)}
      id={field.id}
      label={label}
      data={kitOptions(options)}
      value={field.value === '' ? null : field.value}
      error={field.error}
      searchable={searchable}
      filter={foldedFilter}
      clearable={clearable}
      allowDeselect={clearable}
      clearButtonProps={{ 'aria-label': t('form.removeValue', { label }) }}
      nothingFoundMessage={t('form.nothingFound')}
      onChange={(value) => {
        field.set(value)
        onPick?.(value)
      }}
      onBlur={field.blur}
    />
  )
}

/** Several of a list. */
export function MultiSelectField({ label, options, ...rest }: FieldProps & { options: readonly Option[] }) {
  const { t } = useTranslation('app')
  const field = useField<string[]>()
  return (
    <MultiSelect
      {...inputProps(rest)}
      id={field.id}
      label={label}
      data={kitOptions(options)}
      value={field.value}
      error={field.error}
      searchable
      filter={foldedFilter}
      hidePickedOptions
      nothingFoundMessage={t('form.nothingFound')}
      clearButtonProps={{ 'aria-label': t('form.removeValue', { label }) }}
      onChange={field.set}
      onBlur={field.blur}
    />
  )
}

type DateFieldProps = FieldProps & { min?: LocalDate | undefined; max?: LocalDate | undefined }

/** `YYYY-MM-DD` or `null`; text that is no date stays in the value, so that the schema refuses it. */
export function DateField({ label, ...rest }: DateFieldProps) {
  const field = useField<string | null>()
  return (
    <DateBox
      {...rest}
      id={field.id}
      label={label}
      value={field.value}
      error={field.error}
      onValue={field.set}
      onInvalid={field.set}
      onBlur={field.blur}
    />
  )
}

export function SwitchField({ label, description, disabled = false }: FieldProps) {
  const field = useField<boolean>()
  return (
    <Switch
      id={field.id}
      label={label}
      {...(description !== undefined && { description })}
      disabled={disabled}
      checked={field.value}
      error={field.error}
      onChange={(event) => field.set(event.currentTarget.checked)}
      onBlur={field.blur}
    />
  )
}

export function CheckField({ label, description, disabled = false }: FieldProps) {
  const field = useField<boolean>()
  return (
    <Checkbox
      id={field.id}
      label={label}
      {...(description !== undefined && { description })}
      disabled={disabled}
      checked={field.value}
      error={field.error}
      onChange={(event) => field.set(event.currentTarget.checked)}
      onBlur={field.blur}
    />
  )
}

/** One of a few, all visible. */
export function SegmentedField({
  label,
  options,
  description,
  required = false,
  disabled = false,
}: FieldProps & { options: readonly Option[] }) {
  const field = useField<string>()
  const labelId = useId()
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id: labelId }}
      withAsterisk={required}
      error={field.error}
      {...(description !== undefined && { description })}
    >
      <div>
        <SegmentedControl
          id={field.id}
          aria-labelledby={labelId}
          disabled={disabled}
          classNames={{ root: controls['segments'], label: controls['segment'], indicator: controls['indicator'] }}
          data={options.map((option) => ({
            value: option.value,
            label: option.label,
            disabled: option.disabled ?? false,
          }))}
          value={field.value}
          onChange={field.set}
        />
      </div>
    </Input.Wrapper>
  )
}
