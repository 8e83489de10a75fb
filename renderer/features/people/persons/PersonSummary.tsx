import { useTranslation } from 'react-i18next'
import type { Person } from '../../../../common/people/persons/persons.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Section } from '../../../ui/Page.tsx'
import { HouseholdTonight } from '../households/HouseholdTonight.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import classes from './PersonSummary.module.css'
import type { Place } from './person-rows.ts'
import { PlaceTonight } from './PlaceTonight.tsx'
import { SealedIdentity } from './SealedIdentity.tsx'

/** The first tab: what is noted, where the person sleeps, and the sealed identity. */
export function PersonSummary({ person, place }: { person: Person; place: Place | null }) {
  const { t } = useTranslation('people')
  return (
    <div className={classes.summary}>
      <div className={classes.main}>
        <Section title={t('persons.page.details')}>
          <PersonFacts person={person} columns={2} />
        </Section>
        {person.householdId && <HouseholdTonight householdId={person.householdId} personId={person.id} />}
      </div>
      <div className={classes.side}>
        <Section title={t('persons.page.now')}>
          {place ? <PlaceTonight place={place} /> : <LastStay personId={person.id} />}
        </Section>
        <SealedIdentity personId={person.id} />
      </div>
    </div>
  )
}

/** For somebody who is not in the house: when the last stay was. */
function LastStay({ personId }: { personId: string }) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const stays = useQueryOp('stays.ofPerson', { personId })
  const last = stays.data?.[0]
  return (
    <p className={classes.outside}>
      {t('persons.notInHouse')}
      {stays.data && (
        <span>
          {last
            ? `${t('persons.page.lastStay')}: ${format.period(last.arrived, last.left)}`
            : t('persons.page.neverStayed')}
        </span>
      )}
    </p>
  )
}
