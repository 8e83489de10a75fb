import type { Person } from '../../../../common/people/persons/persons.contract.ts'
import { useField } from '../../../ui/form/field-context.ts'
import { PersonPicker } from './PersonPicker.tsx'

type PersonFieldProps = {
  label: string
  description?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
  exclude?: ReadonlySet<string> | undefined
  only?: ((person: Person) => boolean) | undefined
  onPick?: ((person: Person | null) => void) | undefined
}

/** A person as a field of a form; the value is the id or `null`. */
export function PersonField({ onPick, ...rest }: PersonFieldProps) {
  const field = useField<string | null>()
  return (
    <PersonPicker
      {...rest}
      id={field.id}
      value={field.value}
      error={field.error}
      onChange={(id, person) => {
        field.set(id)
        onPick?.(person)
      }}
      onBlur={field.blur}
    />
  )
}
