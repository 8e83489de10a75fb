import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../../common/people/persons/persons.contract.ts'
import { Facts } from '../../../ui/Facts.tsx'
import classes from './PersonFacts.module.css'
import { isMinor, usePersonText } from './use-person-text.ts'

/** What is noted about a person, without the sealed identity. */
export function PersonFacts({ person, columns = 1 }: { person: Person; columns?: 1 | 2 | undefined }) {
  const { t } = useTranslation(['people', 'app'])
  const text = usePersonText()
  const measure = person.protectionMeasure
  const household = person.householdId && (
    <Link to="/familii" search={{ household: person.householdId }} className={classes.link}>
      {t('persons.family.household', { code: person.householdCode ?? '' })}
    </Link>
  )
  return (
    <Facts
      columns={columns}
      items={[
        [t('persons.field.birthDate'), text.birth(person)],
        [t('persons.field.age'), text.age(person) || t('persons.unknown')],
        [t('persons.field.sex'), t(`persons.sex.${person.sex}`)],
        [t('persons.field.category'), t(`persons.category.${person.category}`)],
        [t('persons.field.citizenships'), text.countries(person.citizenships) || t('persons.unknown')],
        [t('persons.field.languages'), text.languages(person.languages) || t('persons.unknown')],
        [t('persons.field.interpreterNeeded'), person.interpreterNeeded ? t('app:form.yes') : t('app:form.no')],
        [t('persons.field.household'), household || t('persons.none')],
        ...(measure !== null || isMinor(person)
          ? [[t('persons.field.protectionMeasure'), measure ?? t('persons.none')] as const]
          : []),
      ]}
    />
  )
}
