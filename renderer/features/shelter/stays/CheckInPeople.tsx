import { IconUsersPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../../common/people/persons/persons.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { Pick } from '../../../ui/controls.tsx'
import classes from './CheckInDialog.module.css'
import { useBedOptions } from './use-bed-options.ts'
import type { CheckIn } from './use-check-in.ts'

type CheckInPeopleProps = { checkIn: CheckIn; persons: readonly Person[] }

/** The people of a check-in, each with a bed; families are offered as a whole. */
export function CheckInPeople({ checkIn, persons }: CheckInPeopleProps) {
  const { t } = useTranslation('shelter')
  const present = useQueryOp('stays.present', {})
  const beds = useBedOptions(checkIn.from)
  const inHouse = new Set(present.data?.map((stay) => stay.personId))
  const free = persons.filter((person) => !inHouse.has(person.id) && !checkIn.people.includes(person.id))
  const chosen = checkIn.people.flatMap((id) => persons.find((person) => person.id === id) ?? [])
  const households = new Set(chosen.flatMap((person) => person.householdId ?? []))
  const relatives = free.filter((person) => person.householdId && households.has(person.householdId))
  return (
    <div className={classes.people} role="group" aria-label={t('stays.checkIn.people')}>
      <Pick
        label={t('stays.checkIn.addPerson')}
        placeholder={t('stays.checkIn.addPersonHint')}
        value={null}
        onChange={(id) => id && checkIn.addPeople([id])}
        options={free.map((person) => ({ value: person.id, label: person.alias, hint: person.code }))}
        searchable
        w="100%"
      />
      {relatives.length > 0 && (
        <Button icon={IconUsersPlus} onClick={() => checkIn.addPeople(relatives.map((person) => person.id))}>
          {t('stays.checkIn.addFamily', { count: relatives.length })}
        </Button>
      )}
      {chosen.map((person) => (
        <div key={person.id} className={classes.person}>
          <span className={classes.name}>
            {person.alias}
            <span className={classes.code}>{person.code}</span>
          </span>
          <Pick
            label={t('stays.checkIn.bedFor', { name: person.alias })}
            hideLabel
            placeholder={t('stays.checkIn.chooseBed')}
            value={checkIn.bedOf(person.id)}
            onChange={(bedId) => checkIn.setBed(person.id, bedId)}
            options={beds}
            searchable
            clearable
            w="100%"
          />
          <IconButton
            label={t('stays.checkIn.remove', { name: person.alias })}
            icon={IconX}
            onClick={() => checkIn.removePerson(person.id)}
          />
        </div>
      ))}
    </div>
  )
}
