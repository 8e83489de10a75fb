import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './RollCallTable.module.css'

const longestNote = 200

type NoteInputProps = {
  alias: string
  note: string
  /** The note as typed, or `null` when it is to stay as it was. */
  onDone: (note: string | null) => void
}

/** A note in its row: Enter or leaving the field keeps it, Esc does not. */
export function NoteInput({ alias, note, onDone }: NoteInputProps) {
  const { t } = useTranslation('shelter')
  const [text, setText] = useState(note)
  const done = useRef(false)
  const finish = (kept: string | null) => {
    if (done.current) return
    done.current = true
    onDone(kept)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter') finish(text.trim())
    else if (event.key === 'Escape') finish(null)
    else return
    event.preventDefault()
  }
  return (
    <input
      className={classes.noteInput}
      aria-label={t('rollCall.noteFor', { alias })}
      autoFocus
      maxLength={longestNote}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(text.trim())}
    />
  )
}
