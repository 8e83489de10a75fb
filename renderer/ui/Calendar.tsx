import { DatePicker } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../common/kernel/calendar.ts'
import { isLocalDate } from '../../common/kernel/calendar.ts'
import { useFormat } from '../i18n.ts'
import { todayInHouse } from '../today.ts'
import classes from './DateBox.module.css'

type CalendarProps = {
  value: LocalDate | null
  min: LocalDate | undefined
  max: LocalDate | undefined
  onPick: (date: LocalDate) => void
}

/** Months and days are written by Intl: the kit's own Romanian capitalises the names of months. */
export function Calendar({ value, min, max, onPick }: CalendarProps) {
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
