import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reason } from '../../../../common/kernel/app-error.ts'
import type { Instant } from '../../../../common/kernel/calendar.ts'
import { epochMs, instantOf } from '../../../../common/kernel/calendar.ts'
import { parseMoment } from '../../../../common/kernel/moment-shorthand.ts'
import { useFormat } from '../../../i18n.ts'
import { QuickSteps } from '../../../ui/QuickSteps.tsx'
import { useReasonText } from '../../../ui/reason-text.ts'
import { useClock } from '../../../use-clock.ts'
import classes from './EventTime.module.css'

/** When something happened; `null` is now, read by the house when it is saved. */
export type EventMoment = { readonly at: Instant | null; readonly late: boolean }

export const now: EventMoment = { at: null, late: false }

type EventTimeProps = {
  value: EventMoment
  onChange: (value: EventMoment) => void
  label?: string | undefined
  /** Why the house refused the time. */
  reason?: Reason | null | undefined
}

/** Older than this needs the late mark, in milliseconds. */
const lateAfterMs = 24 * 3_600_000

const steps = [5, 10] as const

/** The time of an event: now unless somebody says otherwise, by `-5`, `21:40`, `ieri 21:40` or `20.11 21:40`. */
export function EventTime({ value, onChange, label, reason = null }: EventTimeProps) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const reasonText = useReasonText()
  const [typed, setTyped] = useState<string | null>(null)
  const clock = useClock()
  const readable = value.at === null || !Number.isNaN(Date.parse(value.at))
  const old = readable && value.at !== null && epochMs(clock) - epochMs(value.at) > lateAfterMs
  const shown = value.at === null ? '' : readable ? format.dateTime(value.at) : value.at

  const set = (at: Instant | null) => onChange({ at, late: value.late })
  const commit = () => {
    if (typed === null) return
    const text = typed.trim()
    setTyped(null)
    if (text === '' || text === t('log.time.now')) set(null)
    // What is no time goes to the house as it is, which refuses it with a sentence; nothing typed is lost.
    else set(parseMoment(text, clock) ?? (text as Instant))
  }
  const error = reason ? reasonText(reason) : readable ? null : reasonText('field.time')
  return (
    <div className={classes.time}>
      <TextInput
        label={label ?? t('log.time.label')}
        className={classes.field ?? ''}
        value={typed ?? shown}
        placeholder={t('log.time.nowIs', { time: format.time(clock) })}
        autoComplete="off"
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      <QuickSteps
        label={t('log.time.earlier')}
        steps={[
          { id: 0, text: t('log.time.now'), chosen: value.at === null, onChoose: () => set(null) },
          ...steps.map((minutes) => ({
            id: minutes,
            text: `−${minutes}`,
            label: t('log.time.minutesAgo', { count: minutes }),
            onChoose: () => set(instantOf(epochMs(clock) - minutes * 60_000)),
          })),
        ]}
      />
      {(old || value.late || reason === 'log.day-closed') && (
        <Checkbox
          label={t('log.time.late')}
          checked={value.late}
          onChange={(event) => onChange({ ...value, late: event.currentTarget.checked })}
        />
      )}
    </div>
  )
}
