import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import { Select } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { containsText } from '../../../../common/kernel/search.ts'
import type { Person } from '../../../../common/people/persons/persons.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import classes from './PersonPicker.module.css'
import { PersonName } from './PersonName.tsx'

type PersonPickerProps = {
  label: string
  value: string | null
  /** `person` is the whole record picked, so that callers need not ask again. */
  onChange: (personId: string | null, person: Person | null) => void
  /** People who are not offered. */
  exclude?: ReadonlySet<string> | undefined
  /** Offers only people for whom this holds. */
  only?: ((person: Person) => boolean) | undefined
  /** Empties itself after each pick, for adding several people one after the other. */
  clearAfterPick?: boolean | undefined
  description?: string | undefined
  error?: string | null | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
  id?: string | undefined
  onBlur?: (() => void) | undefined
  w?: number | string | undefined
}

const shownAtOnce = 40

/** Finds a person by name or code as it is typed, in either alphabet and without diacritics; arrows and Enter choose. */
export function PersonPicker(props: PersonPickerProps) {
  const { label, value, onChange, exclude, only, clearAfterPick = false, required = false, disabled = false } = props
  const { t } = useTranslation('people')
  const everybody = useQueryOp('persons.search', { text: '' })
  const [typed, setTyped] = useState('')
  const people = useMemo(() => new Map((everybody.data ?? []).map((person) => [person.id, person])), [everybody.data])
  const options = useMemo(
    () =>
      [...people.values()]
        .filter((person) => person.id === value || (!exclude?.has(person.id) && (only?.(person) ?? true)))
        .map(({ id, alias, code }) => ({ value: id, label: `${alias} · ${code}` })),
    [people, value, exclude, only],
  )
  const pick = (id: string | null) => {
    onChange(id, id === null ? null : (people.get(id) ?? null))
    if (clearAfterPick) setTyped('')
  }
  return (
    <Select
      label={label}
      {...(props.description !== undefined && { description: props.description })}
      {...(props.id !== undefined && { id: props.id })}
      {...(props.w !== undefined && { w: props.w })}
      data={options}
      value={value}
      onChange={pick}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={byNameOrCode}
      limit={shownAtOnce}
      selectFirstOptionOnChange
      openOnFocus={false}
      allowDeselect={false}
      withCheckIcon={false}
      error={props.error ?? null}
      required={required}
      withAsterisk={required}
      disabled={disabled}
      data-autofocus={props.autoFocus || undefined}
      placeholder={t('persons.picker.placeholder')}
      nothingFoundMessage={everybody.isPending ? t('persons.picker.loading') : t('persons.picker.nobody')}
      renderOption={({ option }) => <Choice person={people.get(option.value)} />}
      onBlur={() => props.onBlur?.()}
      onKeyDownCapture={pickByEnter}
    />
  )
}

/**
 * Enter takes the highlighted person, or the first found while none is highlighted yet. It never sends the form around
 * the field, which Ctrl+Enter does.
 */
function pickByEnter(event: KeyboardEvent) {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  event.stopPropagation()
  const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '')
  const option = list?.querySelector('[data-combobox-selected]') ?? list?.querySelector('[data-combobox-option]')
  if (option instanceof HTMLElement) option.click()
}

function Choice({ person }: { person: Person | undefined }) {
  const { t } = useTranslation('people')
  if (!person) return null
  return (
    <span className={classes.choice}>
      <PersonName {...person} />
      <span className={classes.household}>
        {person.householdCode && t('persons.family.household', { code: person.householdCode })}
      </span>
    </span>
  )
}

/** Every typed word must occur in name or code; sound-alike spellings of either alphabet count. */
const byNameOrCode: OptionsFilter = ({ options, search, limit }) => {
  const words = search.split(/[\s·]+/).filter(Boolean)
  const matches = (option: (typeof options)[number]): option is ComboboxItem =>
    'value' in option && words.every((word) => containsText(option.label, word))
  return options.filter(matches).slice(0, limit)
}
