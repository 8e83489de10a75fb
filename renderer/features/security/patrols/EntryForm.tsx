import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure, Reason } from '../../../../common/kernel/app-error.ts'
import { toFailure } from '../../../api/client.ts'
import { Button } from '../../../ui/Button.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import { notify } from '../../../ui/notify.tsx'
import type { EventMoment } from '../log/EventTime.tsx'
import { EventTime, now } from '../log/EventTime.tsx'
import classes from './EntryForm.module.css'

/** What the fields of an entry need to know of it. */
export type Entry = {
  readonly time: EventMoment
  readonly timeField: ReactNode
  /** What the house said about the fields, by their path. */
  readonly reasons: Readonly<Record<string, Reason>>
}

const nothing: Entry['reasons'] = {}

type EntryFormProps = {
  title: string
  saveLabel: string
  /** Said when it is written down. */
  doneText: string
  save: (time: EventMoment) => Promise<unknown>
  onDone: () => void
  onCancel: () => void
  children: (entry: Entry) => ReactNode
}

/** Something done at the gate, written down with its time: Enter saves, Esc leaves; what was refused stays on the screen. */
export function EntryForm({ title, saveLabel, doneText, save, onDone, onCancel, children }: EntryFormProps) {
  const { t } = useTranslation('app')
  const [time, setTime] = useState<EventMoment>(now)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const reasons = failure?.fields ?? nothing
  const atTime = reasons['at'] ?? reasons['late'] ?? null

  const submit = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await save(time)
      notify.done(doneText)
      onDone()
    } catch (error) {
      setFailure(toFailure(error))
    } finally {
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) void submit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  }
  // The field itself says that it cannot read what was typed.
  const timeReason = atTime === 'field.invalid' ? null : atTime
  return (
    <form noValidate className={classes.entry} aria-label={title} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      {Object.keys(reasons).length === 0 && <FailureNotice failure={failure} />}
      {children({ time, timeField: <EventTime value={time} onChange={setTime} reason={timeReason} />, reasons })}
      <div className={classes.buttons}>
        <Button kind="primary" type="submit" busy={busy} keys="↵">
          {saveLabel}
        </Button>
        <Button keys="Esc" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  )
}
