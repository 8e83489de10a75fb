import { Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../common/kernel/calendar.ts'
import { isLocalDate } from '../../common/kernel/calendar.ts'
import { parseDate } from '../../common/kernel/date-shorthand.ts'
import { useFormat } from '../i18n.ts'
import { todayInHouse } from '../today.ts'
import classes from './DateBox.module.css'

export type DateBoxProps = {
  label: string
  /** A date, nothing, or what was typed and is no date. */
  value: string | null
  onValue: (date: LocalDate | null) => void
  /** Called on leaving the field when the text is no date. */
  onInvalid?: ((text: string) => void) | undefined
  onBlur?: (() => void) | undefined
  id?: string | undefined
  error?: ReactNode
  description?: ReactNode
  required?: boolean | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
  hideLabel?: boolean | undefined
  min?: LocalDate | undefined
  max?: LocalDate | undefined
  w?: number | string | undefined
}

/** A date typed in any short form, written out on leaving the field, or picked from a calendar (↓ opens it). */
export function DateBox(props: DateBoxProps) {
  const { label, value, onValue, onInvalid, onBlur, hideLabel = false, min, max, w, ...rest } = props
  const { t } = useTranslation('app')
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const shown = useShown(value)

  const commit = () => {
    const text = typed?.trim()
    setTyped(null)
    if (text !== undefined && text !== shown) {
      const date = parseDate(text, todayInHouse())
      if (date !== null || text === '') onValue(date)
      else onInvalid?.(text)
    }
    onBlur?.()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setOpen(true)
    else if (event.key === 'Enter') commit()
    if (event.key === 'ArrowDown') event.preventDefault()
  }
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    setOpen(false)
  }
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      withRoles={false}
      closeOnEscape={false}
    >
      <Popover.Target>
        <TextInput
          {...rest}
          {...(hideLabel ? { 'aria-label': label } : { label })}
          disabled={rest.disabled ?? false}
          required={rest.required ?? false}
          withAsterisk={rest.required ?? false}
          w={w ?? 150}
          value={typed ?? shown}
          placeholder={t('form.dateHint')}
          autoComplete="off"
          data-autofocus={rest.autoFocus || undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={onKeyDown}
          rightSection={
            <CalendarButton
              label={label}
              open={open}
              disabled={rest.disabled ?? false}
              onClick={() => setOpen(!open)}
            />
          }
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('form.openCalendar', { label })} onKeyDown={closeOnEscape}>
        <Calendar
          value={value !== null && isLocalDate(value) ? value : null}
          min={min}
          max={max}
          onPick={(date) => {
            setTyped(null)
            setOpen(false)
            onValue(date)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function useShown(value: string | null): string {
  const format = useFormat()
  if (value === null) return ''
  return isLocalDate(value) ? format.date(value) : value
}

type CalendarButtonProps = { label: string; open: boolean; disabled: boolean; onClick: () => void }

function CalendarButton({ label, open, disabled, onClick }: CalendarButtonProps) {
  const { t } = useTranslation('app')
  return (
    <button
      type="button"
      className={classes.open}
      tabIndex={-1}
      disabled={disabled}
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-label={t('form.openCalendar', { label })}
      onClick={onClick}
    >
      <IconCalendar size={16} stroke={1.75} aria-hidden="true" />
    </button>
  )
}

type CalendarProps = {
  value: LocalDate | null
  min: LocalDate | undefined
  max: LocalDate | undefined
  onPick: (date: LocalDate) => void
}

/** Months and days are written by Intl: the kit's own Romanian capitalises the names of months. */
function Calendar({ value, min, max, onPick }: CalendarProps) {
  const { t } = useTranslation('app')
  const format = useFormat()
  return (
    <DatePicker
      value={value}
      defaultDate={value ?? todayInHouse()}
      onChange={(date) => date !== null && isLocalDate(date) && onPick(date)}
      ariaLabels={{ previousMonth: t('form.previousMonth'), nextMonth: t('form.nextMonth') }}
      hideOutsideDates
      highlightToday
      firstDayOfWeek={1}
      maxLevel="decade"
      size="sm"
      classNames={{ calendarHeaderLevel: classes.month }}
      weekdayFormat={(date) => format.weekday(date as LocalDate)}
      monthLabelFormat={(date) => format.month(date.slice(0, 7))}
      getDayAriaLabel={(date) => format.longDate(date as LocalDate)}
      monthsListFormat={(date) => format.month(date.slice(0, 7)).replace(/\s\d.*$/, '')}
      yearLabelFormat={(date) => date.slice(0, 4)}
      {...(min !== undefined && { minDate: min })}
      {...(max !== undefined && { maxDate: max })}
    />
  )
}
