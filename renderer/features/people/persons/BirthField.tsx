import { NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isLocalDate } from '../../../../common/kernel/calendar.ts'
import type { BirthAccuracy } from '../../../../common/people/persons/persons.contract.ts'
import { birthAccuracies } from '../../../../common/people/persons/persons.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { DateBox } from '../../../ui/DateBox.tsx'
import { useField } from '../../../ui/form/field-context.ts'
import classes from './BirthField.module.css'

type BirthFieldProps = { accuracy: BirthAccuracy; onAccuracy: (accuracy: BirthAccuracy) => void }

/** A birth date as exactly as it is known: a day, a month, a year, or only a guess of the age. */
export function BirthField({ accuracy, onAccuracy }: BirthFieldProps) {
  const { t } = useTranslation('people')
  const field = useField<string | null>()
  const changeAccuracy = (next: BirthAccuracy) => {
    field.set(roundedTo(next, field.value))
    onAccuracy(next)
  }
  const part = { value: field.value, error: field.error, id: field.id, onValue: field.set, onBlur: field.blur }
  return (
    <div className={classes.birth}>
      {accuracy === 'exact' && (
        <DateBox {...part} label={t('persons.field.birthDate')} max={todayInHouse()} onInvalid={field.set} />
      )}
      {accuracy === 'month' && <MonthInput {...part} />}
      {accuracy === 'year' && <YearInput {...part} />}
      {accuracy === 'estimated' && <AgeInput {...part} />}
      <Choice
        label={t('persons.field.birthAccuracy')}
        hideLabel={false}
        value={accuracy}
        onChange={changeAccuracy}
        options={birthAccuracies.map((value) => ({ value, label: t(`persons.accuracy.${value}`) }))}
      />
    </div>
  )
}

type PartProps = {
  value: string | null
  error: string | null
  id: string
  onValue: (value: string | null) => void
  onBlur: () => void
}

/** The first day of what is still known; a text that is no date is dropped. */
function roundedTo(accuracy: BirthAccuracy, value: string | null): string | null {
  if (value === null || !isLocalDate(value)) return null
  if (accuracy === 'exact') return value
  return accuracy === 'month' ? `${value.slice(0, 7)}-01` : `${value.slice(0, 4)}-01-01`
}

const yearOf = (value: string | null) => Number(value?.slice(0, 4) ?? 0) || ''

/** A year that is not complete yet makes no date, so the schema refuses it. */
function dateOf(year: number | string, month: string): string | null {
  if (!year && month === '') return null
  return `${String(year || 0).padStart(4, '0')}-${month || '00'}-01`
}

const whole = {
  allowDecimal: false,
  allowNegative: false,
  hideControls: true,
  clampBehavior: 'none',
  maxLength: 4,
} as const

function MonthInput({ value, error, id, onValue, onBlur }: PartProps) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const month = value === null || value.slice(5, 7) === '00' ? '' : value.slice(5, 7)
  const months = Array.from({ length: 12 }, (_, index) => {
    const number = String(index + 1).padStart(2, '0')
    return {
      value: number,
      label: format.month(`2024-${number}`).replace(/\s\d.*$/, ''),
    }
  })
  return (
    <>
      <Select
        label={t('persons.field.birthMonth')}
        data={months}
        value={month || null}
        allowDeselect={false}
        w={140}
        onChange={(picked) => onValue(dateOf(yearOf(value), picked ?? ''))}
      />
      <NumberInput
        {...whole}
        id={id}
        label={t('persons.field.birthYear')}
        value={yearOf(value)}
        error={error}
        w={140}
        onChange={(year) => onValue(dateOf(year, month))}
        onBlur={onBlur}
      />
    </>
  )
}

function YearInput({ value, error, id, onValue, onBlur }: PartProps) {
  const { t } = useTranslation('people')
  return (
    <NumberInput
      {...whole}
      id={id}
      label={t('persons.field.birthYear')}
      value={yearOf(value)}
      error={error}
      w={150}
      onChange={(year) => onValue(year ? dateOf(year, '01') : null)}
      onBlur={onBlur}
    />
  )
}

/** Somebody who looks 40 is noted as born at the beginning of the year 40 years ago. */
function AgeInput({ value, error, id, onValue, onBlur }: PartProps) {
  const { t } = useTranslation('people')
  const thisYear = Number(todayInHouse().slice(0, 4))
  const year = yearOf(value)
  return (
    <NumberInput
      {...whole}
      id={id}
      label={t('persons.field.estimatedAge')}
      value={year === '' ? '' : thisYear - year}
      error={error}
      w={150}
      maxLength={3}
      onChange={(age) => onValue(age === '' ? null : dateOf(thisYear - Number(age), '01'))}
      onBlur={onBlur}
    />
  )
}
