import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reason } from '../../../../common/kernel/app-error.ts'
import type { Instant } from '../../../../common/kernel/calendar.ts'
import { instantOf } from '../../../../common/kernel/calendar.ts'
import { parseLater } from '../../../../common/kernel/moment-shorthand.ts'
import { useFormat } from '../../../i18n.ts'
import { QuickSteps } from '../../../ui/QuickSteps.tsx'
import { useReasonText } from '../../../ui/reason-text.ts'
import classes from './DueTime.module.css'

type DueTimeProps = {
  label: string
  /** A moment, or what was typed and is none; `null`: no time was agreed. */
  value: string | null
  onChange: (due: string | null) => void
  reason: Reason | null
}

const hours = [1, 4] as const
const hourMs = 3_600_000

/** Until when something is given: `18:30`, `+90` minutes, `mâine 8:00`, or no time at all. */
export function DueTime({ label, value, onChange, reason }: DueTimeProps) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const reasonText = useReasonText()
  const [typed, setTyped] = useState<string | null>(null)
  const readable = value === null || !Number.isNaN(Date.parse(value))
  const shown = value === null ? '' : readable ? format.dateTime(value as Instant) : value
  const error = reason ? reasonText(reason) : readable ? null : reasonText('field.time')
  const commit = () => {
    if (typed === null) return
    const text = typed.trim()
    setTyped(null)
    // What is no time stays as it is, so that the form can say so and nothing typed is lost.
    if (text === '') onChange(null)
    else if (text !== shown) onChange(parseLater(text, instantOf(Date.now())) ?? text)
  }
  return (
    <div className={classes.due}>
      <TextInput
        label={label}
        className={classes.field ?? ''}
        value={typed ?? shown}
        placeholder={t('keys.due.none')}
        autoComplete="off"
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      <QuickSteps
        label={t('keys.due.quick')}
        steps={[
          ...hours.map((count) => ({
            id: count,
            text: t('keys.due.inHours', { count }),
            onChoose: () => onChange(instantOf(Date.now() + count * hourMs)),
          })),
          { id: 'none', text: t('keys.due.none'), chosen: value === null, onChoose: () => onChange(null) },
        ]}
      />
    </div>
  )
}
