import { IconClockExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../common/kernel/calendar.ts'
import { useFormat } from '../i18n.ts'
import classes from './Overdue.module.css'

/** A date that has passed: an amber clock and the date, nothing louder. */
export function Overdue({ date }: { date: LocalDate }) {
  const { t } = useTranslation('app')
  const format = useFormat()
  return (
    <span className={classes.overdue}>
      <IconClockExclamation size={15} stroke={1.75} aria-hidden="true" />
      <span className="visually-hidden">{t('state.overdue')} </span>
      {format.date(date)}
    </span>
  )
}
