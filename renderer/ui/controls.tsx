import { CloseButton, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent, Ref } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../common/kernel/calendar.ts'
import type { Option } from './Choice.tsx'
import { foldedFilter } from './folded-filter.ts'
import classes from './controls.module.css'
import { DateBox } from './DateBox.tsx'
import { useReasonText } from './reason-text.ts'

type PickProps<V extends string> = {
  label: string
  value: V | null
  onChange: (value: V | null) => void
  options: readonly Option<V>[]
  clearable?: boolean | undefined
  searchable?: boolean | undefined
  hideLabel?: boolean | undefined
  placeholder?: string | undefined
  w?: number | string | undefined
}

/** One of many, from a list. */
export function Pick<V extends string>(props: PickProps<V>) {
  const {
    label,
    value,
    onChange,
    options,
    clearable = false,
    searchable = false,
    hideLabel = false,
    placeholder,
    w = 200,
  } = props
  const { t } = useTranslation('app')
  return (
    <Select
      {...(hideLabel ? { 'aria-label': label } : { label })}
      data={kitOptions(options)}
      value={value}
      onChange={(picked) => onChange(picked as V | null)}
      allowDeselect={clearable}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('form.removeValue', { label }) }}
      searchable={searchable}
      filter={foldedFilter}
      nothingFoundMessage={t('form.nothingFound')}
      {...(placeholder !== undefined && { placeholder })}
      w={w}
    />
  )
}

/** Options in the kit's shape. */
export function kitOptions(options: readonly Option[]) {
  return options.map(({ value, label, hint, disabled }) => ({
    value,
    label: hint ? `${label} · ${hint}` : label,
    disabled: disabled ?? false,
  }))
}

type DatePickProps = {
  label: string
  value: LocalDate | null
  onChange: (date: LocalDate | null) => void
  hideLabel?: boolean | undefined
  /** An empty field then goes back to the last date. */
  required?: boolean | undefined
  min?: LocalDate | undefined
  max?: LocalDate | undefined
  w?: number | string | undefined
}

/** A date outside of forms, such as the day of a list. */
export function DatePick({ label, value, onChange, required = false, ...rest }: DatePickProps) {
  const reasonText = useReasonText()
  const [invalid, setInvalid] = useState(false)
  return (
    <DateBox
      {...rest}
      label={label}
      value={value}
      error={invalid && reasonText('field.date')}
      onInvalid={() => setInvalid(true)}
      onValue={(date) => {
        setInvalid(false)
        if (date !== null || !required) onChange(date)
      }}
    />
  )
}

type DateRangePickProps = {
  label: { readonly from: string; readonly until: string }
  from: LocalDate
  until: LocalDate
  onChange: (from: LocalDate, until: LocalDate) => void
}

/** Two dates of one period; the second never lies before the first. */
export function DateRangePick({ label, from, until, onChange }: DateRangePickProps) {
  return (
    <div className={classes.range}>
      <DatePick
        required
        label={label.from}
        value={from}
        onChange={(date) => date && onChange(date, date > until ? date : until)}
      />
      <DatePick
        required
        label={label.until}
        value={until}
        onChange={(date) => date && onChange(date < from ? date : from, date)}
      />
    </div>
  )
}

type SearchBoxProps = {
  label: string
  value: string
  onChange: (text: string) => void
  w?: number | string | undefined
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

/** A search field of a list; the frame's `/` key goes to the first one on the page. */
export function SearchBox({ label, value, onChange, w = 260, onKeyDown, ref }: SearchBoxProps) {
  const { t } = useTranslation('app')
  return (
    <TextInput
      ref={ref ?? null}
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      w={w}
      autoComplete="off"
      data-list-search
      leftSection={<IconSearch size={15} stroke={1.75} aria-hidden="true" />}
      rightSection={value && <CloseButton size={24} aria-label={t('grid.clearSearch')} onClick={() => onChange('')} />}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') {
          event.stopPropagation()
          onChange('')
        }
        onKeyDown?.(event)
      }}
    />
  )
}
