import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import classes from './ProblemGrid.module.css'

type CorrectionBoxProps = { label: string; placeholder: string; initial: string; onCorrect: (value: string) => void }

/** A value that can be put right in its row: Enter or leaving the field takes it, Esc brings the old one back. */
export function CorrectionBox({ label, placeholder, initial, onCorrect }: CorrectionBoxProps) {
  const [text, setText] = useState(initial)
  const [taken, setTaken] = useState(initial)
  const take = () => {
    if (text.trim() === taken.trim()) return
    setTaken(text)
    onCorrect(text.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take()
    else if (event.key === 'Escape' && text !== taken) setText(taken)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <input
      data-correction
      className={classes.value}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      maxLength={500}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={take}
    />
  )
}
