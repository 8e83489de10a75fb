import { TextInput } from '@mantine/core'
import type { Reason } from '../../../../common/kernel/app-error.ts'
import { useReasonText } from '../../../ui/reason-text.ts'
import classes from './PlanPick.module.css'

type NoteFieldProps = {
  label: string
  value: string
  onChange: (text: string) => void
  reason: Reason | undefined
}

/** A line of words; one line, so that Enter saves. */
export function NoteField({ label, value, onChange, reason }: NoteFieldProps) {
  const reasonText = useReasonText()
  return (
    <TextInput
      label={label}
      classNames={{ input: classes.input ?? '' }}
      autoComplete="off"
      value={value}
      error={reason && reasonText(reason)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
