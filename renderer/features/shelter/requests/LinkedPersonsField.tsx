import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../../common/people/persons/persons.contract.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { PersonPicker } from '../../people/persons/PersonPicker.tsx'
import classes from './dialogs.module.css'

type LinkedPersonsFieldProps = { value: readonly string[]; onChange: (personIds: string[]) => void }

/** People already on file for whom the place is asked: found one after the other, listed below. */
export function LinkedPersonsField({ value, onChange }: LinkedPersonsFieldProps) {
  const { t } = useTranslation(['shelter', 'app'])
  const [known, setKnown] = useState<ReadonlyMap<string, Person>>(new Map())
  const add = (id: string | null, person: Person | null) => {
    if (id === null || person === null || value.includes(id)) return
    setKnown(new Map(known).set(id, person))
    onChange([...value, id])
  }
  const nameOf = (id: string) => known.get(id)?.alias ?? ''
  return (
    <div>
      <PersonPicker
        label={t('requests.field.persons')}
        description={t('requests.field.personsHint')}
        value={null}
        onChange={add}
        exclude={new Set(value)}
        clearAfterPick
      />
      {value.length > 0 && (
        <ul className={classes.chosen}>
          {value.map((id) => (
            <li key={id}>
              {nameOf(id)} · {known.get(id)?.code}
              <IconButton
                label={t('app:form.removeValue', { label: nameOf(id) })}
                icon={IconX}
                size={24}
                onClick={() => onChange(value.filter((other) => other !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
