import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readDuration, writeDuration } from '../../../../common/atelier/workers/duration.ts'

type DurationBoxProps = {
  label: string
  minutes: number
  /** `null`: the field was emptied. */
  onMinutes: (minutes: number | null) => void
}

/** A time of a day, `8` or `7:30`, taken over on leaving the field or by Enter. */
export function DurationBox({ label, minutes, onMinutes }: DurationBoxProps) {
  const { t } = useTranslation('atelier')
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && typed.trim() !== '' && readDuration(typed) === null
  const commit = () => {
    if (typed === null || wrong) return
    setTyped(null)
    const read = typed.trim() === '' ? null : readDuration(typed)
    if (read !== minutes) onMinutes(read)
  }
  return (
    <TextInput
      label={label}
      value={typed ?? writeDuration(minutes)}
      error={wrong && t('workers.duration')}
      autoComplete="off"
      inputMode="decimal"
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  )
}
