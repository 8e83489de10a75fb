import { Popover, TextInput } from '@mantine/core'
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
import { lazyPart } from './lazy-part.tsx'

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

/** Most dates are typed: the calendar is fetched when a date field is entered. */
const Calendar = lazyPart(async () => (await import('./Calendar.tsx')).Calendar, { waiting: null })

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
  // The focus goes into the calendar as it opens, so it has to be there.
  const openCalendar = () => void Calendar.preload().then(() => setOpen(true))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') openCalendar()
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
          onFocus={() => void Calendar.preload()}
          onBlur={commit}
          onKeyDown={onKeyDown}
          rightSection={
            <CalendarButton
              label={label}
              open={open}
              disabled={rest.disabled ?? false}
              onClick={() => (open ? setOpen(false) : openCalendar())}
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
