import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import type { OutputOf } from '../../../api/client.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import type { FieldProps } from '../../../ui/form/field-context.ts'
import { inputProps, useField } from '../../../ui/form/field-context.ts'

type Known = OutputOf<'visits.knownVisitors'>[number]

type VisitorNameProps = Pick<FieldProps, 'label' | 'autoFocus'> & {
  /** Somebody who has been here before was chosen. */
  onKnown: (visitor: Known) => void
}

/** A visitor's name, with those who have been here before offered as it is typed. */
export function VisitorName({ label, autoFocus, onKnown }: VisitorNameProps) {
  const field = useField<string>()
  const known = useKnownVisitors(field.value)
  return (
    <Autocomplete
      {...inputProps({ required: true, autoFocus })}
      id={field.id}
      label={label}
      value={field.value}
      error={field.error}
      data={known.map(({ name }) => name)}
      // The host compares folded, so that what it found is what is shown.
      filter={({ options }) => options}
      maxDropdownHeight={280}
      autoComplete="off"
      onChange={field.set}
      onBlur={field.blur}
      onOptionSubmit={(name) => {
        const visitor = known.find((one) => one.name === name)
        if (visitor) onKnown(visitor)
      }}
    />
  )
}

/** Visitors of earlier visits; nobody once the name is written as it stands on record. */
function useKnownVisitors(typed: string): readonly Known[] {
  const [text] = useDebouncedValue(typed.trim(), 150)
  const enabled = text.length >= 2 && typed.trim().length >= 2
  const found = useQueryOp(
    'visits.knownVisitors',
    { text: text.slice(0, 80) },
    { enabled, placeholderData: keepPreviousData },
  )
  return enabled ? (found.data ?? []).filter(({ name }) => name !== typed) : []
}
