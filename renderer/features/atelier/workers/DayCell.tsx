import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readDuration, writeDuration } from '../../../../common/atelier/workers/duration.ts'

type DayCellProps = {
  label: string
  minutes: number
  /** Declared for this day, not taken from the usual week. */
  differs: boolean
  disabled: boolean
  /** `null`: back to the usual week. */
  onMinutes: (minutes: number | null) => void
}

/** One day in the table of a week; what cannot be read goes back to what it was. */
export function DayCell({ label, minutes, differs, disabled, onMinutes }: DayCellProps) {
  const { t } = useTranslation('atelier')
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed?.trim()
  const wrong = text !== undefined && text !== '' && readDuration(text) === null
  const commit = () => {
    setTyped(null)
    if (text === undefined || wrong) return
    const read = text === '' ? null : readDuration(text)
    if (read === null ? differs : read !== minutes) onMinutes(read)
  }
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={differs ? `${label}, ${t('workers.days.differs')}` : label}
      aria-invalid={wrong || undefined}
      disabled={disabled}
      value={typed ?? writeDuration(minutes)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  )
}
