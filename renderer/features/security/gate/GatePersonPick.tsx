import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reason } from '../../../../common/kernel/app-error.ts'
import type { GatePerson } from '../../../../common/security/gate/gate.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useReasonText } from '../../../ui/reason-text.ts'
import classes from './GatePersonPick.module.css'
import { offersFor } from './offers.ts'

type GatePersonPickProps = {
  label: string
  /** Ids of the residents chosen. */
  value: readonly string[]
  onChange: (personIds: string[]) => void
  /** Several people, and whole families at once. */
  multiple?: boolean | undefined
  required?: boolean | undefined
  autoFocus?: boolean | undefined
  reason?: Reason | null | undefined
  id?: string | undefined
}

/**
 * Finds a resident by alias, room, badge or code as it is typed. Enter takes the first found; Enter in the empty field
 * goes to the form around it, Backspace takes the last one back.
 */
export function GatePersonPick(props: GatePersonPickProps) {
  const { label, value, onChange, multiple = false, required = false, reason = null } = props
  const { t } = useTranslation('security')
  const reasonText = useReasonText()
  const people = useQueryOp('gate.people', {})
  const [typed, setTyped] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const byId = useMemo(() => new Map((people.data ?? []).map((one) => [one.personId, one])), [people.data])
  const offers = useMemo(
    () => offersFor(people.data ?? [], typed, new Set(value), multiple),
    [people.data, typed, value, multiple],
  )

  const take = (key: string) => {
    const offer = offers.find((one) => one.key === key)
    if (!offer) return
    onChange(multiple ? [...new Set([...value, ...offer.personIds])] : offer.personIds.slice(0, 1))
    setTyped('')
    combobox.closeDropdown()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && typed === '' && value.length > 0) {
      event.preventDefault()
      onChange(value.slice(0, -1))
    }
    if (event.key === 'Enter' && !event.ctrlKey && typed.trim() !== '') {
      const chosen = combobox.getSelectedOptionIndex()
      const offer = offers[chosen < 0 ? 0 : chosen]
      event.preventDefault()
      event.stopPropagation()
      if (offer) take(offer.key)
    }
  }
  return (
    <Combobox store={combobox} onOptionSubmit={take}>
      <Combobox.DropdownTarget>
        <PillsInput
          label={label}
          required={required}
          withAsterisk={required}
          error={reason && reasonText(reason)}
          className={classes.pick ?? ''}
          classNames={{ input: classes.input ?? '' }}
          onClick={() => combobox.openDropdown()}
        >
          <Pill.Group>
            {value.map((id) => (
              <Pill
                key={id}
                size="sm"
                withRemoveButton
                removeButtonProps={{ 'aria-label': t('gate.pick.remove', { alias: byId.get(id)?.alias ?? '' }) }}
                onRemove={() => onChange(value.filter((one) => one !== id))}
              >
                {byId.get(id)?.alias ?? '…'}
              </Pill>
            ))}
            <Combobox.EventsTarget withExpandedAttribute>
              <PillsInput.Field
                {...(props.id !== undefined && { id: props.id })}
                aria-label={label}
                value={typed}
                data-autofocus={props.autoFocus || undefined}
                placeholder={value.length === 0 ? t('gate.pick.placeholder') : ''}
                autoComplete="off"
                onFocus={() => combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onKeyDownCapture={onKeyDown}
                onChange={(event) => {
                  setTyped(event.currentTarget.value)
                  combobox.openDropdown()
                  combobox.updateSelectedOptionIndex()
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={typed.trim() === ''}>
        <Combobox.Options aria-label={label}>
          {offers.map((offer) => (
            <Combobox.Option key={offer.key} value={offer.key} className={classes.option ?? ''}>
              <Offer person={offer.person} size={offer.personIds.length} family={offer.family} />
            </Combobox.Option>
          ))}
          {offers.length === 0 && <Combobox.Empty>{t('gate.pick.nobody')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

type OfferProps = { person: GatePerson; size: number; family: boolean }

function Offer({ person, size, family }: OfferProps) {
  const { t } = useTranslation('security')
  return (
    <>
      <span className={classes.name}>
        {family && <IconUsersGroup size={18} stroke={1.75} aria-hidden="true" />}
        {family ? t('gate.pick.family', { alias: person.alias, count: size }) : person.alias}
      </span>
      <span className={classes.place}>
        {[person.roomName, person.badge && t('gate.pick.badge', { badge: person.badge })].filter(Boolean).join(' · ')}
        {!person.inside && ` · ${t('gate.pick.out')}`}
      </span>
    </>
  )
}
